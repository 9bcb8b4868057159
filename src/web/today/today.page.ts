import { type CalendarDay, shownDay, weekdayOf } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { WaitingKind, WaitingSubject } from '../../reminders/reminder-subjects.js';
import type { OpenReport } from '../../reports/reports.queries.js';
import { taskStatusLabels } from '../../tasks/task-status.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { planTold } from '../reports/plan-of-report.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Chip, deadlineChip, taskChip } from '../shown/chip.js';

/** One thing to do, which opens where it is done. */
export interface TodayItem {
  readonly url: string;
  readonly title: string;
  readonly detail: string;
  readonly chip: Chip;
}

export interface TodaySection {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly TodayItem[];
  /** The whole list, where there is more than is shown, or where it can be worked on. */
  readonly more: { readonly url: string; readonly label: string } | null;
  /** A form beside the heading; null for none. */
  readonly action: {
    readonly url: string;
    readonly label: string;
    readonly bodyIds: readonly string[];
  } | null;
}

/** What needs the reader now. */
export interface TodayPage {
  readonly heading: string;
  readonly day: string;
  readonly sections: readonly TodaySection[];
  readonly figures: readonly {
    readonly url: string;
    readonly count: number;
    readonly label: string;
    readonly isLate: boolean;
  }[];
  /** Where nothing waits: what to do next. */
  readonly nothing: { readonly text: string; readonly url: string; readonly label: string } | null;
}
export const todayTemplate = pageTemplate<TodayPage>('today/today');

/** All that is loaded for the page; lists hold one more than is shown where there are more. */
export interface TodayFacts {
  readonly today: CalendarDay;
  /** The reader has no part in any plan. */
  readonly isOnlyAdmin: boolean;
  readonly reports: readonly (OpenReport & { readonly onTimeUntil: CalendarDay })[];
  readonly returned: readonly TaskItem[];
  readonly overdue: readonly TaskItem[];
  readonly dueSoon: readonly TaskItem[];
  readonly fresh: readonly TaskItem[];
  readonly waiting: readonly WaitingSubject[];
  /** Of the committees that the reader follows; null for who follows none. */
  readonly counts: {
    readonly overdue: number;
    readonly dueSoon: number;
    readonly waiting: number;
    readonly done: number;
  } | null;
}

/** So many of each kind are shown. */
export const SHOWN = 8;

