import type { Text } from '../../kernel/text.js';

/** The words of the forms about plans. */
export const formWords = {
  required: { vi: 'bắt buộc', en: 'required' },
  choose: { vi: 'Chưa chọn', en: 'None chosen' },
  chooseOf: { vi: 'Chọn trong danh sách', en: 'Choose from the list' },
  chooseOthers: { vi: 'Chọn thêm', en: 'Choose others' },
  find: { vi: 'Tìm trong danh sách', en: 'Find in the list' },
  noneFound: { vi: 'Không có mục nào như vậy.', en: 'There is nothing like that.' },
  more: { vi: 'Thêm dòng', en: 'More rows' },
  emptyRow: { vi: '(chưa ghi)', en: '(empty)' },
  parts: { vi: 'Các phần của biểu mẫu', en: 'Parts of the form' },
  cancel: { vi: 'Không lưu, quay lại', en: 'Back without saving' },
  save: { vi: 'Lưu', en: 'Save' },
  saveMine: { vi: 'Lưu nội dung của tôi', en: 'Save mine' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  stale: {
    vi: 'Người khác vừa lưu thay đổi. Nội dung bạn đã nhập vẫn còn nguyên; hãy so với bản đang lưu dưới đây rồi lưu lại nếu vẫn muốn.',
    en: 'Somebody else has saved a change. What you typed is kept; compare it with what is stored below, then save again if you still want to.',
  },
  invalid: { vi: 'Chưa lưu. Hãy sửa các ô sau:', en: 'Not saved. Please mend these fields:' },
  field: { vi: 'Mục', en: 'Field' },
  theirs: { vi: 'Bản đang lưu', en: 'Stored now' },
  mine: { vi: 'Bạn đã nhập', en: 'You typed' },
} as const satisfies Record<string, Text>;
