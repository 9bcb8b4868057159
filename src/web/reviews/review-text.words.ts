import type { ReviewDocumentName } from '../../reviews/review-document-name.js';
import type { DocumentTextFacts } from '../documents/document-text.page.js';

const goBack = { vi: 'Quay lại kỳ báo cáo', en: 'Back to the review' };

/** What is said of each document where its text is edited. */
export const reviewTextWords: Readonly<Record<ReviewDocumentName, DocumentTextFacts['words']>> = {
  report: {
    heading: { vi: 'Nội dung báo cáo tổng hợp', en: 'Text of the consolidated report' },
    intro: {
      vi: 'Mỗi mục được lập sẵn từ báo cáo của các đơn vị. Sửa mục nào thì văn bản dùng lời của bạn ở mục đó; các mục khác tiếp tục theo số liệu mới. Sửa xong, tải lại văn bản bất cứ lúc nào, kể cả sau khi chốt kỳ báo cáo.',
      en: 'Each section is put together from the reports of the bodies. Where you edit one the document uses your words; all others go on following the reports. Download the document again at any time, also after the review is closed.',
    },
    how: {
      vi: 'Phần trong ngoặc cuối dòng cho biết ý đó lấy từ báo cáo nào.',
      en: 'What stands in brackets at the end of a line says which report it comes from.',
    },
    goBack,
  },
  request: {
    heading: { vi: 'Nội dung công văn yêu cầu báo cáo', en: 'Text of the request for reports' },
    intro: {
      vi: 'Đề cương được lập sẵn từ nhiệm vụ, chỉ tiêu và câu hỏi của kỳ báo cáo. Sửa mục nào thì công văn dùng lời của bạn ở mục đó; các mục khác tiếp tục theo kế hoạch và lịch. Phụ lục từng đơn vị luôn theo số liệu hiện nay.',
      en: 'The outline is put together from the tasks, indicators and questions of the review. Where you edit a section the letter uses your words; all others go on following plan and calendar. The annex of each body always follows the facts.',
    },
    goBack,
  },
};
