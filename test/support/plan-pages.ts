import { afterAll, beforeAll } from '@jest/globals';
import { type TestApp, startApp } from './app.js';
import type { Client } from './client.js';
import { TaskWorld } from './task-world.js';
import { PASSWORD, type Stored } from './world.js';

export type Fields = Readonly<Record<string, string>>;

/** What the pages of plans answer to a form. */
interface FormAnswer {
  readonly status: number;
  /** Where the browser is sent. */
  readonly to: string;
  readonly html: string;
}

/** The fields of a half-yearly review calendar. */
export const calendar: Fields = {
  'reviewCalendar.rhythm': 'half-year',
  'reviewCalendar.preset': 'decree-09',
  'reviewCalendar.opensDaysBefore': '30',
  'reviewCalendar.reportsDueAfter.base': '2',
  'reviewCalendar.reportsDueAfter.other': '4',
  'reviewCalendar.meetsAfter': '8',
};

interface Stage {
  readonly app: TestApp;
  readonly make: TaskWorld;
  readonly committee: Stored;
  /** A commune under the committee, and one of its agencies. */
  readonly unit: Stored;
  readonly agency: Stored;
  /** Of the committee. */
  readonly board: Client;
  readonly boardEmail: string;
  /** Of the unit. */
  readonly officer: Client;
  readonly officerEmail: string;
}

async function arrive(now: string): Promise<Stage> {
  const app = await startApp(now);
  const make = new TaskWorld(app.dataSource.manager);
  const committee = await make.committee();
  const unit = await make.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Lát' });
  const agency = await make.body(committee, { name: 'Ban Tổ chức' });
  const officerEmail = (await make.account({ role: 'officer', at: unit })).email;
  const boardEmail = (await make.account({ role: 'board', at: committee })).email;
  const officer = await app.client().signIn(officerEmail, PASSWORD);
  const board = await app.client().signIn(boardEmail, PASSWORD);
  return { app, make, committee, unit, agency, board, boardEmail, officer, officerEmail };
}

/**
 * The pages of plans, used by the board of a committee: called once in a spec, it starts the program before the first test and
 * ends it after the last. The `stage` is filled from the first test on.
 */
export function planPages() {
  const stage = {} as Stage;
  let made = 0;
  beforeAll(async () => {
    Object.assign(stage, await arrive('2026-06-17T09:00:00+07:00'));
  });
  afterAll(() => stage.app.close());

  const open = async (path: string, client = stage.board) => (await client.page(path)).body;
  const send = async (path: string, fields: Fields): Promise<FormAnswer> => {
    const answer = await stage.board.sendForm(path, fields, { accept: 'text/html' });
    const html = String(answer.body);
    return { status: answer.status, to: answer.headers.get('location') ?? '', html };
  };
  const rows = <T>(sql: string, ...values: unknown[]) => stage.app.dataSource.query<T[]>(sql, values);

  /** A plan made by its form. @returns its path */
  async function aDraft(more: Fields = {}): Promise<string> {
    made += 1;
    const plan = { committeeId: stage.committee.id, code: `ke-hoach-${made}`, title: `Kế hoạch ${made}` };
    return (await send('/plans/new', { ...plan, ...calendar, ...more })).to;
  }
  const aDuty = (more: Fields = {}): Fields => ({
    place: 'III.1, gạch đầu dòng 1',
    heading: 'Các xã',
    title: 'Kiện toàn chi bộ',
    cadence: 'continuous',
    leadBodies: stage.unit.id,
    ...more,
  });
  /** A duty given by its form to the plan at that path. @returns its id */
  async function giveDuty(path: string, more: Fields = {}): Promise<string> {
    const { to } = await send(`${path}/duties/new`, aDuty(more));
    return to.split('#d-')[1] ?? '';
  }
  const inForce = (path: string) =>
    rows(`update plan set status = 'in_force', in_force_on = '2026-06-15' where id = $1`, path.slice(7));
  /** A plan read of pasted words. @returns the path at which it is checked */
  const paste = async (text: string) =>
    (await send('/plans/import/text', { committee: stage.committee.id, text })).to;
  return { stage, open, send, rows, aDraft, aDuty, giveDuty, inForce, paste };
}
