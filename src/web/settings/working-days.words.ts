import type { Text } from '../../kernel/text.js';

/** The words of the page of working days. */
export const daysWords = {
  title: { vi: 'Ngày làm việc', en: 'Working days' },
  lead: {
    vi: 'Thứ Hai đến thứ Sáu là ngày làm việc, trừ các ngày dưới đây.',
    en: 'Mondays to Fridays are worked, but for these days.',
  },
  whenOff: { vi: 'Hạn rơi vào ngày nghỉ thì', en: 'A deadline that falls on a day off' },
  earlier: { vi: 'Năm trước', en: 'Year before' },
  later: { vi: 'Năm sau', en: 'Year after' },
  day: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Loại ngày', en: 'Kind' },
  off: { vi: 'Nghỉ', en: 'Off' },
  worked: { vi: 'Làm bù', en: 'Worked' },
  name: { vi: 'Lý do', en: 'Reason' },
  nameHint: {
    vi: 'Ví dụ: Nghỉ hoán đổi với thứ Bảy 10/01',
    en: 'As in: off in exchange for Saturday 10 January',
  },
  nameEn: { vi: 'Lý do bằng tiếng Anh', en: 'Reason in English' },
  source: { vi: 'Văn bản quy định', en: 'Ordered by' },
  certainty: { vi: 'Tình trạng', en: 'Standing' },
  act: { vi: 'Việc', en: 'Act' },
  edit: { vi: 'Sửa', en: 'Change' },
  add: { vi: 'Thêm ngày', en: 'Add a day' },
  change: { vi: 'Sửa ngày', en: 'Change the day' },
  remove: { vi: 'Bỏ ngày này', en: 'Remove the day' },
  removeNow: { vi: 'Xác nhận bỏ ngày', en: 'Yes, remove it' },
  preview: { vi: 'Xem trước', en: 'Look first' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  none: {
    vi: 'Năm này chưa ghi ngày nghỉ hay ngày làm bù nào.',
    en: 'No days off or make-up days stand in this year.',
  },
  readOnly: {
    vi: 'Chỉ cơ quan theo dõi của cấp ủy sửa được các ngày này.',
    en: 'Only the committee’s board changes these days.',
  },
  effect: { vi: 'Nếu lưu', en: 'What it would do' },
  notSaved: { vi: 'Chưa lưu gì.', en: 'Nothing is saved yet.' },
  now: { vi: 'Hiện đang ghi', en: 'As it stands now' },
  gone: { vi: 'ngày này không còn trong lịch', en: 'this day is no longer listed' },
} as const satisfies Record<string, Text>;

export const daysSaid = {
  saved: { vi: 'Đã lưu ngày làm việc.', en: 'The working days are saved.' },
  removed: { vi: 'Đã bỏ ngày.', en: 'The day is removed.' },
} as const satisfies Record<string, Text>;

/** How many deadlines would end on another day. */
export function effectText({ tasks, reports }: { readonly tasks: number; readonly reports: number }): Text {
  if (tasks + reports === 0) {
    return {
      vi: 'Không hạn nào của nhiệm vụ, báo cáo đang mở thay đổi.',
      en: 'No deadline of open tasks or reports moves.',
    };
  }
  return {
    vi: `Ngày cuối còn trong hạn thay đổi ở ${tasks} nhiệm vụ đang mở và ${reports} báo cáo chưa gửi.`,
    en: `The last day in time moves for ${tasks} open tasks and ${reports} reports not yet sent.`,
  };
}
