import { Injectable } from '@nestjs/common';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { IndicatorDefinition } from '../../indicators/indicator-view.js';
import type { IndicatorDetails } from '../../plans/indicator-details.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { typed } from '../frame/form-body.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type FieldSpec, type FieldValues, typedInto } from '../plans/form-fields.js';
import { formPage, formTemplate } from '../plans/form.page.js';
import { formWords } from '../plans/form.words.js';
import { ownEnglish } from '../plans/plan-form.js';
import { PlanFormFactsQueries } from '../plans/plan-form-facts.queries.js';
import type { Sent } from '../plans/plan-form-pages.service.js';
import { worded } from '../plans/plan-words.js';
import { indicatorGroups, newIndicator, valuesOfIndicator } from './indicator-form.js';
import { indicatorEditingWords as words } from './indicators.words.js';

/** Prints the forms of indicators, for whoever may change the plan. */
@Injectable()
export class IndicatorFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly facts: PlanFormFactsQueries,
    private readonly indicators: IndicatorsService,
  ) {}

  /** @throws NotFoundError, ForbiddenError */
  async newPage(call: PageCall, planId: string, sent: Sent): Promise<string> {
    const plan = await this.facts.plan(call.actor, planId);
    const action = `/plans/${planId}/indicators/new`;
    return this.print(call, plan, sent, {
      heading: words.add[call.language],
      action,
      hidden: {},
      saved: newIndicator,
      isNew: true,
    });
  }

  /** @throws NotFoundError, ForbiddenError */
  async editPage(call: PageCall, id: string, sent: Sent): Promise<string> {
    const { definition, planId } = await this.indicators.definition(call.actor, id);
    const plan = await this.facts.plan(call.actor, planId);
    const { body, problem } = sent;
    const keep = body === null || problem?.status === 412 ? definition.version : typed(body, 'version');
    return this.print(call, plan, sent, {
      heading: words.edit[call.language],
      action: `/indicators/${id}/edit`,
      hidden: { version: String(keep) },
      saved: valuesOfIndicator(call.language, detailsOfDefinition(definition)),
      isNew: false,
    });
  }

  /** @throws NotFoundError, ForbiddenError */
  async removePage(call: PageCall, id: string, { body, problem }: Sent): Promise<string> {
    const { language } = call;
    const { definition, planId } = await this.indicators.definition(call.actor, id);
    const plan = await this.facts.plan(call.actor, planId);
    const groups =
      plan.status === 'draft' ? [] : indicatorGroups(language, { ...nobody, amends: true }).slice(0, 1);
    const model = formPage(language, {
      crumb: { url: `/indicators?plan=${planId}`, label: worded(plan.title, language) },
      heading: words.remove[language],
      lead: [definition.title[language], words.removeLead[language]],
      action: `/indicators/${id}/remove`,
      hidden: { version: String(definition.version) },
      groups,
      values: body ? typedInto(specsOf(groups), body) : {},
      submit: words.removeSubmit[language],
      problem,
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }

  /** The fields of the form. @throws NotFoundError, ForbiddenError */
  async specs({ actor, language }: PageCall, planId: string): Promise<FieldSpec[]> {
    const plan = await this.facts.plan(actor, planId);
    const addressees = await this.facts.addresseesOf(actor, language, plan.committee.id);
    const amends = plan.status !== 'draft';
    return specsOf(indicatorGroups(language, { addressees, chosen: {}, amends }));
  }

  private async print(
    call: PageCall,
    plan: PlanView,
    { body, problem }: Sent,
    form: {
      readonly heading: string;
      readonly action: string;
      readonly hidden: Readonly<Record<string, string>>;
      readonly saved: FieldValues;
      readonly isNew: boolean;
    },
  ): Promise<string> {
    const { actor, language } = call;
    const addressees = await this.facts.addresseesOf(actor, language, plan.committee.id);
    const amends = plan.status !== 'draft';
    const specs = specsOf(indicatorGroups(language, { addressees, chosen: {}, amends }));
    const values = body ? typedInto(specs, body) : form.saved;
    const model = formPage(language, {
      crumb: { url: `/indicators?plan=${plan.id}`, label: worded(plan.title, language) },
      heading: form.heading,
      lead: amends ? [words.amendLead[language]] : [],
      action: form.action,
      hidden: form.hidden,
      groups: indicatorGroups(language, { addressees, chosen: values, amends }),
      values,
      submit: (form.isNew ? words.add : formWords.save)[language],
      problem,
      ...(form.isNew ? {} : { saved: form.saved }),
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }
}

const nobody = { addressees: [], chosen: {} } as const;

/** What the definition says, its English words where there are some. */
export function detailsOfDefinition(definition: IndicatorDefinition): IndicatorDetails {
  const { place, measure, goal, bodyGoal, addingUp, period, byYear, baseline } = definition;
  const { title, unit, part, whole, note, reportedBy, exempt } = definition;
  return {
    place,
    measure,
    goal,
    bodyGoal,
    addingUp,
    period,
    byYear,
    baseline,
    title: title.vi,
    titleEn: ownEnglish(title),
    unit: unit?.vi ?? null,
    unitEn: unit && ownEnglish(unit),
    part: part?.vi ?? null,
    partEn: part && ownEnglish(part),
    whole: whole?.vi ?? null,
    wholeEn: whole && ownEnglish(whole),
    note: note?.vi ?? null,
    noteEn: note && ownEnglish(note),
    reportedBy: reportedBy.map(({ id }) => id),
    exempt: exempt.map(({ id, words: said }) => ({ id, words: said })),
  };
}

function specsOf(groups: ReturnType<typeof indicatorGroups>): FieldSpec[] {
  return groups.flatMap(({ specs }) => specs);
}
