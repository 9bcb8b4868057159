import { Injectable } from '@nestjs/common';
import type { Text } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { DutyView } from '../../plans/duties.queries.js';
import { requireEndable } from '../../plans/duty-rules.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { typed } from '../frame/form-body.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { dutyGroups, valuesOfDuty } from './duty-form.js';
import { type FieldSpec, type FieldValues, typedInto } from './form-fields.js';
import { type FieldGroup, type FormGiven, formPage, formTemplate } from './form.page.js';
import { formWords } from './form.words.js';
import { editingWords as words } from './plan-editing.words.js';
import { amendingDocument } from './plan-form.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';
import type { Sent } from './plan-form-pages.service.js';
import { worded } from './plan-words.js';

const triggerSpecs: readonly FieldSpec[] = [
  {
    name: 'document',
    label: { vi: 'Văn bản hướng dẫn', en: 'Guiding document' },
    kind: 'text',
    isRequired: true,
    hint: {
      vi: 'Số, ký hiệu và ngày, ví dụ: Hướng dẫn số 05-HD/BTCTU ngày 02/3/2026',
      en: 'Symbol and day, such as: Guidance 05-HD/BTCTU of 02/3/2026',
    },
  },
  { name: 'dueOn', label: { vi: 'Thời hạn hoàn thành', en: 'Due on' }, kind: 'date', isRequired: true },
];

/** What a short form says and asks, under the last part of its address. */
interface ShortForm {
  readonly heading: Text;
  readonly lead: Text;
  readonly act: string;
  readonly specs: readonly FieldSpec[];
}

/** Prints the forms of duties. */
@Injectable()
export class DutyFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly facts: PlanFormFactsQueries,
  ) {}

  async newDuty(call: PageCall, planId: string, sent: Sent): Promise<string> {
    const plan = await this.facts.plan(call.actor, planId);
    const form = { heading: words.newDuty[call.language], action: `/plans/${planId}/duties/new`, hidden: {} };
    return this.print(call, plan, null, sent, form);
  }

  async editDuty(call: PageCall, dutyId: string, sent: Sent): Promise<string> {
    const { duty, plan } = await this.facts.duty(call.actor, dutyId);
    const hidden = { version: versionToSend(duty, sent) };
    const form = { heading: words.editDuty[call.language], action: `/duties/${dutyId}/edit`, hidden };
    return this.print(call, plan, duty, sent, form);
  }

  async trigger(call: PageCall, dutyId: string, sent: Sent): Promise<string> {
    const { triggerTitle: heading, triggerLead: lead } = words;
    return this.printShort(call, dutyId, { heading, lead, act: 'trigger', specs: triggerSpecs }, sent);
  }

  /** @throws ConflictError */
  async requireEndable(call: PageCall, dutyId: string): Promise<void> {
    const { duty, plan } = await this.facts.duty(call.actor, dutyId);
    requireEndable(plan.status, duty);
  }

  async ending(call: PageCall, dutyId: string, sent: Sent): Promise<string> {
    const { endTitle: heading, endLead: lead } = words;
    return this.printShort(call, dutyId, { heading, lead, act: 'end', specs: [amendingDocument] }, sent);
  }

  /** A form that asks for little of a duty, which it names. */
  private async printShort(
    call: PageCall,
    dutyId: string,
    { heading, lead, act, specs }: ShortForm,
    sent: Sent,
  ): Promise<string> {
    const { language } = call;
    const { duty, plan } = await this.facts.duty(call.actor, dutyId);
    const model = formPage(language, {
      crumb: crumbOf(call, plan),
      heading: heading[language],
      lead: [`${shownPlace(duty.place, language)}: ${duty.title[language]}`, lead[language]],
      action: `/duties/${dutyId}/${act}`,
      hidden: { version: versionToSend(duty, sent) },
      groups: [{ legend: '', specs }],
      values: sent.body ? typedInto(specs, sent.body) : {},
      submit: words.look[language],
      problem: sent.problem,
    });
    const status = sent.problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }

  /** The fields of the form. @throws NotFoundError, ForbiddenError */
  async newSpecs(call: PageCall, planId: string): Promise<FieldSpec[]> {
    const groups = await this.groups(call, await this.facts.plan(call.actor, planId), null, {});
    return groups.flatMap(({ specs }) => specs);
  }

  /** The plan that the duty belongs to. @throws NotFoundError, ForbiddenError */
  async planOf({ actor }: PageCall, dutyId: string): Promise<string> {
    return (await this.facts.duty(actor, dutyId)).plan.id;
  }

  /** As `newSpecs`, of a duty that is there. */
  async editSpecs(call: PageCall, dutyId: string): Promise<FieldSpec[]> {
    const { duty, plan } = await this.facts.duty(call.actor, dutyId);
    const groups = await this.groups(call, plan, duty, {});
    return groups.flatMap(({ specs }) => specs);
  }

  private async print(
    call: PageCall,
    plan: PlanView,
    duty: DutyView | null,
    { body, problem }: Sent,
    form: Pick<FormGiven, 'heading' | 'action' | 'hidden'>,
  ): Promise<string> {
    const { language } = call;
    const saved = duty ? valuesOfDuty(duty) : {};
    const specs = (await this.groups(call, plan, duty, {})).flatMap((group) => group.specs);
    const values = body ? typedInto(specs, body) : saved;
    const amends = plan.status === 'in_force';
    const model = formPage(language, {
      ...form,
      crumb: crumbOf(call, plan),
      lead: amends ? [words.amendLead[language]] : [],
      groups: await this.groups(call, plan, duty, values),
      values,
      submit: (amends ? words.look : formWords.save)[language],
      problem,
      ...(duty && { saved }),
    });
    return this.pages.print(call, formTemplate, {
      title: model.heading,
      model,
      status: problem?.status ?? 200,
    });
  }

  private async groups(
    { actor, language }: PageCall,
    plan: PlanView,
    duty: DutyView | null,
    chosen: FieldValues,
  ): Promise<FieldGroup[]> {
    const found = await this.facts.addresseesOf(actor, language, plan.committee.id);
    // a body that has ended stays in the duties that name it
    const named = [...(duty?.leadBodies ?? []), ...(duty?.cooperatingBodies ?? [])]
      .filter(({ id }) => !found.some(({ value }) => value === id))
      .map(({ id, name }) => ({ value: id, label: worded(name, language) }));
    const addressees = [...named, ...found];
    const amends = plan.status !== 'draft';
    return dutyGroups(language, { addressees, chosen, isNew: duty === null, amends });
  }
}

function crumbOf({ language }: PageCall, plan: PlanView): FormGiven['crumb'] {
  return { url: `/plans/${plan.id}`, label: worded(plan.title, language) };
}

/** After a stale version the present one, so that sending again means it. */
function versionToSend({ version }: DutyView, { body, problem }: Sent): string {
  return body === null || problem?.status === 412 ? String(version) : typed(body, 'version');
}
