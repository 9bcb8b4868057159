import type { Text } from '../../kernel/text.js';
import type { ReceiverChoice } from './rule-form.js';

/** The words of the page of reminder rules. */
export const rulesWords = {
  title: { vi: 'Quy tắc nhắc việc', en: 'Reminder rules' },
  lead: {
    vi: 'Thư nhắc đi lúc 07:30 ngày làm việc. Hãy xem thử tuần tới trước khi lưu.',
    en: 'Reminders go at 07:30 on working days. Look at the week to come before you save.',
  },
  readOnly: {
    vi: 'Chỉ cơ quan theo dõi sửa được các quy tắc này.',
    en: 'Only the board changes these rules.',
  },
  committee: { vi: 'Cấp ủy', en: 'Committee' },
  kind: { vi: 'Loại nhắc', en: 'Kind' },
  when: { vi: 'Khi nào', en: 'When' },
  who: { vi: 'Gửi cho', en: 'To whom' },
  before: { vi: 'Số ngày trước hạn', en: 'Days before the day' },
  after: { vi: 'Số ngày sau hạn', en: 'Days after the day' },
  afterWorking: { vi: 'Số ngày làm việc sau hạn', en: 'Working days after the day' },
  waiting: { vi: 'Số ngày làm việc đã chờ', en: 'Working days that it has waited' },
  everyWeek: { vi: 'Ngày làm việc đầu tuần', en: 'The first working day of the week' },
  opening: { vi: 'Cả khi mở kỳ báo cáo', en: 'Also when the review opens' },
  thenEvery: { vi: 'Sau đó cứ mỗi … ngày', en: 'Then every … days' },
  days: { vi: 'Ngày nào', en: 'Which days' },
  stands: { vi: 'Hiện đang lưu', en: 'Saved now' },
  changed: { vi: 'Đã sửa', en: 'Changed' },
  default: { vi: 'Mặc định', en: 'Default' },
  preview: { vi: 'Xem thử 7 ngày tới', en: 'Look at the next 7 days' },
  save: { vi: 'Lưu quy tắc', en: 'Save the rules' },
  previewTitle: { vi: 'Thư sẽ gửi trong 7 ngày tới', en: 'Mails of the next 7 days' },
  notSaved: { vi: 'Chưa lưu gì.', en: 'Nothing is saved yet.' },
  day: { vi: 'Ngày', en: 'Day' },
  present: { vi: 'Theo quy tắc hiện nay', en: 'By the rules now' },
  proposed: { vi: 'Theo quy tắc mới', en: 'By the new rules' },
  toWhom: { vi: 'Thư theo quy tắc mới', en: 'Mails by the new rules' },
  noMail: { vi: 'Không có thư', en: 'None' },
  dayOff: { vi: 'Ngày nghỉ', en: 'Day off' },
  nothing: { vi: 'Không có thư nào trong 7 ngày tới.', en: 'Nothing goes out in the next 7 days.' },
  onlyNow: { vi: 'sẽ không nhận nữa', en: 'would get none any more' },
} as const satisfies Record<string, Text>;

export const receiverChoiceLabels: Readonly<Record<ReceiverChoice, Text>> = {
  none: { vi: 'không gửi', en: 'never' },
  all: { vi: 'mọi lần nhắc', en: 'each time' },
  from: { vi: 'từ ngày thứ', en: 'from day' },
  at: { vi: 'chỉ những ngày', en: 'only on days' },
};

/** How many mails go, and how many go now. */
export function previewAnswer(proposed: number, present: number): Text {
  return {
    vi: `7 ngày tới sẽ gửi ${proposed} thư; theo quy tắc hiện nay là ${present} thư.`,
    en: `${proposed} ${proposed === 1 ? 'mail' : 'mails'} would go in the next 7 days; by the rules now it is ${present}.`,
  };
}

/** How many things a mail tells of. */
export function linesIn(count: number): Text {
  return { vi: `${count} nội dung`, en: `${count} ${count === 1 ? 'matter' : 'matters'}` };
}

export const rulesSaved: Text = { vi: 'Đã lưu quy tắc nhắc việc.', en: 'The reminder rules are saved.' };
