import type { TemplateKind } from '../../document-templates/template-kinds.js';
import { addDays, type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { signedBeforeCutOff } from '../../reports/report-rules.js';
import { isWithBody, reportStatusLabels } from '../../reports/report-status.js';
import type { ReportView } from '../../reports/report-view.js';
import type { Assessment } from '../../reviews/assessment.js';
import { reviewStatusOn } from '../../reviews/review-status.js';
import { type FormBody, typed, typedAll } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { assessmentUrl } from '../reviews/assessment-url.js';
import { assessmentWords } from '../reviews/assessment.words.js';
import type { LongText } from '../shown/long-text.js';
import type { Chip } from '../shown/chip.js';
import { measurementWords } from './measurement.words.js';
import { type ShownIndicator, shownIndicators } from './report-indicators.js';
import { planNamed } from './plan-of-report.js';
import { type ShownLine, shownLines } from './report-lines.js';
import { movedText, reportProblem } from './report-problem.js';
import { reportChip } from './report-state-chip.js';
import { mayWrite, type ReportRights } from './report-rights.js';
import { type DocumentLink, documentsOf, editsOf } from './report-documents.js';
import { type ReportButtons, buttonsOf } from './report-buttons.js';
import { type ProposalRow, proposalRows, type ShownProposal, shownProposal } from './report-proposals.js';
import { answersOf, textsOf } from './report-written.js';
import { emptyWords } from './sent-words.js';
import { reportWords } from './report.words.js';

/** A report, who reads it, and a form of it that was not taken. */
export interface ReportFactsOfPage {
  readonly view: ReportView;
  readonly rights: ReportRights;
  /** The documents that the committee has a template of its own for. */
  readonly templates: ReadonlySet<TemplateKind>;
  /** What the board says of the body, where the reader reads it. */
  readonly assessment: Assessment | null;
  readonly today: CalendarDay;
  readonly given: FormBody | null;
  readonly problem: FormProblem | null;
  /** Whether what is right of the given form was saved. */
  readonly isRestSaved: boolean;
  /** Whether the given form asked for another state of the report alone. */
  readonly isMove: boolean;
}

/** The page of a body's report: to be written while it lies with the body, else to be read. */
export interface ReportPage {
  readonly say: Said<typeof reportWords>;
  readonly heading: string;
  readonly crumb: string;
  readonly reviewUrl: string;
  readonly url: string;
  readonly version: number;
  readonly chip: Chip;
  readonly problem: { readonly text: string } | null;
  /** What the reader has to know first. */
  readonly notes: readonly { readonly text: string; readonly quote: string | null }[];
  /** Files of the report as it is signed, and of its body's tasks. */
  readonly documents: readonly DocumentLink[];
  /** Where their texts are edited, or read. */
  readonly edits: readonly DocumentLink[];
  readonly canWrite: boolean;
  readonly lines: readonly ShownLine[];
  readonly words: Said<typeof measurementWords>;
  readonly indicators: readonly ShownIndicator[];
  readonly canCorrect: boolean;
  readonly texts: readonly LongText[];
  readonly answers: readonly LongText[];
  readonly proposalRows: readonly ProposalRow[];
  readonly proposals: readonly ShownProposal[];
  readonly earlierProposals: readonly ShownProposal[];
  readonly paper: {
    readonly symbol: string;
    readonly symbolMistake: string | null;
    readonly signedOn: string;
    readonly signedOnMistake: string | null;
    /** That it was signed before its figures are cut off; null where it was not. */
    readonly early: string | null;
    readonly shown: string;
    readonly file: { readonly name: string; readonly url: string | null } | null;
    readonly fileMistake: string | null;
  };
  readonly filled: { readonly count: number; readonly all: number; readonly width: number };
  /** What of it is empty, told before it is sent; '' where nothing is. */
  readonly empty: string;
  /** Whether it was kept back for that, and is sent so only once that is confirmed. */
  readonly isKeptBack: boolean;
  /** What was told, when: '' parts left out. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly buttons: ReportButtons;
  readonly arrivedOn: { readonly value: string; readonly mistake: string | null } | null;
  readonly assessment: {
    readonly heading: string;
    readonly text: string | null;
    readonly none: string;
    readonly act: { readonly url: string; readonly label: string } | null;
  } | null;
  readonly handBackNote: { readonly value: string; readonly mistake: string | null };
  readonly decision: {
    readonly takeOut: Readonly<
      Record<string, { readonly isOut: boolean; readonly reason: string; readonly mistake: string | null }>
    >;
    readonly reason: string;
    readonly reasonMistake: string | null;
    readonly by: string;
    readonly byMistake: string | null;
    readonly today: string;
  };
}
export const reportTemplate = pageTemplate<ReportPage>('reports/report');

/** The page of a report. */
export function reportPage(language: Language, facts: ReportFactsOfPage): ReportPage {
  const { view, given, problem } = facts;
  const { state, lines } = view;
  const canWrite = mayWrite(facts);
  const shown = shownLines(language, lines, given, problem);
  const indicators = shownIndicators(language, view, given, problem);
  const [texts, answers] = [textsOf(language, facts), answersOf(language, facts)];
  const proposals = canWrite ? proposalRows(facts) : [];
  const count = shown.filter(({ isFilled }) => isFilled).length;
  return {
    say: inLanguage(reportWords, language),
    heading: `${reportWords.heading[language]}: ${state.body.name[language]}`,
    crumb: crumbOf(language, view),
    reviewUrl: `/reviews/${view.facts.reviewId}`,
    url: `/reports/${state.id}`,
    version: state.version,
    chip: reportChip(state, { today: facts.today, closed: view.facts.review.status === 'closed' }, language),
    problem: problem && {
      text: [
        reportProblem(language, problem, {
          lines: shown,
          indicators,
          texts: [...texts, ...answers],
          proposals: proposals.length,
          moved: facts.isMove ? movedText(language, state) : null,
        }),
        ...(facts.isRestSaved ? [reportWords.restSaved[language]] : []),
      ].join(' '),
    },
    notes: notesOf(language, facts),
    documents: documentsOf(language, view, facts.templates),
    edits: editsOf(language, facts),
    canWrite,
    lines: shown,
    words: inLanguage(measurementWords, language),
    indicators,
    canCorrect: mayCorrect(facts),
    texts,
    answers,
    proposalRows: proposals,
    proposals: view.proposals.map((one) => shownProposal(language, one)),
    earlierProposals: view.earlierProposals.map((one) => shownProposal(language, one)),
    paper: paperOf(language, facts),
    filled: {
      count,
      all: shown.length,
      width: shown.length === 0 ? 0 : Math.round((100 * count) / shown.length),
    },
    empty: emptyWords(language, view) ?? '',
    isKeptBack: problem?.code === 'report_incomplete',
    facts: toldOf(language, facts),
    buttons: buttonsOf(language, facts),
    arrivedOn: facts.rights.entersForBody
      ? { value: given ? typed(given, 'arrivedOn') : '', mistake: problem?.fields['arrivedOn'] ?? null }
      : null,
    assessment: assessmentOf(language, facts),
    handBackNote: { value: given ? typed(given, 'note') : '', mistake: problem?.fields['note'] ?? null },
    decision: decisionOf(facts),
  };
}

/** Whether its review was closed before it came: nobody can send it any more. */
function isCutOff({ state, facts: { review } }: ReportView): boolean {
  return review.closedOn !== null && isWithBody(state.status) && !state.excused;
}

/** The review, the plan, and until when the report is to be sent, where that can still be done. */
function crumbOf(language: Language, view: ReportView): string {
  const { review, plan } = view.facts;
  const due = isCutOff(view) ? [] : [`${reportWords.due[language]} ${shownDay(view.state.onTimeUntil)}`];
  return [review.name[language], planNamed(plan, language), ...due].join(' · ');
}

/** Whether the reader corrects values of the report, which was sent. */
function mayCorrect({ view, rights }: ReportFactsOfPage): boolean {
  return rights.measure && view.facts.review.status !== 'closed' && !isWithBody(view.state.status);
}

function notesOf(language: Language, { view, rights, today }: ReportFactsOfPage): ReportPage['notes'] {
  const { state, content } = view;
  const { review } = view.facts;
  const say = inLanguage(reportWords, language);
  const notes: { text: string; quote: string | null }[] = [];
  if (state.excused) notes.push({ text: say.excused, quote: state.excuseReason });
  if (review.closedOn !== null) {
    const closed = `${say.closedOn} ${shownDay(review.closedOn)}.`;
    notes.push({ text: isCutOff(view) ? `${closed} ${say.cutOff}` : closed, quote: null });
  }
  if (state.status === 'returned' && content.returnReason !== null) {
    const by =
      state.returnedBy === null || isCutOff(view) ? '' : ` ${say.returnedBy} ${shownDay(state.onTimeUntil)}.`;
    notes.push({ text: `${say.returned}${by}`, quote: content.returnReason });
  }
  if (!rights.edit || !isWithBody(state.status)) return notes;
  if (content.passedToHeadAt !== null)
    notes.push({ text: rights.isHead ? say.headHasIt : say.withHead, quote: null });
  if (content.handedBackNote !== null) notes.push({ text: say.handedBack, quote: content.handedBackNote });
  if (review.status === 'scheduled' && today < review.opensOn)
    notes.push({ text: `${say.notOpen} ${shownDay(review.opensOn)}.`, quote: null });
  return notes;
}

function earlyPaper(language: Language, { content, facts }: ReportView): string | null {
  const { periodTo } = facts.review;
  const early = signedBeforeCutOff(content.paperSignedOn, periodTo);
  if (early === null) return null;
  const [signed, until] = [shownDay(early), shownDay(addDays(periodTo, -1))];
  return {
    vi: `Ngày ký ${signed} trước ngày chốt số liệu ${until}: văn bản ghi số liệu tính đến ngày ${signed}.`,
    en: `It was signed on ${signed}, before the figures are cut off (${until}): the document says that they are as of ${signed}.`,
  }[language];
}

function paperOf(language: Language, { view, given, problem }: ReportFactsOfPage): ReportPage['paper'] {
  const { paper, content, state } = view;
  const value = (name: 'paperSymbol' | 'paperSignedOn') =>
    given?.[name] === undefined ? (content[name] ?? '') : typed(given, name);
  const shown = [
    content.paperSymbol ?? '',
    content.paperSignedOn === null ? '' : shownDay(content.paperSignedOn),
  ];
  return {
    symbol: value('paperSymbol'),
    symbolMistake: problem?.fields['paperSymbol'] ?? null,
    signedOn: value('paperSignedOn'),
    signedOnMistake: problem?.fields['paperSignedOn'] ?? null,
    early: earlyPaper(language, view),
    shown: shown.filter(Boolean).join(', '),
    file: paper && {
      name: paper.blankedOn === null ? paper.name : `${paper.name} (${reportWords.blanked[language]})`,
      url: paper.blankedOn === null ? `/api/v1/reports/${state.id}/signed-paper` : null,
    },
    fileMistake: problem?.fields['file'] ?? null,
  };
}

function toldOf(language: Language, { view }: ReportFactsOfPage): ReportPage['facts'] {
  const { state } = view;
  const say = inLanguage(reportWords, language);
  return [
    { label: say.status, value: reportStatusLabels[state.status][language] },
    { label: say.submittedOn, value: state.submittedOn === null ? '' : shownDay(state.submittedOn) },
    { label: say.acceptedOn, value: state.acceptedOn === null ? '' : shownDay(state.acceptedOn) },
  ].filter(({ value }) => value !== '');
}

function assessmentOf(
  language: Language,
  { view, rights, assessment, today }: ReportFactsOfPage,
): ReportPage['assessment'] {
  const { reviewId, bodyId, review } = view.facts;
  const say = inLanguage(assessmentWords, language);
  const writes = rights.assess && reviewStatusOn(review, today) === 'collecting';
  if (!writes && assessment === null) return null;
  const act = {
    url: `${assessmentUrl(reviewId, bodyId)}?from=report`,
    label: assessment ? say.change : say.write,
  };
  return {
    heading: say.heading,
    text: assessment?.text ?? null,
    none: say.none,
    act: writes ? act : null,
  };
}

function decisionOf({ view, given, problem, today }: ReportFactsOfPage): ReportPage['decision'] {
  const out = given === null ? [] : typedAll(given, 'takeOut');
  const say = (name: string) => (given === null ? '' : typed(given, name));
  return {
    takeOut: Object.fromEntries(
      view.lines
        .filter(({ done }) => done)
        .map(({ taskId }) => [
          taskId,
          {
            isOut: out.includes(taskId),
            reason: say(`reason.${taskId}`),
            mistake: problem?.fields[`reason.${taskId}`] ?? null,
          },
        ]),
    ),
    reason: say('reason'),
    reasonMistake: problem?.fields['reason'] ?? null,
    by: say('by'),
    byMistake: problem?.fields['by'] ?? null,
    today,
  };
}
