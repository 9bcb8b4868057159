import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { readsAccounts } from '../../accounts/reads-accounts.js';
import { BodiesQueries, aGroup } from '../../bodies/bodies.queries.js';
import { type BodyView, bodyScopeOf, changesBodiesOf } from '../../bodies/body.js';
import { GroupsQueries, type GroupView } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { MonitoringQueries, type MonitoringRow } from '../../tasks/monitoring.queries.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { type SheetPlan, SheetPlansQueries } from './sheet-plans.queries.js';

/** More than the bodies, groups or accounts of any committee. */
const MOST = 5000;

/** What is known of bodies beside themselves. */
export interface AroundBodies {
  readonly today: CalendarDay;
  /** The accounts that answer for them; null for who may not read them. */
  readonly accounts: readonly AccountView[] | null;
  readonly work: readonly MonitoringRow[];
  readonly groups: readonly GroupView[];
  /** Whether the reader makes and changes bodies somewhere. */
  readonly changes: boolean;
}

export interface BodyFacts extends AroundBodies {
  readonly body: BodyView;
  readonly below: readonly BodyView[];
  readonly successors: readonly BodyView[];
  readonly mayChange: boolean;
  readonly mayInvite: boolean;
  /** The plans that give it tasks. */
  readonly plans: readonly SheetPlan[];
  /** Whether there is an urging letter to it that the reader follows. */
  readonly hasLetters: boolean;
}

/** Loads bodies for their pages. */
@Injectable()
export class BodyFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodiesQueries,
    private readonly groups: GroupsQueries,
    private readonly accounts: AccountsService,
    private readonly monitoring: MonitoringQueries,
    private readonly calendars: CalendarService,
    private readonly plans: SheetPlansQueries,
    private readonly letters: LettersQueries,
  ) {}

  /** All that the reader may know of. */
  async all(call: PageCall): Promise<AroundBodies & { readonly bodies: readonly BodyView[] }> {
    return { ...(await this.around(call)), bodies: await this.list(call, {}) };
  }

  /** One body. @throws NotFoundError */
  async one(call: PageCall, id: string): Promise<BodyFacts> {
    const { manager } = this.database;
    const body = await this.bodies.getVisible(manager, bodyScopeOf(call.actor), id);
    const under = await this.list(call, { under: id });
    const around = await this.around(call, id);
    const named = await Promise.all(body.successorIds.map((one) => this.bodies.getBody(manager, one)));
    const mayChange = changesBodiesOf(call.actor, await this.bodies.committeesOf(manager, id));
    const letters = await this.letters.list(scopeOf(call.actor), { body: id }, { limit: 1, after: null });
    return {
      ...around,
      body,
      below: under.filter(({ parent }) => parent?.id === id),
      successors: named,
      mayChange,
      mayInvite: around.accounts !== null && (mayChange || call.actor.isAdmin),
      plans: await this.plans.of(call.actor, id),
      hasLetters: letters.length > 0,
    };
  }

  /** The body, to be changed. @throws NotFoundError, ForbiddenError */
  async changeable(call: PageCall, id: string): Promise<BodyView> {
    const { body, mayChange } = await this.one(call, id);
    if (!mayChange) throw forbidden();
    return body;
  }

  /** The group, to be changed. @throws NotFoundError, ForbiddenError */
  async changeableGroup(call: PageCall, id: string): Promise<GroupView> {
    const on = this.calendars.defaultToday();
    const page = { limit: 1, after: null };
    const [group] = await this.groups.list(this.database.manager, bodyScopeOf(call.actor), { on, id }, page);
    if (!group) throw notFound(aGroup);
    if (!changesBodiesOf(call.actor, [group.committeeId])) throw forbidden();
    return group;
  }

  /** The bodies under the committees whose board the reader is, and these. @throws ForbiddenError where there are none */
  async ofBoard(call: PageCall): Promise<BodyView[]> {
    const { boardOf } = call.actor;
    if (boardOf.length === 0) throw forbidden();
    const lists = await Promise.all(boardOf.map((under) => this.list(call, { under })));
    return [...new Map(lists.flat().map((body) => [body.id, body])).values()];
  }

  private async list(call: PageCall, filter: { readonly under?: string }): Promise<BodyView[]> {
    const page = { limit: MOST, after: null };
    return this.bodies.list(this.database.manager, bodyScopeOf(call.actor), filter, page);
  }

  private async around(call: PageCall, body?: string): Promise<AroundBodies> {
    const { actor, signIn } = call;
    const today = this.calendars.defaultToday();
    const page = { limit: MOST, after: null };
    return {
      today,
      accounts: readsAccounts(actor, signIn) ? await this.accounts.list(actor, { body }, page) : null,
      work: await this.monitoring.byBody(scopeOf(actor), null, null),
      groups: await this.groups.list(this.database.manager, bodyScopeOf(actor), { on: today }, page),
      changes: actor.boardOf.length > 0,
    };
  }
}
