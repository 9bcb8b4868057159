import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { yearOf } from '../../kernel/calendar-day.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Text } from '../../kernel/text.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import { TaskDetailQueries } from '../../tasks/task-detail.queries.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { documentUrlOf } from '../plans/plan-document.page.js';
import { type Draft, type SentForm, taskPage, taskTemplate } from './task.page.js';

/** The list of letters has the older ones. */
const MOST_LETTERS = 5;

/** Prints the page of a task. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly pages: Pages,
    private readonly details: TaskDetailQueries,
    private readonly plans: PlansQueries,
    private readonly readable: ReadableBodies,
    private readonly calendars: CalendarService,
    private readonly imports: PlanImportsQueries,
    private readonly letters: LettersQueries,
  ) {}

  /**
   * @param sent a form that came back. @param kept what was done beside a text that is still being written
   * @throws NotFoundError where the actor reads no such task
   */
  async print(
    call: PageCall,
    id: string,
    sent: SentForm | null = null,
    { draft = null, said }: { readonly draft?: Draft | null; readonly said?: Text } = {},
  ): Promise<string> {
    const { actor, language } = call;
    const task = await this.details.get(actor, id);
    const plan = await this.plans.find(scopeOf(actor), task.plan.id);
    const committeeId = plan?.committee.id ?? null;
    const days = committeeId === null ? null : await this.calendars.forCommittee(committeeId);
    const facts = {
      task,
      today: days?.today ?? this.calendars.defaultToday(),
      zone: days?.zone ?? this.calendars.defaultZone,
      onTimeUntil: days?.calendar.onTimeUntil(task.dueOn, days.direction) ?? task.dueOn,
      daysUrl: committeeId && `/settings/working-days?committee=${committeeId}&year=${yearOf(task.dueOn)}`,
      entersForBody: entersForBody(actor, task),
      bodies: task.allowed.includes('reassign') ? await this.bodiesOf(call) : [],
      sent,
      draft,
      documentUrl: await this.documentUrl(task, plan !== null),
      letters: await this.letters.list(scopeOf(actor), { taskId: id }, { limit: MOST_LETTERS, after: null }),
    };
    const model = taskPage(language, facts);
    return this.pages.print(call, taskTemplate, {
      title: `${task.code} ${task.title[language]}`,
      model,
      said,
      status: sent?.problem.status,
    });
  }

  /** For those who read the plan. */
  private async documentUrl({ plan, duty }: TaskDetail, readsPlan: boolean): Promise<string | null> {
    if (!readsPlan) return null;
    const kept = await this.imports.dutiesInDocument(plan.id);
    return kept.has(duty.id) ? documentUrlOf(plan.id, duty.id) : null;
  }

  private async bodiesOf({ actor, language }: PageCall) {
    const found = await this.readable.of(actor);
    return found.map(({ id, name }) => ({ id, name: name[language] }));
  }
}

/** Whether what the actor writes is not the word of the own body: the board enters it for one without accounts. */
function entersForBody({ ownBodies }: Actor, { leadBody, cooperatingBodies }: TaskDetail): boolean {
  return ![leadBody, ...cooperatingBodies].some(({ id }) => ownBodies.includes(id));
}
