import type { Text } from '../../kernel/text.js';

/** The words of the pages of bodies. */
export const bodyWords = {
  title: { vi: 'Đơn vị', en: 'Bodies' },
  lead: {
    vi: 'Cây đơn vị, ai chịu trách nhiệm ở từng đơn vị và tình hình nhiệm vụ.',
    en: 'The tree of bodies, who answers for each, and how its work stands.',
  },
  add: { vi: 'Thêm đơn vị', en: 'Add a body' },
  load: { vi: 'Nạp từ tệp', en: 'Load a file' },
  handOver: { vi: 'Chuyển giao công việc', en: 'Hand the work over' },
  addUnder: { vi: 'Thêm đơn vị trực thuộc', en: 'Add a body under it' },
  addGroup: { vi: 'Thêm nhóm', en: 'Add a group' },
  find: { vi: 'Tìm theo tên, mã', en: 'Name or code' },
  kind: { vi: 'Loại đơn vị', en: 'Kind' },
  people: { vi: 'Người chịu trách nhiệm', en: 'Who answers for it' },
  any: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Chưa có tài khoản', en: 'No account yet' },
  waiting: { vi: 'Chưa nhận lời mời', en: 'Invitation not answered' },
  filter: { vi: 'Lọc', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Show all' },
  nothing: {
    vi: 'Không có đơn vị nào khớp. Hãy bỏ bớt điều kiện lọc.',
    en: 'No body matches. Ask for less.',
  },
  empty: {
    vi: 'Chưa có đơn vị nào được xem.',
    en: 'There is no body that you may read.',
  },
  groups: { vi: 'Nhóm đơn vị', en: 'Groups' },
  noGroups: { vi: 'Chưa có nhóm nào.', en: 'There is no group yet.' },
  byKind: { vi: 'theo loại', en: 'by kind' },
  byList: { vi: 'theo danh sách', en: 'a list' },
  edit: { vi: 'Sửa', en: 'Change' },
  editBody: { vi: 'Sửa đơn vị', en: 'Change the body' },
  editGroup: { vi: 'Sửa nhóm', en: 'Change the group' },
  facts: { vi: 'Thông tin', en: 'About it' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  sheet: { vi: 'Phiếu theo dõi', en: 'Sheet of tasks' },
  letters: { vi: 'Công văn đôn đốc gửi đơn vị', en: 'Urging letters to it' },
  code: { vi: 'Mã', en: 'Code' },
  bodyName: { vi: 'Tên đơn vị', en: 'Body' },
  under: { vi: 'Trực thuộc', en: 'Stands under' },
  mailbox: { vi: 'Hộp thư', en: 'Mailbox' },
  telephone: { vi: 'Điện thoại', en: 'Telephone' },
  exists: { vi: 'Thời gian tồn tại', en: 'Exists' },
  successors: { vi: 'Đơn vị kế thừa', en: 'Taken over by' },
  notGiven: { vi: 'chưa có', en: 'not given' },
  below: { vi: 'Đơn vị trực thuộc', en: 'Bodies under it' },
  work: { vi: 'Nhiệm vụ', en: 'Tasks' },
  noWork: {
    vi: 'Đơn vị không chủ trì nhiệm vụ nào bạn được xem.',
    en: 'It leads no task that you may read.',
  },
  total: { vi: 'nhiệm vụ', en: 'tasks' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  dueSoon: { vi: 'sắp đến hạn', en: 'due soon' },
  toConfirm: { vi: 'chờ xác nhận', en: 'to be confirmed' },
  ended: { vi: 'Đã kết thúc', en: 'No more' },
  notYet: { vi: 'Chưa thành lập', en: 'Not yet' },
  nobody: {
    vi: 'Chưa có tài khoản nào. Thư của đơn vị gửi về hộp thư, hoặc về cơ quan theo dõi.',
    en: 'There is no account yet. Its mails go to its mailbox, else to the board.',
  },
  name: { vi: 'Họ tên, chức danh', en: 'Name' },
  role: { vi: 'Vai trò', en: 'Role' },
  signIn: { vi: 'Thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' },
  state: { vi: 'Tình trạng', en: 'State' },
  action: { vi: 'Việc', en: 'Act' },
  active: { vi: 'Đang dùng', en: 'In use' },
  invited: { vi: 'Chưa nhận lời mời', en: 'Invitation not answered' },
  codeNeeded: { vi: 'Chờ mã dùng một lần', en: 'Needs a one-time code' },
  accountEnded: { vi: 'Đã kết thúc', en: 'Ended' },
  invite: { vi: 'Mời cán bộ, người đứng đầu', en: 'Invite an officer or head' },
  inviteAgain: { vi: 'Gửi lại thư mời', en: 'Send the invitation again' },
  giveCode: { vi: 'Tạo mã dùng một lần', en: 'Make a one-time code' },
} as const satisfies Record<string, Text>;

/** The words of the forms. */
export const bodyFormWords = {
  newBody: { vi: 'Thêm đơn vị', en: 'A new body' },
  newGroup: { vi: 'Thêm nhóm đơn vị', en: 'A new group' },
  codeHint: {
    vi: 'Chữ thường không dấu, chữ số, dấu gạch nối; không đổi về sau. Ví dụ: xa-lat',
    en: 'Lower-case letters, digits, hyphens; it stays for good, as in xa-lat',
  },
  nameVi: { vi: 'Tên', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
  mailboxHint: {
    vi: 'Nhận thư khi đơn vị chưa có tài khoản.',
    en: 'Gets the mails while the body has no account.',
  },
  from: { vi: 'Hoạt động từ ngày', en: 'First day' },
  to: { vi: 'Hoạt động đến hết ngày', en: 'Last day' },
  toHint: {
    vi: 'Ghi khi đơn vị sáp nhập, chia tách, giải thể. Việc chưa xong chuyển sang đơn vị kế thừa nếu chỉ có một.',
    en: 'Set when it is merged, split or dissolved. Open work goes to its successor where there is one only.',
  },
  successorsHint: {
    vi: 'Chỉ chọn khi đơn vị có ngày kết thúc hoạt động.',
    en: 'Only where there is a last day.',
  },
  committee: { vi: 'Cấp ủy', en: 'Committee' },
  kinds: { vi: 'Gồm mọi đơn vị thuộc các loại', en: 'All bodies of these kinds' },
  kindsHint: {
    vi: 'Chọn loại, hoặc chọn từng đơn vị dưới đây; không chọn cả hai.',
    en: 'Choose kinds, or single bodies below; not both.',
  },
  bodies: { vi: 'Gồm các đơn vị', en: 'These bodies' },
  inviteHint: {
    vi: 'Có thư điện tử: chương trình gửi thư mời. Không có: ghi tên đăng nhập (không có @), rồi tạo mã dùng một lần.',
    en: 'With a mail address an invitation is sent. Without: a sign-in name (no @), then make a one-time code.',
  },
  language: { vi: 'Ngôn ngữ của thư', en: 'Language of the mails' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  english: { vi: 'Tiếng Anh', en: 'English' },
  inviteButton: { vi: 'Mời', en: 'Invite' },
} as const satisfies Record<string, Text>;

/** What is said once something was done. */
export const bodySaid = {
  created: { vi: 'Đã thêm đơn vị.', en: 'The body is added.' },
  changed: { vi: 'Đã lưu thay đổi của đơn vị.', en: 'The body is changed.' },
  groupCreated: { vi: 'Đã thêm nhóm.', en: 'The group is added.' },
  groupChanged: { vi: 'Đã lưu thay đổi của nhóm.', en: 'The group is changed.' },
  invited: {
    vi: 'Đã tạo tài khoản; thư mời có liên kết đặt mật khẩu, dùng trong 7 ngày.',
    en: 'The account is made; the invitation holds a link to set the password, for 7 days.',
  },
  madeWithoutMail: {
    vi: 'Đã tạo tài khoản. Hãy tạo mã dùng một lần và trao cho người dùng.',
    en: 'The account is made. Make a one-time code and hand it over.',
  },
  invitedAgain: {
    vi: 'Đã gửi lại thư mời; liên kết cũ không dùng được nữa.',
    en: 'The invitation is sent again; the earlier link is dead.',
  },
} as const satisfies Record<string, Text>;
