import { newId } from '../../../src/kernel/new-id.js';
import { PlanningService } from '../../../src/reminders/planning.service.js';
import { ReviewMakingService } from '../../../src/reviews/review-making.service.js';
import { TaskMaking } from '../../../src/tasks/task-making.service.js';
import type { TestApp } from '../../support/app.js';
import type { Answer, Client } from '../../support/client.js';
import { addIndicator } from '../../support/indicators.js';
import { pdf } from '../../support/office-files.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../../support/world.js';

/** Those who work for the committee: on its plans, for the body whose tasks are worked on, above it, and beside it. */
/** Those who are not an administrator, who is of no committee. */
export const people = ['board', 'observer', 'head', 'officer', 'above', 'neighbour'] as const;
export type Person = (typeof people)[number];

/** A committee with a plan that its people have worked on through the API, and the ids of what is there now. */
export interface WorkedCommittee {
  readonly clients: Readonly<Record<Person | 'admin', Client>>;
  /** By the word that stands before them in a path. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

interface Item {
  readonly id: string;
  readonly current?: boolean;
  readonly version?: number;
}

/** Everybody's text holds `word`, so that it is known wherever it turns up. */
export async function workedCommittee(app: TestApp, word: string, world: World): Promise<WorkedCommittee> {
  const committee = await world.body(null, { kind: 'committee', name: `Huyện ủy ${word}` });
  const above = await world.body(committee, { kind: 'base-commune', name: `Đảng ủy ${word}` });
  const unit = await world.body(above, {
    kind: 'base-commune',
    name: `Chi bộ ${word}`,
    mailbox: `${word}@office.example`,
  });
  const neighbour = await world.body(committee, { kind: 'base-agency', name: `Cơ quan ${word}` });
  const ended = await world.body(committee, { kind: 'base-agency', name: `Đơn vị cũ ${word}` });
  const accounts = {
    board: await world.account({ role: 'board', at: committee }),
    observer: await world.account({ role: 'observer', at: committee, approve: true }),
    head: await world.account({ role: 'head', at: unit }),
    officer: await world.account({ role: 'officer', at: unit }),
    above: await world.account({ role: 'officer', at: above }),
    neighbour: await world.account({ role: 'officer', at: neighbour }),
  };
  const administrator = await world.account({ role: 'admin', at: committee });
  const clients = { admin: await app.client().signIn(administrator.email, PASSWORD) } as Record<
    Person | 'admin',
    Client
  >;
  for (const person of people) clients[person] = await app.client().signIn(accounts[person].email, PASSWORD);
  const story = new Story(app, clients, word);
  const plans = await story.plan(committee, [unit, ended, neighbour], above);
  await story.make();
  const tasks = await story.tasks(plans.inForce);
  const review = await story.review(plans.inForce);
  const reports = await story.reports(review);
  await story.talk(committee, unit, tasks.tasks);
  const endedTasks = await story.end(ended, [neighbour, unit]);
  return {
    clients,
    ids: {
      ...tasks,
      ...reports,
      questions: await story.questions(review),
      indicators: [await story.indicator(committee, plans.inForce, unit, reports.reports)],
      assessments: [await story.assessment(review, unit)],
      plans: [await story.withDocument(plans.inForce), plans.draft],
      'plan-imports': [await story.document(committee)],
      duties: await story.idsAt('board', `/plans/${plans.inForce}/duties`),
      reviews: [review, ...(await story.idsAt('board', `/plans/${plans.inForce}/reviews`))].slice(0, 3),
      bodies: [unit.id, above.id, neighbour.id],
      committees: [committee.id],
      groups: await story.idsAt('board', '/groups'),
      ...(await story.letter(committee, tasks.tasks)),
      voided: await story.voided(review),
      templates: [await story.template(committee)],
      messages: await story.idsAt('board', '/messages'),
      ...(await story.written(tasks.tasks, reports.reports)),
      ended: [ended.id],
      endedTasks,
      accounts: [accounts.officer.id, accounts.board.id],
      ...(await story.signIns(accounts)),
    },
  };
}

/** What people do, one after the other. */
class Story {
  constructor(
    private readonly app: TestApp,
    private readonly clients: WorkedCommittee['clients'],
    private readonly word: string,
  ) {}

