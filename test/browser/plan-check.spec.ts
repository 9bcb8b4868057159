import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Client } from '../support/client.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { bringIn, checkAndMake, putInForce } from './journeys/plan-check.js';
import { signInThere } from './journeys/way-in.js';
import { describeInBrowser } from './support/in-browser.js';
import { Person } from './support/person.js';
import { sampleStageAt } from './support/sample-stage.js';
import { openVisitor, type View } from './support/visitor.js';

/** A plan in the form of the sample's, as it was written, and saved by a word processor. */
const document = (end: string) => join(import.meta.dirname, `documents/ke-hoach-da-ky.${end}`);
const words = readFileSync(document('txt'), 'utf8');
const MINUTES = 3;

const journeys: readonly (View & { readonly end: string })[] = [
  { end: 'txt', language: 'vi', size: 'wide', script: true },
  { end: 'docx', language: 'en', size: 'phone', script: true },
  { end: 'pdf', language: 'vi', size: 'phone', script: false },
];

describeInBrowser('a signed plan that the board brings in', () => {
  const stage = sampleStageAt('2026-06-15T09:00:00+07:00');
  let board: Client;

  beforeAll(async () => {
    board = await stage.program.client().signIn('board@lacduong.example', SAMPLE_PASSWORD);
  });

  /** The tasks of a plan: of which duty, whose, for which period, due when. Sections are numbered as the document numbers them. */
  async function tasksOf(planId: string): Promise<string[]> {
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await board.get<TaskList>(`/tasks?plan=${planId}&limit=200${cursor}`);
      found.push(
        ...body.items.map(({ duty, leadBody, period, dueOn, cooperatingBodies }) =>
          [
            duty.place.replace('III (Nhiệm vụ cụ thể)', 'III'),
            leadBody.name,
            JSON.stringify(period),
            dueOn,
            ...cooperatingBodies.map(({ name }) => name).toSorted(),
          ].join(' | '),
        ),
      );
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor !== '');
    return found.toSorted();
  }

  it.each(journeys)(
    'is in force once its doubts are settled, with the tasks that the sample plan has: .$end, $language, $size, script $script',
    async ({ end, ...view }) => {
      const { body: plans } = await board.get<{ items: { id: string; code: string }[] }>('/plans');
      const sample = plans.items.find(({ code }) => code === 'lac-duong');
      const person = new Person(await openVisitor(stage.browser, stage.program.url, view));
      await person.page.goto('/plans');
      await signInThere(person, 'board@lacduong.example');
      await bringIn(person, document(end));
      await checkAndMake(person, `ke-hoach-${end}`);
      const planId = await putInForce(person);
      await person.visitor.close();
      expect([...person.faults, ...person.visitor.complaints]).toEqual([]);
      const tasks = await tasksOf(planId);
      expect(tasks.length).toBeGreaterThan(100);
      expect(tasks).toEqual(await tasksOf(sample?.id ?? ''));
      const { body: measured } = await board.get<IndicatorList>(`/plans/${planId}/indicators`);
      expect(
        measured.items.map(({ measure, goal: { least, most }, byYear }) => [measure, least, most, byYear]),
      ).toEqual([
        ['share', 100, null, null],
        ['yes-no', 90, null, null],
        ['share', 90, null, 2030],
        ['share', 3, 4, null],
      ]);
      // all that is pressed and typed from the list of plans on: five minutes hold far more
      expect(person.clicks).toBeLessThanOrEqual(30);
    },
    MINUTES * 60_000,
  );

  describe('while it is checked', () => {
    let page: Page;
    let asked: string[];

    beforeEach(async () => {
      ({ page } = await stage.openAs('board', { language: 'vi', size: 'wide' }));
      asked = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.goto('/plans/import');
      await page.fill('#text', words);
      await page.locator('form[action="/plans/import/text"] button').click();
      await page.waitForURL(/import\/[0-9a-f-]{36}$/);
    });

    const duty = (number: number): Locator => page.locator(`#d${number}`);

    /** How far below the upper edge of the document its passage stands; negative or more than its height where it is not seen. */
    async function isSeen(number: number): Promise<boolean> {
      return page.evaluate<boolean>(`(() => {
        const [pane, words] = [document.getElementById('source'), document.getElementById('s${number}')]
          .map((one) => one.getBoundingClientRect());
        return words.top >= pane.top && words.top < pane.bottom;
      })()`);
    }

    /** Selects the first words of that passage. It is told of the selection a moment later. */
    async function select(passage: string, length: number): Promise<void> {
      // the page listens once its buttons are shown
      await page.locator('[data-take]:not([hidden])').first().waitFor({ state: 'attached' });
      await page.evaluate(`new Promise((told) => {
        document.addEventListener('selectionchange', told, { once: true });
        const words = document.getElementById('${passage}').firstChild;
        getSelection().setBaseAndExtent(words, 0, words, ${length});
      }).then(() => null)`);
    }

    it('shows the words of the duty that is unfolded, and the duty of the words that are pressed', async () => {
      expect(await isSeen(20)).toBe(false);
      await duty(20).locator('summary').click();
      await page.locator('#s20.is-shown').waitFor();
      expect(await isSeen(20)).toBe(true);
      await page.locator('#s22').click();
      await page.locator('#d22 > details[open]').waitFor();
      expect(await page.locator('mark.is-shown').getAttribute('id')).toBe('s22');
      expect(await page.evaluate('location.hash')).toBe('#d22');
    });

    it('takes a new duty from what is selected in the document, where it stands there', async () => {
      await select('s3', 14);
      await page.locator('#add summary').click();
      await page.getByRole('button', { name: 'Lấy đoạn đang chọn trong văn bản' }).click();
      expect(await page.inputValue('#add-text')).toBe(words.slice(...at('Bố trí bí thư')).trim());
      await page.locator('#add form button:not([type])').click();
      await page.waitForURL(/#d25$/);
      expect(await duty(25).locator('summary').first().textContent()).toContain('Bố trí bí thư');
      expect(await page.locator('#s25').count()).toBe(1);
      expect(asked).toEqual([]);
    });

    it('offers a new duty or indicator below the document while something is selected in it, and only then', async () => {
      const offer = page.locator('#selected');
      expect(await offer.isVisible()).toBe(false);
      await select('s3', 14);
      await offer.waitFor();
      const [pane, bar] = await Promise.all([page.locator('#source').boundingBox(), offer.boundingBox()]);
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(
        (pane?.y ?? 0) + (pane?.height ?? 0) + 1,
      );
      await offer.getByRole('button', { name: 'Thêm nội dung nhiệm vụ' }).click();
      expect(await page.inputValue('#add-text')).toBe(words.slice(...at('Bố trí bí thư')).trim());
      expect(await page.evaluate('document.activeElement.id')).toBe('add-text');
      expect(await offer.isVisible()).toBe(false);
      await page.evaluate('getSelection().removeAllRanges()');
      await select('t3', 30);
      await offer.getByRole('button', { name: 'Thêm chỉ tiêu đo được' }).click();
      expect(words).toContain(await page.inputValue('#add-target-text'));
      expect(await page.locator('#add-indicator[open]').count()).toBe(1);
      await page.evaluate('getSelection().removeAllRanges()');
      expect(await offer.isVisible()).toBe(false);
    });

    it('shows the target of the indicator that is unfolded, and takes another from what is selected in it', async () => {
      await page.locator('#p-i2 summary').click();
      await page.locator('#t1.is-shown').waitFor();
      await page.locator('#t2').click();
      await page.locator('#p-i3 > details[open]').waitFor();
      await select('t3', 30);
      await page.locator('#add-indicator summary').click();
      await page.locator('#add-indicator').getByRole('button', { name: 'Lấy đoạn đang chọn' }).click();
      const taken = await page.inputValue('#add-target-text');
      expect(words).toContain(taken);
      await page.locator('#add-indicator form button:not([type]):not([name])').click();
      await page.waitForURL(/\?at=i5#p-i5$/);
      expect(await page.inputValue('#p-i5 [name=place]')).toBe('II.2.b, gạch đầu dòng 1');
      expect(taken).toContain(await page.inputValue('#p-i5 [name=title]'));
      expect(asked).toEqual([]);
    });

    it('opens the form that a link leads to, and says of what each button of a doubt is', async () => {
      for (const form of ['add', 'discard']) {
        expect(await page.locator(`#${form} > details[open]`).count()).toBe(0);
        await page.evaluate(`location.hash = '${form}'`);
        await page.locator(`#${form} > details[open]`).waitFor();
      }
      const doubts = page.locator('#unsure .plain-list > li');
      expect(await doubts.count()).toBeGreaterThan(0);
      for (const doubt of await doubts.all()) {
        const text = await doubt.locator('p').first().getAttribute('id');
        const described = await doubt
          .locator('a, button')
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-describedby')));
        expect(new Set(described)).toEqual(new Set([text]));
      }
    });

    it('asks before typed words are left unsaved, by a link or another form, and not once they are saved', async () => {
      await duty(3).getByRole('link', { name: 'Sửa' }).click();
      await page.fill('#d3 [name=title]', 'Tên của tôi');
      await page.getByRole('link', { name: 'Đưa kế hoạch đã ký vào' }).click();
      await page.waitForURL(/\/plans\/import$/);
      expect(asked).toEqual(['beforeunload']);
      await page.goBack();
      await page.fill('#d3 [name=title]', 'Tên của tôi');
      await duty(3).getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.waitForURL(/#d3$/);
      expect(await duty(3).locator('summary').textContent()).toContain('Tên của tôi');
      expect(asked).toEqual(['beforeunload']);
    });

    it('says what was saved also where the page opens further down, and covers nothing for long', async () => {
      await page.setViewportSize({ width: 360, height: 640 });
      await duty(9).getByRole('link', { name: 'Sửa' }).click();
      await page.waitForURL(/at=9/);
      await duty(9).getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.waitForURL(/#d9$/);
      const said = page.getByRole('status').filter({ hasText: 'Đã lưu.' });
      await page.waitForFunction(`scrollY > 640`);
      const top = async () => (await said.boundingBox())?.y ?? Number.NaN;
      expect(await top()).toBeGreaterThanOrEqual(0);
      expect(await top()).toBeLessThan(100);
      await page.evaluate(`document.getAnimations().forEach((one) => one.finish())`);
      expect(await top()).toBeLessThan(-100);
    });

    it('asks so, too, where more rows were asked for, which shows what was typed and saves nothing', async () => {
      await page.locator('#head').getByRole('link', { name: 'Sửa' }).click();
      await page.fill('#head [name=title]', 'Tên của tôi');
      await page.locator('#head button[name=more]').first().click();
      await page.locator('[data-edited]').waitFor();
      expect(await page.inputValue('#head [name=title]')).toBe('Tên của tôi');
      expect(asked).toEqual([]);
      await page.getByRole('link', { name: 'Đưa kế hoạch đã ký vào' }).click();
      await page.waitForURL(/\/plans\/import$/);
      expect(asked).toEqual(['beforeunload']);
    });

    it('shows what another window has saved meanwhile, beside what was typed', async () => {
      const other = await page.context().newPage();
      await other.goto(`${page.url()}?at=3`);
      await duty(3).getByRole('link', { name: 'Sửa' }).click();
      await page.waitForURL(/at=3/);
      await other.fill('#d3 [name=title]', 'Tên của cửa sổ kia');
      await other.locator('#d3 button[value=save]').click();
      await other.waitForURL(/#d3$/);
      await page.fill('#d3 [name=title]', 'Tên của tôi');
      await page.locator('#d3 button[value=save]').click();
      await page.locator('#problem').waitFor();
      const compared = page.locator('#d3 table');
      expect(await compared.textContent()).toMatch(/Tên của cửa sổ kia\s*Tên của tôi/);
      expect(await page.inputValue('#d3 [name=title]')).toBe('Tên của tôi');
      expect(asked).toEqual([]);
    });

    it('keeps the names short while a duty is corrected: whoever is not decided, all others folded with room for both columns', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await duty(3).getByRole('link', { name: 'Sửa' }).click();
      await page.waitForURL(/at=3/);
      const names = page.locator('#names');
      expect(await names.locator('dd:visible').allTextContents()).toEqual(['Chưa rõ']);
      expect((await names.boundingBox())?.height).toBeLessThan(400);
      await names.locator('summary').click();
      const widths = await page.evaluate<number[]>(
        `['dt', 'dd'].map((one) => document.querySelector('#names details ' + one).clientWidth)`,
      );
      expect(Math.min(...widths)).toBeGreaterThan(150);
    });

    it('shows the name and the kind of a new body as soon as that is chosen for a name that was clear', async () => {
      const names = page.locator('#names form');
      await names.locator('summary').click();
      const clear = names.locator('details .named').first();
      const fields = clear.locator('[name^="name."], [name^="kind."]');
      const seen = async () => Promise.all((await fields.all()).map(async (field) => field.isVisible()));
      expect(await seen()).toEqual([false, false]);
      await clear.locator('[name^="to."]').selectOption('new');
      expect(await seen()).toEqual([true, true]);
    });

    it('leads on a phone from a passage back to its duty, without a search for its number', async () => {
      await page.setViewportSize({ width: 360, height: 640 });
      const height = async () => (await page.locator('a.jump[href="#d9"]').boundingBox())?.height ?? 0;
      expect(await height()).toBeLessThan(44);
      await duty(9).locator('summary').click();
      await duty(9).getByRole('link', { name: 'Xem trong văn bản' }).click();
      const box = await page.locator('a.jump[href="#d9"]').boundingBox();
      expect(await height()).toBeGreaterThanOrEqual(44);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 640) + 44).toBeLessThanOrEqual(640);
      await page.locator('a.jump[href="#d9"]').click();
      expect(await page.evaluate('location.hash')).toBe('#d9');
      expect((await duty(9).boundingBox())?.y).toBeLessThan(640);
    });

    it('offers nobody to lead who gets no tasks', async () => {
      await duty(3).getByRole('link', { name: 'Sửa' }).click();
      await page.waitForURL(/at=3/);
      const choices = async (name: string) => page.locator(`#d3 label:has([name=${name}])`).allTextContents();
      const isNobody = (label: string) => /liên quan/.test(label);
      expect((await choices('cooperatingBodies')).filter(isNobody)).toHaveLength(2);
      expect((await choices('leadBodies')).filter(isNobody)).toEqual([]);
      await page.locator('#add summary').click();
      expect((await page.locator('#add-lead option').allTextContents()).filter(isNobody)).toEqual([]);
    });

    it('narrows the list of bodies by what is typed, without diacritics, and takes that for no change of the form', async () => {
      await duty(3).getByRole('link', { name: 'Sửa' }).click();
      await page.waitForURL(/at=3/);
      const list = page.locator('#d3 fieldset').filter({ has: page.locator('[name=cooperatingBodies]') });
      const shown = list.locator('details label.choice:visible');
      expect(await shown.count()).toBe(0);
      await list.locator('summary').click();
      const all = await shown.count();
      expect(all).toBeGreaterThan(20);
      await list.getByRole('searchbox').fill('cong an');
      expect((await shown.allTextContents()).map((label) => label.trim())).toEqual(['Chi bộ Công an huyện']);
      await list.getByRole('searchbox').press('Enter');
      await list.getByRole('searchbox').fill('khong co');
      await list.getByText('Không có mục nào như vậy.').waitFor();
      await list.getByRole('searchbox').fill('');
      expect(await shown.count()).toBe(all);
      await page.locator('#head > header a').click();
      await page.waitForURL(/at=head/);
      expect(asked).toEqual([]);
    });

    it('is short on a phone: doubts first, a line a duty, the document a window of its own', async () => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.reload();
      const [length, pane] = await page.evaluate<[number, number]>(
        `[document.documentElement.scrollHeight, document.getElementById('source').clientHeight]`,
      );
      // three notes of the same document that is being checked are part of it
      expect(length).toBeLessThan(10_500);
      expect(pane).toBeLessThan(640);
      const tops = await page.evaluate<number[]>(
        `['unsure', 'head', 'names', 'duties', 'source'].map((id) => document.getElementById(id).getBoundingClientRect().top)`,
      );
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    });
  });

  /** Where words of the document begin and end. */
  function at(text: string): [number, number] {
    const from = words.indexOf(text);
    return [from, from + 14];
  }
});

interface IndicatorList {
  readonly items: readonly {
    readonly measure: string;
    readonly goal: { readonly least: number | null; readonly most: number | null };
    readonly byYear: number | null;
  }[];
}

interface TaskList {
  readonly items: readonly {
    readonly duty: { readonly place: string };
    readonly leadBody: { readonly name: string };
    readonly cooperatingBodies: readonly { readonly name: string }[];
    readonly period: unknown;
    readonly dueOn: string;
  }[];
  readonly nextCursor: string | null;
}
