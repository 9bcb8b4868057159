import { secretMinutes } from '../../accounts/account-secret.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../accounts/password-rules.js';

/** The words of the page on which passwords are set. */
export const setPasswordWords = {
  title: { vi: 'Đặt mật khẩu', en: 'Set a password' },
  linkHeading: { vi: 'Bạn có thư mời hoặc thư đặt lại mật khẩu', en: 'You have a mail with a link' },
  link: { vi: 'Liên kết trong thư', en: 'Link in the mail' },
  linkHint: {
    vi: 'Sao chép cả liên kết trong thư rồi dán vào đây.',
    en: 'Copy the whole link from the mail and paste it here.',
  },
  codeHeading: { vi: 'Bạn được trao mã dùng một lần', en: 'You were given a one-time code' },
  name: { vi: 'Tên đăng nhập hoặc địa chỉ thư điện tử', en: 'Name or mail address that you sign in with' },
  code: { vi: 'Mã dùng một lần', en: 'One-time code' },
  password: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordHint: {
    vi: `Từ ${SHORTEST_PASSWORD} đến ${LONGEST_PASSWORD} ký tự; một câu dài dễ nhớ là tốt nhất.`,
    en: `${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; a long sentence is best.`,
  },
  repeat: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  set: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  forgottenHeading: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  email: { vi: 'Địa chỉ thư điện tử của tài khoản', en: 'Mail address of the account' },
  ask: { vi: 'Gửi liên kết đặt lại mật khẩu', en: 'Send a link for a new password' },
  toSignIn: { vi: 'Về trang đăng nhập', en: 'Back to signing in' },
} as const;

/** What is said once it is done. */
export const setPasswordSaid = {
  set: {
    vi: 'Mật khẩu đã được đặt. Hãy đăng nhập bằng mật khẩu mới.',
    en: 'The password is set. Sign in with it.',
  },
  asked: {
    vi: `Nếu có tài khoản với địa chỉ này, thư có liên kết sẽ đến trong vài phút. Liên kết dùng được trong ${secretMinutes.reset} phút.`,
    en: `If there is an account with this address, a mail with a link arrives within minutes. The link works for ${secretMinutes.reset} minutes.`,
  },
} as const;
