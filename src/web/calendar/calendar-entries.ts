import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { PlanOfReport } from '../../reports/reports.queries.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import type { DueDay } from '../../tasks/task-days.queries.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { planTold } from '../reports/plan-of-report.js';
import { type Chip, deadlineChip, taskChip } from '../shown/chip.js';

/** A report that is to be sent. */
export interface DueReport {
  readonly id: string;
  readonly planId: string;
  readonly day: CalendarDay;
  readonly onTimeUntil: CalendarDay;
  readonly status: 'draft' | 'submitted' | 'accepted' | 'returned';
  readonly closed: boolean;
  readonly reviewName: Text;
  readonly body: Text;
}

/** What stands in a calendar. */
export interface EntryFacts {
  readonly today: CalendarDay;
  /** The committees whose reviews the reader follows as a whole. */
  readonly followed: readonly string[];
  readonly tasks: readonly DueDay[];
  readonly reports: readonly DueReport[];
  readonly reviews: readonly ReviewRecord[];
  /** The plans that the reader reads: reviews of several bear the same names. */
  readonly plans: readonly PlanOfReport[];
}

/** One thing on one day, which opens where it is worked on. */
export interface DayEntry {
  /** The same for the same thing, whatever becomes of it. */
  readonly key: string;
  readonly day: CalendarDay;
  /** A path of this site. */
  readonly url: string;
  readonly title: string;
  readonly detail: string;
  readonly chip: Chip;
}

/** The entries by day; of one day reviews first, then reports, then tasks. */
export function dayEntries(language: Language, facts: EntryFacts): DayEntry[] {
  const all = [
    ...facts.reviews.flatMap((review) => reviewEntries(language, review, facts)),
    ...facts.reports.map((report) => reportEntry(language, report, facts)),
    ...facts.tasks.flatMap((due) => taskEntries(language, due, facts.today)),
  ];
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The tasks that are due that day, as the list of tasks shows them. */
function tasksOf(day: CalendarDay): string {
  return `/tasks?dueFrom=${day}&dueTo=${day}&upcoming=all&status=assigned%2Cin_progress%2Cdone%2Cconfirmed`;
}

function taskEntries(language: Language, { day, count, tasks }: DueDay, today: CalendarDay): DayEntry[] {
  if (tasks.length === count) return tasks.map((task) => taskEntry(language, task, today));
  return [
    {
      key: `tasks-${day}`,
      day,
      url: tasksOf(day),
      title: { vi: `${count} nhiệm vụ đến hạn`, en: `${count} tasks are due` }[language],
      detail: '',
      chip: {
        tone: 'run',
        icon: 'list-check',
        label: { vi: 'Mở danh sách', en: 'Open the list' }[language],
      },
    },
  ];
}

function taskEntry(language: Language, task: TaskItem, today: CalendarDay): DayEntry {
  const moved = task.onTimeUntil !== task.dueOn;
  const until = shownDay(task.onTimeUntil);
  return {
    key: `task-${task.id}`,
    day: task.dueOn,
    url: `/tasks/${task.id}`,
    title: task.title[language],
    detail: [
      task.leadBody.name[language],
      ...(moved
        ? [{ vi: `ngày nghỉ, trong hạn đến ${until}`, en: `day off, in time until ${until}` }[language]]
        : []),
    ].join(' · '),
    chip: taskChip(task, today, language),
  };
}

function reportEntry(language: Language, report: DueReport, facts: EntryFacts): DayEntry {
  const name = report.reviewName[language];
  return {
    key: `report-${report.id}`,
    day: report.day,
    url: `/reports/${report.id}`,
    title: { vi: `Gửi báo cáo: ${name}`, en: `Report to send: ${name}` }[language],
    detail: [report.body[language], planAmongSeveral(language, report, facts)].filter(Boolean).join(' · '),
    chip: reportChip(language, report, facts.today),
  };
}

function planAmongSeveral(
  language: Language,
  { planId }: { readonly planId: string },
  { plans }: EntryFacts,
): string {
  const plan = plans.find(({ id }) => id === planId);
  return plans.length < 2 || plan === undefined ? '' : planTold(plan)[language];
}

function reportChip(
  language: Language,
  { status, closed, onTimeUntil }: DueReport,
  today: CalendarDay,
): Chip {
  if (status === 'accepted')
    return { tone: 'ok', icon: 'check', label: { vi: 'Đã tiếp nhận', en: 'Accepted' }[language] };
  if (status === 'submitted')
    return { tone: 'wait', icon: 'hourglass', label: { vi: 'Đã gửi', en: 'Sent' }[language] };
  if (closed)
    return {
      tone: 'late',
      icon: 'alert-triangle',
      label: { vi: 'Chưa báo cáo', en: 'Not reported' }[language],
    };
  return deadlineChip(onTimeUntil, today, language);
}

const stages = {
  opens: { vi: 'Mở nhận báo cáo', en: 'Reports are collected from today' },
  cutOff: { vi: 'Chốt số liệu', en: 'Cut-off' },
  due: { vi: 'Hạn nhận báo cáo', en: 'Reports are due' },
  baseDue: { vi: 'Hạn nhận báo cáo của tổ chức cơ sở', en: 'Reports of base organizations are due' },
  otherDue: { vi: 'Hạn nhận báo cáo của các đơn vị khác', en: 'Reports of all other bodies are due' },
  meeting: { vi: 'Hội nghị', en: 'Meeting' },
} as const satisfies Record<string, Text>;

/** The days of a review; those that reports are due for who follows them all: everybody else has the own report. */
function reviewEntries(language: Language, review: ReviewRecord, facts: EntryFacts): DayEntry[] {
  const { followed, today } = facts;
  const { opensOn, cutOff, baseDueOn, otherDueOn, meetingOn } = review;
  const due: readonly (readonly [keyof typeof stages, CalendarDay])[] =
    baseDueOn === otherDueOn
      ? [['due', otherDueOn]]
      : [
          ['baseDue', baseDueOn],
          ['otherDue', otherDueOn],
        ];
  const days: readonly (readonly [keyof typeof stages, CalendarDay])[] = [
    ['opens', opensOn],
    ['cutOff', cutOff],
    ...(followed.includes(review.committeeId) ? due : []),
    ['meeting', meetingOn],
  ];
  return days.map(([stage, day]) => ({
    key: `review-${review.id}-${stage}`,
    day,
    url: `/reviews/${review.id}`,
    title: `${stages[stage][language]}: ${review.name[language]}`,
    detail: planAmongSeveral(language, review, facts),
    chip: stageChip(language, day, today),
  }));
}

function stageChip(language: Language, day: CalendarDay, today: CalendarDay): Chip {
  if (day < today) return { tone: 'off', icon: 'checks', label: { vi: 'Đã qua', en: 'Past' }[language] };
  if (day === today) return { tone: 'soon', icon: 'checks', label: { vi: 'Hôm nay', en: 'Today' }[language] };
  return { tone: 'off', icon: 'checks', label: { vi: 'Kỳ báo cáo', en: 'Review' }[language] };
}
