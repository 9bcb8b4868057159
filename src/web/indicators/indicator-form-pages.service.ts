import { Injectable } from '@nestjs/common';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { IndicatorDefinition } from '../../indicators/indicator-view.js';
import type { Text } from '../../kernel/text.js';
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
import {
  type Amends,
  amendmentSpecs,
  indicatorGroups,
  newIndicator,
  valuesOfIndicator,
} from './indicator-form.js';
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
  async removePage(call: PageCall, id: string, sent: Sent): Promise<string> {
    const texts = { heading: words.remove, lead: words.removeLead, submit: words.removeSubmit };
    return this.askPage(call, id, sent, { ...texts, act: 'remove', specs: amendmentSpecs });
  }

  /** @throws NotFoundError, ForbiddenError */
  async resumePage(call: PageCall, id: string, sent: Sent): Promise<string> {
    const texts = { heading: words.resume, lead: words.resumeLead, submit: words.resume };
    return this.askPage(call, id, sent, { ...texts, act: 'resume', specs: amendmentSpecs.slice(0, 1) });
  }

  /** Asks whether it is meant, of a plan in force by which document. */
  private async askPage(
    call: PageCall,
    id: string,
    { body, problem }: Sent,
    asked: {
      readonly heading: Text;
      readonly lead: Text;
      readonly submit: Text;
      readonly act: 'remove' | 'resume';
      readonly specs: readonly FieldSpec[];
    },
  ): Promise<string> {
    const { language } = call;
    const { definition, planId } = await this.indicators.definition(call.actor, id);
    const plan = await this.facts.plan(call.actor, planId);
    const specs = plan.status === 'draft' ? [] : asked.specs;
    const model = formPage(language, {
      crumb: { url: `/indicators?plan=${planId}`, label: worded(plan.title, language) },
      heading: asked.heading[language],
      lead: [definition.title[language], asked.lead[language]],
      action: `/indicators/${id}/${asked.act}`,
      hidden: { version: String(definition.version) },
      groups: specs.length === 0 ? [] : [{ legend: '', specs }],
      values: body ? typedInto(specs, body) : {},
      submit: asked.submit[language],
      problem,
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }

  /** The fields of the form. @throws NotFoundError, ForbiddenError */
  async specs({ actor, language }: PageCall, planId: string, isNew: boolean): Promise<FieldSpec[]> {
    const plan = await this.facts.plan(actor, planId);
    const addressees = await this.facts.addresseesOf(actor, language, plan.committee.id);
    const amends = amendsAs(plan, isNew);
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
    const amends = amendsAs(plan, form.isNew);
    const specs = specsOf(indicatorGroups(language, { addressees, chosen: {}, amends }));
    const values = body ? typedInto(specs, body) : form.saved;
    const model = formPage(language, {
      crumb: { url: `/indicators?plan=${plan.id}`, label: worded(plan.title, language) },
      heading: form.heading,
      lead: amends === 'changes' ? [words.amendLead[language]] : [],
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

/** What the form says of the amendment: nothing for a draft. */
function amendsAs({ status }: Pick<PlanView, 'status'>, isNew: boolean): Amends {
  if (status === 'draft') return null;
  return isNew ? 'adds' : 'changes';
}

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