const headings = {
  reports: { vi: 'Báo cáo cần gửi', en: 'Reports to send' },
  cutOff: { vi: 'Báo cáo không gửi được nữa', en: 'Reports that can no longer be sent' },
  returned: { vi: 'Được trả lại để bổ sung', en: 'Returned to be mended' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  fresh: { vi: 'Mới giao', en: 'Newly assigned' },
} as const satisfies Record<string, Text>;

const waitingHeadings: Readonly<Record<WaitingKind, Text>> = {
  report: { vi: 'Báo cáo chờ tiếp nhận', en: 'Reports to be accepted' },
  done: { vi: 'Báo cáo hoàn thành chờ xác nhận', en: 'Reported done, to be confirmed' },
  extension: { vi: 'Đề nghị gia hạn chờ quyết định', en: 'Requests for a later day' },
  misaddressed: { vi: 'Đề nghị điều chỉnh phân công', en: 'Asked to be given elsewhere' },
  proposals: { vi: 'Kiến nghị chờ trả lời', en: 'Proposals to be answered' },
};

const words = {
  all: { vi: 'Xem tất cả', en: 'See all' },
  acknowledge: { vi: 'Xác nhận đã nhận tất cả', en: 'Acknowledge all' },
  nothing: {
    vi: 'Không có việc nào cần xử lý ngay. Các nhiệm vụ đang trong hạn có ở danh sách nhiệm vụ.',
    en: 'Nothing needs you now. What is on track stands in the list of tasks.',
  },
  tasks: { vi: 'Mở danh sách nhiệm vụ', en: 'Open the list of tasks' },
  nothingForAdmin: {
    vi: 'Tài khoản quản trị không có nhiệm vụ, báo cáo. Đơn vị nào chưa có tài khoản, ai chưa nhận lời mời: xem ở danh sách đơn vị.',
    en: 'An administrator has no tasks and reports. The list of bodies shows which of them has no account yet, and who has not answered the invitation.',
  },
  bodies: { vi: 'Mở danh sách đơn vị', en: 'Open the list of bodies' },
  notReported: { vi: 'Chưa báo cáo', en: 'Not reported' },
  notSentAgain: { vi: 'Trả lại, chưa gửi lại', en: 'Returned, not sent again' },
  continueReport: { vi: 'đang soạn', en: 'being written' },
  withHead: { vi: 'đã trình người đứng đầu', en: 'passed to the head' },
} as const satisfies Record<string, Text>;

const weekdays: readonly Text[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

/** The page of today. */
export function todayPage(language: Language, facts: TodayFacts): TodayPage {
  const { today } = facts;
  const tasks = (id: 'returned' | 'overdue' | 'dueSoon' | 'fresh', query: string) =>
    taskSection(language, facts, id, query);
  const sections = [
    reportSection(language, facts),
    cutOffSection(language, facts),
    ...waitingSections(language, facts),
    tasks('returned', 'returned=true'),
    tasks('overdue', 'lateness=overdue'),
    tasks('dueSoon', 'lateness=due_soon'),
    tasks('fresh', 'unacknowledged=true'),
  ].filter(({ items }) => items.length > 0);
  return {
    heading: { vi: 'Việc cần xử lý', en: 'Today' }[language],
    day: `${weekdays[weekdayOf(today) - 1]?.[language] ?? ''}, ${shownDay(today)}`,
    sections,
    figures: figuresOf(language, facts.counts),
    nothing: sections.length > 0 ? null : whatNext(language, facts.isOnlyAdmin),
  };
}

function whatNext(language: Language, isOnlyAdmin: boolean): TodayPage['nothing'] {
  return isOnlyAdmin
    ? { text: words.nothingForAdmin[language], url: '/bodies', label: words.bodies[language] }
    : { text: words.nothing[language], url: '/tasks', label: words.tasks[language] };
}

function figuresOf(language: Language, counts: TodayFacts['counts']): TodayPage['figures'] {
  if (counts === null) return [];
  const figure = (label: Text, count: number, query: string, isLate = false) => ({
    url: `/tasks?${query}`,
    count,
    label: label[language],
    isLate,
  });
  return [
    figure({ vi: 'nhiệm vụ quá hạn', en: 'tasks overdue' }, counts.overdue, 'lateness=overdue', true),
    figure({ vi: 'sắp đến hạn', en: 'due soon' }, counts.dueSoon, 'lateness=due_soon'),
    figure({ vi: 'chờ xác nhận', en: 'to be confirmed' }, counts.waiting, 'status=done'),
    figure({ vi: 'đã hoàn thành', en: 'completed' }, counts.done, 'status=done%2Cconfirmed'),
  ];
}

function reportSection(language: Language, { reports, today }: TodayFacts): TodaySection {
  const open = reports.filter(({ closedOn }) => closedOn === null);
  const items = open.map((report) => ({
    url: `/reports/${report.id}`,
    title: report.reviewName[language],
    detail: [
      report.body.name[language],
      ...planOf(language, report),
      report.status === 'returned'
        ? `“${report.returnReason ?? ''}”`
        : (report.withHead ? words.withHead : words.continueReport)[language],
    ].join(' · '),
    chip: deadlineChip(report.onTimeUntil, today, language),
  }));
  return { id: 'reports', heading: headings.reports[language], items, more: null, action: null };
}

/** Which plan a report is about, where its body reports on several. */
function planOf(language: Language, { plan, ofSeveral }: OpenReport): string[] {
  return ofSeveral ? [planTold(plan)[language]] : [];
}

/** Reports that did not come before their review was closed, and what can be done about it. */
function cutOffSection(language: Language, { reports }: TodayFacts): TodaySection {
  const items = reports.flatMap((report) => {
    if (report.closedOn === null) return [];
    const closedOn = shownDay(report.closedOn);
    const why = {
      vi: `Kỳ báo cáo đã chốt ngày ${closedOn}; nếu vẫn cần gửi, đề nghị cơ quan theo dõi mở lại`,
      en: `The review was closed on ${closedOn}; if it is still needed, ask the board to open it again`,
    }[language];
    return [
      {
        url: `/reports/${report.id}`,
        title: report.reviewName[language],
        detail: [report.body.name[language], ...planOf(language, report), why].join(' · '),
        chip: {
          tone: 'late' as const,
          icon: 'alert-triangle',
          label: words[report.status === 'returned' ? 'notSentAgain' : 'notReported'][language],
        },
      },
    ];
  });
  return { id: 'cutOff', heading: headings.cutOff[language], items, more: null, action: null };
}

function taskSection(
  language: Language,
  facts: TodayFacts,
  id: 'returned' | 'overdue' | 'dueSoon' | 'fresh',
  query: string,
): TodaySection {
  const all = facts[id];
  const items = all.slice(0, SHOWN).map((task) => taskTodayItem(language, task, facts.today));
  const bodyIds = [...new Set(all.map(({ leadBody }) => leadBody.id))];
  const acknowledge = { url: '/tasks/acknowledgements', label: words.acknowledge[language], bodyIds };
  return {
    id,
    heading: headings[id][language],
    items,
    more: all.length > SHOWN ? { url: `/tasks?${query}`, label: words.all[language] } : null,
    action: id === 'fresh' ? acknowledge : null,
  };
}

/** A task in a list of what is to be done. */
function taskTodayItem(language: Language, task: TaskItem, today: CalendarDay): TodayItem {
  const percent = task.percent === null ? '' : `, ${task.percent} %`;
  return {
    url: `/tasks/${task.id}`,
    title: task.title[language],
    detail: `${task.leadBody.name[language]} · ${shownPlace(task.duty.place, language)} · ${taskStatusLabels[task.status][language]}${percent}`,
    chip: taskChip(task, today, language),
  };
}

/** What waits for the board, what its kind says first. */
function waitingSections(language: Language, { waiting }: TodayFacts): TodaySection[] {
  const kinds = Object.keys(waitingHeadings) as WaitingKind[];
  return kinds.map((kind) => {
    const found = waiting.filter(({ waits }) => waits === kind);
    const items = found.slice(0, SHOWN).map((subject) => ({
      url: subject.taskId === null ? `/reports/${subject.reportId ?? ''}` : `/tasks/${subject.taskId}`,
      title: nameIn(subject.title, language),
      detail: [nameIn(subject.body, language), ...tasksIn(language, subject)].join(' · '),
      chip: {
        tone: 'wait' as const,
        icon: 'hourglass',
        label: { vi: `Từ ${shownDay(subject.waitingSince)}`, en: `Since ${shownDay(subject.waitingSince)}` }[
          language
        ],
      },
    }));
    const url = listBehind(kind, found);
    const more = url !== null && found.length > SHOWN ? { url, label: words.all[language] } : null;
    return {
      id: kind,
      heading: `${waitingHeadings[kind][language]} (${found.length})`,
      items,
      more,
      action: null,
    };
  });
}

/** Where all of a kind stand; null where there is no such list. */
function listBehind(kind: WaitingKind, waiting: readonly WaitingSubject[]): string | null {
  if (kind === 'done') return '/tasks?status=done';
  if (kind !== 'report') return null;
  const [review, ...others] = new Set(waiting.map(({ reviewId }) => reviewId));
  return review && others.length === 0 ? `/reviews/${review}?show=waiting` : '/reviews';
}

/** Tasks that are confirmed with the report, so that they stand nowhere else on the page. */
function tasksIn(language: Language, { tasks }: WaitingSubject): string[] {
  if (tasks === 0) return [];
  return [
    {
      vi: `${tasks} nhiệm vụ thường xuyên chờ xác nhận cùng báo cáo`,
      en: `${tasks} continuous ${tasks === 1 ? 'task' : 'tasks'} to be confirmed with it`,
    }[language],
  ];
}

function nameIn({ name, nameEn }: WaitingSubject['title'], language: Language): string {
  return language === 'en' ? (nameEn ?? name) : name;
}
