import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentTemplatesStore } from '../../src/document-templates/document-templates.store.js';
import { writeDocx } from '../../src/documents/docx-writer.js';
import { digestOf, HistoryService } from '../../src/history/history.service.js';
import { newId } from '../../src/kernel/new-id.js';
import { aDocument } from '../support/a-document.js';
import type { Client } from '../support/client.js';
import { type Cast, TaskStage } from '../support/task-stage.js';

let stage: TaskStage;
let cast: Cast;
let board: Client;
let path: string;

beforeAll(async () => {
  stage = await TaskStage.open('2026-01-15');
  cast = await stage.cast();
  board = await stage.client(cast.board);
  path = `/committees/${cast.committee.id}/templates/body-sheet`;
});
afterAll(() => stage.close());

const fileSaying = async (text: string): Promise<Buffer> =>
  writeDocx(aDocument({ blocks: [{ kind: 'paragraph', text: `${text}: {trích yếu}` }] }));

function send(content: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(content)]), 'mẫu.docx');
  return board.post(path, form);
}

/** Asks `meanwhile` while another puts `content`, who is done once that waits, or is answered without. */
async function whileAnotherPuts<T>(content: Buffer, meanwhile: () => Promise<T>): Promise<T> {
  const { app } = stage;
  let asked: Promise<T> | undefined;
  await app.dataSource.transaction(async (manager) => {
    await app.get(HistoryService).hold(manager, [cast.committee.id]);
    const row = {
      committeeId: cast.committee.id,
      kind: 'body-sheet',
      fileName: 'của người khác.docx',
    } as const;
    await app
      .get(DocumentTemplatesStore)
      .put(manager, { id: newId(), ...row, content, addedAt: new Date('2026-01-15T03:00:00Z') });
    asked = meanwhile();
    const isAnswered = asked.then(() => true);
    const waits = async (): Promise<boolean> => (await waiting()) > 0;
    while (!(await Promise.race([isAnswered, waits()])));
  });
  if (!asked) throw new Error('Nothing was asked');
  return asked;
}

async function waiting(): Promise<number> {
  const [row] = await stage.app.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
}

/** What the history of templates tells last. */
async function told(): Promise<{ action: string; before: object | null; after: object | null } | undefined> {
  const [row] = await stage.app.dataSource.query<never[]>(
    `select action, before, after from history where object_type = 'template' order by number desc limit 1`,
  );
  return row;
}

describe('a committee’s template that two change at once', () => {
  it('is told by the history as it was replaced, and as it was taken away', async () => {
    const [first, second, own] = [
      await fileSaying('Mẫu một'),
      await fileSaying('Mẫu hai'),
      await fileSaying('Mẫu của tôi'),
    ];
    expect((await whileAnotherPuts(first, () => send(own))).status).toBe(204);
    expect(await told()).toMatchObject({
      action: 'put',
      before: { fileName: 'của người khác.docx', digest: digestOf(first) },
      after: { fileName: 'mẫu.docx', digest: digestOf(own) },
    });
    expect((await whileAnotherPuts(second, () => board.request('DELETE', path))).status).toBe(204);
    expect(await told()).toMatchObject({
      action: 'remove',
      before: { digest: digestOf(second) },
      after: null,
    });
    expect((await board.file(path)).status).toBe(404);
  });
});
