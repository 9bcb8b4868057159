import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { isWithBody, reportStatusLabels, type ReportStatus } from '../reports/report-status.js';
import { isUnfinished, type TaskStatus, taskStatusLabels } from '../tasks/task-status.js';
import { taskCode } from './reminder-subjects.js';

/** What an urging can be about. */
export type UrgedSubject =
  | {
      readonly type: 'task';
      readonly id: string;
      readonly committeeId: string;
      readonly bodyId: string;
      readonly number: number;
      readonly status: TaskStatus;
    }
  | {
      readonly type: 'report';
      readonly id: string;
      readonly committeeId: string;
      readonly bodyId: string;
      readonly status: ReportStatus;
      readonly excused: boolean;
      readonly reviewClosed: boolean;
    };

/** Letters of the text of an urging. */
export const LONGEST_URGING = 2000;

export const taskText: Text = { vi: 'nhiệm vụ', en: 'task' };
export const reportText: Text = { vi: 'báo cáo', en: 'report' };

/** @throws InvalidInputError where neither a task nor a report is named */
export function requireNamed(taskIds: readonly string[], reportIds: readonly string[]): void {
  if (taskIds.length + reportIds.length > 0) return;
  throw invalidField('taskIds', 'nothing_named', {
    vi: 'Cần ít nhất một nhiệm vụ (taskIds) hoặc một báo cáo (reportIds).',
    en: 'At least one task (taskIds) or report (reportIds) is needed.',
  });
}

/**
 * Only what a body still has to do can be urged.
 * @throws ConflictError naming the first that is done.
 */
export function requireUrgeable(subjects: readonly UrgedSubject[]): void {
  for (const subject of subjects) {
    const refusal = subject.type === 'task' ? taskRefusal(subject) : reportRefusal(subject);
    if (refusal) throw new ConflictError('nothing_to_urge', refusal, [], { id: subject.id });
  }
}

function taskRefusal({ number, status }: Extract<UrgedSubject, { type: 'task' }>): Text | null {
  if (isUnfinished(status)) return null;
  const [code, label] = [taskCode(number), taskStatusLabels[status]];
  return {
    vi: `${code} ở trạng thái “${label.vi}”, không còn gì để đôn đốc.`,
    en: `${code} is “${label.en}”: there is nothing to urge.`,
  };
}

function reportRefusal(report: Extract<UrgedSubject, { type: 'report' }>): Text | null {
  const { status, excused, reviewClosed } = report;
  if (excused) {
    return { vi: 'Đơn vị không phải gửi báo cáo này.', en: 'The body is excused from this report.' };
  }
  if (reviewClosed) return { vi: 'Kỳ báo cáo đã chốt.', en: 'The review is closed.' };
  if (isWithBody(status)) return null;
  const label = reportStatusLabels[status];
  return {
    vi: `Báo cáo ở trạng thái “${label.vi}”, không còn gì để đôn đốc.`,
    en: `The report is “${label.en}”: there is nothing to urge.`,
  };
}
