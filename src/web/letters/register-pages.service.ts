import { Injectable } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { aRegister } from '../../letters/register-rules.js';
import { textOf } from '../../kernel/text.js';
import {
  type NumberingBody,
  type NumberView,
  RegistersQueries,
  type RegisterView,
} from '../../letters/registers.queries.js';
import { RegistersService } from '../../letters/registers.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import {
  type NumberedCommittee,
  type RegisterFacts,
  type RegisterFilters,
  registerPage,
  registerTemplate,
} from './registers.page.js';

const ON_A_PAGE = 50;

/** What of the registers is looked at. */
export interface AskedNumbers {
  /** Null for the first. */
  readonly register: string | null;
  readonly filters: RegisterFilters;
  /** Numbers below this one; null for the first page. */
  readonly below: number | null;
}

/** Loads and prints registers. */
@Injectable()
export class RegisterPages {
  constructor(
    private readonly pages: Pages,
    private readonly queries: RegistersQueries,
    private readonly registers: RegistersService,
    private readonly calendars: CalendarService,
  ) {}

  /** The page, or one of its forms once more. @throws NotFoundError */
  async print(
    call: PageCall,
    { register: id, filters, below }: AskedNumbers,
    refused: RegisterFacts['refused'],
  ): Promise<string> {
    const { actor, language } = call;
    const registers = await this.queries.list(scopeOf(actor));
    const register = chosen(registers, id);
    const numbers = register
      ? await this.queries.numbers(register.id, filters, { limit: ON_A_PAGE + 1, after: below })
      : [];
    const shown = numbers.slice(0, ON_A_PAGE);
    const issuers = await this.queries.issuers(scopeOf(actor));
    const model = registerPage(language, {
      registers,
      register,
      numbers: shown,
      nextBelow: numbers.length > ON_A_PAGE ? (shown.at(-1)?.number ?? null) : null,
      filters,
      issuers,
      mayChange: register !== null && can(actor, 'letter.use', { committeeId: register.committeeId }),
      committees: await this.committees(actor, issuers),
      today:
        register === null
          ? this.calendars.defaultToday()
          : (await this.calendars.forCommittee(register.committeeId)).today,
      refused,
    });
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, registerTemplate, { title: model.say.title, model, status });
  }

  /** The register that is asked for. @throws NotFoundError */
  async read(actor: Actor, id: string | null): Promise<RegisterView> {
    const register = chosen(await this.queries.list(scopeOf(actor)), id);
    if (register === null) throw notFound(aRegister);
    return register;
  }

  /** So many of its numbers below that one. */
  async numbers(
    { id }: RegisterView,
    filters: RegisterFilters,
    limit: number,
    last: NumberView | null,
  ): Promise<NumberView[]> {
    return this.queries.numbers(id, filters, { limit, after: last?.number ?? null });
  }

  private async committees(actor: Actor, issuers: readonly NumberingBody[]): Promise<NumberedCommittee[]> {
    const own = issuers.filter(({ committeeId, id }) => committeeId === id && actor.boardOf.includes(id));
    return Promise.all(
      own.map(async ({ id, name, nameEn }) => ({
        id,
        name: textOf(name, nameEn),
        termFrom: await this.registers.term(id),
      })),
    );
  }
}

/** @throws NotFoundError for one that is asked for and not there */
function chosen(registers: readonly RegisterView[], id: string | null): RegisterView | null {
  if (id === null) return registers.find(({ typeCode }) => typeCode === 'CV') ?? registers[0] ?? null;
  const found = registers.find((one) => one.id === id);
  if (!found) throw notFound(aRegister);
  return found;
}
