import type { Language } from '../../kernel/text.js';
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
  { lines, indicators, texts, proposals }: ShownFields,
): string {
  if (problem.status === 412) return reportWords.conflict[language];
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
