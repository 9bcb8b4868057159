import { newId } from '../../src/kernel/new-id.js';
import { reportFormAddresses } from '../../src/web/reports/report-form-addresses.controller.js';
import { taskFormAddresses } from '../../src/web/tasks/task-form-addresses.controller.js';
import type { TaskWorld } from '../support/task-world.js';
import { addIndicator } from '../support/indicators.js';
import { storedLetter } from '../support/stored-letter.js';
import { reportedReview } from '../support/reported-review.js';
import { keepDocument, storedImport } from '../support/stored-import.js';
import type { Stored } from '../support/world.js';

/** Who opens a page. */
export type Reader = 'visitor' | 'officer' | 'board' | 'admin';

/** What there is to open, made once. */
export interface PageWorld {
  readonly make: TaskWorld;
  readonly committee: Stored;
  readonly unit: Stored;
  /** A task of the unit, with something of everything. */
  readonly task: string;
}

/** A page with somebody whom it is for. */
export interface ListedPage {
  readonly route: string;
  readonly path: (world: PageWorld) => string | Promise<string>;
  readonly as: readonly Reader[];
  /** 200 where left out. */
  readonly status?: number;
}

/** Every page that is opened by GET. Those that only lead on, or belong to a page, stand in `notPages`. */
export const pages: readonly ListedPage[] = [
  { route: 'GET /', path: () => '/', as: ['visitor', 'officer', 'board', 'admin'] },
  { route: 'GET /tasks', path: () => '/tasks', as: ['officer', 'board', 'admin'] },
  {
    route: 'GET /tasks',
    path: () =>
      '/tasks?q=khong-co-gi&lateness=overdue&status=assigned&dueFrom=2026-01-01&duty=01985c10-0000-7000-8000-000000000031',
    as: ['board'],
  },
  { route: 'GET /tasks', path: () => '/tasks?lateness=soonish', as: ['officer'], status: 400 },
  { route: 'GET /tasks/:id', path: ({ task }) => `/tasks/${task}`, as: ['officer', 'board'] },
  { route: 'GET /sign-in', path: () => '/sign-in', as: ['visitor'] },
  { route: 'GET /sign-in/code', path: () => '/sign-in/code', as: ['officer'] },
  { route: 'GET /privacy', path: () => '/privacy', as: ['visitor', 'officer'] },
  { route: 'GET /set-password', path: () => '/set-password', as: ['visitor', 'officer'] },
  { route: 'GET /plans', path: () => '/plans', as: ['officer', 'board', 'admin'] },
  {
    route: 'GET /plans/:id',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}`,
    as: ['officer', 'board'],
  },
  { route: 'GET /monitoring/letters', path: () => '/monitoring/letters', as: ['board'] },
  {
    route: 'GET /monitoring/letters',
    path: () => '/monitoring/letters?status=lost',
    as: ['board'],
    status: 400,
  },
  ...['draft', 'issued', 'voided'].map((status) => ({
    route: 'GET /monitoring/letters/:id',
    path: (world: PageWorld) => letterPath(world, status),
    as: ['board'] as const,
  })),
  { route: 'GET /monitoring/registers', path: () => '/monitoring/registers', as: ['board'] },
  {
    route: 'GET /monitoring/registers',
    path: () => '/monitoring/registers?state=voided&since=2026-01-01',
    as: ['board'],
  },
  { route: 'GET /plans/new', path: () => '/plans/new', as: ['board'] },
  { route: 'GET /plans/import', path: () => '/plans/import', as: ['board'] },
  {
    route: 'GET /plans/import/:id',
    path: async ({ make, committee }) => `/plans/import/${await storedImport(make.manager, committee)}`,
    as: ['board'],
  },
  ...['head', '1'].map((at) => ({
    route: 'GET /plans/import/:id',
    path: async ({ make, committee, unit }: PageWorld) =>
      `/plans/import/${await storedImport(make.manager, committee, unit)}?at=${at}`,
    as: ['board'] as const,
  })),
  {
    route: 'GET /plans/:id/document',
    path: async (world) => {
      const { plan, duty } = await planWithDuty(world);
      await keepDocument(world.make.manager, plan, duty);
      return `/plans/${plan.id}/document`;
    },
    as: ['officer', 'board'],
  },
  {
    route: 'GET /plans/:id/edit',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/edit`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/activate',
    path: async (world) => `/plans/${await draftWithDuty(world)}/activate`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/activate',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/activate`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/copy',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/copy`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/drop',
    path: async (world) => `/plans/${await draftWithDuty(world)}/drop`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/close',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/close`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/duties/new',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/duties/new`,
    as: ['board'],
  },
  {
    route: 'GET /duties/:id/edit',
    path: async (world) => `/duties/${(await planWithDuty(world)).duty.id}/edit`,
    as: ['board'],
  },
  {
    route: 'GET /plans/:id/indicators/new',
    path: async (world) => `/plans/${(await planWithDuty(world)).plan.id}/indicators/new`,
    as: ['board'],
  },
  {
    route: 'GET /indicators/:id/edit',
    path: async (world) => `/indicators/${await indicatorOf(world)}/edit`,
    as: ['board'],
  },
  {
    route: 'GET /indicators/:id/remove',
    path: async (world) => `/indicators/${await indicatorOf(world)}/remove`,
    as: ['board'],
  },
  {
    route: 'GET /indicators/:id/resume',
    path: async (world) => `/indicators/${await indicatorOf(world)}/resume`,
    as: ['board'],
  },
  {
    route: 'GET /duties/:id/end',
    path: async (world) => `/duties/${(await planWithDuty(world)).duty.id}/end`,
    as: ['board'],
  },
  {
    route: 'GET /duties/:id/trigger',
    path: async (world) => `/duties/${(await planWithDuty(world)).duty.id}/trigger`,
    as: ['board'],
  },
  {
    route: 'GET /monitoring',
    path: async (world) => `/monitoring?plan=${await planWithLateTask(world)}`,
    as: ['officer', 'board', 'admin'],
  },
  {
    route: 'GET /monitoring/urging',
    path: async (world) =>
      `/monitoring/urging?plan=${await planWithLateTask(world)}&body.${world.unit.id}=true`,
    as: ['board'],
  },
  {
    route: 'GET /indicators',
    path: async (world) => `/indicators?plan=${(await measured(world, 'submitted')).planId}`,
    as: ['officer', 'board'],
  },
  { route: 'GET /indicators', path: () => '/indicators', as: ['admin'] },
  { route: 'GET /settings/templates', path: () => '/settings/templates', as: ['board'] },
  { route: 'GET /reports', path: () => '/reports', as: ['officer', 'board', 'admin'] },
  { route: 'GET /reports/:id', path: (world) => reportPath(world, 'draft'), as: ['officer'] },
  { route: 'GET /reports/:id', path: (world) => reportPath(world, 'submitted'), as: ['officer', 'board'] },
  {
    route: 'GET /reports/:id/text',
    path: async (world) => `${await reportPath(world, 'draft')}/text`,
    as: ['officer'],
  },
  { route: 'GET /reviews', path: () => '/reviews', as: ['officer', 'board', 'admin'] },
  {
    route: 'GET /plans/:id/bodies/:bodyId/sheet',
    path: async (world) => `/plans/${(await measured(world, 'draft')).planId}/bodies/${world.unit.id}/sheet`,
    as: ['officer', 'board'],
  },
  { route: 'GET /reviews/:id', path: reviewPath, as: ['officer', 'board'] },
  {
    route: 'GET /reviews/:id/bodies/:bodyId',
    path: async (world) => `${await reviewPath(world)}/bodies/${world.unit.id}`,
    as: ['board'],
  },
  {
    route: 'GET /reviews/:id/texts/:document',
    path: async (world) => `${await reviewPath(world)}/texts/report`,
    as: ['board'],
  },
  {
    route: 'GET /reviews/:id/texts/:document',
    path: async (world) => `${await reviewPath(world)}/texts/request`,
    as: ['board'],
  },
  {
    route: 'GET /reviews/:id/close',
    path: async (world) => `${await reviewPath(world)}/close`,
    as: ['board'],
  },
  { route: 'GET /bodies', path: () => '/bodies', as: ['officer', 'board', 'admin'] },
  { route: 'GET /bodies', path: () => '/bodies?q=khong-co-gi&people=none', as: ['board'] },
  { route: 'GET /bodies/new', path: ({ unit }) => `/bodies/new?parent=${unit.id}`, as: ['board'] },
  { route: 'GET /bodies/:id', path: ({ unit }) => `/bodies/${unit.id}`, as: ['officer', 'board', 'admin'] },
  { route: 'GET /bodies/:id/edit', path: ({ unit }) => `/bodies/${unit.id}/edit`, as: ['board'] },
  {
    route: 'GET /bodies/:id/invite',
    path: ({ unit }) => `/bodies/${unit.id}/invite`,
    as: ['board', 'admin'],
  },
  {
    route: 'GET /bodies/:id/hand-over',
    path: ({ unit }) => `/bodies/${unit.id}/hand-over`,
    as: ['board'],
  },
  { route: 'GET /bodies/load', path: () => '/bodies/load', as: ['board', 'admin'] },
  { route: 'GET /bodies/groups/new', path: () => '/bodies/groups/new', as: ['board'] },
  {
    route: 'GET /bodies/groups/:id/edit',
    path: async ({ make, committee, unit }) =>
      `/bodies/groups/${(await make.groupOfBodies(committee, [unit])).id}/edit`,
    as: ['board'],
  },
  { route: 'GET /calendar', path: () => '/calendar?month=2026-12', as: ['officer', 'board', 'admin'] },
  { route: 'GET /calendar', path: () => '/calendar?month=soon', as: ['officer'], status: 400 },
  { route: 'GET /calendar/feed', path: () => '/calendar/feed', as: ['officer', 'board', 'admin'] },
  { route: 'GET /mail-log', path: () => '/mail-log', as: ['board', 'admin'] },
  { route: 'GET /mail-log', path: () => '/mail-log?state=unknown', as: ['board'], status: 400 },
  { route: 'GET /mail-log/:id', path: mailPath, as: ['board', 'admin'] },
  { route: 'GET /settings/profile', path: () => '/settings/profile', as: ['officer', 'board', 'admin'] },
  { route: 'GET /settings/accounts', path: () => '/settings/accounts', as: ['board', 'admin'] },
  {
    route: 'GET /settings/accounts',
    path: () => '/settings/accounts?q=khong-co-ai&role=officer&state=ended',
    as: ['board'],
  },
  { route: 'GET /settings/accounts/new', path: () => '/settings/accounts/new', as: ['board', 'admin'] },
  {
    route: 'GET /settings/accounts/:id',
    path: async ({ make, unit }) =>
      `/settings/accounts/${(await make.account({ role: 'officer', at: unit })).id}`,
    as: ['board', 'admin'],
  },
  {
    route: 'GET /settings/working-days',
    path: () => '/settings/working-days?year=2026',
    as: ['officer', 'board', 'admin'],
  },
  { route: 'GET /settings/working-days', path: () => '/settings/working-days?day=2026-04-30', as: ['board'] },
  { route: 'GET /settings/reminder-rules', path: () => '/settings/reminder-rules', as: ['board'] },
  { route: 'none', path: () => '/no-such-page', as: ['visitor', 'officer'], status: 404 },
];

