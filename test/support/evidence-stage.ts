import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { FileScanning } from '../../src/platform/files/file-scanning.service.js';
import { TaskGeneration } from '../../src/tasks/task-generation.service.js';
import { startApp, type TestApp } from './app.js';
import type { Answer, Client } from './client.js';
import { pdf } from './office-files.js';
import { TaskWorld } from './task-world.js';
import { PASSWORD } from './world.js';

/** What the tests read of a file's answer, or of a refusal. */
export interface GivenAnswer {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly code: string;
  readonly detail: string;
  readonly usedBytes: number;
  readonly allowedBytes: number;
}

/** A pdf that holds the text. */
export const pdfWith = (text: string): Buffer => Buffer.concat([pdf, Buffer.from(`% ${text}\n`)]);

/** The program with one plan in force, whose tasks one body leads: its officer gives files, the board may read them. */
export class EvidenceStage {
  private constructor(
    readonly app: TestApp,
    readonly officer: Client,
    readonly board: Client,
    readonly bodyId: string,
    readonly tasks: readonly string[],
  ) {}

  static async open(env: Record<string, string>): Promise<EvidenceStage> {
    const app = await startApp('2026-01-05T08:00:00+07:00', env);
    const world = new TaskWorld(app.dataSource.manager);
    const committee = await world.committee();
    const lead = await world.body(committee, { kind: 'base-commune' });
    const officer = await world.account({ role: 'officer', at: lead });
    const board = await world.account({ role: 'board', at: committee });
    const plan = await world.planInForce(committee);
    await world.duty(committee, plan, { cadence: 'quarterly', leads: [lead] });
    const now = new Date('2026-01-05T01:00:00Z');
    const today = calendarDay('2026-01-05');
    await app.dataSource.transaction((manager) =>
      app.get(TaskGeneration).generate(manager, { planId: plan.id, today, now, actor: system }),
    );
    const tasks = await app.dataSource.query<{ id: string }[]>(
      'select id from task where plan_id = $1 order by due_on',
      [plan.id],
    );
    return new EvidenceStage(
      app,
      await app.client().signIn(officer.email, PASSWORD),
      await app.client().signIn(board.email, PASSWORD),
      lead.id,
      tasks.map(({ id }) => id),
    );
  }

  get task(): string {
    return this.tasks[0] ?? '';
  }

  send(content: Uint8Array, name = 'a.pdf', task = this.task): Promise<Answer<GivenAnswer>> {
    const data = new FormData();
    data.append('file', new Blob([new Uint8Array(content)]), name);
    return this.officer.post(`/tasks/${task}/evidence`, data);
  }

  read(id: string): Promise<Answer<GivenAnswer>> {
    return this.officer.get(`/evidence/${id}`);
  }

  async stateOf(id: string): Promise<string | undefined> {
    const { body } = await this.officer.get<{ items: GivenAnswer[] }>(`/tasks/${this.task}/evidence`);
    return body.items.find((one) => one.id === id)?.state;
  }

  scan(now = this.app.clock.now()) {
    return this.app.get(FileScanning).run(now);
  }

  /** As if so many seconds had passed for what waits. */
  async pass(seconds: number): Promise<void> {
    await this.app.dataSource.query(
      `update given_file set next_attempt_at = next_attempt_at - make_interval(secs => $1),
              lease_until = lease_until - make_interval(secs => $1) where state = 'pending'`,
      [seconds],
    );
  }

  async filesOnDisk(): Promise<string[]> {
    const folder = join(this.app.settings.varDir, 'files');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  }

  async clear(): Promise<void> {
    await this.app.dataSource.query('delete from evidence');
    await this.app.dataSource.query('delete from given_file');
  }
}
