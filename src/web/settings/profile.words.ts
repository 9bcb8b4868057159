import type { Text } from '../../kernel/text.js';

/** The words of the page of the own account. */
export const profileWords = {
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  email: { vi: 'Địa chỉ đăng nhập', en: 'Signs in as' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  noRoles: { vi: 'Chưa có vai trò', en: 'None' },
  person: { vi: 'Tên và ngôn ngữ', en: 'Name and language' },
  name: { vi: 'Tên hiện trong danh sách', en: 'Name in lists' },
  language: { vi: 'Ngôn ngữ của thư gửi cho tôi', en: 'Language of the mails to me' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  english: { vi: 'Tiếng Anh', en: 'English' },
  save: { vi: 'Lưu', en: 'Save' },
  stands: { vi: 'Hiện đang lưu', en: 'Saved now' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordHeading: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  passwordButton: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  presentPassword: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordHint: {
    vi: 'Từ 12 ký tự, khó đoán. Các phiên đăng nhập khác sẽ kết thúc.',
    en: 'At least 12 characters, not easily guessed. All other sessions end.',
  },
  factor: { vi: 'Lớp xác thực thứ hai', en: 'Second step' },
  factorOn: { vi: 'Đang dùng', en: 'In use' },
  factorOff: { vi: 'Chưa dùng', en: 'Not in use' },
  factorOnText: {
    vi: 'Khi đăng nhập cần thêm mã từ ứng dụng xác thực hoặc khóa truy cập.',
    en: 'Signing in takes a code of the authenticator app, or a passkey.',
  },
  factorOffText: {
    vi: 'Mã trên điện thoại giữ tài khoản an toàn cả khi lộ mật khẩu.',
    en: 'A code from the phone keeps the account safe even where the password is known.',
  },
  factorRequired: { vi: 'Tài khoản này bắt buộc dùng.', en: 'This account must have it.' },
  factorSetUp: { vi: 'Thiết lập ứng dụng xác thực', en: 'Set up an authenticator app' },
  factorReplace: { vi: 'Thay ứng dụng hoặc điện thoại', en: 'Change the app or the phone' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
  codes: { vi: 'Tạo lại mã khôi phục', en: 'New recovery codes' },
  codesHint: {
    vi: 'Các mã khôi phục cũ sẽ không dùng được nữa.',
    en: 'The recovery codes of before will be void.',
  },
  codesButton: { vi: 'Tạo mã khôi phục', en: 'Make recovery codes' },
  factorRemove: { vi: 'Gỡ ứng dụng xác thực', en: 'Take the authenticator app away' },
  factorRemoveHint: {
    vi: 'Kèm cả mã khôi phục và khóa truy cập; các phiên đăng nhập khác kết thúc.',
    en: 'With the recovery codes and passkeys; all other sessions end.',
  },
  remove: { vi: 'Gỡ', en: 'Take away' },
  passkeys: { vi: 'Khóa truy cập', en: 'Passkeys' },
  noPasskeys: {
    vi: 'Chưa có khóa truy cập. Khóa truy cập mở bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, thay cho mã xác thực.',
    en: 'None yet. A passkey opens with the fingerprint, face or PIN of a device, in place of a code.',
  },
  passkeyAdd: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  passkeyName: { vi: 'Tên của khóa', en: 'Name of the passkey' },
  passkeyHint: { vi: 'Ví dụ: máy tính ở phòng làm việc', en: 'For example: computer in the office' },
  passkeyScript: {
    vi: 'Thêm khóa truy cập cần trình duyệt có bật JavaScript.',
    en: 'Adding a passkey takes a browser with JavaScript.',
  },
  passkeyFailed: {
    vi: 'Chưa thêm được khóa truy cập. Hãy kiểm tra mật khẩu rồi thử lại.',
    en: 'The passkey was not added. Check the password and try again.',
  },
  codesTitle: { vi: 'Cất kỹ các mã khôi phục', en: 'Put these recovery codes away' },
  codesLead: {
    vi: 'Khi mất thiết bị, mỗi mã thay cho khóa truy cập một lần. Các mã chỉ hiện ở đây lần này: hãy chép hoặc in ra.',
    en: 'If the device is lost, each stands in for it once. They are shown this once: copy or print them.',
  },
  codesKept: { vi: 'Tôi đã cất các mã', en: 'I have put them away' },
  identities: {
    vi: 'Đăng nhập bằng tài khoản của cơ quan',
    en: 'Signing in with the organization’s account',
  },
  noIdentities: { vi: 'Chưa liên kết.', en: 'Not linked.' },
  link: { vi: 'Liên kết tài khoản của cơ quan', en: 'Link the organization’s account' },
  linkTitle: { vi: 'Liên kết tài khoản', en: 'Link the account' },
  linkText: {
    vi: 'Tiếp theo hãy đăng nhập ở hệ thống của cơ quan trong 10 phút. Xong sẽ trở lại đây.',
    en: 'Sign in at your organization within 10 minutes. You are led back here.',
  },
  linkGo: { vi: 'Đến trang đăng nhập của cơ quan', en: 'To the organization’s sign-in' },
  unlink: { vi: 'Bỏ liên kết', en: 'Take the link away' },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  sessionsLead: {
    vi: 'Nơi tài khoản đang đăng nhập. Thấy phiên lạ thì kết thúc và đổi mật khẩu.',
    en: 'Where the account is signed in. End one that you do not know, and change the password.',
  },
  began: { vi: 'Bắt đầu', en: 'Since' },
  used: { vi: 'Dùng gần nhất', en: 'Last used' },
  thisOne: { vi: 'Phiên này', en: 'This one' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all others' },
  action: { vi: 'Thao tác', en: 'Action' },
  tokens: { vi: 'Mã truy cập cho phần mềm', en: 'Tokens for programs' },
  noTokens: {
    vi: 'Chưa có. Mã truy cập cho phép phần mềm khác đọc hoặc ghi dữ liệu thay bạn.',
    en: 'None. With a token another program reads or writes in your place.',
  },
  tokenName: { vi: 'Dùng để làm gì', en: 'What it is for' },
  tokenScope: { vi: 'Được phép', en: 'It may' },
  read: { vi: 'chỉ đọc', en: 'only read' },
  write: { vi: 'đọc và ghi', en: 'read and write' },
  tokenDays: { vi: 'Số ngày có hiệu lực (1 đến 365)', en: 'How many days it lives (1 to 365)' },
  until: { vi: 'Hiệu lực đến', en: 'Until' },
  never: { vi: 'chưa dùng', en: 'not yet' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  tokenMake: { vi: 'Tạo mã truy cập', en: 'Make a token' },
  tokenTitle: { vi: 'Mã truy cập mới', en: 'The new token' },
  tokenLead: {
    vi: 'Mã chỉ hiện ở đây lần này: hãy chép ngay và giữ kín như mật khẩu.',
    en: 'It is shown this once: copy it now, and keep it like a password.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  kept: { vi: 'Đã sao chép, trở lại', en: 'I have it, go back' },
  follow: { vi: 'Thư tổng hợp tuần', en: 'Weekly summary' },
  followLead: {
    vi: 'Chọn các đơn vị mà thư tổng hợp tuần gửi cho tôi nói đến. Không chọn đơn vị nào: tất cả.',
    en: 'Choose the bodies that the weekly summary to me tells of. None chosen: all.',
  },
  followAll: { vi: 'Đang nói đến tất cả các đơn vị', en: 'It tells of all bodies' },
  choose: { vi: 'Chọn đơn vị', en: 'Choose bodies' },
  data: { vi: 'Dữ liệu về tôi', en: 'What is kept about me' },
  dataLead: {
    vi: 'Toàn bộ dữ liệu hệ thống lưu về tài khoản này, trong một tệp.',
    en: 'All that the system keeps about this account, in one file.',
  },
  export: { vi: 'Tải dữ liệu của tôi', en: 'Download my data' },
  privacy: { vi: 'Hệ thống lưu gì và vì sao', en: 'What is kept, and why' },
} as const satisfies Record<string, Text>;

/** How many recovery codes are left. */
export function codesLeft(count: number): Text {
  return {
    vi: `Còn ${count} mã khôi phục chưa dùng.`,
    en: `${count} recovery ${count === 1 ? 'code is' : 'codes are'} left.`,
  };
}

/** How many bodies were chosen. */
export function bodiesFollowed(count: number): Text {
  return {
    vi: `Đang nói đến ${count} đơn vị đã chọn`,
    en: `It tells of ${count} chosen ${count === 1 ? 'body' : 'bodies'}`,
  };
}

/** What is said once it is done. */
export const profileSaid = {
  saved: { vi: 'Đã lưu tên và ngôn ngữ.', en: 'Name and language are saved.' },
  password: {
    vi: 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
    en: 'The password is changed. All other sessions have ended.',
  },
  factorRemoved: { vi: 'Đã gỡ lớp xác thực thứ hai.', en: 'The second step is taken away.' },
  passkeyRemoved: { vi: 'Đã gỡ khóa truy cập.', en: 'The passkey is taken away.' },
  unlinked: { vi: 'Đã bỏ liên kết.', en: 'The link is taken away.' },
  sessionEnded: { vi: 'Đã kết thúc phiên đăng nhập.', en: 'The session has ended.' },
  tokenEnded: { vi: 'Đã thu hồi mã truy cập.', en: 'The token is revoked.' },
  followed: {
    vi: 'Đã lưu các đơn vị của thư tổng hợp tuần.',
    en: 'The bodies of the weekly summary are saved.',
  },
} as const satisfies Record<string, Text>;

/** How many other sessions ended. */
export function othersEnded(count: number): Text {
  return {
    vi: `Đã kết thúc ${count} phiên đăng nhập khác.`,
    en: `${count} other ${count === 1 ? 'session has' : 'sessions have'} ended.`,
  };
}
