import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { languages } from '../../src/kernel/text.js';
import { isPage, programRoutes } from '../api/walk/program-routes.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD } from '../support/world.js';
import { type PageWorld, type Reader, notPages, pages } from './page-list.js';

const validate = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // as browsers take it, and as the templates write it
    'void-style': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // several values of one field, as lists are sent
    'form-dup-name': 'off',
    'no-implicit-button-type': 'off',
    'no-implicit-input-type': 'off',
    'prefer-native-element': 'off',
    'require-sri': 'off',
    'no-inline-style': 'error',
  },
});

let app: TestApp;
let world: PageWorld;
const clients = new Map<Reader, Client>();

beforeAll(async () => {
  app = await startApp();
  const make = new TaskWorld(app.dataSource.manager);
  const committee = await make.committee();
  const unit = await make.body(committee, { kind: 'base-commune' });
  world = { make, committee, unit };
  const at = { officer: unit, board: committee, admin: committee } as const;
  clients.set('visitor', app.client());
  for (const role of ['officer', 'board', 'admin'] as const) {
    const { email } = await make.account({ role, at: at[role] });
    clients.set(role, await app.client().signIn(email, PASSWORD));
  }
});
afterAll(() => app.close());

async function open(reader: Reader, path: string, language: string) {
  const client = clients.get(reader) ?? app.client();
  await client.sendForm('/language', { language, to: '/' });
  return client.page(path);
}

it('every page is looked at', () => {
  const listed = [...pages.map(({ route }) => route).filter((route) => route !== 'none'), ...notPages];
  const had = programRoutes(app)
    .map(({ route }) => route)
    .filter((route) => isPage(route) && route.startsWith('GET '));
  expect([...new Set(listed)].sort()).toEqual(had.sort());
});

const cases = pages.flatMap((page) =>
  page.as.flatMap((reader) => languages.map((language) => ({ ...page, reader, language }))),
);

describe.each(cases)('$route for $reader in $language', ({ path, status = 200, reader, language }) => {
  it('is valid, says its language, and has one heading', async () => {
    const answer = await open(reader, await path(world, language), language);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = answer.body;
    const report = await validate.validateString(html);
    const told = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, line, message }) =>
          `${ruleId} ${message} | ${html.split('\n')[line - 1]?.trim().slice(0, 160)}`,
      ),
    );
    expect(told).toEqual([]);
    expect(html).toMatch(new RegExp(`<html lang="${language}">`));
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('is in that language from top to bottom', async () => {
    const vietnamese = await wordsOf(reader, await path(world, language), language);
    expect(language === 'vi' ? vietnamese.length > 0 : vietnamese).toEqual(language === 'vi' ? true : []);
  });
});

/** Words of the page that can only be Vietnamese; names that people gave are left out. */
async function wordsOf(reader: Reader, path: string, language: string): Promise<readonly string[]> {
  const { body } = await open(reader, path, language);
  const text = body
    .replace(/<(?!html)(\w+)[^>]*\slang="vi"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
        .map(([, value]) => value)
        .join(' '),
    )
    .replace(/Đôn Đốc|Đơn vị [\w-]+|Tài khoản [\w-]+|Kế hoạch [\w-]+/g, ' ');
  return (
    text.match(/[\p{L}]*[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ][\p{L}]*/giu) ??
    []
  );
}
