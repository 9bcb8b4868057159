import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import { invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { layoutOf } from '../reports/formats/issuing-body.js';
import { planIssuer } from '../reports/formats/plan-issuer.js';
import type { PlanHead } from '../reports/formats/plan-name.js';
import { PlanHeadQueries } from '../reports/plan-head.queries.js';
import { type LetterChange, changeLetter, remakeLetter, linesOfWork } from './letter-drafting.js';
import { LetterHistory, wordsOf } from './letter-history.service.js';
import {
  aLetter,
  anotherIssuer,
  ofOthers,
  requireAhead,
  requireDraft,
  requireNotTooMuch,
  requireOnePlan,
  requireWork,
} from './letter-rules.js';
import { isAnnexed, letterText } from './letter-text.js';
import { Letter, type LetterLine } from './letter.entity.js';
import { LettersQueries, type OwedWork, withLateness } from './letters.queries.js';
import { LettersStore } from './letters.store.js';

/** Working days that bodies have to answer, where nobody says another day. */
const DAYS_TO_ANSWER = 5;

/** What a letter is about. */
export interface LetterInput {
  readonly taskIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly answerBy?: CalendarDay | undefined;
}

/** A letter with what it asks for. */
export interface ReadLetter {
  readonly letter: Letter;
  readonly lines: readonly LetterLine[];
}

/** Writes urging letters, until they are issued. */
@Injectable()
export class LettersService {
  constructor(
    private readonly database: DataSource,
    private readonly store: LettersStore,
    private readonly queries: LettersQueries,
    private readonly plans: PlanHeadQueries,
    private readonly calendars: CalendarService,
    private readonly history: LetterHistory,
  ) {}

  /** @throws NotFoundError, ForbiddenError */
  async read(actor: Actor, id: string): Promise<ReadLetter> {
    const { manager } = this.database;
    const letter = this.known(actor, 'letter.read', await this.store.find(manager, id));
    return { letter, lines: await this.store.lines(manager, id) };
  }

  /**
   * Writes a letter of the facts of today about tasks and reports of one plan; what the issuer itself owes is left out.
   * @returns its id
   * @throws NotFoundError, ForbiddenError, InvalidInputError, ConflictError where nothing of it is owed by others, or of several plans.
   */
  async draft(actor: Actor, { taskIds, reportIds, answerBy }: LetterInput): Promise<string> {
    requireWork(taskIds.length + reportIds.length);
    requireNotTooMuch(new Set([...taskIds, ...reportIds]).size);
    return this.database.transaction(async (manager) => {
      const rows = await this.queries.work(manager, taskIds, reportIds);
      for (const id of [...taskIds, ...reportIds]) {
        const row = rows.find((one) => one.id === id);
        authorize(actor, 'letter.use', { committeeId: row?.committeeId ?? null }, someWork);
        if (row === undefined) throw notFound(someWork);
      }
      requireOnePlan(rows.map(({ planId }) => planId));
      const { committeeId = '', planId = '' } = rows[0] ?? {};
      const days = await this.calendars.within(manager, committeeId);
      const plan = await this.plans.planHead(manager, planId);
      const owed = withLateness(rows, days).filter((one) => one.owed);
      requireWork(owed.length);
      const work = ofOthers(owed, issuing(plan).issuerId);
      const letter = begun({ committeeId, planId }, plan, work, days, answerBy);
      await this.store.insert(manager, letter, linesOfWork(letter.id, work));
      await this.history.record(manager, actor, letter, 'drafted');
      return letter.id;
    });
  }

  /** Changes its words while it is a draft. @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError, ConflictError */
  async change(actor: Actor, id: string, version: number, change: LetterChange): Promise<void> {
    await this.ofDraft(actor, id, version, async (manager, letter, lines) => {
      const { today } = await this.calendars.within(manager, letter.committeeId);
      if (change.answerBy !== undefined && change.answerBy !== letter.answerBy)
        requireAhead(change.answerBy, today);
      const unknown = change.lines?.find((one) => !lines.some((line) => line.id === one.id));
      if (unknown)
        throw invalidField('lines', 'unknown_line', {
          vi: 'Công văn không có dòng này.',
          en: 'The letter has no such line.',
        });
      const plan = await this.plans.planHead(manager, letter.planId);
      // words that follow are the present issuer's: where another follows the plan now, they wait until the letter is made again
      const isSame = issuing(plan).issuerId === letter.issuerId;
      const before = wordsOf(letter, lines);
      changeLetter(letter, lines, change, isSame ? plan : null);
      await this.store.saveLines(manager, lines);
      await this.store.save(manager, letter);
      await this.history.recordWords(manager, actor, letter, 'changed', before, wordsOf(letter, lines));
    });
  }

  /**
   * Writes it again from the facts of today: what is done is left out. `keep`: texts that a person has written stay.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError where nothing is owed any more.
   */
  async remake(actor: Actor, id: string, version: number | null, keep: boolean): Promise<void> {
    await this.ofDraft(actor, id, version, async (manager, letter, lines) => {
      const days = await this.calendars.within(manager, letter.committeeId);
      const owed = (await this.workOf(manager, lines, days)).filter((one) => one.owed);
      requireWork(owed.length);
      const plan = await this.plans.planHead(manager, letter.planId);
      const work = ofOthers(owed, issuing(plan).issuerId);
      const answerBy = letter.answerBy < days.today ? dayToAnswer(days, work) : letter.answerBy;
      const facts = { plan, work, today: days.today, answerBy };
      const before = wordsOf(letter, lines);
      Object.assign(letter, issuing(plan));
      const remadeLines = remakeLetter(letter, lines, facts, keep);
      await this.store.replaceLines(manager, id, remadeLines);
      await this.store.save(manager, letter);
      await this.history.recordWords(manager, actor, letter, 'remade', before, wordsOf(letter, remadeLines));
    });
  }

  /** Throws a draft away. @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError */
  async discard(actor: Actor, id: string, version: number | null): Promise<void> {
    await this.ofDraft(actor, id, version, async (manager, letter) => {
      await this.store.remove(manager, id);
      await this.history.record(manager, actor, letter, 'discarded');
    });
  }

  /** The tasks and reports of these lines as they stand today. */
  async workOf(
    manager: EntityManager,
    lines: readonly LetterLine[],
    days: CommitteeCalendar,
  ): Promise<OwedWork[]> {
    const ids = (name: 'taskId' | 'reportId') => lines.flatMap((line) => line[name] ?? []);
    return withLateness(await this.queries.work(manager, ids('taskId'), ids('reportId')), days);
  }

  /** @throws ConflictError where another body follows the plan than the one that the letter is of */
  async requireSameIssuer(manager: EntityManager, letter: Letter): Promise<void> {
    const plan = await this.plans.planHead(manager, letter.planId);
    const { issuerId, issuer } = issuing(plan);
    if (issuerId !== letter.issuerId) throw anotherIssuer(issuer);
  }

  private async ofDraft(
    actor: Actor,
    id: string,
    version: number | null,
    act: (manager: EntityManager, letter: Letter, lines: LetterLine[]) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const letter = this.known(actor, 'letter.use', await this.store.findForUpdate(manager, id));
      requireDraft(letter.status);
      if (version !== null && version !== letter.version)
        throw staleVersion(version, letter.version, { ...letter.text, answerBy: letter.answerBy });
      await act(manager, letter, await this.store.lines(manager, id));
    });
  }

  /** @throws NotFoundError, ForbiddenError */
  private known(actor: Actor, action: 'letter.read' | 'letter.use', letter: Letter | null): Letter {
    authorize(actor, action, { committeeId: letter?.committeeId ?? null }, aLetter);
    if (letter === null) throw notFound(aLetter);
    return letter;
  }
}

