import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { ReportState } from '../../reports/report-view.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type NamedField, toldByLabels } from '../frame/told-fields.js';
import { measurementWords } from './measurement.words.js';
import type { ShownIndicator } from './report-indicators.js';
import type { ShownLine } from './report-lines.js';
import { reportWords } from './report.words.js';

/** The fields of the page of a report, as it is printed. */
interface ShownFields {
  readonly lines: readonly ShownLine[];
  readonly indicators: readonly ShownIndicator[];
  readonly texts: readonly NamedField[];
  /** How many rows of proposals there are. */
  readonly proposals: number;
  /** Of a form that asked for another state alone: which one the report has meanwhile. */
  readonly moved: string | null;
}

/** What the fields are called that stand once in the forms of the page. */
const single = {
  proposals: reportWords.proposals,
  paperSymbol: reportWords.paperSymbol,
  paperSignedOn: reportWords.paperSignedOn,
  arrivedOn: reportWords.arrivedOn,
  note: reportWords.handBackNote,
  reason: reportWords.giveBackReason,
  by: reportWords.giveBackBy,
} as const;

/** What is told above the report. */
export function reportProblem(
  language: Language,
  problem: FormProblem,
  { lines, indicators, texts, proposals, moved }: ShownFields,
): string {
  if (problem.status === 412) return moved ?? reportWords.conflict[language];
  return toldByLabels(language, problem, [
    ...lines.flatMap(({ taskId, code }) =>
      [`text.${taskId}`, `reason.${taskId}`].map((name) => ({ name, label: code })),
    ),
    ...indicators.flatMap((one) => fieldsOfIndicator(language, one)),
    ...texts,
    ...Array.from({ length: proposals }, (_, at) => fieldsOfProposal(language, at)).flat(),
    ...Object.entries(single).map(([name, label]) => ({ name, label: label[language] })),
  ]);
}

/** What became of the report since its page was opened. */
export function movedText(
  language: Language,
  { status, acceptedOn }: Pick<ReportState, 'status' | 'acceptedOn'>,
): string {
  if (status === 'accepted' && acceptedOn !== null)
    return `${reportWords.acceptedAlready[language]} ${shownDay(acceptedOn)}.`;
  return reportWords[status === 'returned' ? 'returnedAlready' : 'changedMeanwhile'][language];
}

function fieldsOfIndicator(
  language: Language,
  { id, title, numbers, note, reason }: ShownIndicator,
): NamedField[] {
  const choice = { name: `value.${id}`, label: measurementWords.value[language] };
  const own = numbers.length > 0 ? numbers : [choice];
  return [...own, note, reason].map(({ name, label }) => ({ name, label: `${title}: ${label}` }));
}

function fieldsOfProposal(language: Language, at: number): NamedField[] {
  const number = `${reportWords.proposals[language]} ${at + 1}`;
  return [
    { name: `proposalText.${at}`, label: `${number}: ${reportWords.proposalText[language]}` },
    { name: `proposalAddressee.${at}`, label: `${number}: ${reportWords.addressee[language]}` },
  ];
}