  /** A plan in force with a monthly, a continuous and a waiting duty, and a draft. */
  async plan(committee: Stored, leads: readonly Stored[], cooperating: Stored) {
    const { board } = this.clients;
    const planOf = (code: string): Promise<string> =>
      this.made(
        board.post('/plans', {
          committeeId: committee.id,
          code: `${code}-${this.word}`,
          title: this.text('Kế hoạch'),
        }),
      );
    const [inForce, draft] = [await planOf('ke-hoach'), await planOf('du-thao')];
    for (const [place, cadence] of ['monthly', 'continuous', 'conditional'].entries()) {
      await this.made(
        board.post(`/plans/${inForce}/duties`, {
          place: `III.${place + 1}`,
          heading: this.text('Đơn vị'),
          title: this.text('Nhiệm vụ'),
          text: this.text('Nguyên văn'),
          cadence,
          leadBodies: leads.map(({ id }) => id),
          cooperatingBodies: [cooperating.id],
        }),
      );
    }
    await this.made(board.post(`/plans/${inForce}/activate`, { inForceOn: '2025-12-15' }));
    return { inForce, draft };
  }

  /** A signed plan that is being checked. @returns its id */
  async document(committee: Stored): Promise<string> {
    const text = this.text('KẾ HOẠCH');
    const answer = await this.clients.board.sendForm('/plans/import/text', { committee: committee.id, text });
    return answer.headers.get('location')?.split('/').at(-1) ?? '';
  }

  /** What runs by itself. */
  async make(): Promise<void> {
    const now = this.app.clock.now();
    await this.app.get(TaskMaking).run(now);
    await this.app.get(ReviewMakingService).run(now);
    await this.app.get(PlanningService).run(now);
  }

  /** Tasks with everything that can hang on them. */
  async tasks(plan: string) {
    const { board, officer, above } = this.clients;
    const tasks = await this.idsAt('officer', `/tasks?plan=${plan}`);
    const [first = '', second = '', third = ''] = tasks;
    await this.made(
      officer.post(`/tasks/${first}/updates`, { note: this.text('Đã họp') }, { 'if-match': '"1"' }),
    );
    await this.made(above.post(`/tasks/${first}/contributions`, { text: this.text('Góp ý') }));
    const file = new FormData();
    file.append('file', new Blob([new Uint8Array(pdf)]), `${this.text('Biên bản')}.pdf`);
    const evidence = await this.made(officer.post(`/tasks/${first}/evidence`, file));
    const asked = { dueOn: '2027-12-31', reason: this.text('Chờ hướng dẫn') };
    const requests = [await this.made(officer.post(`/tasks/${first}/extension-requests`, asked))];
    requests.push(await this.made(officer.post(`/tasks/${second}/extension-requests`, asked)));
    await board.post(`/extension-requests/${requests[1]}/propose`, {
      dueOn: '2027-11-30',
      note: this.text('Sớm hơn'),
    });
    await this.made(
      officer.post(`/tasks/${third}/misaddressed`, { reason: this.text('Không thuộc chức năng') }),
    );
    return { tasks: [first, second, third], 'extension-requests': requests, evidence: [evidence] };
  }

  /** The review that collects just now, with a question. */
  async review(plan: string): Promise<string> {
    const reviews = await this.listed('board', `/plans/${plan}/reviews`);
    const [review] = reviews;
    if (!review) throw new Error('the plan has no review');
    const questions = [{ text: this.text('Câu hỏi') }];
    await this.made(this.clients.board.patch(`/reviews/${review.id}`, { questions }, review.version ?? 1));
    return review.id;
  }

  /** What the board says of the body at the review: its id. */
  async assessment(review: string, { id }: Stored): Promise<string> {
    const path = `/reviews/${review}/bodies/${id}/assessment`;
    const written = await this.clients.board.request<Item>('PUT', path, {
      body: { text: this.text('Hoàn thành tốt') },
      headers: { 'if-match': '"0"' },
    });
    return written.body.id;
  }

