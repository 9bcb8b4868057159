import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Text } from '../../kernel/text.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { type FormBody, fieldsOf, typed } from '../frame/form-body.js';
import { type FormDone, type FormProblem, Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';
import { type PreviewGiven, previewPage, previewTemplate } from './plan-preview.page.js';
import { type Rehearsal, PlanRehearsals } from './plan-rehearsal.service.js';
import { worded } from './plan-words.js';

/** What a form asks for of a plan: looked at first where the plan is in force, then done by one button. */
export interface LookedAt<Input> {
  readonly planId: string;
  readonly action: string;
  readonly heading: Text;
  readonly submit: Text;
  readonly body: FormBody;
  /** @throws InvalidInputError */
  readonly read: () => Promise<Input>;
  readonly rehearse: (manager: EntityManager, input: Input, now: Date) => Promise<unknown>;
  readonly act: (input: Input, now: Date) => Promise<FormDone>;
  /** Prints the form again; without a problem where the person came back to it. */
  readonly again: (problem: FormProblem | null) => Promise<string>;
}

/** Buttons of the forms and previews, no fields. */
const BUTTONS = ['confirm', 'back', 'more'];

/** Shows what happens before it is done. */
@Injectable()
export class PlanPreviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly facts: PlanFormFactsQueries,
    private readonly rehearsals: PlanRehearsals,
    private readonly clock: Clock,
  ) {}

  /** Does what the form asks for; of a plan in force only once it has been looked at. */
  async lookOrDo<Input>(call: PageCall, looked: LookedAt<Input>): Promise<string | undefined> {
    const { planId, body, again, read } = looked;
    if (typed(body, 'back') !== '') return again(null);
    const plan = await this.facts.plan(call.actor, planId);
    const now = this.clock.now();
    if (plan.status !== 'in_force' || typed(body, 'confirm') !== '') {
      return this.forms.submit(call, async () => looked.act(await read(), now), again);
    }
    return this.forms.answer(
      call,
      async () => {
        const input = await read();
        return this.print(call, plan, {
          heading: looked.heading[call.language],
          rehearsal: await this.rehearse(plan, (manager) => looked.rehearse(manager, input, now)),
          form: {
            action: looked.action,
            hidden: fieldsOf(body).filter(({ name }) => !BUTTONS.includes(name)),
            fields: [],
            submit: looked.submit[call.language],
            leadsBack: true,
          },
        });
      },
      again,
    );
  }

  /** What the act would do to the plan, and to whom it is told what its new bodies have elsewhere. Errors as those of the act. */
  async rehearse(
    plan: PlanView,
    act: (manager: EntityManager, now: Date) => Promise<unknown>,
    reader: Actor | null = null,
  ): Promise<Rehearsal> {
    const now = this.clock.now();
    const of = { id: plan.id, committeeId: plan.committee.id };
    return this.rehearsals.of(of, now, (manager) => act(manager, now), reader);
  }

  async print(call: PageCall, plan: PlanView, given: Omit<PreviewGiven, 'crumb'>): Promise<string> {
    const crumb = { url: `/plans/${plan.id}`, label: worded(plan.title, call.language) };
    const model = previewPage(call.language, { ...given, crumb });
    const { problem = null } = given;
    // why it cannot be done is what whoever opens the page is answered
    const isAnswer = problem === null || (problem.status === 409 && call.request.method === 'GET');
    const status = isAnswer ? 200 : problem.status;
    return this.pages.print(call, previewTemplate, { title: model.heading, model, status });
  }
}
