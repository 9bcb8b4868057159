import type { SectionHeading } from '../../documents/section-headings.js';
import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { EditedSection, EditedTexts } from '../../reports/edited-texts.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type NamedField, toldByLabels } from '../frame/told-fields.js';
import { inVietnamese, type Worded } from '../plans/plan-words.js';
import { plain } from '../reports/report-form.js';
import type { LongText } from '../shown/long-text.js';
import type { Chip } from '../shown/chip.js';
import { numberCard, type NumberingFacts, type ShownNumber } from './document-number.js';
import { headFields, type ShownHeadFields, wrongHeadFields } from './document-text-head.js';
import { documentTextWords } from './document-text.words.js';

/** A part whose form was not taken. */
export interface RefusedText {
  /** The key of a section, `head`, `number` or `number/void`. */
  readonly part: string;
  readonly given: FormBody;
  readonly problem: FormProblem;
}

/** The document as it is edited, and by whom. */
export interface DocumentTextFacts {
  readonly edited: EditedTexts;
  readonly words: {
    readonly heading: Text;
    readonly intro: Text;
    /** What more is to be known of how it is written. */
    readonly how?: Text;
    /** What stands before its first heading, where that is no opening. */
    readonly opening?: Text;
    readonly goBack: Text;
  };
  /** What it is a document of, and the page of that. */
  readonly of: { readonly name: Text; readonly url: string };
  /** Where the page stands. */
  readonly url: string;
  /** Where it is downloaded, but for the ending. */
  readonly fileUrl: string;
  /** The committee has a template of its own for it. */
  readonly hasTemplate: boolean;
  /** Null where no register numbers it. */
  readonly numbering: NumberingFacts | null;
  /** It prints no number. */
  readonly unnumbered?: true;
  readonly mayWrite: boolean;
  readonly refused: RefusedText | null;
}

interface ShownSection {
  readonly id: string;
  /** As the document prints it, with its number. */
  readonly title: string;
  /** Whether it stands below another heading. */
  readonly isBelow: boolean;
  /** That heading, before the first section below it; null elsewhere. */
  readonly above: string | null;
  /** Null where nothing of it changes any more. */
  readonly chip: Chip | null;
  /** How it begins. */
  readonly preview: string;
  readonly url: string;
  readonly version: number;
  readonly isOpen: boolean;
  readonly text: string;
  /** What was typed and can be saved no more, as the document was issued meanwhile; null where nothing was. */
  readonly unsaved: string | null;
  readonly isEdited: boolean;
  /** What it would say by itself; null where that is what stands. */
  readonly generated: string | null;
  /** What the marks in its text mean, a line each. */
  readonly marks: readonly (readonly Worded[])[];
  /** Whoever took the place of a table out is asked whether the document is to go without it. */
  readonly asksWithoutTables: boolean;
  readonly field: LongText;
}

/** The page where the text of a document is edited. */
export interface DocumentTextPage {
  readonly say: Said<typeof documentTextWords>;
  readonly heading: string;
  readonly intro: string;
  readonly how: string;
  readonly crumb: string;
  readonly backUrl: string;
  readonly goBack: string;
  readonly problem: { readonly text: string } | null;
  readonly documents: readonly { readonly url: string; readonly label: string }[];
  /** Also where the reader may write it, a document that was issued stands. */
  readonly mayWrite: boolean;
  readonly number: ShownNumber | null;
  readonly head: ShownHeadFields & {
    readonly name: string;
    readonly hint: string;
    readonly url: string;
    readonly version: number;
    readonly isOpen: boolean;
  };
  readonly sections: readonly ShownSection[];
}
export const documentTextTemplate = pageTemplate<DocumentTextPage>('documents/text');

const PREVIEW = 160;

