import type { Text } from '../../kernel/text.js';

/** The places beside each other under monitoring. */
export const followingWords = {
  label: { vi: 'Theo dõi, đôn đốc', en: 'Monitoring' },
  monitoring: { vi: 'Tình hình', en: 'Progress' },
  letters: { vi: 'Công văn đôn đốc', en: 'Urging letters' },
  registers: { vi: 'Sổ văn bản đi', en: 'Number registers' },
} as const satisfies Record<string, Text>;

/** What stands on the list of letters. */
export const letterListWords = {
  title: { vi: 'Công văn đôn đốc', en: 'Urging letters' },
  lead: {
    vi: 'Lập công văn từ trang Đôn đốc: chọn đơn vị trong bảng theo dõi, bấm “Đôn đốc”, rồi “Lập công văn”.',
    en: 'A letter is written from the page of urging: tick bodies in the matrix, choose “Urge”, then “Write a letter”.',
  },
  toMonitoring: { vi: 'Chọn đơn vị để đôn đốc', en: 'Choose bodies to urge' },
  symbol: { vi: 'Số, ký hiệu', en: 'Number' },
  day: { vi: 'Ngày', en: 'Day' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  addressees: { vi: 'Kính gửi', en: 'To' },
  answerBy: { vi: 'Báo cáo trước hoặc trong ngày', en: 'Answer by' },
  state: { vi: 'Tình trạng', en: 'State' },
  any: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  sheet: { vi: 'Tải .xlsx', en: 'Download .xlsx' },
  nothing: { vi: 'Không có công văn nào như vậy.', en: 'There is no such letter.' },
  empty: { vi: 'Chưa có công văn đôn đốc nào.', en: 'No urging letter has been written yet.' },
  next: { vi: 'Trang sau', en: 'Next page' },
} as const satisfies Record<string, Text>;

/** What stands on the page of a letter. */
export const letterWords = {
  crumb: { vi: 'Công văn đôn đốc', en: 'Urging letters' },
  draftHeading: { vi: 'Dự thảo công văn đôn đốc', en: 'Draft of an urging letter' },
  heading: { vi: 'Công văn số', en: 'Letter no.' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  facts: { vi: 'Số liệu ngày', en: 'Facts of' },
  content: { vi: 'Nội dung', en: 'Text' },
  subject: { vi: 'Trích yếu (V/v)', en: 'Subject' },
  addressees: { vi: 'Kính gửi', en: 'To' },
  onePerLine: { vi: 'Mỗi nơi một dòng.', en: 'One a line.' },
  opening: { vi: 'Phần mở đầu', en: 'Opening' },
  openingHint: {
    vi: 'Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
    en: 'No lists or files of party members, no classified documents.',
  },
  lines: { vi: 'Nội dung đề nghị', en: 'What is asked' },
  linesHint: {
    vi: 'Để trống ô nào thì công văn không nêu nội dung đó; thời hạn được ghi sau mỗi nội dung.',
    en: 'An empty box leaves that out of the letter; the deadline follows each of them.',
  },
  inAnnex: { vi: 'Các nội dung nằm trong phụ lục.', en: 'They stand in an annex.' },
  closing: { vi: 'Phần kết', en: 'Closing' },
  answerBy: { vi: 'Đề nghị báo cáo chậm nhất ngày', en: 'Answer asked for by' },
  answerByHint: {
    vi: 'Phần kết chưa sửa sẽ ghi theo ngày này.',
    en: 'A closing that nobody has changed says this day.',
  },
  signing: { vi: 'Thể thức và người ký', en: 'Form and signature' },
  place: { vi: 'Địa danh', en: 'Place' },
  issuerCode: { vi: 'Ký hiệu cơ quan', en: 'Code of the issuer' },
  issuerCodeHint: {
    vi: 'Văn bản nhà nước ghi thêm đơn vị soạn thảo, ví dụ UBND-NV.',
    en: 'Of the State with the unit that writes it, such as UBND-NV.',
  },
  capacity: { vi: 'Quyền hạn ký (T/M, K/T, TM., KT.)', en: 'Capacity' },
  office: { vi: 'Chức vụ người ký', en: 'Office of who signs' },
  signer: { vi: 'Họ tên người ký', en: 'Who signs' },
  recipients: { vi: 'Nơi nhận khác', en: 'Other recipients' },
  recipientsHint: {
    vi: 'Mỗi nơi một dòng; “Như trên” và “Lưu” được ghi sẵn.',
    en: 'One a line; those above and the archive stand there by themselves.',
  },
  issuing: { vi: 'Ban hành', en: 'Issuing' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  issuedOnHint: { vi: 'Để trống: hôm nay.', en: 'Left empty: today.' },
  beganOn: { vi: 'Nhiệm kỳ cấp ủy bắt đầu từ ngày', en: 'The term of the committee began on' },
  beganOnHint: {
    vi: 'Văn bản của Đảng đánh số theo nhiệm kỳ. Chỉ cần ghi một lần.',
    en: 'Documents of the Party are numbered by term. It is said once.',
  },
  issueHint: {
    vi: 'Ban hành thì công văn lấy số tiếp theo của sổ, không sửa được nữa, và được tính là một lần đôn đốc đối với từng đơn vị.',
    en: 'Issued, the letter takes the next number of the register, stands as it is, and counts as an urging of each body.',
  },
  unsigned: {
    vi: 'Ban hành không ghi họ tên người ký',
    en: 'Issue it without the name of who signs',
  },
  save: { vi: 'Lưu dự thảo', en: 'Save the draft' },
  issue: { vi: 'Lưu và ban hành', en: 'Save and issue' },
  again: { vi: 'Lập lại theo số liệu hôm nay', en: 'Make it again from today’s facts' },
  remake: { vi: 'Lập lại, giữ phần đã sửa', en: 'Make again, keep what was written' },
  renew: { vi: 'Lập lại từ đầu, bỏ phần đã sửa', en: 'Make anew, drop what was written' },
  renewSure: {
    vi: 'Mọi chỗ đã sửa trong công văn bị mất, không lấy lại được.',
    en: 'All that was written into the letter is lost for good.',
  },
  renewDo: { vi: 'Lập lại, bỏ phần đã sửa', en: 'Make it anew' },
  discard: { vi: 'Bỏ dự thảo', en: 'Discard the draft' },
  discardSure: {
    vi: 'Dự thảo và mọi chỗ đã sửa bị xóa, không lấy lại được. Chưa có số nào được cấp.',
    en: 'The draft and all that was written into it are deleted for good. It has no number yet.',
  },
  discardDo: { vi: 'Xóa dự thảo', en: 'Delete the draft' },
  documents: { vi: 'Văn bản', en: 'Document' },
  ownDocx: { vi: 'Tải .docx theo mẫu riêng', en: 'Download .docx in the own template' },
  docx: { vi: 'Tải .docx', en: 'Download .docx' },
  pdf: { vi: 'Tải .pdf', en: 'Download .pdf' },
  draftDocuments: {
    vi: 'Văn bản của dự thảo đã lưu, chưa có số.',
    en: 'Of the saved draft, without a number.',
  },
  standing: { vi: 'Bản đang lưu:', en: 'As it stands:' },
  conflict: {
    vi: 'Người khác đã sửa công văn này trong lúc bạn sửa. Bản đang lưu đứng dưới mỗi ô khác nhau; lưu lần nữa thì nội dung bạn gõ thay thế.',
    en: 'Somebody else has changed the letter meanwhile. What stands is shown below each box that differs; saving again puts yours in its place.',
  },
  due: { vi: 'thời hạn', en: 'due' },
  late: { vi: 'quá hạn', en: 'late by' },
  day: { vi: 'ngày', en: 'day' },
  days: { vi: 'ngày', en: 'days' },
  leftOut: { vi: 'không nêu', en: 'left out' },
  issued: { vi: 'Đã ban hành ngày', en: 'Issued on' },
  voided: { vi: 'Đã hủy, lý do:', en: 'Voided, because:' },
  voiding: { vi: 'Hủy công văn', en: 'Void the letter' },
  voidHint: {
    vi: 'Số của công văn vẫn nằm trong sổ cùng lý do, không cấp lại.',
    en: 'Its number stays in the register with the reason, and is never given again.',
  },
  reason: { vi: 'Lý do hủy', en: 'Reason' },
  void: { vi: 'Hủy công văn', en: 'Void the letter' },
} as const satisfies Record<string, Text>;

/** What was done to a letter. */
export const letterSaid = {
  drafted: {
    vi: 'Đã lập dự thảo công văn. Hãy xem lại trước khi ban hành.',
    en: 'The draft is written. Read it before it is issued.',
  },
  saved: { vi: 'Đã lưu dự thảo.', en: 'The draft is saved.' },
  remade: { vi: 'Đã lập lại theo số liệu hôm nay.', en: 'It is made again from today’s facts.' },
  issued: {
    vi: 'Đã ban hành công văn và ghi nhận đôn đốc từng đơn vị.',
    en: 'The letter is issued, and each body noted as urged.',
  },
  discarded: { vi: 'Đã bỏ dự thảo.', en: 'The draft is discarded.' },
  voided: { vi: 'Đã hủy công văn.', en: 'The letter is voided.' },
} as const satisfies Record<string, Text>;
