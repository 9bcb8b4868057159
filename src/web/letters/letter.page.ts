import { paragraphsIn } from '../../documents/blocks.js';
import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { type LetterTextName, letterTextNames } from '../../letters/letter-text.js';
import type { ReadLetter } from '../../letters/letters.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { toldByLabels } from '../frame/told-fields.js';
import { plain } from '../reports/report-form.js';
import type { Chip } from '../shown/chip.js';
import { type FollowingTabs, followingTabs } from './following-tabs.js';
import type { LongText } from '../shown/long-text.js';
import { letterChip } from './letter-list.page.js';
import { letterWords } from './letters.words.js';

type Words = Said<typeof letterWords>;
type Letter = ReadLetter['letter'];
type LetterLine = ReadLetter['lines'][number];

/** A box of one line, or a day. */
interface ShortField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type: 'date' | null;
  readonly isRequired: boolean;
  readonly hint: string | null;
  readonly mistake: string | null;
}

/** The page of a letter: to be written while it is a draft, else to be read. */
export interface LetterPage {
  readonly say: Words;
  readonly tabs: FollowingTabs;
  readonly heading: string;
  readonly chip: Chip;
  readonly planUrl: string;
  readonly plan: string;
  readonly about: string;
  /** Why it was voided; null where it was not. */
  readonly voidReason: string | null;
  readonly url: string;
  readonly problem: { readonly text: string } | null;
  readonly documents: {
    /** In the committee's own template; null where it has none, and where the letter was voided. */
    readonly own: string | null;
    readonly docx: string;
    readonly pdf: string;
    readonly note: string | null;
  };
  readonly form: {
    readonly version: number;
    /** It shows what was typed, which is not saved. */
    readonly isTyped: boolean;
    readonly head: readonly LongText[];
    readonly lines: readonly LongText[];
    readonly linesNote: string;
    readonly foot: readonly LongText[];
    readonly answerBy: ShortField;
    readonly signing: readonly ShortField[];
    readonly signingTexts: readonly LongText[];
    readonly issuing: readonly ShortField[];
    /** Whether it may go out without the name of who signs: asked once that was refused. */
    readonly asksUnsigned: boolean;
  } | null;
  /** As it stands, for who cannot write it any more. */
  readonly read: {
    readonly subject: string;
    readonly addressees: readonly string[];
    readonly opening: readonly string[];
    readonly lines: readonly { readonly body: string; readonly text: string; readonly when: string }[];
    readonly closing: readonly string[];
    readonly signature: readonly string[];
  } | null;
  /** Null where it cannot be voided. */
  readonly voiding: { readonly version: number; readonly field: ShortField } | null;
}
export const letterTemplate = pageTemplate<LetterPage>('letters/letter');

/** A form that was not taken. */
export interface RefusedLetter {
  /** What was typed; fields that are left out show what is stored. */
  readonly given: FormBody;
  readonly problem: FormProblem;
}

export interface LetterPageFacts {
  readonly letter: Letter;
  readonly lines: readonly LetterLine[];
  readonly plan: string;
  /** Whether the first day of the term must be said before a number is taken. */
  readonly asksTerm: boolean;
  /** Others than the board only read it. */
  readonly mayChange: boolean;
  /** Whether the committee has a form of its own for such letters. */
  readonly hasTemplate: boolean;
  readonly refused: RefusedLetter | null;
}

/** The page. */
export function letterPage(language: Language, facts: LetterPageFacts): LetterPage {
  const { letter, plan, mayChange, refused } = facts;
  const say = inLanguage(letterWords, language);
  const isDraft = letter.status === 'draft';
  const url = `/monitoring/letters/${letter.id}`;
  const file = (name: string) => `/api/v1/letters/${letter.id}/${name}`;
  return {
    say,
    tabs: followingTabs(language, 'letters'),
    heading: isDraft ? say.draftHeading : `${say.heading} ${letter.symbol ?? ''}`,
    chip: letterChip(letter.status, language),
    planUrl: `/plans/${letter.planId}`,
    plan,
    about: aboutOf(letter, say),
    voidReason: letter.voidReason,
    url,
    problem: refused && { text: toldOf(language, refused.problem, facts, say) },
    documents: {
      own: facts.hasTemplate && letter.status !== 'voided' ? file('letter-in-template.docx') : null,
      docx: file('letter.docx'),
      pdf: file('letter.pdf'),
      note: isDraft ? say.draftDocuments : null,
    },
    form: isDraft && mayChange ? formOf(facts, say) : null,
    read: isDraft && mayChange ? null : readOf(facts, say),
    voiding:
      letter.status === 'issued' && mayChange
        ? {
            version: letter.version,
            field: short('reason', say.reason, { facts, value: '', isRequired: true }),
          }
        : null,
  };
}

function toldOf(language: Language, problem: FormProblem, { lines }: LetterPageFacts, say: Words): string {
  if (problem.status === 412) return say.conflict;
  const words = [...letterTextNames, 'answerBy', 'issuedOn', 'beganOn', 'reason'] as const;
  const asked = lines.map(({ body }, at) => ({ name: mistakenLine(at), label: `${say.lines}, ${body}` }));
  return toldByLabels(language, problem, [...words.map((name) => ({ name, label: say[name] })), ...asked]);
}

