import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningProgram } from '../../support/built-program.js';
import type { Answer, Client } from '../../support/client.js';
import { pdf } from '../../support/office-files.js';
import { runCommand } from '../../support/commands.js';

/** Those who call, and the ids that exist, by the word that stands before them in a path: `tasks`, `plans`. */
export interface WorkedSample {
  readonly clients: readonly Client[];
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

interface Item {
  readonly id: string;
  readonly code?: string;
  readonly kind?: string;
  readonly version?: number;
  readonly current?: boolean;
  readonly email?: string;
  readonly status?: string;
}

/** The moment at which the clock of the program is held, while the half-year's reports are collected. */
export const HELD = '2026-06-10T09:00:00+07:00';

/** Communes of the sample whose reports and tasks are brought into all states there are. */
const WORKERS = ['xa-lat', 'xa-da-nhim', 'xa-da-chais'] as const;

/** The sample plan as people have worked on it, so that calls meet objects in every state. `password` opens all accounts. */
export async function workedSample(program: RunningProgram, password: string): Promise<WorkedSample> {
  await remind(program);
  const sampled = (who: string): Promise<Client> =>
    program.client().signIn(`${who}@lacduong.example`, password);
  const [board, admin] = [await sampled('board'), await sampled('admin')];
  const officers: Client[] = [];
  for (const code of WORKERS) officers.push(await sampled(`officer.${code}`));
  const [officer] = officers as [Client];
  const clients = [board, officer, admin];
  const [plan = ''] = idsOf(await listed(board, '/plans'));
  const bodies = await listed(board, '/bodies');
  const monthly = await monthlyPlan(board, bodies, 'ke-hoach-thang');
  await made(board.post(`/plans/${monthly}/activate`, {}));
  const draft = await monthlyPlan(board, bodies, 'ke-hoach-du-thao');
  const [review = '', ...reviews] = idsOf(await listed(board, `/plans/${plan}/reviews`));
  const tasks = await workTasks(board, officer, monthly);
  const reports = await workReports(board, officers, review);
  return {
    clients,
    ids: {
      ...tasks,
      ...reports,
      plans: [plan, monthly, draft],
      reviews: [review, ...reviews],
      duties: idsOf([
        ...(await listed(board, `/plans/${monthly}/duties`)),
        ...(await listed(board, `/plans/${plan}/duties`)),
      ]),
      bodies: idsOf(bodies),
      committees: idsOf(bodies.filter(({ kind }) => kind === 'committee')),
      groups: idsOf(await listed(board, '/groups')),
      messages: idsOf(await listed(board, '/messages')),
      tokens: await tokensOf([board, officer]),
      // Not those by which these clients call: to end them would end the test.
      sessions: await spareSessions(
        [board, officer],
        [() => sampled('board'), () => sampled(`officer.${WORKERS[0]}`)],
      ),
      accounts: await otherAccounts(admin),
    },
  };
}

/** Makes the messages of the day, as the program's passes do where it runs them. */
async function remind({ databaseUrl }: RunningProgram): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-wrong-calls-'));
  const env = { DATABASE_URL: databaseUrl, VAR_DIR: folder, DONDOC_NOW: HELD };
  const { code, err } = await runCommand(['remind'], env);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(err);
}

async function listed(client: Client, path: string): Promise<Item[]> {
  const { status, body } = await client.get<{ items?: Item[] }>(path);
  if (!body.items) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
  return body.items;
}

const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id).slice(0, 20);

/** The id of what the call made, or changed. */
async function made(call: Promise<Answer>): Promise<string> {
  const { status, body } = await call;
  if (status >= 300 || typeof body['id'] !== 'string') throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body['id'];
}

/** A plan of the sample's committee with a monthly duty for each of the communes. @returns its id */
async function monthlyPlan(board: Client, bodies: readonly Item[], code: string): Promise<string> {
  const named = (one: string): string => bodies.find((body) => body.code === one)?.id ?? '';
  const committeeId = bodies.find(({ kind }) => kind === 'committee')?.id ?? '';
  const plan = await made(board.post('/plans', { committeeId, code, title: 'Kế hoạch hằng tháng' }));
  await made(
    board.post(`/plans/${plan}/duties`, {
      place: 'III.1',
      heading: 'Các xã',
      title: 'Báo cáo hằng tháng',
      cadence: 'monthly',
      leadBodies: WORKERS.slice(0, 2).map(named),
      cooperatingBodies: [named('xa-da-chais')],
    }),
  );
  return plan;
}

