import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { documentSymbol } from '../documents/document-symbol.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { scopeOf } from '../kernel/scope.js';
import { issuerCode, layoutOf } from '../reports/formats/issuing-body.js';
import type { DocumentType } from './document-types.js';
import { NumberRegister, RegisterNumber } from './number-register.entity.js';
import type { NotedState } from './number-state.js';
import {
  aRegister,
  nextNumber,
  type NumberOwner,
  requireDayWithin,
  requireEmpty,
  requireFollowing,
  requireVoidable,
  withVoiding,
} from './register-rules.js';
import { type NumberingBody, RegistersQueries } from './registers.queries.js';
import { RegistersStore } from './registers.store.js';
import { TakingService } from './taking.service.js';
import { TermsService } from './terms.service.js';

/** Numbers that are written in by hand. */
export interface NotedNumbers {
  readonly state: NotedState;
  readonly from: number;
  readonly to: number;
  readonly day: CalendarDay;
  readonly subject: string;
  readonly addressees: string;
  readonly signer: string;
  readonly reason: string;
  /** What stands for the issuer in their symbols; by its present name where left out. */
  readonly issuerCode?: string | undefined;
}

/** Registers of numbers (sổ văn bản đi), kept by the committee's board. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly database: DataSource,
    private readonly store: RegistersStore,
    private readonly queries: RegistersQueries,
    private readonly taking: TakingService,
    private readonly terms: TermsService,
    private readonly calendars: CalendarService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** Opens the register of the present term or year, where it is not there yet. @returns its id @throws NotFoundError, ForbiddenError, ConflictError `term_unknown` */
  async open(
    actor: Actor,
    asked: { readonly committeeId: string; readonly issuerId: string; readonly typeCode: DocumentType },
  ): Promise<string> {
    const { committeeId, issuerId, typeCode } = asked;
    authorize(actor, 'letter.use', { committeeId }, aRegister);
    const issuer = await this.issuer(actor, committeeId, issuerId);
    const { today } = await this.calendars.forCommittee(committeeId);
    return this.database.transaction(async (manager) => {
      const series = { committeeId, issuerId, layout: layoutOf(issuer), typeCode };
      return (await this.taking.open(manager, actor, series, today)).id;
    });
  }

  /** The first number, where the paper register stands already. @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError */
  async beginAt(actor: Actor, id: string, version: number | null, beginsAt: number): Promise<void> {
    await this.change(actor, id, version, async (manager, register) => {
      requireEmpty(await this.store.last(manager, id));
      const before = register.beginsAt;
      register.beginsAt = beginsAt;
      await this.store.save(manager, register);
      return { action: 'begun', before: { beginsAt: before }, after: { beginsAt } };
    });
  }

  /**
   * Writes in what was used elsewhere, or is left out with its reason.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError for numbers that are not the next ones, and for a day
   * to come or outside the term or year of the register.
   */
  async note(actor: Actor, id: string, version: number | null, noted: NotedNumbers): Promise<void> {
    await this.change(actor, id, version, async (manager, register) => {
      const { from, to, issuerCode: given, ...entry } = noted;
      const { today } = await this.calendars.within(manager, register.committeeId);
      requireDayWithin(register.span, entry.day, today);
      requireFollowing(from, to, nextNumber(register.beginsAt, await this.store.last(manager, id)));
      const { layout, typeCode } = register;
      const code = given ?? issuerCode(await this.queries.issuerName(manager, register.issuerId));
      const numbers = Array.from({ length: to - from + 1 }, (_, at) =>
        Object.assign(new RegisterNumber(), {
          ...entry,
          id: newId(),
          registerId: id,
          number: from + at,
          symbol: documentSymbol(layout, from + at, { typeCode, issuerCode: code }),
          letterId: null,
          reviewId: null,
          document: null,
        }),
      );
      await this.store.add(manager, numbers);
      await this.store.save(manager, register);
      return { action: entry.state, after: { from, to, day: entry.day } };
    });
  }

  /** Takes a number back that was written in by hand: it stays in the register. @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError */
  async void(
    actor: Actor,
    id: string,
    version: number | null,
    { number, reason }: { readonly number: number; readonly reason: string },
  ): Promise<void> {
    await this.change(actor, id, version, async (manager, register) => {
      const found = await this.store.number(manager, id, number);
      requireVoidable(found?.state ?? null, ownerOf(found));
      const voided = { state: 'voided', reason: withVoiding(found?.reason ?? null, reason) };
      if (found) await this.store.saveNumber(manager, Object.assign(found, voided));
      await this.store.save(manager, register);
      return { action: 'voided', after: { number } };
    });
  }

  /** When the present term began; null where nothing says it. The caller may read the committee's letters. */
  async term(committeeId: string): Promise<CalendarDay | null> {
    return (await this.store.terms(this.database.manager, committeeId)).at(-1) ?? null;
  }

  /**
   * Says when the present term of the committee began.
   * @throws NotFoundError, ForbiddenError, InvalidInputError for a day to come, ConflictError `term_in_use`
   */
  async beginTerm(actor: Actor, committeeId: string, beganOn: CalendarDay): Promise<void> {
    await this.database.transaction((manager) => this.terms.begin(manager, actor, committeeId, beganOn));
  }

  private async issuer(actor: Actor, committeeId: string, issuerId: string): Promise<NumberingBody> {
    const all = await this.queries.issuers(scopeOf(actor));
    const found = all.find((one) => one.committeeId === committeeId && one.id === issuerId);
    if (found) return found;
    throw notFound({ vi: 'cơ quan ban hành này', en: 'issuing body' });
  }

  /** Changes the register under its lock, with its history. */
  private async change(
    actor: Actor,
    id: string,
    version: number | null,
    act: (manager: EntityManager, register: NumberRegister) => Promise<RegisterChange>,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const register = await this.store.findForUpdate(manager, id);
      authorize(actor, 'letter.use', { committeeId: register?.committeeId ?? null }, aRegister);
      if (register === null) throw notFound(aRegister);
      const { committeeId } = register;
      if (version !== null && version !== register.version)
        throw staleVersion(version, register.version, { beginsAt: register.beginsAt });
      const change = await act(manager, register);
      const at = this.clock.now();
      await this.history.record(manager, {
        objectType: 'register',
        objectId: id,
        actor,
        at,
        committeeId,
        ...change,
      });
    });
  }
}

function ownerOf(number: RegisterNumber | null): NumberOwner | null {
  if (number?.letterId != null) return 'letter';
  return number?.reviewId == null ? null : 'document';
}

interface RegisterChange {
  readonly action: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}