/** The name of a problem with the words of that line. */
function mistakenLine(at: number): string {
  return `lines[${at}].text`;
}

function aboutOf({ status, draftedOn, issuedOn, voidReason }: Letter, say: Words): string {
  if (status === 'draft' || issuedOn === null) return `${say.facts} ${shownDay(draftedOn)}.`;
  const issued = `${say.issued} ${shownDay(issuedOn)}.`;
  return voidReason === null ? issued : `${issued} ${say.voided}`;
}

function formOf(facts: LetterPageFacts, say: Words): LetterPage['form'] {
  const { letter, lines, asksTerm } = facts;
  const text = (name: LetterTextName, hint: string | null = null): LongText =>
    long(facts, { name, label: say[name], hint, stored: letter.text[name] });
  const line = (name: LetterTextName, more: Partial<ShortField> = {}): ShortField =>
    short(name, say[name], { facts, value: letter.text[name], ...more });
  const day = (name: 'answerBy' | 'issuedOn' | 'beganOn', value: string, hint: string): ShortField =>
    short(name, say[name], { facts, value, type: 'date', hint });
  return {
    version: letter.version,
    isTyped: typedIn(facts.refused, 'subject') !== null,
    head: [
      long(facts, { name: 'subject', label: say.subject, hint: null, stored: letter.text.subject }),
      text('addressees', say.onePerLine),
      text('opening', say.openingHint),
    ],
    lines: lines.map((one, at) => lineField(facts, one, at, say)),
    linesNote: letter.annexed ? `${say.linesHint} ${say.inAnnex}` : say.linesHint,
    foot: [text('closing')],
    answerBy: day('answerBy', letter.answerBy, say.answerByHint),
    signing: [
      line('place'),
      line('issuerCode', { hint: say.issuerCodeHint }),
      line('office'),
      line('signer'),
    ],
    signingTexts: [
      long(facts, {
        name: 'capacity',
        label: say.capacity,
        hint: null,
        stored: letter.text.capacity,
      }),
      text('recipients', say.recipientsHint),
    ],
    issuing: [
      day('issuedOn', '', say.issuedOnHint),
      ...(asksTerm ? [day('beganOn', '', say.beganOnHint)] : []),
    ],
    asksUnsigned: asksUnsigned(facts),
  };
}

/** Whether it was refused as it names nobody who signs, whatever else is wrong with it. */
function asksUnsigned({ letter, refused }: LetterPageFacts): boolean {
  if (refused?.problem.fields['signer'] === undefined) return false;
  return (typedIn(refused, 'signer') ?? letter.text.signer).trim() === '';
}

function lineField(facts: LetterPageFacts, line: LetterLine, at: number, say: Words): LongText {
  return long(facts, {
    name: `line.${line.id}`,
    whose: line.body,
    label: whenOf(line, say),
    hint: null,
    stored: line.text,
    mistake: facts.refused?.problem.fields[mistakenLine(at)] ?? null,
  });
}

function whenOf({ dueOn, daysLate }: LetterLine, say: Words): string {
  const due = `${say.due} ${shownDay(dueOn)}`;
  return daysLate === null ? due : `${due}, ${say.late} ${daysLate} ${daysLate === 1 ? say.day : say.days}`;
}

function long(
  { refused }: LetterPageFacts,
  given: {
    readonly name: string;
    readonly label: string;
    readonly whose?: string;
    readonly hint: string | null;
    readonly stored: string;
    readonly mistake?: string | null;
  },
): LongText {
  const { name, label, whose, hint, stored } = given;
  const text = typedIn(refused, name) ?? stored;
  const isConflict = refused?.problem.status === 412 && text !== stored;
  const mistake = given.mistake ?? refused?.problem.fields[name] ?? null;
  const own = { name, label, ...(whose !== undefined && { whose }) };
  return { ...own, hint, text, standing: isConflict ? stored || '–' : null, mistake };
}

function short(
  name: string,
  label: string,
  given: Partial<ShortField> & { readonly facts: LetterPageFacts; readonly value: string },
): ShortField {
  const { facts, value, ...more } = given;
  const { refused } = facts;
  return {
    id: `f-${name}`,
    name,
    label,
    type: null,
    isRequired: false,
    hint: null,
    ...more,
    value: typedIn(refused, name) ?? value,
    mistake: refused?.problem.fields[name] ?? null,
  };
}

/** What was typed in that field; null where it was not sent. */
function typedIn(refused: RefusedLetter | null, name: string): string | null {
  return refused?.given[name] === undefined ? null : plain(typed(refused.given, name));
}

function readOf({ letter, lines }: LetterPageFacts, say: Words): LetterPage['read'] {
  const { subject, addressees, opening, closing, capacity, office, signer } = letter.text;
  return {
    subject,
    addressees: paragraphsIn(addressees),
    opening: paragraphsIn(opening),
    lines: lines
      .filter(({ text }) => text !== '')
      .map((line) => ({ body: line.body, text: line.text, when: whenOf(line, say) })),
    closing: paragraphsIn(closing),
    signature: [...paragraphsIn(capacity), office, signer].filter((one) => one !== ''),
  };
}
