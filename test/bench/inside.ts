import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { scopeOf } from '../../src/kernel/scope.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { ReviewSummaryService } from '../../src/reviews/review-summary.service.js';
import { MonitoringQueries } from '../../src/tasks/monitoring.queries.js';
import { type TaskFilter, TaskListQueries } from '../../src/tasks/task-list.queries.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import type { LargePlan } from './large-plan.js';
import { measure, type Measured, summary, timed } from './stopwatch.js';

/** Measures services and queries without HTTP. */
export async function measureInside(
  app: NestFastifyApplication,
  plan: LargePlan,
  runs: number,
  tell: (measured: Measured) => void,
): Promise<void> {
  for (const [name, work] of Object.entries(readings(app, plan))) tell(await measure(name, runs, work));
  const summaries = app.get(ReviewSummaryService, { strict: false });
  for (const { id, name } of await reviewsWithReports(app, plan)) {
    tell(await measure(`review summary, board: ${name}`, runs, () => summaries.summary(plan.board, id)));
  }
  await measurePasses(app, runs, tell);
}

function readings(app: NestFastifyApplication, plan: LargePlan): Record<string, () => Promise<unknown>> {
  const lists = app.get(TaskListQueries, { strict: false });
  const monitoring = app.get(MonitoringQueries, { strict: false });
  const [board, officer] = [scopeOf(plan.board), scopeOf(plan.officer)];
  const list = (scope: typeof board, filter: TaskFilter) =>
    lists.list(scope, filter, { limit: 51, after: null, sort: 'dueOn' });
  return {
    'task list, body': () => list(officer, {}),
    'task list, board': () => list(board, {}),
    'task list, board, late first': () => lists.list(board, {}, { limit: 51, after: null, sort: '-dueOn' }),
    'task list, board, page in the middle': () =>
      lists.list(board, {}, { limit: 51, after: [calendarDay('2026-01-15'), plan.body.id], sort: 'dueOn' }),
    'task list, board, overdue': () => list(board, { latenesses: ['overdue'] }),
    'task list, board, due soon': () => list(board, { latenesses: ['due_soon'] }),
    'task list, board, done late': () => list(board, { latenesses: ['late'] }),
    'task list, board, stale': () => list(board, { stale: true }),
    'task list, board, waiting': () => list(board, { statuses: ['done'] }),
    'task list, board, one body': () => list(board, { bodyId: plan.body.id, statuses: ['in_progress'] }),
    'task list, board, words found often': () => list(board, { q: 'phát triển đảng viên' }),
    'task list, board, words found in one body': () => list(board, { q: 'so 217' }),
    'task list, board, words found nowhere': () => list(board, { q: 'không đâu có' }),
    'task list, board, code': () => list(board, { q: 'NV-1234' }),
    'task list, body, overdue': () => list(officer, { latenesses: ['overdue'] }),
    'monitoring, board': () => monitoring.byBody(board, plan.plan.id, null),
    'monitoring, board, half-year': () =>
      monitoring.byBody(board, plan.plan.id, {
        from: calendarDay('2025-12-15'),
        to: calendarDay('2026-06-15'),
      }),
    'monitoring, body': () => monitoring.byBody(officer, plan.plan.id, null),
  };
}

/** The reviews before today and at today. */
async function reviewsWithReports(app: NestFastifyApplication, { plan }: LargePlan) {
  return app.get(DataSource).query<{ readonly id: string; readonly name: string }[]>(
    `select id, period_from || ' on' as name from review where plan_id = $1 and period_from in ('2025-12-15', '2025-06-15')
     order by period_from`,
    [plan.id],
  );
}

async function measurePasses(
  app: NestFastifyApplication,
  runs: number,
  tell: (measured: Measured) => void,
): Promise<void> {
  const planning = app.get(PlanningService, { strict: false });
  const making = app.get(TaskMaking, { strict: false });
  const [monday, tuesday] = [new Date('2026-06-15T08:00:00+07:00'), new Date('2026-06-16T08:00:00+07:00')];
  const first = await timed(() => planning.run(monday));
  tell(summary(`reminders, first pass ever: ${told(first.value)}`, [first.ms]));
  const next = await timed(() => planning.run(tuesday));
  tell(summary(`reminders, first pass of a day: ${told(next.value)}`, [next.ms]));
  tell(await measure('reminders, pass with nothing new', Math.min(runs, 5), () => planning.run(tuesday)));
  tell(await measure('tasks, daily pass with nothing to make', Math.min(runs, 3), () => making.run(monday)));
}

function told(counts: Readonly<Record<string, number>>): string {
  return `${Object.values(counts).reduce((sum, one) => sum + one, 0)} messages`;
}
