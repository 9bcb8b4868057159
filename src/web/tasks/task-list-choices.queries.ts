import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type BodyKind, bodyKinds } from '../../bodies/body-kind.js';
import { GroupsQueries } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { NotFoundError } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { textOf } from '../../kernel/text.js';
import { DutiesQueries } from '../../plans/duties.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { type AddressFields, idsOf } from '../frame/address-fields.js';
import { type Named, ReadableBodies } from '../shown/readable-bodies.queries.js';

const MOST = 200;

/** What a reader can choose between in the filters of the list of tasks. */
export interface TaskChoices {
  readonly plans: readonly Named[];
  readonly bodies: readonly Named[];
  readonly kinds: readonly BodyKind[];
  readonly groups: readonly Named[];
  /** Of the plan that is asked for, or of the only one; and the one that is asked for. */
  readonly reviews: readonly Named[];
  /** The one that is asked for. */
  readonly duty: Named | null;
}

/** Loads what the filters of the list of tasks offer. */
@Injectable()
export class TaskListChoices {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlansQueries,
    private readonly duties: DutiesQueries,
    private readonly readable: ReadableBodies,
    private readonly groups: GroupsQueries,
    private readonly reviews: ReviewReadingService,
    private readonly calendars: CalendarService,
  ) {}

  async of(actor: Actor, asked: AddressFields): Promise<TaskChoices> {
    const scope = scopeOf(actor);
    const on = this.calendars.defaultToday();
    const [id, planId, dutyId] = ['review', 'plan', 'duty'].map((name) => idsOf(asked, name).at(-1) ?? null);
    const [plans, bodies, groups, duty] = await Promise.all([
      this.plans.list(scope, null, MOST),
      this.readable.of(actor),
      this.groups.list(this.database.manager, scope, { on }, { limit: MOST, after: null }),
      dutyId ? this.duties.find(scope, dutyId) : null,
    ]);
    const known = new Set(bodies.map(({ kind }) => kind));
    const of = planId ?? (plans.length === 1 ? plans[0]?.id : null);
    return {
      plans: plans.map((plan) => ({ id: plan.id, name: plan.title })),
      bodies,
      kinds: bodyKinds.filter((kind) => known.has(kind)),
      groups: groups.map((group) => ({ id: group.id, name: textOf(group.name, group.nameEn) })),
      reviews: await this.reviewsOf(actor, of ?? null, id ?? null),
      duty: duty && { id: duty.id, name: duty.title },
    };
  }

  private async reviewsOf(actor: Actor, planId: string | null, id: string | null): Promise<Named[]> {
    const part = { limit: MOST, after: null };
    const listed = planId === null ? [] : await orNothing(this.reviews.list(actor, planId, part));
    if (id === null || listed.some((review) => review.id === id)) return listed;
    return [...listed, ...(await orNothing(this.reviews.read(actor, id).then((review) => [review])))];
  }
}

/** What is not there, or not the reader's to know of, is no choice. */
async function orNothing<T>(found: Promise<T[]>): Promise<T[]> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}
