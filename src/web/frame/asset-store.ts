import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { templatePath } from '../../platform/files/template-file.js';

/** A file that pages load. */
export interface Asset {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml; charset=utf-8',
};
const WEIGHTS = ['400', '500', '600'];
const FOLDER = 'static/app';
/** What `app.css` is joined of, in this order. */
const STYLES = [
  'tokens',
  'fonts',
  'base',
  'frame',
  'page',
  'parts',
  'lists',
  'forms',
  'tables',
  'charts',
  'matrix',
  'calendar',
  'sign-in',
  'check',
  'states',
  'print',
];

const locate = createRequire(import.meta.url);

/** All that pages load, read once; their address holds a digest of the content, so that browsers keep them for good. */
export class AssetStore {
  private readonly assets = new Map<string, Asset>();
  /** Of all of them together. */
  readonly version: string;

  constructor() {
    this.keep('app.css', joinedStyles());
    const normalize = {
      name: 'normalize.css',
      path: locate.resolve('modern-normalize/modern-normalize.css'),
    };
    for (const { name, path } of [...ownFiles(), ...fonts(), normalize]) this.keep(name, readFileSync(path));
    const digest = createHash('sha256');
    for (const { name, content } of this.assets.values()) digest.update(name).update(content);
    this.version = digest.digest('hex').slice(0, 12);
  }

  find(name: string): Asset | null {
    return this.assets.get(name) ?? null;
  }

  /** Where a page finds it. */
  url(name: string): string {
    return `/assets/${this.version}/${name}`;
  }

  private keep(name: string, content: Buffer): void {
    const mediaType = MEDIA_TYPES[name.split('.').at(-1) ?? ''];
    if (mediaType !== undefined) this.assets.set(name, { name, mediaType, content });
  }
}

/** One file, so that a page asks for one. */
function joinedStyles(): Buffer {
  return Buffer.concat(STYLES.map((name) => readFileSync(templatePath(`static/styles/${name}.css`))));
}

function ownFiles(): { name: string; path: string }[] {
  return readdirSync(templatePath(FOLDER)).map((name) => ({ name, path: templatePath(`${FOLDER}/${name}`) }));
}

/** Be Vietnam Pro in the weights that the stylesheet names. */
function fonts(): { name: string; path: string }[] {
  const folder = join(dirname(locate.resolve('@fontsource/be-vietnam-pro/package.json')), 'files');
  return WEIGHTS.flatMap((weight) =>
    ['latin', 'vietnamese'].map((part) => {
      const name = `be-vietnam-pro-${part}-${weight}-normal.woff2`;
      return { name, path: join(folder, name) };
    }),
  );
}
