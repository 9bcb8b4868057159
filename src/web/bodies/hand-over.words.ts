import type { Text } from '../../kernel/text.js';
import type { HandedOver } from '../../reviews/succession.service.js';

/** The words of the page that hands the work of a body over. */
export const handOverWords = {
  title: { vi: 'Chuyển giao công việc', en: 'Hand the work over' },
  lead: {
    vi: 'Đơn vị đã kết thúc. Chọn đơn vị kế thừa nhận từng nhiệm vụ đang mở; diễn biến, thời hạn, tài liệu đi theo nhiệm vụ.',
    en: 'The body is no more. Choose the successor for each open task; its story, deadline and files go with it.',
  },
  rest: { vi: 'Mọi nhiệm vụ chưa chọn dưới đây', en: 'All tasks not chosen below' },
  stays: { vi: 'Chưa chuyển', en: 'Not yet' },
  cooperation: { vi: 'Việc phối hợp', en: 'Cooperation' },
  reports: { vi: 'Báo cáo còn nợ', en: 'Owed reports' },
  tasks: { vi: 'Nhiệm vụ đang mở', en: 'Open tasks' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  due: { vi: 'Thời hạn', en: 'Due' },
  to: { vi: 'Đơn vị nhận', en: 'Taken over by' },
  submit: { vi: 'Chuyển giao', en: 'Hand over' },
  nothing: {
    vi: 'Đơn vị không còn nhiệm vụ đang mở, việc phối hợp hay báo cáo phải gửi.',
    en: 'The body leads no open task, cooperates on none and owes no report.',
  },
  noChoice: {
    vi: 'Hãy chọn đơn vị nhận cho ít nhất một nhiệm vụ, việc phối hợp hoặc báo cáo.',
    en: 'Choose a successor for a task at least, for the cooperation or for the reports.',
  },
  exists: {
    vi: 'Đơn vị còn hoạt động hoặc chưa nêu đơn vị kế thừa; hãy điền “Hoạt động đến hết ngày” và đơn vị kế thừa trước.',
    en: 'The body still exists or names no successor: give its last day and its successors first.',
  },
} as const satisfies Record<string, Text>;

/** How many tasks of other committees, or of very many, are not in the list. */
export function notShown(tasks: number): Text {
  return {
    vi: `Gồm cả ${tasks} nhiệm vụ không hiện trong danh sách dưới đây.`,
    en: `With ${tasks} that ${tasks === 1 ? 'is' : 'are'} not in the list below.`,
  };
}

/** On how many tasks the body only cooperates. */
export function cooperationHint(tasks: number): Text {
  return {
    vi: `Phối hợp trong ${tasks} nhiệm vụ đang mở do đơn vị khác chủ trì.`,
    en: `Open tasks led by others on which it cooperates: ${tasks}.`,
  };
}

/** The reviews whose reports are owed, how many more there are of other committees, and when they pass on. */
export function reportsHint(reviews: readonly Text[], others: number): Text {
  const names = (one: 'vi' | 'en') =>
    reviews.length === 0 ? [] : [reviews.map((name) => name[one]).join('; ')];
  const vi = [
    ...names('vi'),
    ...(others === 0 ? [] : [`Gồm cả ${others} báo cáo của ban chỉ đạo khác`]),
    'Chuyển cùng hoặc sau nhiệm vụ cuối cùng',
    'Báo cáo đã gửi vẫn là của đơn vị cũ',
  ];
  const en = [
    ...names('en'),
    ...(others === 0 ? [] : [`With ${others} owed to other committees`]),
    'They pass on with the last task or later',
    'Reports that were sent stay where they are',
  ];
  return { vi: `${vi.join('. ')}.`, en: `${en.join('. ')}.` };
}

/** What was handed over. */
export function handedOver({ moved, merged, cooperated, reports }: HandedOver): Text {
  const joint = {
    vi: cooperated === 0 ? '' : ` Đơn vị kế thừa phối hợp trong ${cooperated} nhiệm vụ.`,
    en: cooperated === 0 ? '' : ` Tasks on which the successor cooperates now: ${cooperated}.`,
  };
  return {
    vi: `Đã chuyển ${moved} nhiệm vụ và ${reports} báo cáo; ${merged} nhiệm vụ trùng đã gộp.${joint.vi}`,
    en: `${moved} tasks and ${reports} reports are handed over; ${merged} that the successor had already are ended.${joint.en}`,
  };
}
