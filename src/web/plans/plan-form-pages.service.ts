import { Injectable } from '@nestjs/common';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type FieldSpec, typedInto } from './form-fields.js';
import { type FieldGroup, formPage, formTemplate } from './form.page.js';
import { formWords } from './form.words.js';
import { editingWords as words } from './plan-editing.words.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';
import {
  amendingDocument,
  type ListRows,
  newPlanSpecs,
  newTermSpecs,
  planGroups,
  rowsFor,
  valuesOfCopy,
  valuesOfNewPlan,
  valuesOfPlan,
  withoutEmptyRows,
} from './plan-form.js';
import { worded } from './plan-words.js';
import { planWords } from './plans.words.js';

/** What was sent, and what is wrong with it; nothing where the form is opened. */
export interface Sent {
  readonly body: FormBody | null;
  readonly problem: FormProblem | null;
}

/** Prints the forms of plans. */
@Injectable()
export class PlanFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly facts: PlanFormFactsQueries,
  ) {}

  async newPlan(call: PageCall, { body, problem }: Sent): Promise<string> {
    const { language } = call;
    const sent = body && withoutEmptyRows(body);
    const rows = sent ? rowsFor(sent.filled, typed(body ?? {}, 'more')) : rowsFor({ basis: 0, targets: 0 });
    const groups = await this.newGroups(call, rows);
    const values = sent
      ? typedInto(specsOf(groups), sent.body)
      : valuesOfNewPlan(call.actor.boardOf[0] ?? '');
    const model = formPage(language, {
      crumb: { url: '/plans', label: worded(planWords.plans, language) },
      heading: words.newPlan[language],
      lead: [words.draftLead[language]],
      action: '/plans/new',
      hidden: {},
      groups,
      values,
      submit: formWords.save[language],
      problem,
    });
    return this.pages.print(call, formTemplate, {
      title: model.heading,
      model,
      status: problem?.status ?? 200,
    });
  }

  async editPlan(call: PageCall, id: string, { body, problem }: Sent): Promise<string> {
    const { language } = call;
    const plan = await this.facts.plan(call.actor, id);
    const sent = body && withoutEmptyRows(body);
    const filled = sent?.filled ?? { basis: plan.basis.length, targets: plan.targets.length };
    const groups = await this.editGroups(call, id, rowsFor(filled, body && typed(body, 'more')));
    const specs = specsOf(groups);
    const saved = valuesOfPlan(plan);
    const amends = plan.status === 'in_force';
    const keep = body === null || problem?.status === 412 ? String(plan.version) : typed(body, 'version');
    const model = formPage(language, {
      crumb: { url: `/plans/${id}`, label: worded(plan.title, language) },
      heading: (amends ? words.amendPlan : words.editPlan)[language],
      lead: [(amends ? words.amendLead : words.draftLead)[language]],
      action: `/plans/${id}/edit`,
      hidden: { version: keep },
      groups,
      values: sent ? typedInto(specs, sent.body) : saved,
      submit: (amends ? words.look : formWords.save)[language],
      problem,
      saved,
    });
    return this.pages.print(call, formTemplate, {
      title: model.heading,
      model,
      status: problem?.status ?? 200,
    });
  }

  /** @throws NotFoundError, ForbiddenError */
  async copyPlan(call: PageCall, id: string, { body, problem }: Sent): Promise<string> {
    const { language } = call;
    const plan = await this.facts.plan(call.actor, id);
    const model = formPage(language, {
      crumb: { url: `/plans/${id}`, label: worded(plan.title, language) },
      heading: words.copyTitle[language],
      lead: [words.copyLead[language]],
      action: `/plans/${id}/copy`,
      hidden: {},
      groups: [{ legend: '', specs: newTermSpecs }],
      values: body ? typedInto(newTermSpecs, body) : valuesOfCopy(plan),
      submit: words.copySubmit[language],
      problem,
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }

  /** The fields that the form of a new plan has, as it was sent. */
  async newSpecs(call: PageCall, body: FormBody): Promise<FieldSpec[]> {
    return specsOf(await this.newGroups(call, rowsFor(withoutEmptyRows(body).filled)));
  }

  /** The fields that the form of the plan has, as it was sent. @throws NotFoundError, ForbiddenError */
  async editSpecs(call: PageCall, id: string, body: FormBody): Promise<FieldSpec[]> {
    return specsOf(await this.editGroups(call, id, rowsFor(withoutEmptyRows(body).filled)));
  }

  private async newGroups({ actor, language }: PageCall, rows: ListRows): Promise<FieldGroup[]> {
    const committees = await this.facts.committees(actor, language);
    const lists = await Promise.all(
      committees.map(({ value }) => this.facts.bodiesOf(actor, language, value)),
    );
    return planGroups(language, { first: newPlanSpecs(committees), bodies: lists.flat(), rows });
  }

  private async editGroups({ actor, language }: PageCall, id: string, rows: ListRows): Promise<FieldGroup[]> {
    const plan = await this.facts.plan(actor, id);
    const bodies = await this.facts.bodiesOf(actor, language, plan.committee.id);
    const first = plan.status === 'draft' ? [] : [amendingDocument];
    return planGroups(language, { first, bodies, rows });
  }
}

function specsOf(groups: readonly FieldGroup[]): FieldSpec[] {
  return groups.flatMap(({ specs }) => specs);
}
