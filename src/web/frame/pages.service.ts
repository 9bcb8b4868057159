import { readFileSync, readdirSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Eta } from 'eta';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import type { Text } from '../../kernel/text.js';
import { templatePath } from '../../platform/files/template-file.js';
import { roleLine } from '../shown/role-line.js';
import { AssetStore } from './asset-store.js';
import { Flashes } from './flash.service.js';
import { FormTokens } from './form-tokens.service.js';
import { frameWords } from './frame-words.js';
import { inLanguage } from './in-language.js';
import { listFileUrl } from './list-file.js';
import { KeptWords } from './kept-words.service.js';
import { navigationFor } from './navigation.js';
import type { PageCall } from './page-call.decorator.js';
import type { PageTemplate } from './page-template.js';

/** Only this site's own styles, scripts, fonts and pictures; nothing is sent anywhere else, and nobody frames a page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page to be printed. */
export interface Printed<Model extends object> {
  /** Of the window, without the program's name. */
  readonly title: string;
  readonly model: Model;
  /** 200 where left out. */
  readonly status?: number;
  /** What was done, where the page itself answers that. */
  readonly said?: Text | undefined;
  /** Without navigation: the way in, and what is told before anybody is known. */
  readonly bare?: boolean;
  /** Whether the rows that it shows are had as a file too, at `list.xlsx` below it. */
  readonly hasListFile?: boolean;
}

/** Prints pages: `it.page` is the page's own model, `it.frame` what stands around it. */
@Injectable()
export class Pages {
  private readonly eta = new Eta({
    views: templatePath('.'),
    defaultExtension: '.html.eta',
    cache: true,
    autoTrim: false,
  });
  private readonly icons = readIcons();

  constructor(
    private readonly account: OwnAccountService,
    private readonly flashes: Flashes,
    private readonly tokens: FormTokens,
    private readonly assets: AssetStore,
    private readonly kept: KeptWords,
  ) {}

  /** The page in the language of the call; its status and headers go to the reply. */
  async print<Model extends object>(
    call: PageCall,
    template: PageTemplate<Model>,
    { title, model, status = 200, said, bare = false, hasListFile = false }: Printed<Model>,
  ): Promise<string> {
    const { language, reply, request } = call;
    void reply.status(status).headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'content-language': language,
      'cache-control': 'no-store',
    });
    const flash = this.flashes.take(request, reply);
    const frame = {
      language,
      title,
      address: openedAt(call),
      listFileUrl: hasListFile && request.method === 'GET' ? listFileUrl(call.address) : null,
      say: inLanguage(frameWords, language),
      token: this.tokens.of(call.signIn),
      flash: (said ?? flash?.text)?.[language] ?? null,
      kept: this.kept.of(request),
      icon: (name: string) => this.icon(name),
      asset: (name: string) => this.assets.url(name),
      shell: bare || call.actor.accountId === null ? null : await this.shell(call),
    };
    return this.eta.renderAsync(`/pages/${template.name}`, { frame, page: model });
  }

  /** Navigation, and who is signed in as what. */
  private async shell({ actor, address, language }: PageCall) {
    const { name, roles } = await this.account.read(actor);
    const [first] = roles;
    return {
      navigation: navigationFor(actor, address, language),
      name,
      role: first ? roleLine(first, language) : '',
    };
  }

  /** A drawing beside a word; it says nothing by itself. @throws Error where there is none of that name */
  private icon(name: string): string {
    const icon = this.icons.get(name);
    if (icon === undefined) throw new Error(`there is no icon "${name}"`);
    return icon;
  }
}

function readIcons(): ReadonlyMap<string, string> {
  const folder = templatePath('icons');
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return new Map(
    names.map((name) => [name.replace(/\.svg$/, ''), readFileSync(`${folder}/${name}`, 'utf8').trim()]),
  );
}

/** Where the page can be opened again: a form that comes back was opened elsewhere than it was sent to. */
function openedAt({ address, request: { method, headers, host } }: PageCall): string {
  const from = method === 'GET' ? null : URL.parse(headers.referer ?? '');
  return from?.host === host ? `${from.pathname}${from.search}` : address;
}