/** A plan in force with a duty of the unit, which waits for guidance where nothing else is said. */
async function planWithDuty(
  { make, committee, unit }: PageWorld,
  cadence: 'conditional' | 'continuous' = 'conditional',
): Promise<{ plan: Stored; duty: Stored }> {
  const plan = await make.planInForce(committee);
  const given = {
    cadence,
    leads: [unit],
    cooperating: [committee],
    titleEn: 'A duty',
  } as const;
  return { plan, duty: await make.duty(committee, plan, given) };
}

async function draftWithDuty(world: PageWorld): Promise<string> {
  const { plan } = await planWithDuty(world, 'continuous');
  await world.make.manager.query(`update plan set status = 'draft', in_force_on = null where id = $1`, [
    plan.id,
  ]);
  return plan.id;
}

/** A plan whose one task, which the unit leads, was due on 01/02/2026. @returns its id */
async function planWithLateTask({ make, committee, unit }: PageWorld): Promise<string> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'once', leads: [unit], titleEn: 'A task' });
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $2, $3, $4, $5, $6, $6, 'once', '2025-12-15', '2026-02-02', '2026-02-01', '2026-02-01', '2025-12-15', '2025-12-15')`,
    [id, `late ${id}`, committee.id, plan.id, duty.id, unit.id],
  );
  return plan.id;
}

export const notPages: readonly string[] = [
  'GET /assets/:version/:name',
  'GET /bodies/load/template',
  'GET /calendar/feed/:file',
  'GET /monitoring/letters/list.xlsx',
  'GET /monitoring/registers/list.xlsx',
  'GET /settings',
  'GET /sign-in/openid',
  'GET /sign-in/openid/callback',
  'GET /sign-in/set-up',
  // the addresses of forms, which lead to the page that they stand on
  ...reportFormAddresses.map((form) => `GET /reports/:id/${form}`),
  ...taskFormAddresses.map((form) => `GET /tasks/:id/${form}`),
  ...[
    '/plans',
    '/reports',
    '/reviews',
    '/mail-log',
    '/calendar',
    '/settings/accounts',
    '/settings/working-days',
    '/tasks',
    '/monitoring',
    '/indicators',
    '/bodies',
    '/plans/:id',
    '/reviews/:id',
  ].map((list) => `GET ${list}/list.xlsx`),
];

/** The page of a letter, in that state. */
async function letterPath({ make, committee, unit, task }: PageWorld, status = 'draft'): Promise<string> {
  const [{ planId } = { planId: '' }] = await make.manager.query<{ planId: string }[]>(
    'select plan_id as "planId" from task where id = $1',
    [task],
  );
  const { letterId } = await storedLetter(make.manager, { committee, planId, taskId: task, body: unit });
  await make.manager.query(
    `update letter set status = $2, symbol = case when $2 <> 'draft' then '05-CV/HU' end, void_reason = $3,
       issued_on = case when $2 <> 'draft' then '2026-06-22'::date end where id = $1`,
    [letterId, status, status === 'voided' ? 'Sai nơi nhận' : null],
  );
  return `/monitoring/letters/${letterId}`;
}

async function reportPath(world: PageWorld, status: 'draft' | 'submitted'): Promise<string> {
  return `/reports/${(await measured(world, status)).reportId}`;
}

/** An indicator of a plan in force. @returns its id */
async function indicatorOf(world: PageWorld): Promise<string> {
  const { plan } = await planWithDuty(world);
  const given = { committeeId: world.committee.id, planId: plan.id, reportedBy: [world.unit.id] };
  return addIndicator(world.make.manager, { ...given, exempt: [world.unit.id] });
}

/** A report with the value of a share, which was corrected, and one that is not asked for yet. */
async function measured({ make, committee, unit }: PageWorld, status: 'draft' | 'submitted') {
  const review = await reportedReview(make, committee, unit, { status });
  const given = { committeeId: committee.id, planId: review.planId, reportedBy: [unit.id] };
  const indicator = await addIndicator(make.manager, { ...given, byYear: 2030 });
  await addIndicator(make.manager, { ...given, period: 'year', measure: 'yes-no', addingUp: 'reaching' });
  await make.manager.query(
    `insert into measurement (id, committee_id, indicator_id, review_id, body_id, part, whole, note, given_at, corrections)
     values ($1, $2, $3, $4, $5, 8, 10, 'Đã rà soát', now(), $6)`,
    [
      newId(),
      committee.id,
      indicator,
      review.reviewId,
      unit.id,
      JSON.stringify([
        { on: '2026-06-10', by: null, before: { value: null, part: 7, whole: 10 }, reason: 'Đếm sót' },
      ]),
    ],
  );
  return review;
}

async function reviewPath({ make, committee, unit }: PageWorld): Promise<string> {
  return `/reviews/${(await reportedReview(make, committee, unit, { status: 'accepted' })).reviewId}`;
}

/** A mail that could not be sent. */
async function mailPath({ make, committee, unit }: PageWorld): Promise<string> {
  const id = newId();
  await make.manager.query(
    `insert into message (id, key, kind, committee_id, body_id, address, language, day, reasons, state, subject, body, created_at)
     values ($1::uuid, $1::text, 'digest', $2, $3, 'page@test.example', 'vi', '2026-06-15', '[]', 'dead', 'Nhắc việc', 'Lời', now())`,
    [id, committee.id, unit.id],
  );
  return `/mail-log/${id}`;
}
