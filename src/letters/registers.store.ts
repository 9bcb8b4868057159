import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { ReviewDocumentKey } from '../reviews/review-document-drafts.service.js';
import { CommitteeTerm, NumberRegister, RegisterNumber } from './number-register.entity.js';

/** What says which register: all but its first number. */
export type RegisterKey = Pick<
  NumberRegister,
  'committeeId' | 'issuerId' | 'typeCode' | 'span' | 'layout' | 'issuerCode'
>;

/** Loads and writes registers and their numbers. */
@Injectable()
export class RegistersStore {
  /** The register, made where there is none, locked until the transaction ends: one number is taken after the other. */
  async open(
    manager: EntityManager,
    { committeeId, issuerId, typeCode, span, layout, issuerCode }: RegisterKey,
  ): Promise<NumberRegister> {
    await manager.query(
      `insert into number_register (id, committee_id, issuer_id, type_code, span, layout, issuer_code)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [newId(), committeeId, issuerId, typeCode, span, layout, issuerCode],
    );
    return manager.findOneOrFail(NumberRegister, {
      where: { committeeId, issuerId, typeCode, span },
      lock: { mode: 'pessimistic_write' },
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

  async term(manager: EntityManager, committeeId: string): Promise<CalendarDay | null> {
    return (await manager.findOneBy(CommitteeTerm, { committeeId }))?.beganOn ?? null;
  }

  /** The same, unchanged by others until the transaction ends: a number is taken within it. */
  async termInUse(manager: EntityManager, committeeId: string): Promise<CalendarDay | null> {
    const lock = { mode: 'pessimistic_read' } as const;
    const term = await manager.findOne(CommitteeTerm, { where: { committeeId }, lock });
    return term?.beganOn ?? null;
  }

  /** The latest term of which a body of the Party holds numbers for the committee; null where there are none. */
  async lastTermWithNumbers(manager: EntityManager, committeeId: string): Promise<string | null> {
    const [found] = await manager.query<{ readonly span: string }[]>(
      `select r.span from number_register r where r.committee_id = $1 and r.layout = 'party-2018'
         and exists (select from register_number n where n.register_id = r.id)
       order by r.span desc limit 1`,
      [committeeId],
    );
    return found?.span ?? null;
  }

  async saveTerm(manager: EntityManager, committeeId: string, beganOn: CalendarDay): Promise<void> {
    await manager.upsert(CommitteeTerm, { committeeId, beganOn }, ['committeeId']);
  }
}
