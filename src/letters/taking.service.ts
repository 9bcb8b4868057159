import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentSymbol } from '../documents/document-symbol.js';
import type { LayoutName } from '../documents/layout.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import type { ReviewDocumentKey } from '../reviews/review-document-drafts.service.js';
import type { DocumentType } from './document-types.js';
import { numberSpan } from './number-span.js';
import { type NumberRegister, RegisterNumber } from './number-register.entity.js';
import { nextNumber, requireDayInTurn } from './register-rules.js';
import { RegistersStore } from './registers.store.js';

/** The numbers of one body for documents of one type. */
export interface NumberSeries {
  readonly committeeId: string;
  readonly issuerId: string;
  readonly layout: LayoutName;
  readonly typeCode: DocumentType;
}

/** A document that takes a number of them. `issuerCode`: what stands for its issuer in its symbol. */
export interface NumberedSeries extends NumberSeries {
  readonly issuerCode: string;
}

/** What is written beside a number that a document takes. */
export type TakenNumber = Pick<RegisterNumber, 'day' | 'subject' | 'addressees' | 'signer'> &
  Partial<Pick<RegisterNumber, 'letterId' | 'reviewId' | 'document'>>;

/** Gives numbers to documents, in the transaction that issues them, and tells the register's history. */
@Injectable()
export class TakingService {
  constructor(
    private readonly store: RegistersStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The register of the term or year of that day, locked until the transaction ends. @throws ConflictError `term_unknown` */
  async open(
    manager: EntityManager,
    actor: Actor,
    series: NumberSeries,
    on: CalendarDay,
  ): Promise<NumberRegister> {
    const { committeeId, issuerId, typeCode, layout } = series;
    const terms = layout === 'party-2018' ? await this.store.termsInUse(manager, committeeId) : [];
    const span = numberSpan(layout, on, terms);
    const { register, isNew } = await this.store.open(manager, {
      committeeId,
      issuerId,
      typeCode,
      layout,
      span,
    });
    if (isNew) await this.record(manager, actor, register, 'opened', { issuerId, typeCode, span });
    return register;
  }

  /** The next number. @throws ConflictError `term_unknown`, InvalidInputError for a day before that of the number before */
  async take(
    manager: EntityManager,
    actor: Actor,
    series: NumberedSeries,
    taken: TakenNumber,
  ): Promise<{ readonly number: number; readonly symbol: string }> {
    const register = await this.open(manager, actor, series, taken.day);
    const { typeCode, issuerCode } = series;
    requireDayInTurn(taken.day, await this.store.lastUsed(manager, register.id));
    const number = nextNumber(register.beginsAt, await this.store.last(manager, register.id));
    const symbol = documentSymbol(register.layout, number, { typeCode, issuerCode });
    const entry = {
      letterId: null,
      reviewId: null,
      document: null,
      ...taken,
      id: newId(),
      registerId: register.id,
      number,
      symbol,
      state: 'issued' as const,
    };
    await this.store.add(manager, [Object.assign(new RegisterNumber(), { ...entry, reason: null })]);
    await this.store.save(manager, register);
    await this.record(manager, actor, register, 'issued', { number, symbol, day: taken.day });
    return { number, symbol };
  }

  /** The letter's number stays, as one that was taken back. */
  async voidOf(manager: EntityManager, actor: Actor, letterId: string, reason: string): Promise<void> {
    await this.void(manager, actor, await this.store.ofLetter(manager, letterId), reason);
  }

  /** As `voidOf`, of a document of a review. */
  async voidOfDocument(
    manager: EntityManager,
    actor: Actor,
    of: ReviewDocumentKey,
    reason: string,
  ): Promise<void> {
    await this.void(manager, actor, await this.store.ofDocument(manager, of), reason);
  }

  private async void(
    manager: EntityManager,
    actor: Actor,
    number: RegisterNumber | null,
    reason: string,
  ): Promise<void> {
    if (number === null) return;
    const register = await this.store.findForUpdate(manager, number.registerId);
    await this.store.saveNumber(manager, Object.assign(number, { state: 'voided', reason }));
    if (register === null) return;
    await this.store.save(manager, register);
    await this.record(manager, actor, register, 'voided', { number: number.number });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId }: NumberRegister,
    action: 'opened' | 'issued' | 'voided',
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const at = this.clock.now();
    const change = { objectType: 'register', objectId: id, action, actor, at, committeeId, after };
    await this.history.record(manager, change);
  }
}
