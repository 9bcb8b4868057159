import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { ReviewDocumentKey } from '../reviews/review-document-drafts.service.js';
import { CommitteeTerm, NumberRegister, RegisterNumber } from './number-register.entity.js';

/** What says which register: all but its first number. */
export type RegisterKey = Pick<NumberRegister, 'committeeId' | 'issuerId' | 'typeCode' | 'span' | 'layout'>;

/** Loads and writes registers and their numbers. */
@Injectable()
export class RegistersStore {
  /**
   * The register, made where there is none, locked until the transaction ends: one number is taken after the other. A State body has one
   * for all committees that it works for, as it numbers by year alone.
   */
  async open(
    manager: EntityManager,
    { committeeId, issuerId, typeCode, span, layout }: RegisterKey,
  ): Promise<{ readonly register: NumberRegister; readonly isNew: boolean }> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `number_register ${issuerId} ${typeCode} ${span}`,
    ]);
    const ofCommittee = layout === 'state-2020' ? {} : { committeeId };
    const find = async (): Promise<NumberRegister | null> =>
      manager.findOne(NumberRegister, {
        where: { ...ofCommittee, issuerId, typeCode, span },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
    const found = await find();
    if (found) return { register: found, isNew: false };
    const made = { id: newId(), committeeId, issuerId, typeCode, span, layout };
    await manager.insert(NumberRegister, made);
    return { register: await manager.findOneByOrFail(NumberRegister, { id: made.id }), isNew: true };
  }

  /** The last number that a document has or had; null where there is none. */
  async lastUsed(manager: EntityManager, registerId: string): Promise<RegisterNumber | null> {
    return manager.findOne(RegisterNumber, {
      where: { registerId, state: In(['issued', 'elsewhere']) },
      order: { number: 'DESC' },
    });
  }

  async findForUpdate(manager: EntityManager, id: string): Promise<NumberRegister | null> {
    return manager.findOne(NumberRegister, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The largest number that something is said of; null in an empty register. */
  async last(manager: EntityManager, registerId: string): Promise<number | null> {
    return manager.maximum(RegisterNumber, 'number', { registerId });
  }

  async number(manager: EntityManager, registerId: string, number: number): Promise<RegisterNumber | null> {
    return manager.findOneBy(RegisterNumber, { registerId, number });
  }

  async ofLetter(manager: EntityManager, letterId: string): Promise<RegisterNumber | null> {
    return manager.findOneBy(RegisterNumber, { letterId });
  }

  /** The number that stands; null where the document has none of the register. */
  async ofDocument(
    manager: EntityManager,
    { reviewId, document }: ReviewDocumentKey,
  ): Promise<RegisterNumber | null> {
    return manager.findOneBy(RegisterNumber, { reviewId, document, state: Not('voided') });
  }

  async add(manager: EntityManager, numbers: readonly RegisterNumber[]): Promise<void> {
    await manager.insert(RegisterNumber, [...numbers]);
  }

  async saveNumber(manager: EntityManager, number: RegisterNumber): Promise<void> {
    await manager.save(RegisterNumber, number);
  }

  /** Saves the register as a new version. */
  async save(manager: EntityManager, register: NumberRegister): Promise<void> {
    register.version += 1;
    await manager.save(NumberRegister, register);
  }

  /** The first days of the committee's terms, in their order. */
  async terms(manager: EntityManager, committeeId: string): Promise<CalendarDay[]> {
    const terms = await manager.find(CommitteeTerm, { where: { committeeId }, order: { beganOn: 'ASC' } });
    return terms.map(({ beganOn }) => beganOn);
  }

  /** The same, unchanged by others until the transaction ends: a number is taken within them. */
  async termsInUse(manager: EntityManager, committeeId: string): Promise<CalendarDay[]> {
    await manager.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      termsOf(committeeId),
    ]);
    return this.terms(manager, committeeId);
  }

  /** Waits for whoever takes a number within the terms as they are, and keeps others from it until the transaction ends. */
  async holdTerms(manager: EntityManager, committeeId: string): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [termsOf(committeeId)]);
  }

  /** The terms of which a body of the Party holds numbers for the committee ("2025-2030"), in their order. */
  async termsWithNumbers(manager: EntityManager, committeeId: string): Promise<string[]> {
    const found = await manager.query<{ readonly span: string }[]>(
      `select distinct r.span from number_register r where r.committee_id = $1 and r.layout = 'party-2018'
         and exists (select from register_number n where n.register_id = r.id)
       order by r.span`,
      [committeeId],
    );
    return found.map(({ span }) => span);
  }

  async saveTerms(manager: EntityManager, committeeId: string, terms: readonly CalendarDay[]): Promise<void> {
    await manager.delete(CommitteeTerm, { committeeId });
    await manager.insert(
      CommitteeTerm,
      terms.map((beganOn) => ({ committeeId, beganOn })),
    );
  }
}

const termsOf = (committeeId: string): string => `committee_term ${committeeId}`;
