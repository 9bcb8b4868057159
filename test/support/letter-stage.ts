import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Answer, Client } from './client.js';
import { type Cast, type StoredTask, TaskStage } from './task-stage.js';
import { toldByFile } from './told-by-file.js';
import type { Stored } from './world.js';

interface Line {
  readonly id: string;
  readonly body: string;
  readonly text: string;
  readonly dueOn: string;
  readonly daysLate: number | null;
}

/** What the tests read of a letter's answer. */
export interface Letter {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly status: string;
  readonly symbol: string | null;
  readonly version: number;
  readonly answerBy: string;
  readonly text: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
}

/** What the tests read of a register's answer. */
export interface Register {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly next: number;
  readonly version: number;
}

interface Stage {
  readonly tasks: TaskStage;
  readonly cast: Cast;
  /** A second body that leads a task. */
  readonly other: Stored;
  /** A task of the cast's lead body that is late, and one of the other that is due soon. */
  readonly late: StoredTask;
  readonly coming: StoredTask;
  readonly board: Client;
}

type Task = Pick<StoredTask, 'id'>;

async function set(): Promise<Stage> {
  const tasks = await TaskStage.open('2026-01-15');
  const cast = await tasks.cast();
  const { app, world } = tasks;
  const name = 'update body set name = $2 where id = $1';
  await app.dataSource.query(name, [cast.committee.id, 'Huyện ủy Lạc Dương']);
  await app.dataSource.query(name, [cast.monitor.id, 'Ban Tổ chức Huyện ủy']);
  await app.dataSource.query(
    `update plan set symbol = '99-KH/HU', issued_on = '2025-12-05', title = 'Kế hoạch thực hiện Nghị quyết' where id = $1`,
    [cast.plan.id],
  );
  const other = await world.body(cast.committee, { name: 'Văn phòng Huyện ủy' });
  const late = await tasks.task(cast, { title: 'Rà soát quy chế', dueOn: '2026-02-10' });
  const coming = await tasks.task(cast, { title: 'Lập danh sách', dueOn: '2026-02-24', lead: other });
  tasks.goTo('2026-02-20');
  return { tasks, cast, other, late, coming, board: await tasks.client(cast.board) };
}

/**
 * A committee that urges, on 20/02/2026: called once in a spec, it starts the program before the first test and ends it after
 * the last. The `stage` is filled from the first test on. Without a term of the committee no Party letter gets a number.
 */
export function letterStage({ term = null }: { readonly term?: string | null } = {}) {
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await set());
    if (term !== null) await beginTerm(term);
  });
  afterAll(() => stage.tasks.close());

  const beginTerm = (beganOn: string) =>
    stage.board.put('/registers/term', { committeeId: stage.cast.committee.id, beganOn });
  async function drafted(...tasks: readonly Task[]): Promise<Letter> {
    const taskIds = tasks.map(({ id }) => id);
    const { status, body } = await stage.board.post<Letter>('/letters', { taskIds });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  }
  const read = async (id: string) => (await stage.board.get<Letter>(`/letters/${id}`)).body;
  const issue = (id: string, issuedOn?: string): Promise<Answer<Letter>> =>
    stage.board.post<Letter>(`/letters/${id}/issue`, { ...(issuedOn && { issuedOn }), unsigned: true });
  async function issued(...tasks: readonly Task[]): Promise<Letter> {
    const { status, body } = await issue((await drafted(...tasks)).id);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body;
  }
  async function fileOf(id: string, ending: 'docx' | 'pdf'): Promise<string> {
    const path = `/letters/${id}/letter.${ending}`;
    const { status, content } = await stage.board.file(path);
    expect(status).toBe(200);
    return toldByFile(path, content);
  }
  const openRegister = async (typeCode: string, issuerId = stage.cast.monitor.id): Promise<Register> => {
    const asked = { committeeId: stage.cast.committee.id, issuerId, typeCode };
    return (await stage.board.post<Register>('/registers', asked)).body;
  };
  const fresh = (title: string) => stage.tasks.task(stage.cast, { title, dueOn: '2026-02-11' });
  return { stage, beginTerm, drafted, read, issue, issued, fileOf, openRegister, fresh };
}
