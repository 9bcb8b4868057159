import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { BodyKind } from '../../bodies/body-kind.js';
import { type FieldProblem, toldAtField } from '../../kernel/domain-error.js';
import { textOf } from '../../kernel/text.js';
import { targetSpans } from '../../plans/import/checking/added-targets.js';
import { dayOutside } from '../../plans/import/checking/days-outside.js';
import { dutyOf, indicatorIn } from '../../plans/import/checking/draft-acts.js';
import {
  dutyProblems,
  headProblems,
  indicatorProblems,
} from '../../plans/import/checking/draft-obstacles.js';
import { usedNames } from '../../plans/import/checking/import-draft.js';
import { type CheckedDocument, PlanImportsService } from '../../plans/import/plan-imports.service.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { NewBodyWork } from '../../reviews/new-body-work.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { headGroups, importDutyGroups, valuesOfHead, valuesOfImportDuty } from './check-forms.js';
import type { CheckLook } from './check-look.js';
import { importIndicatorGroups, valuesOfImportIndicator } from './check-indicators.js';
import { nameGroups, namesAsked, storedNames, valuesOfNames, valuesOfSentNames } from './check-names.js';
import { type CheckFacts, checkPage, checkTemplate, type OpenPart } from './check.page.js';
import { checkWords } from './check.words.js';
import { type FieldOption, type FieldSpec, typedInto } from './form-fields.js';
import { type FieldGroup, type FormPage, formPage } from './form.page.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';
import { rowsFor, withoutEmptyRows } from './plan-form.js';

/** Prints the page that checks what was read of a plan, and knows the fields of its forms. */
@Injectable()
export class CheckPages {
  constructor(
    private readonly pages: Pages,
    private readonly database: DataSource,
    private readonly imports: PlanImportsService,
    private readonly bodies: BodiesQueries,
    private readonly facts: PlanFormFactsQueries,
    private readonly found: PlanImportsQueries,
    private readonly newBodies: NewBodyWork,
  ) {}

  /** @throws NotFoundError, ForbiddenError */
  async print(call: PageCall, id: string, look: CheckLook): Promise<string> {
    const { language } = call;
    const row = await this.imports.get(call.actor, id);
    const addressees = await this.facts.addresseesOf(call.actor, language, row.committeeId);
    const committee = await this.bodies.getBody(this.database.manager, row.committeeId);
    const open = this.openPart(row, look);
    // what was sent alone is told above, not in a form that nothing was sent of
    const given: CheckLook = { ...look, open, problem: look.body && look.problem };
    const facts: CheckFacts = {
      id,
      version: row.version,
      committee: committee.name,
      committeeName: textOf(committee.name, committee.nameEn),
      source: row.source,
      draft: row.draft,
      targetSpans: targetSpans(row.draft.plan.targets, row.read.targets, row.source),
      addressees,
      alike: await this.found.alike(row.committeeId, row.draft),
      // a form that comes back tells what is wrong with it
      elsewhere: look.body ? [] : await this.newBodies.ofDocument(call.actor, row),
      checkedAlike: await this.found.checkedAlike(row.committeeId, row.id),
      open,
      form: await this.formOf(call, row, addressees, given),
      sent: look.body,
      problem: look.problem,
    };
    const model = checkPage(language, facts);
    const status = look.problem?.status ?? 200;
    return this.pages.print(call, checkTemplate, { title: checkWords.heading[language], model, status });
  }

  /** The fields of what the plan says of itself, as it was sent. */
  async headSpecs({ actor, language }: PageCall, row: CheckedDocument, body: FormBody): Promise<FieldSpec[]> {
    const bodies = await this.facts.bodiesOf(actor, language, row.committeeId);
    return specsOf(headGroups(language, bodies, rowsFor(withoutEmptyRows(body).filled)));
  }

  /** The fields of a duty. */
  async dutySpecs({ actor, language }: PageCall, row: CheckedDocument): Promise<FieldSpec[]> {
    const addressees = await this.facts.addresseesOf(actor, language, row.committeeId);
    return specsOf(importDutyGroups(language, row.draft, addressees, {}));
  }

  /** The fields of an indicator. */
  async indicatorSpecs({ actor, language }: PageCall, row: CheckedDocument): Promise<FieldSpec[]> {
    const addressees = await this.facts.addresseesOf(actor, language, row.committeeId);
    return specsOf(importIndicatorGroups(language, row.draft, addressees, {}));
  }

  /** The ids of the bodies and groups that duties may address. */
  async knownIds({ actor, language }: PageCall, row: CheckedDocument): Promise<ReadonlySet<string>> {
    const addressees = await this.facts.addresseesOf(actor, language, row.committeeId);
    return new Set(addressees.map(({ value }) => value));
  }

  /** What was asked for; where nothing was, the names as long as one is not decided. A duty that is gone is not open. */
  private openPart({ draft }: CheckedDocument, { open }: CheckLook): OpenPart {
    if (open === null && usedNames(draft).some(({ to }) => to === null)) return 'names';
    if (typeof open === 'string' && open.startsWith('i')) {
      return draft.indicators.some(({ number }) => open === `i${number}`) ? open : null;
    }
    if (isName(open)) return draft.names.some(({ key }) => key === open) ? open : null;
    if (typeof open !== 'number') return open;
    return draft.duties.some(({ number }) => number === open) ? open : null;
  }