const someWork = { vi: 'nhiệm vụ hoặc báo cáo này', en: 'task or report' };

function dayToAnswer({ calendar, today }: CommitteeCalendar, work: readonly OwedWork[]): CalendarDay {
  const soon = calendar.addWorkingDays(today, DAYS_TO_ANSWER);
  // of what is not late nothing is asked for before its day
  if (work.some(({ daysLate }) => daysLate !== null)) return soon;
  return work.reduce((day, { dueOn }) => laterOf(day, dueOn), soon);
}

/** Whose a letter about the plan is today. */
function issuing(plan: PlanHead): Pick<Letter, 'issuerId' | 'issuer' | 'superior' | 'layout'> {
  const { issuer, head } = planIssuer(plan);
  const { superior } = head('CV');
  return { issuerId: issuer.id, issuer: issuer.name, superior, layout: layoutOf(issuer) };
}

/** A letter as it is begun. @throws InvalidInputError where the day asked for has passed */
function begun(
  { committeeId, planId }: Pick<Letter, 'committeeId' | 'planId'>,
  plan: PlanHead,
  work: readonly OwedWork[],
  days: CommitteeCalendar,
  asked: CalendarDay | undefined,
): Letter {
  if (asked !== undefined) requireAhead(asked, days.today);
  const answerBy = asked ?? dayToAnswer(days, work);
  const text = letterText({ plan, work, today: days.today, answerBy });
  return Object.assign(new Letter(), {
    id: newId(),
    committeeId,
    planId,
    ...issuing(plan),
    status: 'draft' as const,
    draftedOn: days.today,
    answerBy,
    annexed: isAnnexed(work.length),
    text,
    made: text,
    symbol: null,
    issuedOn: null,
    document: null,
    voidReason: null,
    version: 1,
  });
}
