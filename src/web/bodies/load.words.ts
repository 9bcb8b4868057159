import type { Text } from '../../kernel/text.js';

/** The words of the page that loads bodies from a file. */
export const loadWords = {
  title: { vi: 'Nạp đơn vị từ tệp', en: 'Load bodies from a file' },
  bodies: { vi: 'Đơn vị', en: 'Bodies' },
  lead: {
    vi: 'Tệp được kiểm tra trước, chưa ghi gì. Bạn xem kết quả rồi mới xác nhận.',
    en: 'The file is checked first and nothing is written. You look at what would be done, then confirm.',
  },
  template: { vi: 'Tải tệp mẫu', en: 'Get the template' },
  file: { vi: 'Tệp danh sách', en: 'File' },
  fileHint: {
    vi: 'xlsx hoặc csv, nhiều nhất 0,5 MB. Đơn vị mới ghi mã cấp ủy hoặc đơn vị cấp trên của mình.',
    en: 'xlsx or csv, 0.5 MB at the most. A new body names the code of the one above it.',
  },
  more: {
    vi: 'Tệp không liệt kê đơn vị nào thì đơn vị đó giữ nguyên. Nạp lại cùng một tệp không đổi gì.',
    en: 'What the file does not list stays as it is. Loading the same file again changes nothing.',
  },
  check: { vi: 'Kiểm tra tệp', en: 'Check the file' },
  checkOther: { vi: 'Kiểm tra tệp khác', en: 'Check another file' },
  found: { vi: 'Kết quả kiểm tra', en: 'What would be done' },
  table: { vi: 'Bảng', en: 'Table' },
  made: { vi: 'Thêm mới', en: 'New' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  unchanged: { vi: 'Giữ nguyên', en: 'As it is' },
  nothing: {
    vi: 'Mọi thứ đã đúng như trong tệp, không có gì để nạp.',
    en: 'All is as the file says already; there is nothing to load.',
  },
  confirm: { vi: 'Nạp tệp này', en: 'Load this file' },
  problems: { vi: 'Lỗi trong tệp', en: 'What is wrong in the file' },
  place: { vi: 'Vị trí', en: 'Where' },
  wrong: { vi: 'Lỗi', en: 'What is wrong' },
  again: {
    vi: 'Sửa các chỗ này trong tệp rồi chọn lại tệp.',
    en: 'Mend these in the file and choose it again.',
  },
  new: { vi: 'mới', en: 'new' },
} as const satisfies Record<string, Text>;

/** What is said of the whole file. */
export const loadSaid = {
  unusable: (count: number): Text => ({
    vi: `Chưa ghi gì: tệp có ${count} lỗi.`,
    en:
      count === 1
        ? 'Nothing is written: one thing is wrong.'
        : `Nothing is written: ${count} things are wrong.`,
  }),
  gone: {
    vi: 'Chưa ghi gì: hãy chọn tệp và kiểm tra lại.',
    en: 'Nothing is written: choose the file and check it again.',
  },
  invited: (count: number): Text => ({
    vi: `${count} tài khoản mới sẽ nhận thư mời.`,
    en: `${count} new accounts get an invitation by mail.`,
  }),
  uninvited: (count: number): Text => ({
    vi: `${count} tài khoản không có thư: tạo mã dùng một lần ở trang đơn vị.`,
    en: `${count} accounts have no mail address: make a one-time code on the page of the body.`,
  }),
  rest: (count: number): Text => ({ vi: `và ${count} dòng nữa`, en: `and ${count} more` }),
} as const;
