import { Injectable } from '@nestjs/common';
import { indicatorDetails } from '../../api/indicators/indicator-given.dto.js';
import { IndicatorInputDto } from '../../api/indicators/indicator-input.dto.js';
import { DutyInputDto } from '../../api/plans/duty-fields.dto.js';
import { dutyDetails, planDetails } from '../../api/plans/plan-input.dto.js';
import { PlanInputDto } from '../../api/plans/plan-fields.dto.js';
import { InvalidInputError, invalidField } from '../../kernel/domain-error.js';
import {
  added,
  dropped,
  type DutyChange,
  dutyOf,
  indicatorIn,
  seen,
  seenOf,
  split,
  withDuty,
  withFoundWords,
  withIndicator,
  withNames,
  withPlan,
} from '../../plans/import/checking/draft-acts.js';
import { dayOutside } from '../../plans/import/checking/days-outside.js';
import {
  dutyProblems,
  headProblems,
  indicatorProblems,
} from '../../plans/import/checking/draft-obstacles.js';
import { type ImportDraft, usedNames } from '../../plans/import/checking/import-draft.js';
import { joined } from '../../plans/import/checking/join-duties.js';
import { newDuty } from '../../plans/import/checking/new-duty.js';
import { takenDoubt } from '../../plans/import/checking/taken-doubt.js';
import { type CheckedDocument, PlanImportsService } from '../../plans/import/plan-imports.service.js';
import { type FormBody, typed, typedAll, versionIn } from '../frame/form-body.js';
import { type FormDone, Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { targetChoiceIn, withChosenTarget, wordsIn } from './check-adding.js';
import { exemptOfChoices, refsOfChoices } from './check-forms.js';
import { importIndicatorInput } from './check-indicators.js';
import { placeAfter } from './check-look.js';
import { namesIn, namesSaid } from './check-names.js';
import { CheckPages } from './check-pages.service.js';
import { checkSaid } from './check.words.js';
import { dutyInput } from './duty-form.js';
import { inputFrom, typedInto } from './form-fields.js';
import { planInput } from './plan-form.js';

/** Does what the forms of the check ask for. */
@Injectable()
export class CheckActs {
  constructor(
    private readonly forms: Forms,
    private readonly pages: CheckPages,
    private readonly imports: PlanImportsService,
  ) {}

  /** @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError */
  async do(call: PageCall, id: string, body: FormBody): Promise<FormDone> {
    const at = typed(body, 'at');
    const row = await this.imports.get(call.actor, id);
    if (at === 'head') return this.head(call, row, body);
    if (at === 'names') return this.names(call, row, body);
    if (at === 'add') return this.add(call, row, body);
    if (at === 'add-indicator') return this.addTarget(call, row, body);
    if (at === 'seen') return this.seen(call, row, body);
    if (at === 'take') return this.take(call, row, body);
    if (at.startsWith('i')) return this.indicator(call, row, Number(at.slice(1)), body);
    return this.duty(call, row, Number(at), body);
  }

  private async head(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    const specs = await this.pages.headSpecs(call, row, body);
    const given = { ...planInput(specs, body), committeeId: row.committeeId };
    const input = await this.forms.read(PlanInputDto, given);
    const plan = planDetails(input);
    let isWrong = false;
    await this.change(call, row, body, (draft) => {
      const saved = withPlan(draft, input.code, plan);
      isWrong = headProblems(saved).length > 0;
      return saved;
    });
    return savedPart(row, 'head', 'head', isWrong);
  }

  private async names(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    const known = await this.pages.knownIds(call, row);
    const taken = await this.imports.namesTaken(call.actor, row);
    const { chosen, wrong } = namesIn(body, row.draft, { known, taken });
    if (wrong.length > 0) throw new InvalidInputError('unknown_choice', checkSaid.wrongFields, wrong);
    let open: readonly string[] = [];
    await this.change(call, row, body, (draft) => {
      const decided = withNames(draft, chosen);
      open = usedNames(decided).flatMap(({ name, to }) => (to === null ? [name] : []));
      return decided;
    });
    return { to: `/plans/import/${row.id}#names`, said: namesSaid(open) };
  }

  private async seen(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    await this.change(call, row, body, (draft) => seen(draft, indexIn(body)));
    return { to: placeAfter(row.id, body, 'unsure') };
  }

  /** Makes a duty of words that were in doubt; its form opens, to be looked over. */
  private async take(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    let number = 0;
    await this.change(call, row, body, (draft, source) => {
      const done = takenDoubt(draft, indexIn(body), source);
      number = done.number;
      return done.draft;
    });
    return { to: `/plans/import/${row.id}?at=${number}#d${number}`, said: checkSaid.added };
  }

  private async add(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    const text = wordsIn(body);
    if (text === '') throw invalidField('text', 'required', checkSaid.noWords);
    const [lead] = await this.refs(call, row, typedAll(body, 'lead'), []);
    const duty = newDuty(row.draft, { text, lead: lead ?? null }, row.source);
    let number = 0;
    await this.change(call, row, body, (draft, source) => {
      const done = added(draft, duty, source);
      number = done.number;
      return done.draft;
    });
    return {
      to: `/plans/import/${row.id}?at=${number}#d${number}`,
      said: duty.details.place === '' ? checkSaid.addedNowhere : checkSaid.added,
    };
  }

  /** A target of the document, an indicator of one, or both. */
  private async addTarget(call: PageCall, row: CheckedDocument, body: FormBody): Promise<FormDone> {
    const choice = targetChoiceIn(body, row);
    let part = '#head';
    await this.change(call, row, body, (draft) => {
      const { draft: after, number } = withChosenTarget(draft, choice, row);
      if (number !== null) part = `?at=i${number}#p-i${number}`;
      return after;
    });
    const said = choice.withIndicator ? checkSaid.addedIndicator : checkSaid.addedTarget;
    return { to: `/plans/import/${row.id}${part}`, said };
  }

  private async indicator(
    call: PageCall,
    row: CheckedDocument,
    number: number,
    body: FormBody,
  ): Promise<FormDone> {
    const act = typed(body, 'act');
    const hash = `p-i${number}`;
    if (act === 'drop' || act === 'restore') {
      const isDropped = act === 'drop';
      await this.change(call, row, body, (draft) => withIndicator(draft, number, { isDropped }));
      const said = isDropped ? checkSaid.noIndicator : checkSaid.restored;
      return { to: placeAfter(row.id, body, hash), said };
    }
    const change = await this.indicatorChange(call, row, number, body);
    let isWrong = false;
    await this.change(call, row, body, (draft) => {
      const saved = withIndicator(draft, number, change);
      const indicator = indicatorIn(saved, number);
      isWrong = !indicator.isDropped && indicatorProblems(saved, indicator).length > 0;
      return saved;
    });
    return savedPart(row, `i${number}`, hash, isWrong);
  }

  private async indicatorChange(call: PageCall, row: CheckedDocument, number: number, body: FormBody) {
    const before = indicatorIn(row.draft, number);
    const specs = await this.pages.indicatorSpecs(call, row);
    const given = importIndicatorInput(call.language, specs, body, {
      indicator: before,
      names: row.draft.names,
    });
    const { exempt } = given;
    // whom it names may still be names only; what else it says is checked as by the API
    const standing = exempt.map(({ words }) => ({ id: row.committeeId, words }));
    const input = { ...given, reportedBy: [row.committeeId], exempt: standing };
    const read = indicatorDetails(await this.forms.read(IndicatorInputDto, input));
    const { reportedBy: _, exempt: __, ...details } = read;
    const reporters = typedAll(body, 'reportedBy');
    const spared = exempt.map(({ id }, index) => ({ id, words: read.exempt[index]?.words ?? '' }));
    await this.requireKnown(
      call,
      row,
      spared.map(({ id }) => id),
      'exempt',
    );
    return {
      details,
      reportedBy: await this.refs(call, row, reporters, before.reportedBy, 'reportedBy'),
      exempt: exemptOfChoices(spared, before.exempt, row.draft.names),
    };
  }

  private async duty(
    call: PageCall,
    row: CheckedDocument,
    number: number,
    body: FormBody,
  ): Promise<FormDone> {
    const act = typed(body, 'act');
    if (act === 'drop' || act === 'restore') {
      await this.change(call, row, body, (draft) => dropped(draft, number, act === 'drop'));
      const said = act === 'drop' ? checkSaid.dropped : checkSaid.restored;
      return { to: placeAfter(row.id, body, `d${number}`), said };
    }
    const change = await this.dutyChange(call, row, number, body);
    let isWrong = false;
    let isOutside = false;
    let shown = number;
    let isWhole = true;
    await this.change(call, row, body, (draft, source) => {
      const saved = withFoundWords(withDuty(draft, number, change), number, source);
      isWrong = dutyProblems(saved, dutyOf(saved, number)).length > 0;
      isOutside = dayOutside(saved.plan, dutyOf(saved, number)) !== null;
      if (act === 'split') return split(saved, number, source);
      if (act === 'save-seen') return seenOf(saved, number);
      if (act !== 'join') return saved;
      const whole = joined(saved, number);
      shown = whole.number;
      ({ isWhole } = whole);
      return whole.draft;
    });
    const to = `/plans/import/${row.id}#d${shown}`;
    if (act === 'join') return { to, said: isWhole ? checkSaid.joined : checkSaid.joinedLess };
    if (act === 'split') return { to, said: checkSaid.split };
    // the form stays open, its fields tell what is wrong
    const open = to.replace('#', `?at=${number}#`);
    if (isWrong) return { to: open, said: checkSaid.savedOpen };
    return isOutside ? { to: open, said: checkSaid.savedOutside } : { to, said: checkSaid.saved };
  }

  private async dutyChange(
    call: PageCall,
    row: CheckedDocument,
    number: number,
    body: FormBody,
  ): Promise<DutyChange> {
    const duty = dutyOf(row.draft, number);
    const specs = await this.pages.dutySpecs(call, row);
    const given = dutyInput(inputFrom(specs, typedInto(specs, body)));
    // whom it addresses may still be names only; what else it says is checked as by the API
    const input = { ...given, leadBodies: [row.committeeId], cooperatingBodies: [] };
    const details = dutyDetails(await this.forms.read(DutyInputDto, input));
    const { lead: _, cooperating: __, ...said } = details;
    const section = said.place === duty.details.place ? duty.details.section : said.section;
    return {
      details: { ...said, section },
      lead: await this.refs(call, row, typedAll(body, 'leadBodies'), duty.lead, 'leadBodies'),
      cooperating: await this.refs(
        call,
        row,
        typedAll(body, 'cooperatingBodies'),
        duty.cooperating,
        'cooperatingBodies',
      ),
    };
  }

  /** @throws InvalidInputError where one is neither a name of the document nor a body or group of the committee */
  private async refs(
    call: PageCall,
    row: CheckedDocument,
    given: readonly string[],
    before: readonly string[],
    field = 'lead',
  ): Promise<string[]> {
    const chosen = given.filter((one) => one !== '');
    await this.requireKnown(call, row, chosen, field);
    return refsOfChoices(chosen, before, row.draft.names);
  }

  private async requireKnown(
    call: PageCall,
    row: CheckedDocument,
    chosen: readonly string[],
    field: string,
  ): Promise<void> {
    const known = await this.pages.knownIds(call, row);
    const isKnown = (one: string) => known.has(one) || row.draft.names.some(({ key }) => key === one);
    if (!chosen.every(isKnown)) throw invalidField(field, 'unknown_body', checkSaid.unknownBody);
  }

  private async change(
    { actor }: PageCall,
    { id }: CheckedDocument,
    body: FormBody,
    act: (draft: ImportDraft, source: string) => ImportDraft,
  ): Promise<void> {
    const [at, how] = [typed(body, 'at'), typed(body, 'act')];
    const what = how === '' ? at : `${at}, ${how}`;
    await this.imports.correct(actor, id, { version: versionIn(body) ?? 0, what: what.slice(0, 60) }, act);
  }
}

/** Which doubt a button is of; -1 where none is named. */
function indexIn(body: FormBody): number {
  const index = typed(body, 'index');
  return index === '' ? -1 : Number(index);
}

/** The form of a part that is still wrong stays open: its fields tell what is. */
function savedPart({ id }: CheckedDocument, at: string, hash: string, isWrong: boolean): FormDone {
  return isWrong
    ? { to: `/plans/import/${id}?at=${at}#${hash}`, said: checkSaid.savedOpenPart }
    : { to: `/plans/import/${id}#${hash}`, said: checkSaid.saved };
}
