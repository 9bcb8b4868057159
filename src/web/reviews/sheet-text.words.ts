import type { DocumentTextFacts } from '../documents/document-text.page.js';

/** What is said where the sheet of a body is edited. */
export const sheetTextWords: DocumentTextFacts['words'] = {
  heading: { vi: 'Nội dung phiếu theo dõi', en: 'Text of the body’s sheet' },
  intro: {
    vi: 'Lời của phiếu được lập sẵn từ tình trạng nhiệm vụ hôm nay; sửa thì phiếu dùng lời của bạn cho đến khi lấy lại bản tự lập. Bảng nhiệm vụ kèm theo luôn theo số liệu hôm nay.',
    en: 'The words are put together from how the tasks stand today; where you edit them the sheet uses yours until you take them back. The table of tasks always follows the facts of today.',
  },
  opening: { vi: 'Lời của phiếu', en: 'Words of the sheet' },
  goBack: { vi: 'Quay lại kế hoạch', en: 'Back to the plan' },
};
