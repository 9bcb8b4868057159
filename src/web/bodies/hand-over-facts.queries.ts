import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Text } from '../../kernel/text.js';
import { TaskListQueries } from '../../tasks/task-list.queries.js';
import { TaskSuccession } from '../../tasks/task-succession.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { BodyFactsQueries } from './body-facts.queries.js';
import type { HandOverFacts } from './hand-over.page.js';

/** More are not shown one by one. */
const MOST = 500;

/** Loads what a body leaves to its successors. */
@Injectable()
export class HandOverFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodyFactsQueries,
    private readonly tasks: TaskListQueries,
    private readonly succession: TaskSuccession,
  ) {}

  /** @throws NotFoundError, ForbiddenError */
  async of(call: PageCall, id: string): Promise<HandOverFacts> {
    const { body, successors, mayChange } = await this.bodies.one(call, id);
    if (!mayChange) throw forbidden();
    const { manager } = this.database;
    const open = await this.succession.openOf(manager, id);
    const cooperated = (await this.succession.cooperatedOn(manager, id)).length;
    const filter = { ids: open.map((task) => task.id), upcoming: 'included' } as const;
    const tasks = await this.tasks.list(scopeOf(call.actor), filter, { limit: MOST, after: null });
    const { everything, committees, bodies } = scopeOf(call.actor);
    const owed = await this.database.query<{ name: Text; seen: boolean }[]>(
      `select json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as name,
         ($2 or p.committee_id = any($3) or p.body_id = any($4)) as seen
       from progress_report p join review r on r.id = p.review_id and r.status <> 'closed'
       where p.body_id = $1 and p.status in ('draft', 'returned') and not p.excused order by p.due_on`,
      [id, everything, committees, bodies],
    );
    const reports = owed.filter(({ seen }) => seen).map(({ name }) => name);
    return { body, successors, open, tasks, cooperated, owed: owed.length, reports };
  }
}