/** The page where the document is edited; who may not write it reads it. */
export function documentTextPage(language: Language, facts: DocumentTextFacts): DocumentTextPage {
  const { edited, words, of, url, mayWrite, refused } = facts;
  const say = inLanguage(documentTextWords, language);
  const { head, sections } = edited;
  const isIssued = head.symbol !== null;
  const ofHead = refused?.part === 'head' ? refused : null;
  // one that was typed before the register gave it can be taken out
  const asksNumber = !facts.unnumbered && (facts.numbering === null || head.number !== null);
  return {
    say,
    heading: words.heading[language],
    intro: isIssued ? say.issued : words.intro[language],
    how: [say.how, ...(words.how ? [words.how[language]] : [])].join(' '),
    crumb: of.name[language],
    backUrl: of.url,
    goBack: words.goBack[language],
    problem:
      refused && !isOfNumber(refused)
        ? { text: refused.problem.status === 412 ? say.conflict : toldAbove(language, say, refused) }
        : null,
    documents: [
      ...(facts.hasTemplate ? [{ url: `${facts.fileUrl}-in-template.docx`, label: say.ownDocx }] : []),
      { url: `${facts.fileUrl}.docx`, label: say.docx },
      { url: `${facts.fileUrl}.pdf`, label: say.pdf },
    ],
    mayWrite: mayWrite && !isIssued,
    number: facts.numbering && numberCard(say, head, { ...facts, language, numbering: facts.numbering }),
    head: {
      ...headFields(say, head, { refused: ofHead, asksNumber }),
      name: asksNumber ? say.head : say.headUnnumbered,
      hint: facts.unnumbered
        ? say.headHintUnnumbered
        : facts.numbering
          ? say.headHintOfRegister
          : say.headHint,
      url: `${url}/head`,
      version: head.version,
      isOpen: ofHead !== null,
    },
    sections: sections.map((section) =>
      sectionOf({ ...say, opening: words.opening?.[language] ?? say.opening }, section, url, {
        language,
        refused: refused?.part === section.key ? refused : null,
        isIssued,
        printed: edited.headings.get(section.key) ?? null,
      }),
    ),
  };
}

/** The fields of the lines around the text are told by their labels; a section says itself what is wrong with it. */
function toldAbove(
  language: Language,
  say: Said<typeof documentTextWords>,
  { part, problem }: RefusedText,
): string {
  return toldByLabels(language, problem, part === 'head' ? wrongHeadFields(say, problem) : [textField(say)]);
}

function textField(say: Said<typeof documentTextWords>): NamedField {
  return { name: 'text', label: say.text };
}

/** Its form tells what is wrong itself. */
function isOfNumber({ part }: RefusedText): boolean {
  return part.startsWith('number');
}

/** Where the section stands on the page. */
export function sectionAnchor(key: string): string {
  return `s-${key.replaceAll('.', '-')}`;
}

function sectionOf(
  say: Said<typeof documentTextWords>,
  { key, title, text, generated, tables, edited, newer, writtenOn, version }: EditedSection,
  url: string,
  {
    language,
    refused,
    isIssued,
    printed,
  }: {
    readonly language: Language;
    readonly refused: RefusedText | null;
    readonly isIssued: boolean;
    /** Null where the document prints no heading of it. */
    readonly printed: SectionHeading | null;
  },
): ShownSection {
  const name = `text.${key}`;
  const given = refused === null ? text : plain(typed(refused.given, name));
  const isConflict = refused?.problem.status === 412 && given !== text;
  return {
    id: sectionAnchor(key),
    title: printed?.text ?? (title || say.opening),
    isBelow: printed?.level === 2,
    above: printed?.above ?? null,
    chip: isIssued
      ? null
      : chipOf(say, { edited, newer, day: writtenOn === null ? '' : shownDay(writtenOn) }),
    preview: edited && text === '' ? say.leftOut : beginning(text),
    url: `${url}/sections/${key}`,
    version,
    isOpen: refused !== null,
    text,
    unsaved: isIssued && refused !== null ? given : null,
    isEdited: edited,
    generated: edited && text !== generated ? generated : null,
    marks: marksOf(language, tables),
    asksWithoutTables: refused?.problem.code === 'table_lost',
    field: {
      name,
      label: say.text,
      hint: '',
      text: given,
      standing: isConflict ? text || say.leftOut : null,
      mistake: refused?.problem.fields['text'] ?? null,
    },
  };
}

function marksOf(language: Language, tables: readonly string[]): ShownSection['marks'] {
  const say = inLanguage(documentTextWords, language);
  const own = (text: string): Worded => ({ text, lang: language });
  return [
    ...[say.markParagraph, say.markItem, say.markHeading].map((one) => [own(one)]),
    ...tables.map((name, at) => [
      inVietnamese(`“[Bảng ${at + 1}]”`),
      own(`: ${say.markTable} `),
      inVietnamese(`“${name}”`),
      own(`; ${say.markTableKept}`),
    ]),
  ];
}

function chipOf(
  say: DocumentTextPage['say'],
  { edited, newer, day }: { readonly edited: boolean; readonly newer: boolean; readonly day: string },
): Chip {
  if (!edited) return { tone: 'off', icon: 'clipboard-text', label: say.byItself };
  return newer
    ? { tone: 'soon', icon: 'alert-triangle', label: say.newer }
    : { tone: 'run', icon: 'edit', label: `${say.edited} ${day}` };
}

/** Its first words, without the marks of headings and items. */
function beginning(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:#{1,3}|-)\s+/, '').trim());
  const line = lines.filter((one) => one !== '').join(' · ');
  return line.length <= PREVIEW ? line : `${line.slice(0, PREVIEW).trimEnd()}…`;
}
