import { paragraphsIn } from '../documents/blocks.js';
import { shownDay } from '../kernel/calendar-day.js';
import { capitalized } from '../kernel/first-letter.js';
import { endedSentence } from '../kernel/sentence.js';
import { isUnfinished } from '../tasks/task-status.js';
import { taskCode } from '../tasks/task-view.js';
import type { ReviewedTask } from './review-document.queries.js';
import type { Saying } from './same-said.js';
import { shortStandingWords, standingWords, toldStanding, unreportedWords } from './standing-words.js';
import type { TaskStanding } from './task-standing.js';

/**
 * What became of a task: what the report of its body says, and how it stands on the day of the figures, with its body's last word,
 * where no report tells that. Each from the report or from the task. `source` is the report of its body.
 */
export function resultsOf(task: ReviewedTask, source: string): Saying[] {
  const { body, line } = task;
  const reported = line === null ? [] : [{ body, paragraphs: reportedWords(task, line), source }];
  if (line !== null && isAsReported(task.standing, line)) return reported;
  return [...reported, { body, paragraphs: unreported(task), source: taskCode(task.number), isOwn: true }];
}

/** The same in a cell beside the state of the task. */
export function resultText(task: ReviewedTask): string {
  const { line, standing } = task;
  const word = wordText(task);
  const why = unreportedWords(task) ?? (standing === null ? NO_REPORT : '');
  if (line === null) return word === '' ? capitalized(why) : word;
  const refused = line.takenOutReason === null ? '' : ` (chưa được xác nhận: ${line.takenOutReason})`;
  const agrees = isAsReported(standing, line);
  const claim = agrees && refused === '' && standing !== null ? '' : `Báo cáo ${claimed(line)}${refused}`;
  const text = refused === '' ? line.text.trim() : '';
  const said = [claim, text, agrees ? '' : word].filter((one) => one !== '');
  if (said.length === 0) return 'Báo cáo không nêu kết quả';
  return said.length === 1 ? said.join('') : said.map(endedSentence).join(' ');
}

/** Of a body that owes none. */
const NO_REPORT = 'không có báo cáo kỳ này';

type Line = NonNullable<ReviewedTask['line']>;

function reportedWords({ standing }: ReviewedTask, line: Line): string[] {
  if (line.takenOutReason !== null)
    return [`báo cáo ${claimed(line)}, chưa được xác nhận: ${line.takenOutReason}`];
  const [first = '', ...rest] = paragraphsIn(line.text);
  const state = stateBeside(standing, line);
  return [first === '' ? `${state}.` : `${state}. ${first}`, ...rest];
}

function stateBeside(standing: TaskStanding | null, line: Line): string {
  if (standing === null) return claimed(line);
  if (!isAsReported(standing, line)) return `báo cáo ${claimed(line)}`;
  return shortStandingWords(toldStanding({ standing, line }));
}

function claimed({ done }: Line): string {
  return done ? 'đã hoàn thành' : 'đang thực hiện';
}

/** Whether nothing tells that the task stands elsewhere than the report says: what the board took out is not confirmed. */
function isAsReported(standing: TaskStanding | null, { done, takenOutReason }: Line): boolean {
  if (standing === null) return true;
  const { status } = standing;
  if (status === 'cancelled') return false;
  return takenOutReason === null ? done !== isUnfinished(status) : status === 'done';
}

function unreported(task: ReviewedTask): string[] {
  const { standing, word, line } = task;
  const why = line === null ? unreportedWords(task) : null;
  if (standing === null) return [`${why ?? NO_REPORT}.`];
  // beside "reported done", that the report is missing would read as a contradiction; all whose is missing are named at the beginning
  const isToldDone = standing.status === 'done' && task.report === 'draft' && !task.excused;
  const state = [standingWords(standing), ...(why === null || isToldDone ? [] : [why])].join(', ');
  const [first = '', ...rest] = paragraphsIn(word?.text ?? '');
  if (word === null || first === '') return [`${state}.`];
  const said = isUnfinished(standing.status) ? `. Cập nhật ngày ${shownDay(word.on)}: ` : ': ';
  return [`${state}${said}${first}`, ...rest];
}

function wordText(task: ReviewedTask): string {
  const { word, line, standing } = task;
  if (word === null || standing === null) return '';
  const why = line === null ? unreportedWords(task) : null;
  const from = [`cập nhật ngày ${shownDay(word.on)}`, ...(why === null ? [] : [why])].join('; ');
  return `${word.text.trim()} (${from})`;
}
