import type { Text } from '../../kernel/text.js';

/** What stands on the page of urging. */
export const urgingWords = {
  heading: { vi: 'Đôn đốc', en: 'Urging' },
  back: { vi: 'Quay lại theo dõi, đôn đốc', en: 'Back to monitoring' },
  nobody: {
    vi: 'Chưa chọn đơn vị nào còn việc phải làm. Hãy đánh dấu các đơn vị trong bảng rồi bấm “Đôn đốc”.',
    en: 'No body with open work is selected. Tick bodies in the table, then choose “Urge”.',
  },
  work: { vi: 'Việc được đôn đốc', en: 'What is urged' },
  words: { vi: 'Nội dung đôn đốc', en: 'The words' },
  text: { vi: 'Nội dung thư, hoặc ghi chú cuộc gọi', en: 'Text of the mail, or note of the call' },
  textHint: {
    vi: 'Mỗi đơn vị nhận một thư có nội dung này cùng danh sách việc và thời hạn của riêng đơn vị. Thư được gửi trong giờ làm việc. Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
    en: 'Each body receives one mail with this text and the list of its own work and deadlines. Mails go out in working hours. No lists or records of party members, no secret documents.',
  },
  mail: { vi: 'Gửi thư đôn đốc', en: 'Send by mail' },
  telephone: { vi: 'Ghi nhận đã gọi điện', en: 'Note a telephone call' },
  letter: { vi: 'Ghi nhận đã gửi công văn', en: 'Note a letter' },
  compose: { vi: 'Lập công văn', en: 'Write a letter' },
  composeHint: {
    vi: 'Công văn được soạn sẵn từ các việc đã đánh dấu, sửa được trước khi ban hành và lấy số trong sổ văn bản đi.',
    en: 'A letter is written from what is ticked; it can be changed before it is issued under a number of the register.',
  },
  notToItself: {
    vi: 'là cơ quan ban hành nên không gửi công văn cho chính mình; việc của cơ quan này không đưa vào công văn.',
    en: 'issues the letter and does not write to itself; its own work is left out of the letter.',
  },
  zaloHeading: { vi: 'Nội dung gửi nhóm Zalo', en: 'Text for a Zalo group' },
  zaloText: { vi: 'Chép nội dung này vào nhóm Zalo', en: 'Copy this text into the Zalo group' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép.', en: 'Copied.' },
  zalo: { vi: 'Ghi nhận đã gửi Zalo', en: 'Note that it went to Zalo' },
  first: {
    vi: 'Đề nghị đơn vị khẩn trương thực hiện, gửi kết quả các nội dung nêu trong thư này.',
    en: 'Please complete the work named in this mail and report its result without delay.',
  },
  zaloEnd: {
    vi: 'Đề nghị các đơn vị khẩn trương thực hiện và cập nhật kết quả.',
    en: 'Please complete it and report the result without delay.',
  },
} as const satisfies Record<string, Text>;

/** "Đã gửi ... 2 đơn vị": what was done, by its channel. */
export const doneWords = {
  mail: {
    vi: 'Đã ghi nhận đôn đốc bằng thư điện tử; thư được gửi trong giờ làm việc',
    en: 'Urged by mail, which goes out in working hours',
  },
  telephone: { vi: 'Đã ghi nhận đôn đốc qua điện thoại', en: 'Noted as urged by telephone' },
  zalo: { vi: 'Đã ghi nhận đôn đốc qua Zalo', en: 'Noted as urged by Zalo' },
  letter: { vi: 'Đã ghi nhận đôn đốc bằng công văn', en: 'Noted as urged by letter' },
} as const satisfies Record<string, Text>;
