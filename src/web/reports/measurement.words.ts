/** The words of the indicators in a report. */
export const measurementWords = {
  heading: { vi: 'Số liệu chỉ tiêu', en: 'Values of indicators' },
  goal: { vi: 'Mục tiêu', en: 'Goal' },
  value: { vi: 'Số liệu trong kỳ', en: 'Value in the period' },
  part: { vi: 'Số đạt', en: 'The part' },
  whole: { vi: 'Tổng số', en: 'The whole' },
  note: { vi: 'Ghi chú về số liệu', en: 'Note on the value' },
  notation: { vi: 'Ví dụ: 1.234,5', en: 'Such as 1,234.5' },
  counted: { vi: 'Số nguyên, ví dụ: 1.234', en: 'A whole number, such as 1,234' },
  ofNothing: {
    vi: 'Đơn vị không có đối tượng nào thì ghi 0 và 0: không tính tỷ lệ.',
    en: 'Where the body has nothing to count, write 0 and 0: no share is computed.',
  },
  notNumber: {
    vi: 'Không phải số viết kiểu Việt Nam: dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân, như 1.234,5.',
    en: 'This is no number: commas between thousands, a point before decimals, as in 1,234.5.',
  },
  notWholeNumber: {
    vi: 'Không phải số nguyên: chỉ ghi chữ số, có thể có dấu chấm giữa hàng nghìn, như 1.234.',
    en: 'This is no whole number: digits alone, with commas between thousands where you like, as in 1,234.',
  },
  draftSays: {
    vi: 'Số vừa nhập chưa được lưu; bản nháp còn ghi',
    en: 'What was typed is not saved; the draft still says',
  },
  unsaid: { vi: 'Chưa có số liệu', en: 'No value yet' },
  nothing: { vi: 'chưa có số liệu', en: 'no value' },
  none: { vi: 'Chưa có số liệu.', en: 'No value given.' },
  ended: {
    vi: 'Chỉ tiêu đã kết thúc, không phải báo cáo nữa',
    en: 'The indicator has ended and is not reported any more',
  },
  gave: { vi: 'Số liệu đã báo cáo:', en: 'What was given:' },
  periodEnds: { vi: 'kỳ kết thúc ngày', en: 'its period ends on' },
  termOpen: { vi: 'kế hoạch chưa nêu ngày hết nhiệm kỳ', en: 'the plan does not say when the term ends' },
  correct: { vi: 'Sửa số liệu', en: 'Correct the value' },
  save: { vi: 'Lưu số liệu đã sửa', en: 'Save the correction' },
  reason: { vi: 'Lý do sửa', en: 'Why it is corrected' },
  corrected: { vi: 'Sửa ngày', en: 'Corrected on' },
  before: { vi: 'trước đó:', en: 'before:' },
} as const;

/** What is said once it is done. */
export const measurementSaid = { vi: 'Đã sửa số liệu chỉ tiêu.', en: 'The value is corrected.' } as const;
