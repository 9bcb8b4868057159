/** The words of the page where the text of a document is edited. */
export const documentTextWords = {
  how: {
    vi: 'Tên đơn vị đứng đầu ý và trước dấu hai chấm được in đậm. Để trống một mục là bỏ mục đó khỏi văn bản. Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
    en: 'The name of a body at the beginning of an item and before a colon is printed bold. A section that is left empty is left out of the document. No lists or files of party members, no secret documents.',
  },
  marksHeading: { vi: 'Cách viết:', en: 'How to write it:' },
  markParagraph: { vi: 'Mỗi dòng là một đoạn.', en: 'Each line is a paragraph.' },
  markItem: {
    vi: '“- ” ở đầu dòng: dòng đó là một gạch đầu dòng.',
    en: '“- ” at the beginning of a line makes it an item of a list.',
  },
  markHeading: {
    vi: '“## ” ở đầu dòng: dòng đó là đề mục, được in đậm và tự đánh số; “### ” là đề mục nhỏ hơn.',
    en: '“## ” at the beginning of a line makes it a heading, bold and with its number; “### ” a smaller one.',
  },
  markTable: { vi: 'chỗ của bảng', en: 'the place of the table' },
  markTableKept: {
    vi: 'bảng tự lập, đứng đúng ở dòng này; giữ nguyên dòng này để có bảng.',
    en: 'the program makes the table, and it stands at this line; keep the line to have it.',
  },
  withoutTables: { vi: 'Bỏ bảng khỏi văn bản', en: 'Leave the table out' },
  ownDocx: { vi: 'Tải .docx theo mẫu riêng', en: 'Download .docx in the own template' },
  docx: { vi: 'Tải .docx', en: 'Download .docx' },
  pdf: { vi: 'Tải .pdf', en: 'Download .pdf' },
  opening: { vi: 'Lời mở đầu', en: 'Opening' },
  text: { vi: 'Nội dung', en: 'Text' },
  edit: { vi: 'Sửa nội dung', en: 'Edit the text' },
  read: { vi: 'Xem nội dung', en: 'Read the text' },
  save: { vi: 'Lưu mục này', en: 'Save the section' },
  reset: { vi: 'Lấy lại bản tự lập', en: 'Take back what was written' },
  resetSure: {
    vi: 'Nội dung đã viết ở phần này bị mất, không lấy lại được.',
    en: 'What was written here is lost for good.',
  },
  resetDo: { vi: 'Bỏ nội dung đã viết', en: 'Drop what was written' },
  generated: { vi: 'Bản tự lập từ số liệu hiện nay', en: 'What it says by itself now' },
  standing: { vi: 'Bản đang lưu:', en: 'What is saved now:' },
  unsaved: { vi: 'Bạn vừa nhập, chưa lưu được:', en: 'What you typed, not saved:' },
  leftOut: { vi: 'Mục này được bỏ khỏi văn bản.', en: 'This section is left out of the document.' },
  byItself: { vi: 'Tự lập', en: 'Automatic' },
  edited: { vi: 'Đã sửa ngày', en: 'Edited on' },
  newer: { vi: 'Đã sửa; có dữ liệu mới hơn', en: 'Edited; there are newer facts' },
  numberHeading: { vi: 'Số văn bản', en: 'Number of the document' },
  registers: { vi: 'Sổ văn bản đi', en: 'Number registers' },
  registered: { vi: 'Số lấy từ sổ:', en: 'Number of the register:' },
  typedNumber: {
    vi: 'Số nhập tay, không qua sổ (xoá số này ở phần dưới nếu muốn lấy số từ sổ):',
    en: 'Typed by hand, not of the register (take it out below to take one from the register):',
  },
  issued: {
    vi: 'Văn bản đã lấy số nên nội dung giữ nguyên như lúc lấy số; các tệp tải về cũng vậy. Muốn sửa thì hủy số (ghi lý do), sửa nội dung rồi lấy số mới.',
    en: 'The document has its number, so its text stands as it was then, and so do the files. To change it take the number back with the reason, edit the text, and take another.',
  },
  voidedNumber: { vi: 'Số đã hủy:', en: 'Voided number:' },
  noNumber: { vi: 'Văn bản chưa có số.', en: 'The document has no number yet.' },
  takeNumber: { vi: 'Lấy số từ sổ', en: 'Take a number from the register' },
  noSigner: {
    vi: 'Văn bản chưa ghi họ tên người ký: cần thì ghi bên dưới, cùng ngày ký và nơi nhận, trước khi lấy số.',
    en: 'The document names nobody below the signature: write the name below, beside the day and the recipients, before a number is taken, where it is needed.',
  },
  unsigned: {
    vi: 'Lấy số không ghi họ tên người ký',
    en: 'Take the number without the name of who signs',
  },
  earlyDay: { vi: 'Ngày ký', en: 'The day of signing,' },
  earlierThan: {
    vi: 'trước ngày của số liệu nêu trong báo cáo,',
    en: 'is before that of the figures in the report,',
  },
  beforeData: {
    vi: 'Lấy số với ngày ký trước ngày của số liệu',
    en: 'Take the number with a day before that of the figures',
  },
  beforeDataHint: {
    vi: 'Nếu số liệu được lấy sớm hơn thì sửa ngày đó ở lời mở đầu trước khi lấy số.',
    en: 'Where the figures were taken earlier, mend that day in the opening before the number is taken.',
  },
  whileCollecting: {
    vi: 'Lấy số khi kỳ báo cáo chưa chốt',
    en: 'Take the number while the review is not closed',
  },
  whileCollectingHint: {
    vi: 'Báo cáo gửi hoặc được tiếp nhận sau khi lấy số không vào văn bản này nữa.',
    en: 'What is sent or accepted after the number is taken does not come into this document any more.',
  },
  closeFirst: { vi: 'Kiểm tra và chốt kỳ báo cáo trước', en: 'Check and close the review first' },
  takeNumberHint: {
    vi: 'Số tiếp theo của sổ được cấp cho văn bản này, mỗi số cấp một lần. Từ lúc lấy số, văn bản được lưu như đang có: số liệu mới không đổi văn bản nữa và không sửa được nội dung.',
    en: 'The document takes the next number of the register; each is given once. From then on it stays as it is now: it follows no newer facts, and its text cannot be edited.',
  },
  issuedOnHint: { vi: 'Ghi bên số trong sổ và trên văn bản.', en: 'Stands beside the number.' },
  beganOn: { vi: 'Nhiệm kỳ của cấp ủy bắt đầu từ ngày', en: 'The term of the committee began on' },
  beganOnHint: {
    vi: 'Văn bản của Đảng đánh số theo nhiệm kỳ; chưa có ngày này nên chưa lấy số được.',
    en: 'Documents of the Party are numbered by term; without this day none is given.',
  },
  voidNumber: { vi: 'Hủy số này', en: 'Take the number back' },
  voidNumberHint: {
    vi: 'Số đã hủy vẫn nằm trong sổ cùng lý do và không cấp lại. Sau đó nội dung lại theo số liệu mới, sửa được, và có thể lấy số khác.',
    en: 'It stays in the register with the reason and is never given again. Then the text follows the facts and can be edited again, and another number can be taken.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  head: { vi: 'Số, ngày ký, nơi nhận', en: 'Number, day, recipients' },
  headHint: {
    vi: 'Ô một dòng để trống hoặc giữ nguyên thì theo thể thức tự lập; số và ngày để trống thì văn bản chừa chỗ. “Kính gửi”, “Nơi nhận” và thẩm quyền ký để trống thì văn bản không có phần đó.',
    en: 'A line that is left empty, or as it stands, is as the program has it; without number and day the document leaves their room. A list that is emptied is left out of the document.',
  },
  headHintOfRegister: {
    vi: 'Số lấy từ sổ ở phần trên. Ô một dòng để trống hoặc giữ nguyên thì theo thể thức tự lập; ngày để trống thì văn bản chừa chỗ. “Kính gửi”, “Nơi nhận” và thẩm quyền ký để trống thì văn bản không có phần đó.',
    en: 'The number is taken from the register above. A line that is left empty, or as it stands, is as the program has it; without the day the document leaves its room. A list that is emptied is left out of the document.',
  },
  headUnnumbered: { vi: 'Ngày ký, nơi nhận', en: 'Day, recipients' },
  headHintUnnumbered: {
    vi: 'Ô một dòng để trống hoặc giữ nguyên thì theo thể thức tự lập, ngày là ngày tải về. “Kính gửi”, “Nơi nhận” và thẩm quyền ký để trống thì văn bản không có phần đó.',
    en: 'A line that is left empty, or as it stands, is as the program has it, and the day is that of the download. A list that is emptied is left out of the document.',
  },
  number: { vi: 'Số văn bản', en: 'Number' },
  notNumber: { vi: 'Số văn bản là số nguyên từ 1.', en: 'The number is a whole one from 1.' },
  place: { vi: 'Nơi ban hành', en: 'Place' },
  issuedOn: { vi: 'Ngày ký', en: 'Day' },
  capacity: {
    vi: 'Thẩm quyền ký (T/M, K/T; mỗi dòng một ý)',
    en: 'On whose behalf it is signed (a line each)',
  },
  office: { vi: 'Chức vụ người ký', en: 'Office that signs' },
  signer: { vi: 'Họ tên người ký', en: 'Name below the signature' },
  addressees: { vi: 'Kính gửi (mỗi dòng một nơi)', en: 'Addressed to (a line each)' },
  recipients: { vi: 'Nơi nhận (mỗi dòng một nơi)', en: 'Recipients (a line each)' },
  archive: { vi: 'Lưu', en: 'Archive' },
  saveHead: { vi: 'Lưu', en: 'Save' },
  conflict: {
    vi: 'Người khác đã sửa phần này trong lúc bạn nhập. Nội dung của bạn còn nguyên, bản đang lưu hiện bên cạnh. Lưu lại để dùng nội dung của bạn.',
    en: 'Somebody else edited this part while you typed. Yours is kept, what is saved now stands beside. Save again to use yours.',
  },
} as const;

/** What is said once it is done. */
export const documentTextSaid = {
  numbered: { vi: 'Đã lấy số từ sổ.', en: 'The document has its number.' },
  voided: {
    vi: 'Đã hủy số; số vẫn nằm trong sổ cùng lý do.',
    en: 'The number is voided and stays in the register.',
  },
  saved: {
    vi: 'Đã lưu; văn bản tải về từ nay dùng nội dung này.',
    en: 'Saved; the document uses it from now on.',
  },
  reset: {
    vi: 'Đã lấy lại bản tự lập.',
    en: 'The section is as the program has it again.',
  },
  resetHead: {
    vi: 'Số, ngày ký, nơi nhận theo thể thức tự lập.',
    en: 'Number, day and recipients are as the program has them again.',
  },
} as const;
