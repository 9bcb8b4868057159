import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import type { Worded } from '../plans/plan-words.js';
import { type OwingBody, whenOwed, wordedOwed } from './late-bodies.js';
import type { MonitoringFacts } from './monitoring-facts.js';

/** A piece of the answer: plain, strong, or one that opens something. */
export interface AnswerPart {
  readonly text: string;
  readonly strong: boolean;
  readonly url: string | null;
}

/** So many late bodies are named in the sentence, and listed below it. */
const NAMED = 3;
export const LISTED = 4;

/** Who is late, since when, with what: in a sentence. `overdue`: how many tasks the figure beside it counts as overdue. */
export function answerParts(
  language: Language,
  facts: Pick<MonitoringFacts, 'review' | 'reports'>,
  late: readonly OwingBody[],
  { planId, overdue }: { readonly planId: string; readonly overdue: number },
): AnswerPart[] {
  return [...lateParts(language, late, { planId, overdue }), ...reviewParts(language, facts)];
}

const plain = (text: string): AnswerPart => ({ text, strong: false, url: null });
const strong = (text: string): AnswerPart => ({ text, strong: true, url: null });

function lateParts(
  language: Language,
  late: readonly OwingBody[],
  { planId, overdue }: { readonly planId: string; readonly overdue: number },
): AnswerPart[] {
  const [longest] = late;
  if (longest === undefined || longest.daysLate === null)
    return [strong({ vi: 'Không có đơn vị nào quá hạn.', en: 'No body is late.' }[language])];
  const { daysLate } = longest;
  const since = longest.owed.find((one) => one.daysLate === daysLate)?.dueOn;
  const head: Text = {
    vi: `${late.length} đơn vị quá hạn`,
    en: late.length === 1 ? '1 body is late' : `${late.length} bodies are late`,
  };
  const days: Text = { vi: `${daysLate} ngày`, en: daysLate === 1 ? '1 day' : `${daysLate} days` };
  const due = since === undefined ? '' : shownDay(since);
  return [
    strong(head[language]),
    plain(': '),
    ...names(language, late, planId),
    plain({ vi: ', lâu nhất ', en: ', the longest by ' }[language]),
    strong(days[language]),
    plain({ vi: ` (thời hạn ${due}), `, en: ` (due ${due}), ` }[language]),
    plain(`${withWhat(language, late, overdue)}. `),
  ];
}

function names(language: Language, late: readonly OwingBody[], planId: string): AnswerPart[] {
  const named = late.slice(0, NAMED);
  const others = late.length - named.length;
  const and = { vi: ' và ', en: ' and ' }[language];
  const parts = named.flatMap(({ body }, index) => {
    const before = index === 0 ? [] : [plain(index === named.length - 1 && others === 0 ? and : ', ')];
    return [...before, { text: body.name[language], strong: false, url: lateUrl(planId, body.id) }];
  });
  const rest: Text = { vi: `${and}${others} đơn vị khác`, en: `${and}${others} more` };
  return others > 0 ? [...parts, plain(rest[language])] : parts;
}

function withWhat(language: Language, late: readonly OwingBody[], overdue: number): string {
  const owed = late.flatMap((one) => one.owed.filter(({ daysLate }) => daysLate !== null));
  const tasks = owed.filter(({ type }) => type === 'task').length;
  const reports = owed.length - tasks;
  const noReport: Text = { vi: 'chưa gửi báo cáo kết quả', en: 'without a progress report' };
  if (tasks === 0) {
    const all: Text = late.length > 1 ? { vi: `đều ${noReport.vi}`, en: `all ${noReport.en}` } : noReport;
    return all[language];
  }
  const said: Text = {
    vi: `${tasks} nhiệm vụ chưa xong`,
    en: `${tasks} ${tasks === 1 ? 'task' : 'tasks'} open`,
  };
  // the figure counts the continuous tasks of a late report one by one
  const within = overdue - tasks;
  const both: Text = {
    vi: `${said.vi} và ${reports} báo cáo chưa gửi${within > 0 ? ` (của ${within} nhiệm vụ thường xuyên)` : ''}`,
    en: `${said.en} and ${reports} ${reports === 1 ? 'report' : 'reports'} missing${within > 0 ? ` (of ${within} continuous ${within === 1 ? 'task' : 'tasks'})` : ''}`,
  };
  return (reports === 0 ? said : both)[language];
}

function reviewParts(
  language: Language,
  { review, reports }: Pick<MonitoringFacts, 'review' | 'reports'>,
): AnswerPart[] {
  if (review === null) return [];
  const waiting = reports.filter(({ status }) => status === 'submitted').length;
  const said: Text = {
    vi: `${waiting} báo cáo đang chờ tiếp nhận. `,
    en: `${waiting} ${waiting === 1 ? 'report waits' : 'reports wait'} to be accepted. `,
  };
  const days: Text = {
    vi: `Chốt số liệu ngày ${shownDay(review.cutOff)}, họp ngày ${shownDay(review.meetingOn)}.`,
    en: `Cut-off on ${shownDay(review.cutOff)}, meeting on ${shownDay(review.meetingOn)}.`,
  };
  const link = { text: said[language], strong: false, url: `/reviews/${review.id}` };
  return [plain(' '), ...(waiting > 0 ? [link] : []), plain(days[language])];
}

/** That more is overdue than the plan that is looked at says. */
export function inAllParts(
  language: Language,
  cells: readonly MatrixCell[],
  overdueInAll: number,
): AnswerPart[] {
  const here = cells.reduce((all, { counts }) => all + counts.overdue, 0);
  if (overdueInAll <= here) return [];
  const said: Text = {
    vi: `${overdueInAll} nhiệm vụ quá hạn`,
    en: overdueInAll === 1 ? '1 task is overdue' : `${overdueInAll} tasks are overdue`,
  };
  return [
    plain({ vi: ' Tính cả các kế hoạch khác: ', en: ' In all plans together ' }[language]),
    { text: said[language], strong: false, url: '/tasks?lateness=overdue' },
    plain('.'),
  ];
}

/** A late body in a line: since when and with what. */
export interface LateLine {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly when: string;
  readonly what: Worded;
  /** How much more, and how often it was urged. */
  readonly beside: string;
}

/** The first of the late bodies in a line each. */
export function lateLines(
  language: Language,
  late: readonly OwingBody[],
  planId: string,
  urged: ReadonlyMap<string, number>,
): LateLine[] {
  return late.slice(0, LISTED).map(({ body, owed, daysLate }) => {
    const own = owed.filter((one) => one.daysLate !== null);
    const [first] = own.filter((one) => one.daysLate === daysLate);
    const more = own.length - 1;
    const others: Text = { vi: ` và ${more} việc khác`, en: ` and ${more} more` };
    return {
      id: body.id,
      name: body.name[language],
      url: lateUrl(planId, body.id),
      when: first ? whenOwed(first, language) : '',
      what: first ? wordedOwed(first, language) : { text: '', lang: language },
      beside: `${more > 0 ? others[language] : ''}${urgedWords(urged.get(body.id), language)}`,
    };
  });
}

/** " · đã đôn đốc 2 lần"; nothing for a body that was not urged. */
export function urgedWords(times: number | undefined, language: Language): string {
  if (times === undefined) return '';
  const said: Text = {
    vi: ` · đã đôn đốc ${times} lần`,
    en: ` · urged ${times === 1 ? 'once' : `${times} times`}`,
  };
  return said[language];
}

function lateUrl(planId: string, bodyId: string): string {
  return `/tasks?${new URLSearchParams({ plan: planId, body: bodyId, lateness: 'overdue' }).toString()}`;
}
