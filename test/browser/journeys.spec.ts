import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningProgram } from '../support/built-program.js';
import { beginWork, inviteOfficer, keepInOrder, takeSecondStepAway } from './journeys/administrator.js';
import { settleHalfYear } from './journeys/board.js';
import { seeWhoIsLate } from './journeys/observer.js';
import { passToHead, reportHalfYear, sendAsHead } from './journeys/officer.js';
import { launchChromium } from './support/chromium.js';
import { describeInBrowser } from './support/in-browser.js';
import { awaitedLink, mailedLinks, startLivedProgram } from './support/lived-program.js';
import { Person } from './support/person.js';
import { signInWithPasskey } from './journeys/passkey.js';
import { openVisitor, type View } from './support/visitor.js';

const CLICKS = 25;
const MINUTES = 3;

const offices: readonly (View & { readonly office: string; readonly due: string })[] = [
  { office: 'xa-dung-kno', due: '30/04/2026', language: 'vi', size: 'wide', script: true },
  { office: 'xa-lat', due: '14/12/2026', language: 'en', size: 'phone', script: true },
  { office: 'xa-da-nhim', due: '14/12/2026', language: 'vi', size: 'phone', script: false },
  { office: 'xa-da-sar', due: '14/12/2026', language: 'en', size: 'wide', script: false },
];

const views = [
  { language: 'vi', size: 'wide', script: true },
  { language: 'en', size: 'phone', script: false },
] as const;

const invited = ({ language }: View) => `toa-an-${language}@lacduong.example`;

const boards = [
  {
    language: 'vi',
    size: 'wide',
    script: true,
    report: 'Đảng ủy xã Đạ Sar',
    task: 'Đảng ủy xã Đưng K’nớ',
    urged: ['Hội Liên hiệp Phụ nữ huyện', 'Hội Cựu chiến binh huyện'],
    isClosedAlready: false,
  },
  {
    language: 'en',
    size: 'phone',
    script: false,
    report: 'Party Committee of Lát commune',
    task: 'Party Committee of Đạ Nhim commune',
    urged: ['District Women’s Union', 'District Youth Union'],
    isClosedAlready: true,
  },
] as const;

describeInBrowser('the half-year in the offices, from mail to the closed review', () => {
  let program: RunningProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startLivedProgram('2026-06-12T09:00:00+07:00');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  /** Somebody does a job in a window of their own. @returns the clicks it took, and what was wrong with the pages on the way */
  async function does(view: View, job: (person: Person) => Promise<void>) {
    const person = new Person(await openVisitor(browser, program.url, view));
    await job(person);
    await person.visitor.close();
    return { clicks: person.clicks, faults: [...person.faults, ...person.visitor.complaints] };
  }

  it.each(views)(
    'leads an administrator to a body that nobody answers for, whose officer is invited: $language, $size, script $script',
    async (view) => {
      const { faults } = await does(view, (admin) => inviteOfficer(admin, invited(view)));
      expect(faults).toEqual([]);
    },
    MINUTES * 60_000,
  );

  it.each(views)(
    'shows a leader who is late, and lets nothing be changed: $language, $size, script $script',
    async (view) => {
      const { faults } = await does(view, seeWhoIsLate);
      expect(faults).toEqual([]);
    },
    MINUTES * 60_000,
  );

  it(
    'signs in with a passkey that was added on the page of the own account',
    async () => {
      const view = { language: 'vi', size: 'wide', script: true } as const;
      const email = 'officer.chi-bo-y-te@lacduong.example';
      const { faults } = await does(view, (officer) => signInWithPasskey(officer, email));
      expect(faults).toEqual([]);
    },
    MINUTES * 60_000,
  );

  it.each(offices)(
    'leads an officer from the mail to a task done with a file and the report sent: $office, $language, $size, script $script',
    async ({ office, due, ...view }) => {
      const email = `officer.${office}@lacduong.example`;
      const [link = ''] = await mailedLinks(program, email, '/reports/');
      const { clicks, faults } = await does(view, (officer) => reportHalfYear(officer, { email, link, due }));
      expect(faults).toEqual([]);
      expect(clicks).toBeLessThanOrEqual(CLICKS);
    },
    MINUTES * 60_000,
  );

  it.each([
    { office: 'mat-tran', language: 'vi', size: 'wide', script: true },
    { office: 'hoi-nong-dan', language: 'en', size: 'phone', script: false },
  ] as const)(
    'leads from an officer, who passes the report on, to the head, who sends it: $language, $size, script $script',
    async ({ office, ...view }) => {
      const passed = await does(view, (officer) => passToHead(officer, `officer.${office}@lacduong.example`));
      const sent = await does(view, (head) => sendAsHead(head, `head.${office}@lacduong.example`));
      expect([...passed.faults, ...sent.faults]).toEqual([]);
    },
    MINUTES * 60_000,
  );

  it.each(boards)(
    'leads the board from Today to the closed review: $language, $size, script $script',
    async ({ language, size, script, ...job }) => {
      const { faults } = await does({ language, size, script }, (board) => settleHalfYear(board, job));
      expect(faults).toEqual([]);
    },
    MINUTES * 60_000,
  );

  it.each(views)(
    'leads who was invited to an account that is safe and kept in order, an administrator helping: $language, $size, script $script',
    async (view) => {
      const email = invited(view);
      // by now it is there: it went out with the next pass
      const link = await awaitedLink(program, email, '/set-password');
      const begun = await does(view, (officer) => beginWork(officer, email, link));
      const helped = await does(view, (admin) => takeSecondStepAway(admin, email));
      const kept = await does(view, (officer) => keepInOrder(officer, email));
      expect([begun, helped, kept].flatMap(({ faults }) => faults)).toEqual([]);
    },
    MINUTES * 60_000,
  );
});