/** Tasks of the officer's body in every state, with what hangs on them. */
async function workTasks(board: Client, officer: Client, plan: string) {
  const tasks = idsOf(await listed(officer, `/tasks?plan=${plan}&upcoming=true&limit=200`));
  const requests: string[] = [];
  const evidence: string[] = [];
  const ask = (task: string): Promise<string> =>
    made(officer.post(`/tasks/${task}/extension-requests`, { dueOn: '2027-12-31', reason: 'Chờ hướng dẫn' }));
  const done = async (task: string): Promise<void> => {
    const answer = officer.post(
      `/tasks/${task}/updates`,
      { status: 'done', note: 'Xong' },
      { 'if-match': '"1"' },
    );
    await made(answer);
  };
  const decide = (task: string, act: string): Promise<string> =>
    made(board.post(`/tasks/${task}/${act}`, act === 'confirm' ? {} : { reason: 'Có lý do' }));
  const states: readonly ((task: string) => Promise<unknown>)[] = [
    async (task) => requests.push(await ask(task)),
    async (task) => {
      const request = await ask(task);
      requests.push(request);
      await board.post(`/extension-requests/${request}/propose`, { dueOn: '2027-11-30', note: '' });
    },
    async (task) => {
      const file = new FormData();
      file.append('file', new Blob([new Uint8Array(pdf)]), 'Báo cáo.pdf');
      evidence.push(await made(officer.post(`/tasks/${task}/evidence`, file)));
    },
    done,
    async (task) => {
      await done(task);
      await decide(task, 'confirm');
    },
    async (task) => {
      await done(task);
      await decide(task, 'return');
    },
    (task) => decide(task, 'cancel'),
    (task) => made(officer.post(`/tasks/${task}/misaddressed`, { reason: 'Không thuộc chức năng' })),
  ];
  for (const [place, task] of tasks.entries()) await states[place % (states.length + 1)]?.(task);
  const continuous = idsOf(await listed(officer, '/tasks')).filter((id) => !tasks.includes(id));
  return { tasks: [...tasks, ...continuous], 'extension-requests': requests, evidence };
}

/** The reports of three communes: a draft, an accepted one with proposals, and a returned one; and one that is submitted. */
async function workReports(board: Client, officers: readonly Client[], review: string) {
  const reports: string[] = [];
  const proposals: string[] = [];
  const steps = [[], ['submit', 'accept'], ['submit', 'return']] as const;
  const given = { submit: { sendIncomplete: true }, accept: {}, return: { reason: 'Thiếu' } };
  for (const [place, officer] of officers.entries()) {
    const [report] = await listed(officer, `/reviews/${review}/reports`);
    if (!report) throw new Error('no report is owed');
    reports.push(report.id);
    const asked = ['Cấp kinh phí', 'Mở lớp', 'Bố trí cán bộ'].map((text) => ({
      text,
      addressee: 'Huyện ủy',
    }));
    const saved = await officer.patch<{ proposals?: Item[] }>(
      `/reports/${report.id}`,
      { proposals: asked },
      1,
    );
    proposals.push(...idsOf(saved.body.proposals ?? []));
    for (const step of steps[place] ?? []) {
      const by = step === 'submit' ? officer : board;
      await made(by.post(`/reports/${report.id}/${step}`, given[step]));
    }
  }
  // Of the accepted report: an answered one and two that wait. The other reports' are not to be answered yet.
  const [, , , answered = ''] = proposals;
  await made(board.post(`/proposals/${answered}/answer`, { status: 'resolved' }));
  return { reports, proposals: proposals.slice(1, 7) };
}

async function tokensOf(clients: readonly Client[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const client of clients) {
    for (let n = 0; n < 4; n += 1) {
      tokens.push(await made(client.post('/tokens', { name: `t${n}`, scope: 'read', days: 1 })));
    }
  }
  return tokens;
}

async function spareSessions(
  clients: readonly Client[],
  again: readonly (() => Promise<Client>)[],
): Promise<string[]> {
  for (const signIn of [...again, ...again]) await signIn();
  const lists = await Promise.all(clients.map((client) => listed(client, '/sessions')));
  return idsOf(lists.flat().filter(({ current }) => !current));
}

/** Accounts that nobody calls by. */
async function otherAccounts(admin: Client): Promise<string[]> {
  const caller = /^(board|admin|officer\.xa-lat)@/;
  return idsOf((await listed(admin, '/accounts?limit=200')).filter(({ email }) => !caller.test(email ?? '')));
}
