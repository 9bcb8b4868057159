import type { Language, Text } from '../../kernel/text.js';

/** The page on which passwords are set, as its template prints it. */
export interface SetPasswordPage {
  readonly language: Language;
  readonly other: { readonly label: string; readonly url: string };
  readonly say: Readonly<Record<keyof typeof words, string>>;
}

const words = {
  title: { vi: 'Đặt mật khẩu · Đôn Đốc', en: 'Set a password · Đôn Đốc' },
  heading: { vi: 'Đặt mật khẩu', en: 'Set a password' },
  password: {
    vi: 'Mật khẩu mới (12 đến 128 ký tự; một câu dài dễ nhớ là tốt nhất)',
    en: 'New password (12 to 128 characters; a long sentence is best)',
  },
  repeat: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  set: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  differ: { vi: 'Hai lần nhập chưa giống nhau.', en: 'The two passwords differ.' },
  done: {
    vi: 'Mật khẩu đã được đặt. Bạn có thể đăng nhập bằng mật khẩu mới.',
    en: 'The password is set. You can sign in with it.',
  },
  codeHeading: { vi: 'Bạn được trao mã dùng một lần', en: 'You were given a one-time code' },
  name: { vi: 'Tên đăng nhập hoặc địa chỉ thư điện tử', en: 'Name or mail address that you sign in with' },
  code: { vi: 'Mã dùng một lần', en: 'One-time code' },
  forgotten: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  email: { vi: 'Địa chỉ thư điện tử của tài khoản', en: 'Mail address of the account' },
  ask: { vi: 'Gửi liên kết đặt lại mật khẩu', en: 'Send a link for a new password' },
  asked: {
    vi: 'Nếu có tài khoản với địa chỉ này, thư có liên kết sẽ đến trong vài phút. Liên kết dùng được trong 30 phút.',
    en: 'If there is an account with this address, a mail with a link arrives within minutes. The link works for 30 minutes.',
  },
  failed: {
    vi: 'Chưa thực hiện được. Hãy kiểm tra mạng và thử lại.',
    en: 'It did not work. Check the network and try again.',
  },
  scripts: {
    vi: 'Trang này cần JavaScript để đọc phần bí mật của liên kết mà không gửi nó đi nơi nào khác.',
    en: 'This page needs JavaScript, to read the secret part of the link without sending it anywhere else.',
  },
} as const satisfies Record<string, Text>;

export function setPasswordPage(language: Language, path: string): SetPasswordPage {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const said = Object.entries(words).map(([key, text]) => [key, text[language]]);
  return {
    language,
    other: { label: other === 'vi' ? 'Tiếng Việt' : 'English', url: `${path}?language=${other}` },
    say: Object.fromEntries(said) as SetPasswordPage['say'],
  };
}
