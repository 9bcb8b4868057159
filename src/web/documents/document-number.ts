import { type CalendarDay, isCalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { EditedTexts } from '../../reports/edited-texts.js';
import { typed } from '../frame/form-body.js';
import type { Said } from '../frame/in-language.js';
import { field, type FormView, problemIn } from '../shown/field.js';
import type { RefusedText } from './document-text.page.js';
import type { documentTextWords } from './document-text.words.js';

type Words = Said<typeof documentTextWords>;

/** The field that says that the document goes out without the name of who signs. */
export const UNSIGNED = 'unsigned';
/** The field that says that it is signed on a day before that of its figures. */
export const BEFORE_DATA = 'beforeData';

/** The field that says that the review is not closed and the number is taken all the same. */
export const WHILE_COLLECTING = 'whileCollecting';

/** What may still change in the document, as nothing is closed that it reports on. */
export interface ShownCollecting {
  readonly said: string;
  /** Who has not reported, what waits: by what it waits for. */
  readonly groups: readonly {
    readonly heading: string;
    /** So many that they are shown when asked for. */
    readonly isFolded: boolean;
    readonly items: readonly { readonly name: string; readonly url: string | null }[];
  }[];
  readonly closeUrl: string;
}

/** What is asked where a number is taken from the register. */
export interface NumberingFacts {
  /** Whether the first day of the term must be said before. */
  readonly asksTerm: boolean;
  readonly today: CalendarDay;
  /** The day of the figures in it; null where there are none. */
  readonly dataOn: CalendarDay | null;
  /** Null where what it reports on is closed, or it reports on nothing. */
  readonly collecting: ShownCollecting | null;
  /** What it was under numbers that were taken back. `fileUrl`: where it is downloaded, but for the ending. */
  readonly voided: readonly {
    readonly symbol: string;
    readonly issuedOn: CalendarDay;
    readonly fileUrl: string;
  }[];
}

/** Which number the document has, and what can be done about it. */
export interface ShownNumber {
  readonly said: string;
  readonly registersUrl: string;
  /** What is to be known before a number is taken; null where none can be, or nothing is. */
  readonly collecting: ShownCollecting | null;
  /** Null where nothing can be done, or not by the reader. */
  readonly form: FormView | null;
  /** The documents with its former numbers, oldest first. */
  readonly voided: readonly { readonly said: string; readonly docxUrl: string; readonly pdfUrl: string }[];
}

/** The card of the number; the forms are for who may write. */
export function numberCard(
  say: Words,
  head: EditedTexts['head'],
  given: {
    readonly language: Language;
    readonly numbering: NumberingFacts;
    readonly url: string;
    readonly mayWrite: boolean;
    readonly refused: RefusedText | null;
  },
): ShownNumber {
  const { symbol, number, issuedOn } = head;
  const day = issuedOn === null ? '' : `, ${shownDay(issuedOn)}`;
  const card = {
    registersUrl: '/monitoring/registers',
    voided: voidedOf(say, given.numbering),
    collecting: null,
  };
  if (symbol !== null)
    return { said: `${say.registered} ${symbol}${day}.`, ...card, form: voidForm(say, head, given) };
  const early = earlyDay(say, issuedOn ?? '', given.numbering.dataOn);
  if (number !== null)
    return { said: [`${say.typedNumber} ${number}${day}.`, ...early].join(' '), ...card, form: null };
  const form = takeForm(say, head, given);
  const collecting = form && given.numbering.collecting;
  return { said: [say.noNumber, ...early].join(' '), ...card, collecting, form };
}

/** That a day is before that of the figures in the document; nothing where it is not. */
function earlyDay(say: Words, day: string, dataOn: CalendarDay | null): string[] {
  if (dataOn === null || !isCalendarDay(day) || day >= dataOn) return [];
  return [`${say.earlyDay} ${shownDay(day)} ${say.earlierThan} ${shownDay(dataOn)}.`];
}

function voidedOf(say: Words, { voided }: NumberingFacts): ShownNumber['voided'] {
  return voided.map(({ symbol, issuedOn, fileUrl }) => ({
    said: `${say.voidedNumber} ${symbol}, ${shownDay(issuedOn)}`,
    docxUrl: `${fileUrl}.docx`,
    pdfUrl: `${fileUrl}.pdf`,
  }));
}

type FormGiven = Parameters<typeof numberCard>[2];

function takeForm(say: Words, head: EditedTexts['head'], given: FormGiven): FormView | null {
  const { asksTerm, today, dataOn, collecting } = given.numbering;
  const day = (name: 'issuedOn' | 'beganOn', value: string, hint: string) => ({
    name,
    label: say[name],
    kind: 'day' as const,
    value,
    hint,
    isRequired: true,
  });
  const unsigned = {
    name: UNSIGNED,
    label: say.unsigned,
    kind: 'check' as const,
    hint: say.noSigner,
    isRequired: true,
  };
  const own = given.refused?.part === 'number' ? typed(given.refused.given, 'issuedOn') : null;
  const asked = earlyDay(say, own ?? head.issuedOn ?? today, dataOn);
  const beforeData = {
    name: BEFORE_DATA,
    label: say.beforeData,
    kind: 'check' as const,
    // what was refused is told with the mistake
    hint: [...(own === null ? asked : []), say.beforeDataHint].join(' '),
    // another day may be chosen beside it, with which it is not asked
    isRequired: false,
  };
  const early = {
    name: WHILE_COLLECTING,
    label: say.whileCollecting,
    kind: 'check' as const,
    hint: say.whileCollectingHint,
    isRequired: true,
  };
  const words = { heading: say.takeNumber, note: say.takeNumberHint, button: say.takeNumber };
  return form(head, given, 'number', words, [
    day('issuedOn', head.issuedOn ?? today, say.issuedOnHint),
    ...(asksTerm ? [day('beganOn', '', say.beganOnHint)] : []),
    ...(collecting === null ? [] : [early]),
    ...(asked.length > 0 ? [beforeData] : []),
    ...(head.signer ? [] : [unsigned]),
  ]);
}

function voidForm(say: Words, head: EditedTexts['head'], given: FormGiven): FormView | null {
  const words = { heading: say.voidNumber, note: say.voidNumberHint, button: say.voidNumber };
  return form(head, given, 'number/void', words, [
    { name: 'reason', label: say.reason, kind: 'text', isRequired: true },
  ]);
}

function form(
  { version }: EditedTexts['head'],
  { language, url, mayWrite, refused }: FormGiven,
  part: 'number' | 'number/void',
  words: { readonly heading: string; readonly note: string; readonly button: string },
  fields: readonly Parameters<typeof field>[0][],
): FormView | null {
  if (!mayWrite) return null;
  const own = refused?.part === part ? refused : null;
  const before = own && Object.fromEntries(fields.map(({ name }) => [name, typed(own.given, name)]));
  const hidden = field({ name: 'version', label: '', kind: 'hidden', value: String(version) }, null, null);
  return {
    id: `form-${part.replace('/', '-')}`,
    url: `${url}/${part}`,
    ...words,
    isMain: false,
    isOpen: own !== null,
    fields: [hidden, ...fields.map((one) => field(one, before, own?.problem ?? null))],
    problem: problemIn(language, own?.problem ?? null, fields),
  };
}
