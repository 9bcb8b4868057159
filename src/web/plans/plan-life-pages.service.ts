import { Injectable } from '@nestjs/common';
import { ActivationDto } from '../../api/plans/activation.dto.js';
import type { Text } from '../../kernel/text.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { PlanActivationService } from '../../reviews/plan-activation.service.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { type FieldSpec, printedFields } from './form-fields.js';
import { editingWords as words } from './plan-editing.words.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';
import { PlanPreviewPages } from './plan-preview-pages.service.js';
import { type AlikeShown, alikeShown } from './plans-alike-shown.js';

/** Prints what putting a plan into force, dropping its draft or ending it would do. */
@Injectable()
export class PlanLifePages {
  constructor(
    private readonly previews: PlanPreviewPages,
    private readonly facts: PlanFormFactsQueries,
    private readonly activations: PlanActivationService,
    private readonly changes: PlanChangesService,
    private readonly forms: Forms,
    private readonly imports: PlanImportsQueries,
  ) {}

  /** `day` as it was typed. Errors as PlanActivationService.activate, but for a problem. */
  async activation(
    call: PageCall,
    planId: string,
    day: string,
    problem: FormProblem | null,
  ): Promise<string> {
    const { actor, language } = call;
    const plan = await this.facts.plan(actor, planId);
    const chosen = day === '' ? await this.facts.todayOf(plan) : day;
    const act = async () => {
      const { inForceOn = null } = await this.forms.read(ActivationDto, { inForceOn: chosen });
      return this.previews.rehearse(
        plan,
        (manager, now) => this.activations.activateIn(manager, actor, planId, { inForceOn }, now),
        actor,
      );
    };
    const field = printedFields(language, [dayField], { inForceOn: [chosen] }, problem)[0];
    return this.previews.print(call, plan, {
      heading: words.activateTitle[language],
      problem,
      alike: await this.alikeOf(call, plan),
      day: field ? { action: `/plans/${planId}/activate`, field } : null,
      rehearsal: isLookedAt(problem) ? await act() : null,
      form: {
        action: `/plans/${planId}/activate`,
        hidden: [
          { name: 'shownFor', value: chosen },
          { name: 'version', value: String(plan.version) },
        ],
        fields: [],
        submit: words.activateSubmit[language],
        leadsBack: false,
      },
    });
  }

  /** As `activation`. Errors as PlanChangesService.close, but for a problem. */
  async closing(
    call: PageCall,
    planId: string,
    successorId: string,
    problem: FormProblem | null,
  ): Promise<string> {
    const { actor, language } = call;
    const plan = await this.facts.plan(actor, planId);
    const act = async () =>
      this.previews.rehearse(plan, (manager, now) =>
        this.changes.closeIn(manager, actor, planId, { version: null, successorId: null }, now),
      );
    const fields = printedFields(
      language,
      [await this.successorField(call, plan)],
      { successorId: [successorId] },
      problem,
    );
    return this.previews.print(call, plan, {
      heading: words.closeTitle[language],
      problem,
      rehearsal: isLookedAt(problem) ? await act() : null,
      showsOpen: true,
      form: {
        action: `/plans/${planId}/close`,
        hidden: [{ name: 'version', value: String(plan.version) }],
        fields,
        submit: words.closeSubmit[language],
        leadsBack: false,
      },
    });
  }

  /** As `activation`. Errors as PlanChangesService.drop, but for a problem. */
  async dropping(call: PageCall, planId: string, problem: FormProblem | null): Promise<string> {
    const { actor, language } = call;
    const plan = await this.facts.plan(actor, planId);
    const act = async () =>
      this.previews.rehearse(plan, (manager, now) => this.changes.dropIn(manager, actor, planId, null, now));
    return this.previews.print(call, plan, {
      heading: words.dropTitle[language],
      problem,
      rehearsal: isLookedAt(problem) ? await act() : null,
      answer: lostWords(await this.facts.dutyCount(actor, planId), plan).map((line) => line[language]),
      form: {
        action: `/plans/${planId}/drop`,
        hidden: [{ name: 'version', value: String(plan.version) }],
        fields: [],
        submit: words.dropSubmit[language],
        leadsBack: false,
      },
    });
  }

  /** Plans that there are like this one, which is still a draft. */
  private async alikeOf({ language }: PageCall, plan: PlanView): Promise<AlikeShown[]> {
    if (plan.status !== 'draft') return [];
    const { id, code, committee, symbol, issuedOn, title, basis } = plan;
    const compared = { code, plan: { symbol, issuedOn, title: title.vi, basis } };
    return alikeShown(language, await this.imports.alike(committee.id, compared, id), committee.name);
  }

  private async successorField({ actor, language }: PageCall, plan: PlanView): Promise<FieldSpec> {
    const options = await this.facts.plansBeside(actor, language, plan);
    return { name: 'successorId', label: words.successor, kind: 'select', options };
  }
}

/** The day was changed after the look, so that what would happen is another thing. */
export const OTHER_DAY = 'day_not_looked_at';

const dayField: FieldSpec = {
  name: 'inForceOn',
  label: words.inForceOn,
  kind: 'date',
  isRequired: true,
  hint: words.inForceHint,
};

/** What goes with a draft. */
function lostWords(duties: number, { targets, basis }: PlanView): Text[] {
  return [
    {
      vi: `Mất hẳn dự thảo với ${duties} nội dung nhiệm vụ, ${targets.length} chỉ tiêu, ${basis.length} căn cứ; không lấy lại được.`,
      en: `The draft is gone for good, with ${counted(duties, 'duty', 'duties')}, ${counted(targets.length, 'target', 'targets')} and ${counted(basis.length, 'document of its basis', 'documents of its basis')}.`,
    },
    words.dropKeeps,
  ];
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Nothing stands in the way but a version that was read earlier, a day that was not looked at, or the plan that is to follow. */
function isLookedAt(problem: FormProblem | null): boolean {
  return (
    problem === null ||
    problem.status === 412 ||
    problem.code === OTHER_DAY ||
    'successorId' in problem.fields
  );
}
