import type { Text } from '../../kernel/text.js';

/** The words by which a review is called that the calendar of a plan does not hold. */
export const extraReviewWords = {
  heading: { vi: 'Thêm kỳ báo cáo đột xuất, chuyên đề', en: 'Call a review beside the calendar' },
  note: {
    vi: 'Mỗi đơn vị chủ trì có nhiệm vụ trong kỳ gửi một báo cáo, được báo và nhắc qua thư. Kỳ này không giao thêm nhiệm vụ.',
    en: 'Every lead body with a task in the period owes a report, and is told and reminded of it by mail. It makes no tasks.',
  },
  name: { vi: 'Tên kỳ báo cáo', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  nameEnHint: { vi: 'Để trống thì dùng tên tiếng Việt.', en: 'The Vietnamese one where it is left empty.' },
  from: { vi: 'Kỳ từ ngày', en: 'Period from' },
  until: { vi: 'Kỳ đến hết ngày', en: 'Period until the end of' },
  opensOn: { vi: 'Nhận báo cáo từ ngày', en: 'Reports are taken from' },
  opensOnHint: { vi: 'Để trống thì nhận từ hôm nay.', en: 'From today where it is left empty.' },
  base: { vi: 'Hạn gửi của cơ sở', en: 'Due day of base organizations' },
  other: { vi: 'Hạn gửi của đơn vị khác', en: 'Due day of others' },
  meetingOn: { vi: 'Ngày họp', en: 'Meets on' },
  questions: { vi: 'Câu hỏi của kỳ báo cáo (đề cương)', en: 'Questions of this review (outline)' },
  questionsHint: { vi: 'Mỗi dòng một câu hỏi; có thể thêm sau.', en: 'One a line; they can be added later.' },
  button: { vi: 'Thêm kỳ báo cáo', en: 'Call the review' },
} as const satisfies Record<string, Text>;

/** What is said once it is called. */
export const extraReviewSaid: Text = {
  vi: 'Đã thêm kỳ báo cáo; các đơn vị được báo qua thư.',
  en: 'The review is called; the bodies are told by mail.',
};
