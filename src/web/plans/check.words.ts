import type { Text } from '../../kernel/text.js';
import type { MatchReason } from '../../plans/import/checking/body-matching.js';
import { planWords } from './plans.words.js';

/** The words of the pages that bring a signed plan in. */
export const importWords = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  title: { vi: 'Đưa kế hoạch đã ký vào', en: 'Bring in a signed plan' },
  lead: {
    vi: 'Chương trình đọc văn bản, nhận ra đơn vị, nội dung nhiệm vụ, thời gian và chỉ tiêu. Bạn kiểm tra bên cạnh văn bản, sửa chỗ chưa đúng rồi tạo kế hoạch. Chưa có gì của kế hoạch được giao cho đến khi kế hoạch được đưa vào thực hiện. Nếu kế hoạch khác giao việc cho đơn vị mới lập, trang kiểm tra nêu rõ trước khi lập.',
    en: 'The program reads the document: bodies, duties, times and targets. You check them beside the document, put right what is not, and make the plan. Nothing of the plan is assigned until it is put into force. Where other plans give work to bodies that are new, you are told before they are made.',
  },
  byFile: { vi: 'Từ tệp văn bản', en: 'From a file' },
  file: { vi: 'Tệp kế hoạch đã ký', en: 'File of the signed plan' },
  fileHint: {
    vi: '.docx, .pdf có lớp chữ, .txt hoặc .md; tối đa 20 MB. Đọc mất vài giây; khi nhiều người cùng gửi thì đọc lần lượt.',
    en: '.docx, .pdf with a text layer, .txt or .md; 20 MB at most. Reading takes some seconds; files that are sent at once wait for one another.',
  },
  read: { vi: 'Đọc văn bản', en: 'Read the document' },
  byText: { vi: 'Hoặc dán nội dung', en: 'Or paste the text' },
  text: { vi: 'Nội dung kế hoạch', en: 'Text of the plan' },
  textHint: {
    vi: 'Dán cả văn bản. Văn bản dài trên 60 trang: dùng tệp.',
    en: 'Paste the whole document. For more than 60 pages use a file.',
  },
  waiting: { vi: 'Đang kiểm tra', en: 'Being checked' },
  next: planWords.next,
  first: planWords.first,
  pasted: { vi: 'nội dung dán vào', en: 'pasted text' },
  committee: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  untitled: { vi: 'Kế hoạch chưa có tên', en: 'A plan without a title' },
} as const satisfies Record<string, Text>;