  /** An indicator that the unit reports, with its value: its id. */
  async indicator(
    committee: Stored,
    planId: string,
    unit: Stored,
    [report = '']: readonly string[],
  ): Promise<string> {
    const id = await addIndicator(this.app.dataSource.manager, {
      committeeId: committee.id,
      planId,
      reportedBy: [unit.id],
      title: this.text('Chỉ tiêu'),
    });
    await this.clients.officer.request('PUT', `/reports/${report}/indicators/${id}`, {
      body: { part: 9, whole: 10, note: this.text('Đã rà soát') },
      headers: { 'if-match': '"0"' },
    });
    return id;
  }

  async questions(review: string): Promise<string[]> {
    const { body } = await this.clients.board.get<{ questions: Item[] }>(`/reviews/${review}`);
    return body.questions.map(({ id }) => id);
  }

  /** Two reports: the unit's draft and the neighbour's, which is submitted; both with words, a proposal and a signed paper. */
  async reports(review: string) {
    const [reports, proposals]: [string[], string[]] = [[], []];
    for (const person of ['officer', 'neighbour'] as const) {
      const [report] = await this.listed(person, `/reviews/${review}/reports`);
      if (!report) throw new Error('no report is owed');
      const asked = [{ text: this.text('Cấp kinh phí'), addressee: this.text('Huyện ủy') }];
      const whole = await this.clients[person].get<{ lines: { taskId: string }[] }>(`/reports/${report.id}`);
      const lines = whole.body.lines.slice(0, 1).map(({ taskId }) => ({ taskId, text: this.text('Đạt') }));
      const words = {
        lines,
        results: this.text('Kết quả'),
        shortcomings: this.text('Hạn chế'),
        proposals: asked,
      };
      const path = `/reports/${report.id}`;
      const saved = await this.clients[person].patch<{ proposals?: Item[] }>(
        path,
        words,
        report.version ?? 1,
      );
      proposals.push(...(saved.body.proposals ?? []).map(({ id }) => id));
      const file = new FormData();
      file.append('file', new Blob([new Uint8Array(pdf)]), `${this.text('Bản ký')}.pdf`);
      const paper = await this.clients[person].post(`${path}/signed-paper`, file);
      if (saved.status >= 300 || paper.status >= 300)
        throw new Error(JSON.stringify([saved.body, paper.body]));
      reports.push(report.id);
    }
    await this.made(this.clients.neighbour.post(`/reports/${reports[1]}/submit`, { sendIncomplete: true }));
    return { reports, proposals };
  }

  /** A group, an urging and the messages that follow. */
  async talk(committee: Stored, unit: Stored, [task = '']: readonly string[]): Promise<void> {
    const { board } = this.clients;
    const group = {
      code: `nhom-${this.word}`,
      committeeId: committee.id,
      name: this.text('Nhóm'),
      bodyIds: [unit.id],
    };
    await this.made(board.post('/groups', group));
    const urging = await board.post('/urgings', {
      taskIds: [task],
      channel: 'mail',
      text: this.text('Đề nghị cập nhật'),
    });
    if (urging.status >= 300) throw new Error(JSON.stringify(urging.body));
    await this.app.get(PlanningService).run(this.app.clock.now());
  }

  /** A letter that was issued, one that was not, and the register of its number. */
  async letter(committee: Stored, [task = '']: readonly string[]) {
    const { board } = this.clients;
    await board.put('/registers/term', { committeeId: committee.id, beganOn: '2025-08-01' });
    const drafted = (): Promise<string> => this.made(board.post('/letters', { taskIds: [task] }));
    const [issued, draft] = [await drafted(), await drafted()];
    await this.made(board.post(`/letters/${issued}/issue`, { unsigned: true }));
    const registers = await this.idsAt('board', '/registers');
    const { body } = await board.get<{ lines: Item[] }>(`/letters/${draft}`);
    const letterLines = body.lines.map(({ id }) => id);
    return { letters: [draft, issued], letterLines, registers, issuers: [committee.id] };
  }

  /** The review's report took a number, which was taken back: the ids of what had gone out under it. */
  async voided(review: string): Promise<string[]> {
    const { board } = this.clients;
    const path = `/reviews/${review}/documents/report`;
    for (const [act, version, words] of [
      ['number', 0, { unsigned: true, whileCollecting: true }],
      ['number/void', 1, { reason: this.text('Ghi nhầm') }],
    ] as const) {
      const done = await board.post(`${path}/${act}`, words, { 'if-match': `"${version}"` });
      if (done.status >= 300) throw new Error(JSON.stringify(done.body));
    }
    const { body } = await board.get<{ voided: Item[] }>(path);
    return body.voided.map(({ id }) => id);
  }

