import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentSymbol } from '../documents/document-symbol.js';
import type { LayoutName } from '../documents/layout.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { ReviewDocumentKey } from '../reviews/review-document-drafts.service.js';
import type { DocumentType } from './document-types.js';
import { numberSpan } from './number-span.js';
import { type NumberRegister, RegisterNumber } from './number-register.entity.js';
import { nextNumber } from './register-rules.js';
import { RegistersStore } from './registers.store.js';

/** The numbers of one body for documents of one type. */
export interface NumberSeries {
  readonly committeeId: string;
  readonly issuerId: string;
  readonly layout: LayoutName;
  readonly issuerCode: string;
  readonly typeCode: DocumentType;
}

/** What is written beside a number that a document takes. */
export type TakenNumber = Pick<RegisterNumber, 'day' | 'subject' | 'addressees' | 'signer'> &
  Partial<Pick<RegisterNumber, 'letterId' | 'reviewId' | 'document'>>;

/** Gives numbers to documents, in the transaction that issues them. */
@Injectable()
export class TakingService {
  constructor(private readonly store: RegistersStore) {}

  /** The register of the term or year of that day, locked until the transaction ends. @throws ConflictError `term_unknown` */
  async open(manager: EntityManager, series: NumberSeries, on: CalendarDay): Promise<NumberRegister> {
    const { committeeId, layout } = series;
    const termFrom = layout === 'party-2018' ? await this.store.termInUse(manager, committeeId) : null;
    const span = numberSpan(layout, on, termFrom);
    return this.store.open(manager, { ...series, span });
  }

  /** The next number. @throws ConflictError `term_unknown` */
  async take(
    manager: EntityManager,
    series: NumberSeries,
    taken: TakenNumber,
  ): Promise<{ readonly number: number; readonly symbol: string }> {
    const register = await this.open(manager, series, taken.day);
    const { typeCode, issuerCode } = series;
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
    return { number, symbol };
  }

  /** The letter's number stays, as one that was taken back. */
  async voidOf(manager: EntityManager, letterId: string, reason: string): Promise<void> {
    await this.void(manager, await this.store.ofLetter(manager, letterId), reason);
  }

  /** As `voidOf`, of a document of a review. */
  async voidOfDocument(manager: EntityManager, of: ReviewDocumentKey, reason: string): Promise<void> {
    await this.void(manager, await this.store.ofDocument(manager, of), reason);
  }

  private async void(manager: EntityManager, number: RegisterNumber | null, reason: string): Promise<void> {
    if (number) await this.store.saveNumber(manager, Object.assign(number, { state: 'voided', reason }));
  }
}
