import type { Text } from '../../kernel/text.js';

/** The words of the mail log. */
export const mailLogWords = {
  title: { vi: 'Nhật ký gửi thư', en: 'Mail log' },
  lead: {
    vi: 'Thư đã gửi cho ai, lúc nào, đến được hay chưa và vì sao.',
    en: 'What was sent to whom and when, whether it arrived, and why not.',
  },
  to: { vi: 'Người nhận', en: 'To' },
  findTo: { vi: 'Địa chỉ người nhận', en: 'Address or a part of it' },
  about: { vi: 'Thư', en: 'Mail' },
  kind: { vi: 'Loại thư', en: 'Kind' },
  state: { vi: 'Tình trạng', en: 'State' },
  account: { vi: 'Tài khoản', en: 'Account' },
  body: { vi: 'Đơn vị', en: 'Body' },
  day: { vi: 'Ngày', en: 'Day' },
  when: { vi: 'Lúc', en: 'When' },
  any: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Lọc', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Show all' },
  next: { vi: 'Thư cũ hơn', en: 'Older mails' },
  nothing: { vi: 'Không có thư nào khớp.', en: 'No mail matches.' },
  empty: {
    vi: 'Chưa có thư nào. Thư xuất hiện ở đây khi chương trình nhắc việc hoặc báo tin lần đầu.',
    en: 'There is no mail yet. Mails appear once the program first reminds or tells somebody.',
  },
  hiddenSubject: { vi: '(không xem được nội dung)', en: '(its text is not yours to read)' },
  blanked: { vi: '(đã xóa)', en: '(erased)' },
  created: { vi: 'Đưa vào hàng chờ', en: 'Queued' },
  sent: { vi: 'Đã gửi lúc', en: 'Sent at' },
  acceptedBy: { vi: 'Máy chủ nhận', en: 'Taken by' },
  keptAs: { vi: 'Lưu thành tệp', en: 'Kept as a file' },
  attempts: { vi: 'Số lần thử', en: 'Attempts' },
  nextAttempt: { vi: 'Lần thử tới', en: 'Next attempt' },
  error: { vi: 'Lỗi', en: 'What went wrong' },
  reason: { vi: 'Vì sao không gửi', en: 'Why it was not sent' },
  text: { vi: 'Nội dung', en: 'Text' },
  noText: {
    vi: 'Nội dung thư không xem được ở đây: thư chưa soạn, đã xóa, là thư của tài khoản, hoặc bạn không được đọc.',
    en: 'Its text is not shown: it is not written yet, was erased, is a mail of an account, or is not yours to read.',
  },
  retry: { vi: 'Gửi lại ngay', en: 'Send again now' },
  retried: {
    vi: 'Đã đưa thư vào hàng chờ; thư được gửi lại ngay.',
    en: 'The mail is queued and goes again now.',
  },
} as const satisfies Record<string, Text>;

/** What mails are; a kind that is not here is shown by its code. */
export const mailKindLabels: Readonly<Record<string, Text>> = {
  digest: { vi: 'Nhắc việc trong ngày', en: 'Reminders of a day' },
  'weekly-summary': { vi: 'Tổng hợp tuần', en: 'Weekly summary' },
  event: { vi: 'Báo tin', en: 'News' },
  account: { vi: 'Thư của tài khoản', en: 'Mail of an account' },
  'history-seal': { vi: 'Niêm phong lịch sử', en: 'Seal of the history' },
};
