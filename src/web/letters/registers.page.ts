import { documentSymbol } from '../../documents/document-symbol.js';
import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import { capitalized } from '../../kernel/first-letter.js';
import { type Language, type Text, textOf } from '../../kernel/text.js';
import { type DocumentType, documentTypeLabels } from '../../letters/document-types.js';
import { spanLabel } from '../../letters/number-span.js';
import { type NumberState, numberStateLabels, numberStates } from '../../letters/number-state.js';
import { nextNumber } from '../../letters/register-rules.js';
import type { NumberingBody, NumberView, RegisterView } from '../../letters/registers.queries.js';
import type { FormBody } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import type { FormView } from '../shown/field.js';
import { type FollowingTabs, followingTabs } from './following-tabs.js';
import { registerForms } from './register-forms.js';
import { registerWords } from './registers.words.js';

/** What of a register is looked at; fields left empty are left out. */
export interface RegisterFilters {
  readonly state?: NumberState | undefined;
  readonly since?: CalendarDay | undefined;
  readonly until?: CalendarDay | undefined;
}

/** A committee whose documents are numbered, and when its term began. */
export interface NumberedCommittee {
  readonly id: string;
  readonly name: Text;
  readonly termFrom: CalendarDay | null;
}

/** What the page is made of. */
export interface RegisterFacts {
  readonly registers: readonly RegisterView[];
  /** The one that is looked at; null where there is none. */
  readonly register: RegisterView | null;
  readonly numbers: readonly NumberView[];
  /** The number that the next page begins below; null on the last. */
  readonly nextBelow: number | null;
  readonly filters: RegisterFilters;
  readonly issuers: readonly NumberingBody[];
  /** Whether numbers can be written into the register that is looked at. */
  readonly mayChange: boolean;
  readonly committees: readonly NumberedCommittee[];
  readonly today: CalendarDay;
  readonly refused: {
    readonly form: string;
    readonly given: FormBody;
    readonly problem: FormProblem;
  } | null;
}

/** The page of registers. */
export interface RegisterPage {
  readonly say: Said<typeof registerWords>;
  readonly tabs: FollowingTabs;
  readonly choices: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    /** Its options are long. */
    readonly isWide: boolean;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly days: { readonly since: string; readonly until: string };
  readonly clearUrl: string | null;
  readonly next: string | null;
  readonly rows: readonly {
    readonly symbol: string;
    readonly day: string;
    readonly subject: string;
    /** Of the letter or document that has it. */
    readonly url: string | null;
    readonly addressees: string;
    readonly signer: string;
    readonly chip: Chip;
    readonly reason: string | null;
  }[];
  readonly nothing: string | null;
  readonly nextUrl: string | null;
  readonly sheetUrl: string | null;
  readonly forms: readonly FormView[];
}
export const registerTemplate = pageTemplate<RegisterPage>('letters/registers');

const PATH = '/monitoring/registers';

/** The page. */
export function registerPage(language: Language, facts: RegisterFacts): RegisterPage {
  const { registers, register, numbers, nextBelow, filters } = facts;
  const say = inLanguage(registerWords, language);
  const asked = register && queryOf(register.id, filters);
  const isFiltered = Object.values(filters).some((one) => one !== undefined);
  const url = (path: string, more = {}) =>
    asked && `${path}?${new URLSearchParams({ ...asked, ...more }).toString()}`;
  const states = numberStates.map((state) => ({ value: state, label: stateChip(state, language).label }));
  return {
    say,
    tabs: followingTabs(language, 'registers'),
    choices: register
      ? [
          {
            name: 'register',
            label: say.register,
            value: register.id,
            isWide: true,
            options: registers.map((one) => ({ value: one.id, label: registerName(one, language) })),
          },
          {
            name: 'state',
            label: say.state,
            value: filters.state ?? '',
            isWide: false,
            options: [{ value: '', label: say.any }, ...states],
          },
        ]
      : [],
    days: { since: filters.since ?? '', until: filters.until ?? '' },
    clearUrl: register && isFiltered ? `${PATH}?register=${register.id}` : null,
    next: register && nextSymbol(register),
    rows: numbers.map((one) => rowOf(one, language)),
    nothing: nothingOf(facts, isFiltered, say),
    nextUrl: nextBelow === null ? null : url(PATH, { below: String(nextBelow) }),
    sheetUrl: register ? url(`${PATH}/list.xlsx`) : null,
    forms: registerForms(language, facts),
  };
}

/** The query that asks for that. */
export function queryOf(registerId: string, filters: RegisterFilters): Record<string, string> {
  const given = Object.entries(filters).filter((one): one is [string, string] => one[1] !== undefined);
  return { register: registerId, ...Object.fromEntries(given) };
}

/** "Công văn". */
function typeName(typeCode: DocumentType, language: Language): string {
  return capitalized(documentTypeLabels[typeCode][language]);
}

/** "Công văn · Ban Tổ chức Huyện ủy · Nhiệm kỳ 2025-2030". */
export function registerName({ typeCode, issuer, span }: RegisterView, language: Language): string {
  return [
    typeName(typeCode, language),
    textOf(issuer.name, issuer.nameEn)[language],
    spanLabel(span)[language],
  ].join(' · ');
}

/** What the next number will look like. */
function nextSymbol(register: RegisterView): string {
  const number = nextNumber(register.beginsAt, register.last);
  return documentSymbol(register.layout, number, register);
}

function rowOf(one: NumberView, language: Language): RegisterPage['rows'][number] {
  const { symbol, day, subject, addressees, signer, reason, letterId, review } = one;
  return {
    symbol,
    subject,
    signer,
    reason,
    day: shownDay(day),
    url:
      letterId === null
        ? review && `/reviews/${review.id}/texts/${review.document}`
        : `/monitoring/letters/${letterId}`,
    addressees: addressees.replaceAll('\n', '; '),
    chip: stateChip(one.state, language),
  };
}

const looks: Readonly<Record<NumberState, Pick<Chip, 'tone' | 'icon'>>> = {
  issued: { tone: 'ok', icon: 'check' },
  elsewhere: { tone: 'run', icon: 'file-text' },
  skipped: { tone: 'off', icon: 'circle-dashed' },
  voided: { tone: 'late', icon: 'ban' },
};

/** What became of a number. */
export function stateChip(state: NumberState, language: Language): Chip {
  return { ...looks[state], label: capitalized(numberStateLabels[state][language]) };
}

function nothingOf(
  { register, numbers }: RegisterFacts,
  isFiltered: boolean,
  say: RegisterPage['say'],
): string | null {
  if (register === null) return say.none;
  if (numbers.length > 0) return null;
  return isFiltered ? say.nothing : say.empty;
}
