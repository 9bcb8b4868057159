import type { DocumentTextFacts } from '../documents/document-text.page.js';

/** What is said where the document of a body's report is edited. */
export const reportTextWords: DocumentTextFacts['words'] = {
  heading: { vi: 'Nội dung văn bản báo cáo', en: 'Text of the report as a document' },
  intro: {
    vi: 'Văn bản để in và ký, lập sẵn từ báo cáo của đơn vị. Sửa mục nào thì văn bản dùng lời ở đây cho mục đó; các mục khác tiếp tục theo báo cáo. Nội dung gửi cơ quan theo dõi vẫn là nội dung đã nhập ở trang báo cáo; sửa được khi báo cáo còn ở đơn vị.',
    en: 'The document to be printed and signed, put together from the report of the body. Where you edit a section the document uses your words; all others go on following the report. What is sent to the board is still what was typed on the page of the report. It can be edited while the report lies with the body.',
  },
  goBack: { vi: 'Quay lại báo cáo', en: 'Back to the report' },
};