  private async formOf(
    call: PageCall,
    row: CheckedDocument,
    addressees: readonly FieldOption[],
    look: CheckLook,
  ): Promise<FormPage | null> {
    const { open } = look;
    if (open === 'head') return this.headForm(call, row, look);
    if (open === 'names' || isName(open)) {
      return namesForm(
        call,
        row,
        { addressees, kinds: await this.found.kindsAddressed(row.committeeId) },
        look,
      );
    }
    if (typeof open === 'number') return this.dutyForm(call, row, addressees, open, look);
    if (open === null || open === 'add' || open === 'add-indicator') return null;
    return this.indicatorForm(call, row, addressees, open, look);
  }

  private async headForm(
    { actor, language }: PageCall,
    row: CheckedDocument,
    { body, problem }: CheckLook,
  ): Promise<FormPage> {
    const { basis, targets } = row.draft.plan;
    const sent = body && withoutEmptyRows(body);
    const filled = sent?.filled ?? { basis: basis.length, targets: targets.length };
    const bodies = await this.facts.bodiesOf(actor, language, row.committeeId);
    const groups = headGroups(language, bodies, rowsFor(filled, body && typed(body, 'more')));
    const saved = valuesOfHead(row.draft);
    const values = sent ? typedInto(specsOf(groups), sent.body) : saved;
    const standing = standingMistakes(language, headProblems(row.draft));
    return partForm(language, row, { at: 'head', groups, values, saved, standing, body, problem });
  }

  private indicatorForm(
    { language }: PageCall,
    row: CheckedDocument,
    addressees: readonly FieldOption[],
    at: string,
    { body, problem }: CheckLook,
  ): FormPage {
    const { draft } = row;
    const indicator = indicatorIn(draft, Number(at.slice(1)));
    const saved = valuesOfImportIndicator(language, indicator, draft);
    const specs = specsOf(importIndicatorGroups(language, draft, addressees, {}));
    const values = body ? typedInto(specs, body) : saved;
    const groups = importIndicatorGroups(language, draft, addressees, values);
    const standing = standingMistakes(language, indicatorProblems(draft, indicator));
    return partForm(language, row, { at, groups, values, saved, standing, body, problem });
  }

  private dutyForm(
    { language }: PageCall,
    row: CheckedDocument,
    addressees: readonly FieldOption[],
    number: number,
    { body, problem }: CheckLook,
  ): FormPage {
    const saved = valuesOfImportDuty(dutyOf(row.draft, number), row.draft.names);
    const specs = specsOf(importDutyGroups(language, row.draft, addressees, {}));
    const values = body ? typedInto(specs, body) : saved;
    const groups = importDutyGroups(language, row.draft, addressees, values);
    const duty = dutyOf(row.draft, number);
    const outside = dayOutside(row.draft.plan, duty);
    const standing = standingMistakes(language, [
      ...dutyProblems(row.draft, duty),
      ...(outside === null ? [] : [{ name: 'ownDay', message: outside }]),
    ]);
    return partForm(language, row, { at: String(number), groups, values, saved, standing, body, problem });
  }
}

interface PartGiven {
  readonly at: string;
  /** What else the form carries. */
  readonly carried?: Readonly<Record<string, string>>;
  readonly groups: readonly FieldGroup[];
  readonly values: ReturnType<typeof valuesOfHead>;
  readonly saved: ReturnType<typeof valuesOfHead>;
  readonly standing?: Readonly<Record<string, string>>;
  readonly body: FormBody | null;
  readonly problem: FormProblem | null;
}

/** What is wrong with what is stored, at its fields. */
function standingMistakes(
  language: PageCall['language'],
  problems: readonly FieldProblem[],
): Readonly<Record<string, string>> {
  // of several at one field the first
  return Object.fromEntries(
    problems.toReversed().map((problem) => [problem.name, toldAtField(problem)[language]]),
  );
}

function partForm(language: PageCall['language'], row: CheckedDocument, given: PartGiven): FormPage {
  const { at, carried = {}, groups, values, saved, body, problem } = given;
  // where something was sent, what is wrong with that is told alone
  const standing = body === null ? (given.standing ?? {}) : {};
  // after a stale version the present one, so that sending again means it
  const keep = body === null || problem?.status === 412 ? String(row.version) : typed(body, 'version');
  return formPage(language, {
    crumb: { url: `/plans/import/${row.id}`, label: { text: '', lang: language } },
    heading: '',
    action: `/plans/import/${row.id}`,
    hidden: { version: keep, at, ...carried },
    groups,
    values,
    submit: checkWords.save[language],
    problem,
    standing,
    saved,
  });
}

/** Null where nobody is named, or of many names none is asked for. */
function namesForm(
  { language }: PageCall,
  row: CheckedDocument,
  to: { readonly addressees: readonly FieldOption[]; readonly kinds: ReadonlySet<BodyKind> },
  { open, body, problem }: CheckLook,
): FormPage | null {
  const { draft } = row;
  const asked = namesAsked(draft, isName(open) ? open : null, body, problem?.fields);
  const groups = nameGroups(language, asked, to.addressees, to.kinds);
  if (groups.length === 0) return null;
  const saved = valuesOfNames(draft);
  const values = body ? valuesOfSentNames(draft, groups, body) : saved;
  return partForm(language, row, {
    at: 'names',
    carried: storedNames(draft),
    groups,
    values,
    saved,
    body,
    problem,
  });
}

function isName(open: OpenPart): open is `n${number}` {
  return typeof open === 'string' && /^n\d/.test(open);
}

function specsOf(groups: readonly FieldGroup[]): FieldSpec[] {
  return groups.flatMap(({ specs }) => specs);
}