/** The words of the page that checks what was read of a plan. */
export const checkWords = {
  imports: importWords.title,
  heading: { vi: 'Kiểm tra kế hoạch đã đọc', en: 'Check what was read' },
  document: { vi: 'Văn bản đã ký', en: 'The document as signed' },
  parts: { vi: 'Các phần của trang', en: 'Parts of the page' },
  understood: { vi: 'Nội dung đã hiểu', en: 'What was understood' },
  unsure: { vi: 'Cần xem trước', en: 'To be looked at first' },
  untitled: importWords.untitled,
  noDuties: {
    vi: 'Không tìm thấy nhiệm vụ nào trong văn bản này. Nếu đây không phải là kế hoạch, hãy bỏ bản này; nếu phải, hãy thêm các nội dung nhiệm vụ.',
    en: 'No duties were found in this document. If it is no plan, discard this check; if it is, add its duties.',
  },
  goOn: planWords.goOn,
  beingChecked: { vi: 'đang kiểm tra', en: 'being checked' },
  nothingUnsure: {
    vi: 'Không có chỗ nào chương trình thấy chưa chắc.',
    en: 'There is nothing that the program is unsure of.',
  },
  seen: { vi: 'Đã xem', en: 'Seen' },
  take: { vi: 'Lấy làm nhiệm vụ', en: 'Take it as a duty' },
  inDocument: { vi: 'Xem trong văn bản', en: 'In the document' },
  back: { vi: 'Về nội dung này', en: 'Back to it' },
  obstacles: { vi: 'Phải sửa trước khi tạo kế hoạch', en: 'To be put right before the plan is made' },
  ready: {
    vi: 'Đã đủ để tạo kế hoạch dự thảo. Nhiệm vụ và thời hạn được xem trước ở bước đưa vào thực hiện.',
    en: 'All is there to make the draft plan. Tasks and deadlines are shown before it is put into force.',
  },
  make: { vi: 'Tạo kế hoạch', en: 'Make the plan' },
  discard: { vi: 'Bỏ bản đang kiểm tra', en: 'Discard this check' },
  discardSure: {
    vi: 'Văn bản và mọi chỗ đã sửa bị xóa, không lấy lại được.',
    en: 'The document and all that was corrected are deleted for good.',
  },
  discardDo: { vi: 'Bỏ, xóa văn bản', en: 'Discard, delete the document' },
  head: { vi: 'Thông tin của kế hoạch', en: 'About the plan' },
  issuerSaid: { vi: 'Văn bản ghi cơ quan ban hành', en: 'The document says it is issued by' },
  committee: importWords.committee,
  code: { vi: 'Mã', en: 'Code' },
  symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  name: { vi: 'Tên kế hoạch', en: 'Title' },
  term: { vi: 'Thời hạn', en: 'Term' },
  followedBy: { vi: 'Cơ quan theo dõi', en: 'Followed by' },
  notSaid: { vi: 'văn bản không nêu', en: 'not said' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  indicators: { vi: 'Chỉ tiêu đo được', en: 'Indicators' },
  indicatorsLead: {
    vi: 'Chương trình đề xuất từ các con số trong văn bản; văn bản không nêu đơn vị báo cáo và cách tổng hợp, hãy kiểm tra. Chỉ tiêu nào không đo bằng số liệu báo cáo thì bỏ.',
    en: 'Proposed from the figures of the document, which does not say who reports them and how values add up: please check. Leave out what is not measured by reported values.',
  },
  measure: { vi: 'Cách đo', en: 'Measured' },
  assessed: { vi: 'Đánh giá', en: 'Assessed' },
  reportedBy: { vi: 'Đơn vị báo cáo', en: 'Reported by' },
  addIndicator: { vi: 'Thêm chỉ tiêu đo được', en: 'Add an indicator' },
  addIndicatorHint: {
    vi: 'Chép đoạn văn bản nêu con số vào đây. Để trống: lấy con số chưa được đo của chỉ tiêu đã chọn.',
    en: 'Copy the words with the figure here. Left empty: the figure of the chosen target that has no indicator yet.',
  },
  ofTarget: { vi: 'Thuộc chỉ tiêu nào của kế hoạch', en: 'Of which target' },
  newTarget: { vi: 'Chưa có trong danh sách: thêm mới', en: 'A target that is not listed: a new one' },
  place: { vi: 'Vị trí trong văn bản', en: 'Place in the document' },
  placeHint: {
    vi: 'Cần khi thêm chỉ tiêu mới. Ví dụ: II.2.b, gạch đầu dòng 3.',
    en: 'Needed for a new target, such as II.2.b, dash 3.',
  },
  addTarget: { vi: 'Thêm chỉ tiêu, không đo', en: 'Add the target alone' },
  notIndicator: { vi: 'Không phải chỉ tiêu đo được', en: 'Not an indicator' },
  names: { vi: 'Đơn vị trong văn bản', en: 'Bodies in the document' },
  namesLead: {
    vi: 'Mỗi tên trong văn bản là đơn vị hoặc nhóm nào. Đơn vị mới chỉ được lập khi tạo kế hoạch, và thuộc ngay nhóm của loại đó: nhiệm vụ giao cho nhóm trong các kế hoạch khác cũng là của đơn vị.',
    en: 'Which body or group each name is. New bodies are made only when the plan is made, and are at once of the groups of their kind: what other plans give to those is theirs too.',
  },
  elsewhere: {
    vi: 'Kế hoạch khác cũng giao việc cho đơn vị mới: đơn vị được lập khi tạo kế hoạch này và thuộc ngay nhóm của loại đã chọn. Nếu không đúng, hãy chọn loại khác.',
    en: 'Other plans give work to the new bodies as well: they are made with this plan, and are at once of the groups of their kind. Where that is not meant, choose another kind.',
  },
  chooseKind: { vi: 'Xem loại của đơn vị mới', en: 'See the kinds of the new bodies' },
  waiting: { vi: 'Các tên sẽ hỏi sau', en: 'Names that are asked for next' },
  settled: { vi: 'Các tên đã rõ', en: 'Names that are clear' },
  asNew: { vi: 'Lập đơn vị mới', en: 'A new body' },
  restAsNew: {
    vi: 'Lưu và lập đơn vị mới cho các tên còn lại',
    en: 'Save, with a new body for each name left',
  },
  asNobody: { vi: 'Không giao nhiệm vụ cho tên này', en: 'Nobody who gets tasks' },
  undecided: { vi: 'Chưa rõ', en: 'Not decided' },
  newName: { vi: 'Tên đơn vị mới', en: 'Name of the new body' },
  newKind: { vi: 'Loại', en: 'Kind' },
  kindAddressed: { vi: 'kế hoạch khác giao việc cho loại này', en: 'other plans give work to these' },
  duties: { vi: 'Nội dung nhiệm vụ', en: 'Duties' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  cooperating: { vi: 'Phối hợp', en: 'Cooperating' },
  when: { vi: 'Thời gian', en: 'When' },
  proposed: { vi: 'văn bản không nêu, đề xuất', en: 'not said in the document, proposed' },
  statedOnly: { vi: 'không theo dõi tiến độ', en: 'stated only, without tasks' },
  nobodyLeads: { vi: 'chưa có đơn vị', en: 'nobody yet' },
  notInDocument: {
    vi: 'Không tìm thấy nguyên văn này trong văn bản.',
    en: 'These exact words are not found in the document.',
  },
  edit: { vi: 'Sửa', en: 'Edit' },
  drop: { vi: 'Bỏ', en: 'Drop' },
  restore: { vi: 'Lấy lại', en: 'Bring back' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
  save: { vi: 'Lưu', en: 'Save' },
  saveSeen: { vi: 'Lưu, đánh dấu đã xem', en: 'Save, mark as seen' },
  split: { vi: 'Lưu và tách theo dòng', en: 'Save and split by lines' },
  join: { vi: 'Gộp vào nội dung trước', en: 'Join to the one before' },
  close: { vi: 'Đóng, không lưu', en: 'Close without saving' },
  add: { vi: 'Thêm nội dung nhiệm vụ', en: 'Add a duty' },
  addText: { vi: 'Nguyên văn', en: 'Exact words' },
  addHint: {
    vi: 'Chép đoạn văn bản vào đây; chương trình tự tìm vị trí của đoạn đó.',
    en: 'Copy the passage here; the program finds where it stands.',
  },
  selected: { vi: 'Đoạn đang chọn', en: 'What is selected' },
  addSelected: { vi: 'Lấy đoạn đang chọn trong văn bản', en: 'Take what is selected in the document' },
  required: { vi: 'bắt buộc', en: 'required' },
  choose: { vi: 'Chưa chọn', en: 'None chosen' },
} as const satisfies Record<string, Text>;

/** What is said once something is done. */
export const checkSaid = {
  read: {
    vi: 'Đã đọc văn bản. Hãy kiểm tra từng nội dung rồi tạo kế hoạch.',
    en: 'The document is read. Check each duty, then make the plan.',
  },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  savedOpen: {
    vi: 'Đã lưu, nhưng nội dung này còn chỗ phải sửa trước khi tạo kế hoạch.',
    en: 'Saved, but this duty is still to be put right before the plan is made.',
  },
  savedOutside: {
    vi: 'Đã lưu. Ngày của nội dung này nằm ngoài thời hạn của kế hoạch: hãy kiểm tra.',
    en: 'Saved. The day of this duty lies outside the term of the plan: please check.',
  },
  savedOpenPart: {
    vi: 'Đã lưu, nhưng phần này còn chỗ phải sửa trước khi tạo kế hoạch: xem ô được đánh dấu.',
    en: 'Saved, but this part is still to be put right before the plan is made: see the marked field.',
  },
  split: { vi: 'Đã tách.', en: 'Split.' },
  joined: {
    vi: 'Đã gộp vào nội dung này, cùng đơn vị chủ trì. Để tách lại: Sửa, rồi “Lưu và tách theo dòng”.',
    en: 'Joined to this duty, of the same bodies. To part them again: Correct, then “Save and split by lines”.',
  },
  joinedLess: {
    vi: 'Đã gộp vào nội dung này, cùng đơn vị chủ trì. Thời gian, sản phẩm hoặc ghi chú của nội dung sau khác nội dung này nên không được giữ: hãy kiểm tra. Để tách lại: Sửa, rồi “Lưu và tách theo dòng”.',
    en: 'Joined to this duty, of the same bodies. The time, product or note of the other was another one and is not kept: look it over. To part them again: Correct, then “Save and split by lines”.',
  },
  dropped: { vi: 'Đã bỏ; có thể lấy lại.', en: 'Dropped; it can be brought back.' },
  noIndicator: { vi: 'Đã bỏ khỏi các chỉ tiêu; có thể lấy lại.', en: 'Left out; it can be brought back.' },
  restored: { vi: 'Đã lấy lại.', en: 'Brought back.' },
  added: {
    vi: 'Đã thêm. Hãy kiểm tra các ô của nội dung này.',
    en: 'Added. Look over its fields.',
  },
  addedNowhere: {
    vi: 'Đã thêm, nhưng không tìm thấy đoạn này trong văn bản. Hãy sửa nguyên văn hoặc ghi vị trí.',
    en: 'Added, but the passage is not found in the document. Correct the exact words, or say where they stand.',
  },
  addedIndicator: {
    vi: 'Đã thêm chỉ tiêu đo được. Hãy kiểm tra mức phải đạt, cách đo và đơn vị báo cáo.',
    en: 'The indicator is added. Look over its goal, its measure and who reports it.',
  },
  addedTarget: { vi: 'Đã thêm chỉ tiêu.', en: 'The target is added.' },
  noTarget: { vi: 'Chỉ tiêu này không còn trong bản đang kiểm tra.', en: 'The draft has no such target.' },
  noPlace: {
    vi: 'Hãy nêu vị trí của chỉ tiêu trong văn bản, hoặc chọn một chỉ tiêu đã có.',
    en: 'Say where the target stands in the document, or choose one that is listed.',
  },
  placeTaken: { vi: 'Đã có chỉ tiêu ở vị trí này.', en: 'There is a target at this place already.' },
  discarded: { vi: 'Đã bỏ và xóa văn bản.', en: 'Discarded; the document is deleted.' },
  made: {
    vi: 'Đã tạo kế hoạch dự thảo. Hãy xem trước nhiệm vụ và thời hạn rồi đưa vào thực hiện.',
    en: 'The draft plan is made. Look at its tasks and deadlines, then put it into force.',
  },
  noText: { vi: 'Hãy dán nội dung kế hoạch.', en: 'Paste the text of the plan.' },
  noWords: { vi: 'Hãy chép đoạn văn bản vào đây.', en: 'Copy the passage here.' },
  noFile: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  unknownBody: { vi: 'Đơn vị này không có trong danh sách.', en: 'There is no such body in the list.' },
  unknownKind: {
    vi: 'Loại đơn vị này không có trong danh sách.',
    en: 'There is no such kind of body in the list.',
  },
  unseenKind: {
    vi: 'Hãy xem tên và loại của đơn vị mới, rồi lưu.',
    en: 'Look at the name and the kind of the new body, then save.',
  },
  noName: { vi: 'Hãy ghi tên của đơn vị mới.', en: 'Type the name of the new body.' },
  longName: { vi: 'Tên đơn vị tối đa 200 ký tự.', en: 'The name of a body has 200 characters at most.' },
  wrongFields: { vi: 'Chưa lưu: hãy sửa các ô được đánh dấu.', en: 'Not saved: mend the marked fields.' },
} as const satisfies Record<string, Text>;

/** Why the program took a name for a body. */
export const matchReasons: Readonly<Record<MatchReason, Text>> = {
  name: { vi: 'đúng tên', en: 'by its name' },
  short: { vi: 'tên viết gọn', en: 'a shorter name' },
  speaker: { vi: 'người thay mặt đơn vị', en: 'whoever speaks for it' },
  former: { vi: 'tên cũ', en: 'a former name' },
  group: { vi: 'nhóm đơn vị', en: 'a group' },
  wider: { vi: 'nhóm rộng hơn văn bản nêu, hãy kiểm tra', en: 'a group wider than is said: please check' },
  spelling: { vi: 'gần giống tên, hãy kiểm tra', en: 'nearly its name: please check' },
};
