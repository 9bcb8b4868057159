import type { Text } from '../../kernel/text.js';

/** The words of the pages of accounts. */
export const accountWords = {
  title: { vi: 'Tài khoản', en: 'Accounts' },
  new: { vi: 'Thêm tài khoản', en: 'Add an account' },
  search: { vi: 'Tìm theo tên hoặc địa chỉ', en: 'Name or address' },
  role: { vi: 'Vai trò', en: 'Role' },
  body: { vi: 'Đơn vị', en: 'Body' },
  state: { vi: 'Tình trạng', en: 'State' },
  any: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Lọc', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về trang đầu', en: 'First page' },
  nothing: {
    vi: 'Không có tài khoản nào khớp với bộ lọc. Hãy bỏ bớt điều kiện lọc, hoặc thêm tài khoản.',
    en: 'No account fits these filters. Leave some of them out, or add an account.',
  },
  noRoles: { vi: 'chưa có vai trò', en: 'no role' },
  open: { vi: 'Đang dùng', en: 'In use' },
  waiting: { vi: 'Chưa đặt mật khẩu', en: 'No password yet' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
  back: { vi: 'Tài khoản', en: 'Accounts' },
  newLead: {
    vi: 'Mời bằng thư: người dùng tự đặt mật khẩu qua liên kết. Không có thư: in mã dùng một lần và trao tận tay.',
    en: 'By mail, its owner sets the password through a link. Without mail, print a one-time code and hand it over.',
  },
  way: { vi: 'Cách đưa tài khoản', en: 'How it is handed over' },
  byMail: { vi: 'Gửi thư mời', en: 'Invite by mail' },
  byCode: { vi: 'In mã dùng một lần', en: 'Print a one-time code' },
  email: { vi: 'Địa chỉ thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' },
  emailHint: {
    vi: 'Tên đăng nhập (không có @) chỉ dùng với mã dùng một lần.',
    en: 'A sign-in name (without @) takes a one-time code.',
  },
  emailFixed: {
    vi: 'Chỉ người quản trị đổi được địa chỉ của tài khoản đã có mật khẩu.',
    en: 'Of an account with a password only an administrator changes the address.',
  },
  name: { vi: 'Tên trong danh sách', en: 'Name in lists' },
  nameHint: { vi: 'Nên theo chức trách: Cán bộ đầu mối xã Lát', en: 'Best by office: Officer of Lat' },
  language: { vi: 'Ngôn ngữ của thư', en: 'Language of mails' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  english: { vi: 'Tiếng Anh', en: 'English' },
  chooseBody: { vi: 'Chọn đơn vị', en: 'Choose a body' },
  noBody: { vi: 'Chọn đơn vị (quản trị: để trống)', en: 'Choose a body (administrator: none)' },
  make: { vi: 'Lập tài khoản', en: 'Make the account' },
  data: { vi: 'Tên và địa chỉ', en: 'Name and address' },
  save: { vi: 'Lưu', en: 'Save' },
  stands: { vi: 'Hiện đang lưu', en: 'Saved now' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  take: { vi: 'Thôi giao', en: 'Take away' },
  give: { vi: 'Giao thêm vai trò', en: 'Give another role' },
  giveButton: { vi: 'Giao vai trò', en: 'Give the role' },
  acts: { vi: 'Việc khác', en: 'What else' },
  own: {
    vi: 'Đây là tài khoản của bạn: không ai tự đổi vai trò hay tự kết thúc tài khoản của mình.',
    en: 'This is your own account: nobody changes the own roles or ends the own account.',
  },
  ownLink: { vi: 'Đến tài khoản của tôi', en: 'To my account' },
  beyond: {
    vi: 'Tài khoản này có vai trò ngoài phạm vi của cơ quan theo dõi: chỉ người quản trị sửa được.',
    en: 'This account holds roles beyond the reach of the board: only an administrator changes it.',
  },
  invite: { vi: 'Gửi lại thư mời', en: 'Invite again' },
  inviteNote: {
    vi: 'Liên kết trong thư trước không dùng được nữa.',
    en: 'The link of the mail before is void.',
  },
  code: { vi: 'In mã dùng một lần', en: 'Print a one-time code' },
  codeNote: {
    vi: 'Mã đặt mật khẩu một lần trong 7 ngày. Mã trước không dùng được nữa.',
    en: 'It sets the password once, within 7 days. The code before is void.',
  },
  sessions: { vi: 'Kết thúc mọi phiên đăng nhập', en: 'End all sessions' },
  sessionsNote: {
    vi: 'Khi mất máy hoặc nghi có người khác đăng nhập. Chủ tài khoản được báo bằng thư.',
    en: 'Where a device is lost, or somebody else may be signed in. Its owner is told by mail.',
  },
  tokens: { vi: 'Thu hồi mọi mã truy cập', en: 'Revoke all tokens' },
  tokensNote: { vi: 'Phần mềm dùng các mã này sẽ dừng.', en: 'Programs that use them will stop.' },
  factor: { vi: 'Gỡ lớp xác thực thứ hai', en: 'Take the second step away' },
  factorNote: {
    vi: 'Khi mất điện thoại. Mọi phiên kết thúc; nơi bắt buộc thì thiết lập lại ở lần đăng nhập sau.',
    en: 'Where the phone is lost. All sessions end; where one is required it is set up anew at the next sign-in.',
  },
  end: { vi: 'Kết thúc tài khoản', en: 'End the account' },
  endNote: {
    vi: 'Ngừng đăng nhập ngay. Việc đã làm vẫn giữ nguyên; có thể mở lại.',
    en: 'Nobody signs in with it any more, at once. What it did stays; it can be opened again.',
  },
  reopen: { vi: 'Mở lại tài khoản', en: 'Open it again' },
  erase: { vi: 'Xóa dữ liệu cá nhân', en: 'Erase the personal data' },
  eraseNote: {
    vi: 'Không khôi phục được. Nhập lại địa chỉ để xác nhận.',
    en: 'This cannot be undone. Type the address once more.',
  },
  codeTitle: { vi: 'Mã dùng một lần để vào Đôn Đốc', en: 'One-time code for Đôn Đốc' },
  print: { vi: 'In trang này', en: 'Print this page' },
  codeOnce: {
    vi: 'Mã chỉ hiện lần này. In trang rồi trao tận tay; không gửi qua Zalo hay tin nhắn.',
    en: 'It is shown this once. Print the page and hand it over in person; send it by no messenger.',
  },
  signInAs: { vi: 'Đăng nhập bằng', en: 'Sign in as' },
  theCode: { vi: 'Mã', en: 'Code' },
  until: { vi: 'Dùng được đến', en: 'Works until' },
  step1: {
    vi: 'Mở địa chỉ này trên máy tính hoặc điện thoại:',
    en: 'Open this address on a computer or phone:',
  },
  step2: {
    vi: 'Nhập tên đăng nhập và mã ở trên, rồi tự đặt mật khẩu từ 12 ký tự.',
    en: 'Give the sign-in name and the code above, and choose a password of at least 12 characters.',
  },
  step3: { vi: 'Hủy tờ giấy này sau khi dùng.', en: 'Destroy this sheet afterwards.' },
  codeDone: { vi: 'Xong, trở lại', en: 'Done, go back' },
} as const satisfies Record<string, Text>;

/** An observer with the right to confirm. */
export const approvingObserver: Text = {
  vi: 'lãnh đạo, được xác nhận',
  en: 'observer who may confirm',
};

/** What is said once it is done. */
export const accountSaid = {
  invited: {
    vi: 'Đã lập tài khoản và gửi thư mời.',
    en: 'The account is made, and its owner invited by mail.',
  },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  given: {
    vi: 'Đã giao vai trò. Các phiên đăng nhập của tài khoản đã kết thúc.',
    en: 'The role is given. The account’s sessions have ended.',
  },
  held: {
    vi: 'Tài khoản đã có vai trò này; không có gì thay đổi.',
    en: 'The account has this role already; nothing has changed.',
  },
  taken: {
    vi: 'Đã thôi giao vai trò. Các phiên đăng nhập của tài khoản đã kết thúc.',
    en: 'The role is taken away. The account’s sessions have ended.',
  },
  invitedAgain: { vi: 'Đã gửi lại thư mời.', en: 'The invitation is on its way again.' },
  sessions: { vi: 'Đã kết thúc mọi phiên đăng nhập.', en: 'All sessions have ended.' },
  tokens: { vi: 'Đã thu hồi mọi mã truy cập.', en: 'All tokens are revoked.' },
  factor: { vi: 'Đã gỡ lớp xác thực thứ hai.', en: 'The second step is taken away.' },
  ended: {
    vi: 'Đã kết thúc tài khoản. Có thể mở lại ở đây.',
    en: 'The account has ended. It can be opened again here.',
  },
  reopened: { vi: 'Đã mở lại tài khoản.', en: 'The account is open again.' },
  erased: { vi: 'Đã xóa dữ liệu cá nhân của tài khoản.', en: 'The personal data of the account is erased.' },
} as const satisfies Record<string, Text>;
