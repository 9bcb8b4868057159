import { createHash } from 'node:crypto';
import type { ReportPatchDto } from '../../api/reports/report-input.dto.js';
import type { Language } from '../../kernel/text.js';
import { cleanText } from '../../kernel/typed-text.js';
import { type LineChange, reportTexts } from '../../reports/draft-change.js';
import type { LineView, ReportView } from '../../reports/report-view.js';
import { type FormBody, typed, typedAll, versionIn } from '../frame/form-body.js';
import { readMeasurement } from './report-indicators.js';

/** What tells whether the text of a line was changed in the form, whatever happened to its task since it was printed. */
export function textMark(text: string): string {
  return createHash('sha256').update(plain(text)).digest('base64url').slice(0, 12);
}

/** As the browser sends it back: lines end with CR LF there, and what is typed arrives clean. */
export function plain(text: string): string {
  return cleanText(text).replaceAll('\r\n', '\n').trim();
}

/** The form of a report as input of the API, and what each of its proposals was typed into. */
export interface ReadReportForm {
  readonly input: { readonly [Name in keyof ReportPatchDto]?: unknown };
  /** The row of the form for each proposal that is given. */
  readonly rows: readonly number[];
}

/** The version that a form was printed at; -1, which no report has, where it says none. */
export function versionOf(body: FormBody): number {
  return versionIn(body) ?? -1;
}

/**
 * What the form changes of the report as it stands. A line is told only where it was changed, so that all others go on following their
 * tasks.
 */
export function readReportForm(
  language: Language,
  body: FormBody,
  { lines, indicators, content, facts }: ReportView,
): ReadReportForm {
  const changed = lines.flatMap((line) => changedLine(body, line));
  const texts = reportTexts.flatMap((name) =>
    body[name] === undefined ? [] : [[name, plain(typed(body, name))] as const],
  );
  const answers = facts.review.questions.flatMap(({ id }) =>
    body[`answer.${id}`] === undefined
      ? []
      : [{ questionId: id, answer: plain(typed(body, `answer.${id}`)) }],
  );
  const measurements = indicators.flatMap((one) => readMeasurement(language, body, one) ?? []);
  const { rows, proposals } = proposalsOf(body);
  return {
    rows,
    input: {
      ...Object.fromEntries(texts),
      ...(changed.length > 0 ? { lines: changed } : {}),
      ...(measurements.length > 0 ? { measurements } : {}),
      ...(answers.length > 0 ? { answers } : {}),
      ...(body['proposalText'] === undefined ? {} : { proposals }),
      ...paperOf(body, content),
    },
  };
}

function changedLine(body: FormBody, line: LineView): LineChange[] {
  const { taskId } = line;
  if (body[`text.${taskId}`] === undefined) return [];
  const follow = typed(body, `follow.${taskId}`) === 'yes';
  const text = plain(typed(body, `text.${taskId}`));
  const isChanged = line.edited
    ? text !== plain(line.text)
    : textMark(text) !== typed(body, `mark.${taskId}`);
  const choice = typed(body, `done.${taskId}`);
  const said = choice === 'yes' ? true : choice === 'no' ? false : undefined;
  const done = said !== undefined && (said !== line.done || isChanged) ? { done: said } : {};
  if (follow) return [{ taskId, text: null, ...done }];
  if (!isChanged && !('done' in done)) return [];
  return [{ taskId, ...(isChanged ? { text } : {}), ...done }];
}

function proposalsOf(body: FormBody) {
  const [ids, texts, addressees] = ['proposalId', 'proposalText', 'proposalAddressee'].map((name) =>
    typedAll(body, name),
  );
  const given = (texts ?? []).map((text, row) => ({
    row,
    id: ids?.[row] ?? '',
    text: plain(text),
    addressee: plain(addressees?.[row] ?? ''),
  }));
  const kept = given.filter(({ text, addressee }) => text !== '' || addressee !== '');
  return {
    rows: kept.map(({ row }) => row),
    proposals: kept.map(({ id, text, addressee }) => ({ ...(id === '' ? {} : { id }), text, addressee })),
  };
}

/** A field that is left empty takes away what stands there. */
function paperOf(body: FormBody, content: ReportView['content']) {
  const one = (name: 'paperSymbol' | 'paperSignedOn') => {
    if (body[name] === undefined) return {};
    const value = typed(body, name).trim();
    return value === (content[name] ?? '') ? {} : { [name]: value === '' ? null : value };
  };
  return { ...one('paperSymbol'), ...one('paperSignedOn') };
}
