import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import {
  type EditedDocument,
  type EditedSection,
  LONGEST_SECTION,
} from '../../reviews/review-document-texts.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { plain } from '../reports/report-form.js';
import type { Chip } from '../shown/chip.js';
import { type ShownHeadFields, headFields } from './review-text-head.js';
import { reviewTextWords } from './review-text.words.js';

/** A part whose form was not taken. */
export interface RefusedText {
  /** The key of a section, or `head`. */
  readonly part: string;
  readonly given: FormBody;
  readonly problem: FormProblem;
}

/** The document as it is edited, and by whom. */
export interface ReviewTextFacts {
  readonly edited: EditedDocument;
  readonly mayWrite: boolean;
  readonly refused: RefusedText | null;
}

interface ShownSection {
  readonly id: string;
  readonly title: string;
  readonly chip: Chip;
  /** How it begins. */
  readonly preview: string;
  readonly url: string;
  readonly version: number;
  readonly isOpen: boolean;
  readonly text: string;
  readonly isEdited: boolean;
  /** What it would say by itself; null where that is what stands. */
  readonly generated: string | null;
  readonly field: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly text: string;
    readonly max: number;
    readonly standing: string | null;
    readonly mistake: string | null;
  };
}

/** The page where the consolidated report is edited. */
export interface ReviewTextPage {
  readonly say: Said<typeof reviewTextWords>;
  readonly crumb: string;
  readonly reviewUrl: string;
  readonly problem: { readonly text: string } | null;
  readonly documents: readonly { readonly url: string; readonly label: string }[];
  readonly mayWrite: boolean;
  readonly head: ShownHeadFields & {
    readonly url: string;
    readonly version: number;
    readonly isOpen: boolean;
  };
  readonly sections: readonly ShownSection[];
}
export const reviewTextTemplate = pageTemplate<ReviewTextPage>('reviews/text');

const PREVIEW = 160;

/** The page where the report is edited; who may not write it reads it. */
export function reviewTextPage(
  language: Language,
  { edited, mayWrite, refused }: ReviewTextFacts,
): ReviewTextPage {
  const say = inLanguage(reviewTextWords, language);
  const { review, head, sections } = edited;
  const reviewUrl = `/reviews/${review.id}`;
  const ofHead = refused?.part === 'head' ? refused : null;
  return {
    say,
    crumb: review.name[language],
    reviewUrl,
    problem: refused && { text: refused.problem.status === 412 ? say.conflict : refused.problem.text },
    documents: (['docx', 'pdf'] as const).map((kind) => ({
      url: `/api/v1${reviewUrl}/documents/report.${kind}`,
      label: say[kind],
    })),
    mayWrite,
    head: {
      ...headFields(say, head, ofHead),
      url: `${reviewUrl}/report/head`,
      version: head.version,
      isOpen: ofHead !== null,
    },
    sections: sections.map((section) =>
      sectionOf(say, section, `${reviewUrl}/report`, refused?.part === section.key ? refused : null),
    ),
  };
}

function sectionOf(
  say: ReviewTextPage['say'],
  { key, title, text, generated, edited, newer, writtenOn, version }: EditedSection,
  url: string,
  refused: RefusedText | null,
): ShownSection {
  const name = `text.${key}`;
  const given = refused === null ? text : plain(typed(refused.given, name));
  const isConflict = refused?.problem.status === 412 && given !== text;
  return {
    id: key.replaceAll('.', '-'),
    title: title || say.opening,
    chip: chipOf(say, { edited, newer, day: writtenOn === null ? '' : shownDay(writtenOn) }),
    preview: edited && text === '' ? say.leftOut : beginning(text),
    url: `${url}/${key}`,
    version,
    isOpen: refused !== null,
    text,
    isEdited: edited,
    generated: edited && text !== generated ? generated : null,
    field: {
      name,
      label: say.text,
      hint: '',
      text: given,
      max: LONGEST_SECTION,
      standing: isConflict ? text || say.leftOut : null,
      mistake: refused?.problem.fields['text'] ?? null,
    },
  };
}

function chipOf(
  say: ReviewTextPage['say'],
  { edited, newer, day }: { readonly edited: boolean; readonly newer: boolean; readonly day: string },
): Chip {
  if (!edited) return { tone: 'off', icon: 'clipboard-text', label: say.byItself };
  return newer
    ? { tone: 'soon', icon: 'alert-triangle', label: say.newer }
    : { tone: 'run', icon: 'edit', label: `${say.edited} ${day}` };
}

function beginning(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return line.length <= PREVIEW ? line : `${line.slice(0, PREVIEW).trimEnd()}…`;
}
