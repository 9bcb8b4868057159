import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { LateBody, SummaryFacts } from './mail-facts.js';
import type { TableView } from '../mail/mail-view.js';

const MOST_NAMED = 10;

export function summarySubject(today: CalendarDay, summary: SummaryFacts): Text {
  const day = shownDay(today);
  const { overdue, dueSoon, reportsOverdue } = summary;
  const reports = {
    vi: reportsOverdue === 0 ? '' : `; ${reportsOverdue} báo cáo quá hạn`,
    en:
      reportsOverdue === 0
        ? ''
        : `; ${reportsOverdue === 1 ? '1 report' : `${reportsOverdue} reports`} overdue`,
  };
  return {
    vi: `Tổng hợp tuần, ${day}: ${overdue} nhiệm vụ quá hạn, ${dueSoon} sắp đến hạn${reports.vi}`,
    en: `Weekly summary, ${day}: ${overdue} overdue, ${dueSoon} due soon${reports.en}`,
  };
}

/** Which bodies a summary covers; null where it is all. */
export function summaryNote({ followed }: SummaryFacts): Text | null {
  if (followed === null) return null;
  const named = followed.slice(0, MOST_NAMED);
  const others = followed.length - named.length;
  const vi = named.map(({ name }) => name).join('; ');
  const en = named.map(({ name, nameEn }) => nameEn ?? name).join('; ');
  return {
    vi: `Chỉ gồm ${followed.length} đơn vị đã chọn theo dõi: ${vi}${others > 0 ? ` và ${others} đơn vị khác` : ''}.`,
    en: `Covers only the ${followed.length} bodies that you follow: ${en}${others > 0 ? ` and ${others} others` : ''}.`,
  };
}

/** The figures, and the bodies whose work is overdue: the first by name, the others counted, all of them behind the link. */
export function summaryTables(
  summary: SummaryFacts,
  publicUrl: string,
  say: (text: Text) => string,
): TableView[] {
  const figures: [Text, number][] = [
    [{ vi: 'Nhiệm vụ quá hạn', en: 'Tasks overdue' }, summary.overdue],
    [{ vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks due soon' }, summary.dueSoon],
    [{ vi: 'Hoàn thành trong 7 ngày qua', en: 'Completed in the last 7 days' }, summary.completedLastWeek],
    [{ vi: 'Báo cáo chưa gửi', en: 'Reports not sent' }, summary.reportsAwaited],
    [{ vi: 'Báo cáo quá hạn', en: 'Reports overdue' }, summary.reportsOverdue],
    [{ vi: 'Chờ cơ quan theo dõi quyết định', en: 'Waiting for the board' }, summary.waiting],
  ];
  const named = summary.lateBodies.slice(0, MOST_NAMED);
  const others = summary.lateBodies.length - named.length;
  const link = {
    label: say({ vi: 'Xem tất cả đơn vị', en: 'See all bodies' }),
    url: `${publicUrl}/monitoring`,
  };
  const rows = figures.map(([label, value]) => ({ label: say(label), value: String(value) }));
  if (named.length === 0) return [{ heading: null, rows, more: null, link }];
  return [
    { heading: null, rows, more: null, link: null },
    {
      heading: say({ vi: 'Quá hạn theo đơn vị', en: 'Overdue by body' }),
      rows: named.map((one) => ({ label: say(nameOf(one)), value: say(lateWork(one)) })),
      more: others === 0 ? null : say({ vi: `và ${others} đơn vị khác`, en: `and ${others} more` }),
      link,
    },
  ];
}

function lateWork({ tasks, reports }: LateBody): Text {
  return {
    vi: [...(tasks > 0 ? [`${tasks} nhiệm vụ`] : []), ...(reports > 0 ? [`${reports} báo cáo`] : [])].join(
      ', ',
    ),
    en: [
      ...(tasks > 0 ? [tasks === 1 ? '1 task' : `${tasks} tasks`] : []),
      ...(reports > 0 ? [reports === 1 ? '1 report' : `${reports} reports`] : []),
    ].join(', '),
  };
}

function nameOf({ body: { name, nameEn } }: LateBody): Text {
  return { vi: name, en: nameEn ?? name };
}
