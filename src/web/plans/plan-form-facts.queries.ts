import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { GroupsQueries, isOver } from '../../bodies/groups.queries.js';
import { authorize } from '../../accounts/authorize.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { type Language, textOf } from '../../kernel/text.js';
import { aDuty } from '../../plans/duty-rules.js';
import { DutiesQueries, type DutyView } from '../../plans/duties.queries.js';
import { PlanAccessQueries } from '../../plans/plan-access.queries.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlansQueries, type PlanView } from '../../plans/plans.queries.js';
import type { FieldOption } from './form-fields.js';
import { planWords } from './plans.words.js';
import { worded } from './plan-words.js';

/** More bodies, groups and plans than this are not chosen from. */
const MOST = 2000;

/** Loads what the forms about plans are made of, for whoever may change the plan. */
@Injectable()
export class PlanFormFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlansQueries,
    private readonly duties: DutiesQueries,
    private readonly access: PlanAccessQueries,
    private readonly bodies: BodiesQueries,
    private readonly groups: GroupsQueries,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws NotFoundError, ForbiddenError where the actor may not change it */
  async plan(actor: Actor, planId: string): Promise<PlanView> {
    authorize(actor, 'plan.change', (await this.access.findFacts(planId, actor)) ?? {}, aPlan);
    const plan = await this.plans.find(scopeOf(actor), planId);
    if (plan === null) throw notFound(aPlan);
    return plan;
  }

  /** The duty and its plan. @throws NotFoundError, ForbiddenError where the actor may not change them */
  async duty(actor: Actor, dutyId: string): Promise<{ readonly duty: DutyView; readonly plan: PlanView }> {
    const duty = await this.duties.find(scopeOf(actor), dutyId);
    if (duty === null) throw notFound(aDuty);
    return { duty, plan: await this.plan(actor, duty.planId) };
  }

  /** How many duties the plan has. */
  async dutyCount(actor: Actor, planId: string): Promise<number> {
    return (await this.duties.ofPlan(scopeOf(actor), planId, 0, MOST)).length;
  }

  /** The day that it is for the plan's committee. */
  async todayOf(plan: PlanView): Promise<CalendarDay> {
    return (await this.calendars.forCommittee(plan.committee.id)).today;
  }

  /** The other plans of the plan's committee. */
  async plansBeside(actor: Actor, language: Language, plan: PlanView): Promise<FieldOption[]> {
    const all = await this.plans.list(scopeOf(actor), null, MOST);
    return all
      .filter(({ id, committee }) => id !== plan.id && committee.id === plan.committee.id)
      .map(({ id, title }) => ({ value: id, label: worded(title, language) }));
  }

  /** The committees whose board the actor is. */
  async committees(actor: Actor, language: Language): Promise<FieldOption[]> {
    const found = await this.bodies.refs(this.database.manager, actor.boardOf);
    return found.map((body) => option(language, body));
  }

  /** The bodies under a committee that exist today, and the committee itself. */
  async bodiesOf(actor: Actor, language: Language, committeeId: string): Promise<FieldOption[]> {
    const { today } = await this.calendars.forCommittee(committeeId);
    const filter = { under: committeeId, on: today };
    const page = { limit: MOST, after: null };
    const found = await this.bodies.list(this.database.manager, scopeOf(actor), filter, page);
    return found.map((body) => option(language, body));
  }

  /** The groups of a committee and its bodies, but for those that are no more. */
  async addresseesOf(actor: Actor, language: Language, committeeId: string): Promise<FieldOption[]> {
    const { today } = await this.calendars.forCommittee(committeeId);
    const filter = { on: today, committee: committeeId };
    const page = { limit: MOST, after: null };
    const groups = await this.groups.list(this.database.manager, scopeOf(actor), filter, page);
    return [
      ...groups
        .filter((group) => !isOver(group))
        .map((group) => {
          const { value, label } = option(language, group);
          const text = label.lang === language ? `${label.text} (${planWords.group[language]})` : label.text;
          return { value, label: { ...label, text } };
        }),
      ...(await this.bodiesOf(actor, language, committeeId)),
    ];
  }
}

function option(
  language: Language,
  { id, name, nameEn }: { readonly id: string; readonly name: string; readonly nameEn: string | null },
): FieldOption {
  return { value: id, label: worded(textOf(name, nameEn), language) };
}
