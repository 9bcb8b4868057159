import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { TaskGeneration } from '../../src/tasks/task-generation.service.js';
import { pdf } from '../support/office-files.js';
import { languages } from '../../src/kernel/text.js';
import { isPage, programRoutes } from '../api/walk/program-routes.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored } from '../support/world.js';
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
  const task = await aTask(make, committee, unit);
  world = { make, committee, unit, task };
  const at = { officer: unit, board: committee, admin: committee } as const;
  clients.set('visitor', app.client());
  for (const role of ['officer', 'board', 'admin'] as const) {
    const { email } = await make.account({ role, at: at[role] });
    clients.set(role, await app.client().signIn(email, PASSWORD));
  }
  await workOn(task);
});
afterAll(() => app.close());

async function aTask(make: TaskWorld, committee: Stored, lead: Stored): Promise<string> {
  const plan = await make.planInForce(committee);
  const ownDay = { on: calendarDay('2026-12-01') };
  await make.duty(committee, plan, { cadence: 'once', ownDay, leads: [lead], titleEn: 'A duty' });
  const making = { planId: plan.id, today: calendarDay('2026-06-15'), now: app.clock.now(), actor: system };
  await app.dataSource.transaction((manager) => app.get(TaskGeneration).generate(manager, making));
  const [row] = await app.dataSource.query<[{ id: string }]>('select id from task where plan_id = $1', [
    plan.id,
  ]);
  return row.id;
}

/** So that there is something of everything to show. */
async function workOn(task: string): Promise<void> {
  const officer = clients.get('officer');
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(pdf)]), 'evidence.pdf');
  const later = { dueOn: '2027-01-20', reason: 'the road is closed' };
  const done = [
    await officer?.post(`/tasks/${task}/updates`, { note: 'begun', percent: 40 }, { 'if-match': '"1"' }),
    await officer?.post(`/tasks/${task}/evidence`, form),
    await officer?.post(`/tasks/${task}/extension-requests`, later),
  ];
  expect(done.map((answer) => answer?.status)).toEqual([201, 201, 201]);
}

const speaks = new Map<Reader, string>();

async function open(reader: Reader, path: string, language: string) {
  const client = clients.get(reader);
  if (!client) throw new Error(`${reader} has no client`);
  if (speaks.get(reader) !== language) await client.sendForm('/language', { language, to: '/' });
  speaks.set(reader, language);
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
  it('is valid, has one heading, says its language and is in it from top to bottom', async () => {
    const answer = await open(reader, await path(world), language);
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
    const vietnamese = vietnameseIn(html);
    expect(language === 'vi' ? vietnamese.length > 0 : vietnamese).toEqual(language === 'vi' ? true : []);
  });
});

/** Words of the page that can only be Vietnamese; names that people gave are left out. */
function vietnameseIn(html: string): readonly string[] {
  const text = html
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
