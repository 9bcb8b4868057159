import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { OfficialDocument } from '../documents/official-document.js';
import { voidedDocument } from '../documents/voided-document.js';
import { digestOf } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type InvalidInputError, notFound, staleVersion } from '../kernel/domain-error.js';
import { letterDocument } from './letter-document.js';
import { LetterHistory } from './letter-history.service.js';
import {
  aLetter,
  letterOutdated,
  issueErrors,
  refuseTogether,
  requireLetterMove,
  requireWork,
} from './letter-rules.js';
import type { Letter, LetterLine } from './letter.entity.js';
import type { OwedWork } from './letters.queries.js';
import { LettersService, type ReadLetter } from './letters.service.js';
import { LettersStore } from './letters.store.js';
import { TakingService } from './taking.service.js';
import { TermsService } from './terms.service.js';

/** What is said where a letter is issued. */
export interface LetterIssue {
  /** As it was read; null where that is not said. */
  readonly version: number | null;
  /** Today where left out. */
  readonly issuedOn?: CalendarDay | undefined;
  /** When the committee's term began, where that is said by the way. */
  readonly beganOn?: CalendarDay | undefined;
  /** That it goes out without the name of who signs. */
  readonly unsigned?: boolean | undefined;
}

/** What is said of issuing a letter before its words are saved. */
export interface IssueAsked extends Pick<LetterIssue, 'issuedOn' | 'unsigned'> {
  /** As it is stored where left out. */
  readonly answerBy?: CalendarDay | undefined;
  /** As it is stored where left out. */
  readonly signer?: string | undefined;
}

/** A letter that was issued, and what it asks for. */
export interface IssuedLetter {
  readonly symbol: string;
  readonly issuedOn: CalendarDay;
  readonly subject: string;
  readonly taskIds: readonly string[];
  readonly reportIds: readonly string[];
}

/** Issues urging letters under their numbers, and gives them as documents. */
@Injectable()
export class LetterIssuing {
  constructor(
    private readonly database: DataSource,
    private readonly store: LettersStore,
    private readonly letters: LettersService,
    private readonly taking: TakingService,
    private readonly terms: TermsService,
    private readonly calendars: CalendarService,
    private readonly history: LetterHistory,
  ) {}

  /**
   * Gives the letter its number and keeps it as it is then, in the transaction of `manager`.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError with all of a day to come, an answer asked for
   * before it, and `signer_missing` where nobody is named who signs; ConflictError (issued already, what it asks for is done or due on another day, `letter_issuer_changed`, `term_unknown`).
   */
  async issue(
    manager: EntityManager,
    actor: Actor,
    id: string,
    { version, issuedOn, beganOn, unsigned = false }: LetterIssue,
  ): Promise<IssuedLetter> {
    const letter = await this.forMove(manager, actor, id, version, 'issued');
    await this.letters.requireSameIssuer(manager, letter);
    const days = await this.calendars.within(manager, letter.committeeId);
    const on = issuedOn ?? days.today;
    const { draftedOn, answerBy, text } = letter;
    const how = { issuedOn: on, draftedOn, answerBy, today: days.today, signer: text.signer, unsigned };
    refuseTogether(issueErrors(how));
    const lines = (await this.store.lines(manager, id)).filter(({ text }) => text !== '');
    requireWork(lines.length);
    requireCurrent(lines, await this.letters.workOf(manager, lines, days));
    if (beganOn !== undefined) await this.terms.begin(manager, actor, letter.committeeId, beganOn);
    const { number, symbol } = await this.take(manager, actor, letter, on);
    const document = letterDocument({ ...letter, number, issuedOn: on, lines });
    Object.assign(letter, { status: 'issued' as const, symbol, issuedOn: on, document });
    await this.store.save(manager, letter);
    const digest = digestOf(JSON.stringify(document));
    await this.history.record(manager, actor, letter, 'issued', { document: digest });
    return {
      symbol,
      issuedOn: on,
      subject: letter.text.subject,
      taskIds: lines.flatMap(({ taskId }) => taskId ?? []),
      reportIds: lines.flatMap(({ reportId }) => reportId ?? []),
    };
  }

  /** What would be refused of issuing the letter with these words, which are not saved. @throws NotFoundError, ForbiddenError */
  async refusals(
    actor: Actor,
    id: string,
    { issuedOn, answerBy, signer, unsigned = false }: IssueAsked,
  ): Promise<InvalidInputError[]> {
    const { letter } = await this.letters.read(actor, id);
    const { today } = await this.calendars.forCommittee(letter.committeeId);
    return issueErrors({
      issuedOn: issuedOn ?? today,
      draftedOn: letter.draftedOn,
      answerBy: answerBy ?? letter.answerBy,
      today,
      signer: signer ?? letter.text.signer,
      unsigned,
    });
  }

  /** Takes an issued letter back; its number stays in the register, and nobody gets it again. @throws as `issue` */
  async void(actor: Actor, id: string, version: number | null, reason: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const letter = await this.forMove(manager, actor, id, version, 'voided');
      Object.assign(letter, { status: 'voided' as const, voidReason: reason });
      await this.taking.voidOf(manager, actor, id, reason);
      await this.store.save(manager, letter);
      await this.history.record(manager, actor, letter, 'voided');
    });
  }

  /** As it was issued, marked where it was voided, else as the draft stands; with the words that its file is named by. @throws NotFoundError, ForbiddenError */
  async document(
    actor: Actor,
    id: string,
  ): Promise<{
    readonly document: OfficialDocument;
    readonly words: readonly string[];
    readonly committeeId: string;
  }> {
    const { letter, lines } = await this.letters.read(actor, id);
    const isVoided = letter.status === 'voided';
    const state = isVoided ? ['đã hủy'] : [];
    const words = ['công văn', letter.symbol ?? 'dự thảo', ...state, letter.text.subject];
    const kept = letter.document ?? draftDocument({ letter, lines });
    const document = isVoided ? voidedDocument(kept) : kept;
    return { document, words, committeeId: letter.committeeId };
  }

  private async take(manager: EntityManager, actor: Actor, letter: Letter, on: CalendarDay) {
    const { committeeId, issuerId, layout, text } = letter;
    const { issuerCode, subject, addressees, signer } = text;
    return this.taking.take(
      manager,
      actor,
      { committeeId, issuerId, layout, issuerCode, typeCode: 'CV' },
      { day: on, subject, addressees, signer, letterId: letter.id },
    );
  }

  private async forMove(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number | null,
    to: 'issued' | 'voided',
  ): Promise<Letter> {
    const letter = await this.store.findForUpdate(manager, id);
    authorize(actor, 'letter.use', { committeeId: letter?.committeeId ?? null }, aLetter);
    if (letter === null) throw notFound(aLetter);
    requireLetterMove(letter.status, to);
    if (version !== null && version !== letter.version)
      throw staleVersion(version, letter.version, { ...letter.text, answerBy: letter.answerBy });
    return letter;
  }
}

function draftDocument({ letter, lines }: ReadLetter): OfficialDocument {
  return letterDocument({ ...letter, number: null, lines });
}

/** @throws ConflictError for the first line whose body no longer owes it by that day */
function requireCurrent(lines: readonly LetterLine[], work: readonly OwedWork[]): void {
  for (const { taskId, reportId, bodyId, dueOn, text } of lines) {
    const now = work.find(({ id }) => id === (taskId ?? reportId));
    if (!now?.owed || now.bodyId !== bodyId || now.dueOn !== dueOn) throw letterOutdated(text);
  }
}
