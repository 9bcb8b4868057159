import type { Text } from '../../kernel/text.js';

/** What stands on the page of registers. */
export const registerWords = {
  title: { vi: 'Sổ văn bản đi', en: 'Number registers' },
  lead: {
    vi: 'Mỗi số cấp một lần. Số không có văn bản trong phần mềm đều ghi lý do.',
    en: 'A number is given once. Those without a document of the program say why.',
  },
  register: { vi: 'Sổ', en: 'Register' },
  state: { vi: 'Tình trạng', en: 'State' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  any: { vi: 'Tất cả', en: 'All' },
  show: { vi: 'Xem', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  next: { vi: 'Số tiếp theo', en: 'Next number' },
  symbol: { vi: 'Số, ký hiệu', en: 'Number' },
  day: { vi: 'Ngày', en: 'Day' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  addressees: { vi: 'Nơi nhận', en: 'To' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  reason: { vi: 'Lý do', en: 'Reason' },
  none: {
    vi: 'Chưa có sổ nào. Sổ được mở khi văn bản đầu tiên lấy số, hoặc mở ở dưới.',
    en: 'There is no register yet: the first document that takes a number opens its own, or open one below.',
  },
  empty: { vi: 'Sổ chưa có số nào.', en: 'The register holds no number yet.' },
  nothing: { vi: 'Không có số nào như vậy.', en: 'There is no such number.' },
  older: { vi: 'Các số trước', en: 'Earlier numbers' },
  sheet: { vi: 'Tải .xlsx', en: 'Download .xlsx' },
  note: {
    vi: 'Ghi số đã dùng ngoài phần mềm, hoặc bỏ trống',
    en: 'Write in numbers used elsewhere, or skipped',
  },
  noteHint: {
    vi: 'Ghi tiếp theo số cuối của sổ, để không có số nào không được giải trình.',
    en: 'They follow the last one, so that no number stays unexplained.',
  },
  what: { vi: 'Các số này', en: 'These numbers are' },
  fromNumber: { vi: 'Từ số', en: 'From number' },
  toNumber: { vi: 'Đến số', en: 'To number' },
  issuerCode: { vi: 'Ký hiệu cơ quan', en: 'Code of the issuer' },
  issuerCodeHint: {
    vi: 'Theo tên hiện nay; sửa nếu các số này ghi ký hiệu khác.',
    en: 'By its present name; change it where these numbers bear another.',
  },
  noteButton: { vi: 'Ghi vào sổ', en: 'Write in' },
  begin: { vi: 'Bắt đầu từ số', en: 'Begin with a number' },
  beginHint: {
    vi: 'Khi sổ giấy đã có các số trước. Chỉ ghi được khi sổ chưa có số nào.',
    en: 'Where the paper register holds the numbers before. Only while this one is empty.',
  },
  beginsAt: { vi: 'Số đầu tiên cấp trong phần mềm', en: 'First number given here' },
  beginButton: { vi: 'Lưu', en: 'Save' },
  void: { vi: 'Hủy một số đã ghi', en: 'Void a number that was written in' },
  voidHint: {
    vi: 'Số vẫn nằm trong sổ cùng lý do. Số của công văn, báo cáo thì hủy tại trang của văn bản đó.',
    en: 'It stays in the register with the reason. The number of a letter or report is voided at that document.',
  },
  number: { vi: 'Số', en: 'Number' },
  voidButton: { vi: 'Hủy số', en: 'Void it' },
  open: { vi: 'Mở sổ khác', en: 'Open another register' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  type: { vi: 'Loại văn bản', en: 'Type of document' },
  openButton: { vi: 'Mở sổ', en: 'Open it' },
  term: { vi: 'Nhiệm kỳ của cấp ủy', en: 'Term of the committee' },
  termHint: {
    vi: 'Văn bản của Đảng đánh số từ 01 trong mỗi nhiệm kỳ; ghi ngày đầu của nhiệm kỳ hiện nay.',
    en: 'Documents of the Party are numbered from 01 within each term; say the first day of the present one.',
  },
  committee: { vi: 'Cấp ủy', en: 'Committee' },
  beganOn: { vi: 'Nhiệm kỳ bắt đầu từ ngày', en: 'The term began on' },
  termButton: { vi: 'Lưu nhiệm kỳ', en: 'Save the term' },
  letter: { vi: 'công văn', en: 'letter' },
} as const satisfies Record<string, Text>;

/** What was done to a register. */
export const registerSaid = {
  noted: { vi: 'Đã ghi vào sổ.', en: 'Written into the register.' },
  begun: { vi: 'Đã ghi số bắt đầu của sổ.', en: 'The first number is set.' },
  voided: { vi: 'Đã hủy số, số vẫn nằm trong sổ.', en: 'The number is voided and stays in the register.' },
  opened: { vi: 'Đã mở sổ.', en: 'The register is open.' },
  term: { vi: 'Đã ghi nhiệm kỳ.', en: 'The term is set.' },
} as const satisfies Record<string, Text>;