  /** The plan keeps the document that it was made from. */
  async withDocument(plan: string): Promise<string> {
    await this.app.dataSource.query('insert into plan_source (plan_id, text) values ($1, $2)', [
      plan,
      this.text('Kế hoạch'),
    ]);
    return plan;
  }

  /** The committee's own form of a document. */
  async template(committee: Stored): Promise<string> {
    const { board } = this.clients;
    const path = `/committees/${committee.id}/templates/consolidated-report`;
    const form = new FormData();
    const { content } = await board.file(`${path}/starter.docx`);
    form.append('file', new Blob([Uint8Array.from(content)]), `${this.word}.docx`);
    const given = await board.post(path, form);
    if (given.status >= 300) throw new Error(JSON.stringify(given.body));
    const [row] = await this.app.dataSource.query<Item[]>(
      'select id from document_template where committee_id = $1',
      [committee.id],
    );
    return row?.id ?? '';
  }

  /** The body ends; its tasks wait for one of several successors. */
  async end(ended: Stored, successors: readonly Stored[]): Promise<string[]> {
    const tasks = await this.idsAt('board', `/tasks?body=${ended.id}`);
    const change = { to: '2026-06-09', successorIds: successors.map(({ id }) => id) };
    await this.made(this.clients.board.patch(`/bodies/${ended.id}`, change, 1));
    return tasks;
  }

  /** A token and a session of the officer that nobody calls by. */
  async signIns({ officer }: { readonly officer: StoredAccount }) {
    const token = await this.made(
      this.clients.officer.post('/tokens', { name: this.text('Mã'), scope: 'read', days: 1 }),
    );
    await this.app.client().signIn(officer.email, PASSWORD);
    // So that there is something to take away; nobody signs in with it.
    const factor = `insert into second_factor (account_id, secret, added_at) values ($1, 'sealed', now())`;
    await this.app.dataSource.query(factor, [officer.id]);
    const passkey = newId();
    await this.app.dataSource.query(
      `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name)
       values ($1, $2, $1::uuid::text, '\\x00', 0, '{}', 'Khóa')`,
      [passkey, officer.id],
    );
    const identity = newId();
    await this.app.dataSource.query(
      `insert into account_identity (id, account_id, issuer, subject) values ($1, $2, 'https://login.example', $3)`,
      [identity, officer.id, identity],
    );
    const sessions = await this.listed('officer', '/sessions');
    return {
      passkeys: [passkey],
      identities: [identity],
      tokens: [token],
      sessions: sessions.filter(({ current }) => !current).map(({ id }) => id),
    };
  }

  /** What was written on the tasks, of which no list tells the ids. */
  async written(tasks: readonly string[], [, submitted = '']: readonly string[]) {
    const idsIn = async (table: string, from: string): Promise<string[]> => {
      const rows = await this.app.dataSource.query<Item[]>(`select ${table}.id from ${table} ${from}`, [
        tasks,
      ]);
      return rows.map(({ id }) => id);
    };
    const lines = `select task_id as id from report_line where report_id = $1 and text is not null`;
    return {
      entities: [submitted],
      lines: (await this.app.dataSource.query<Item[]>(lines, [submitted])).map(({ id }) => id),
      updates: await idsIn('task_update', `where task_id = any($1) and kind = 'progress'`),
      contributions: await idsIn('contribution', 'where task_id = any($1)'),
      urgings: await idsIn(
        'urging',
        'join urging_subject s on s.urging_id = urging.id where s.task_id = any($1)',
      ),
    };
  }

  async idsAt(person: Person, path: string): Promise<string[]> {
    return (await this.listed(person, path)).map(({ id }) => id);
  }

  private async listed(person: Person, path: string): Promise<Item[]> {
    const { status, body } = await this.clients[person].get<{ items?: Item[] }>(path);
    if (!body.items) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body.items;
  }

  private text(what: string): string {
    return `${what} ${this.word}`;
  }

  /** The id of what the call made, or changed. */
  private async made(call: Promise<Answer>): Promise<string> {
    const { status, body } = await call;
    if (status >= 300 || typeof body['id'] !== 'string')
      throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body['id'];
  }
}
