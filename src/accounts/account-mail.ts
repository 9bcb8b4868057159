import type { Role } from '../kernel/actor.js';
import { neverGiven } from '../kernel/never-given.js';
import type { Language, Text } from '../kernel/text.js';
import type { MailView } from '../mail/mail-view.js';
import type { SecretPurpose } from './account-secret.js';
import { privacyLine } from './privacy-link.js';
import { roleLabels } from './role-labels.js';

/** Mails with a link that sets a password, and notices to the owner of an account and to administrators. */
export const linkKinds = ['invitation', 'password-reset'] as const;
export const noticeKinds = [
  'role-changed',
  'password-changed',
  'email-changed',
  'second-factor-changed',
  'second-factor-removed',
  'second-factor-reset',
  'identity-linked',
  'one-time-code',
  'sessions-ended',
] as const;
export type LinkKind = (typeof linkKinds)[number];
export type NoticeKind = (typeof noticeKinds)[number];

export const purposeOf: Readonly<Record<LinkKind, SecretPurpose>> = {
  invitation: 'invitation',
  'password-reset': 'reset',
};

/** A role with the name of its body; the name is null for the role of administrator. */
export interface NamedRole {
  readonly role: Role;
  readonly body: string | null;
}

/** What a mail about an account says. */
export interface AccountMailFacts {
  /** How the account is called. */
  readonly name: string;
  readonly email: string;
  /** For `role-changed`. */
  readonly granted?: readonly NamedRole[];
  readonly taken?: readonly NamedRole[];
  /** How the account that did it is called; null for the operator's commands. */
  readonly by?: string | null;
}

const subjects: Readonly<Record<LinkKind | NoticeKind, Text>> = {
  invitation: { vi: 'Mời bạn dùng Đôn Đốc: đặt mật khẩu', en: 'Your invitation to Đôn Đốc: set a password' },
  'password-reset': { vi: 'Đặt lại mật khẩu Đôn Đốc', en: 'Set a new password for Đôn Đốc' },
  'role-changed': { vi: 'Vai trò trong Đôn Đốc đã thay đổi', en: 'Roles in Đôn Đốc have changed' },
  'password-changed': { vi: 'Mật khẩu Đôn Đốc đã được đổi', en: 'Your password for Đôn Đốc was changed' },
  'email-changed': {
    vi: 'Địa chỉ thư điện tử của tài khoản Đôn Đốc đã được đổi',
    en: 'The address of your account in Đôn Đốc was changed',
  },
  'second-factor-changed': {
    vi: 'Bước xác nhận thứ hai của tài khoản Đôn Đốc đã được đổi',
    en: 'The second step of your sign-in to Đôn Đốc was changed',
  },
  'second-factor-removed': {
    vi: 'Bước xác nhận thứ hai của tài khoản Đôn Đốc đã bị gỡ',
    en: 'The second step of your sign-in to Đôn Đốc was removed',
  },
  'second-factor-reset': {
    vi: 'Người vận hành đã gỡ bước xác nhận thứ hai của một tài khoản Đôn Đốc',
    en: 'The operator removed the second step of an account’s sign-in to Đôn Đốc',
  },
  'identity-linked': {
    vi: 'Tài khoản Đôn Đốc của bạn đã được nối với hệ thống đăng nhập khác',
    en: 'Your account in Đôn Đốc was linked with another sign-in',
  },
  'one-time-code': {
    vi: 'Đã tạo mã dùng một lần cho tài khoản Đôn Đốc của bạn',
    en: 'A one-time code was made for your account in Đôn Đốc',
  },
  'sessions-ended': {
    vi: 'Người quản trị đã kết thúc các phiên đăng nhập của bạn vào Đôn Đốc',
    en: 'An administrator ended your sessions in Đôn Đốc',
  },
};

const notYours: Text = {
  vi: 'Nếu bạn không làm việc này, hãy báo ngay cho người quản trị.',
  en: 'If this was not you, tell your administrator at once.',
};

/** What the mail says after its heading, a sentence each. */
const sentences: Readonly<Record<LinkKind | NoticeKind, (facts: AccountMailFacts) => readonly Text[]>> = {
  invitation: ({ name, email }) => [
    {
      vi: `Bạn được mời dùng Đôn Đốc với tài khoản “${name}”. Tên đăng nhập là ${email}.`,
      en: `You are invited to use Đôn Đốc with the account “${name}”. You sign in as ${email}.`,
    },
    {
      vi: 'Hãy mở liên kết dưới đây và tự đặt mật khẩu. Liên kết dùng được một lần, trong 7 ngày.',
      en: 'Open the link below and set a password of your own. The link works once, within 7 days.',
    },
    {
      vi: 'Không ai hỏi mật khẩu của bạn, kể cả người quản trị; đừng chuyển tiếp thư này.',
      en: 'Nobody will ask for your password, not even an administrator; do not pass this mail on.',
    },
  ],
  'password-reset': ({ email }) => [
    {
      vi: `Có yêu cầu đặt lại mật khẩu cho tài khoản ${email}. Liên kết dưới đây dùng được một lần, trong 30 phút.`,
      en: `Somebody asked for a new password for ${email}. The link below works once, within 30 minutes.`,
    },
    {
      vi: 'Nếu bạn không yêu cầu thì không cần làm gì: mật khẩu cũ vẫn dùng được.',
      en: 'If it was not you, there is nothing to do: your present password still works.',
    },
  ],
  'role-changed': ({ name, granted = [], taken = [], by = null }) => [
    {
      vi: `Vai trò của tài khoản “${name}” đã thay đổi.`,
      en: `The roles of the account “${name}” have changed.`,
    },
    ...(granted.length > 0 ? [listed({ vi: 'Được giao', en: 'Granted' }, granted)] : []),
    ...(taken.length > 0 ? [listed({ vi: 'Không còn giữ', en: 'Taken' }, taken)] : []),
    by === null
      ? { vi: 'Thay đổi do người vận hành thực hiện.', en: 'The operator of the program did it.' }
      : { vi: `Người thực hiện: ${by}.`, en: `Done by: ${by}.` },
    {
      vi: 'Nếu việc này không đúng, hãy báo ngay cho người quản trị khác.',
      en: 'If this is not right, tell another administrator at once.',
    },
  ],
  'password-changed': ({ email }) => [
    { vi: `Mật khẩu của tài khoản ${email} vừa được đổi.`, en: `The password of ${email} was changed.` },
    notYours,
  ],
  'email-changed': ({ name, email }) => [
    {
      vi: `Tài khoản “${name}” từ nay đăng nhập bằng ${email}. Các phiên đăng nhập trước đó đã kết thúc.`,
      en: `From now on the account “${name}” signs in as ${email}. Its earlier sessions have ended.`,
    },
    notYours,
  ],
  'second-factor-changed': ({ email }) => [
    {
      vi: `Bước xác nhận thứ hai khi đăng nhập của ${email} vừa được đổi.`,
      en: `The second step of signing in as ${email} was changed.`,
    },
    notYours,
  ],
  'second-factor-removed': ({ email }) => [
    {
      vi: `Bước xác nhận thứ hai khi đăng nhập của ${email} vừa bị gỡ.`,
      en: `The second step of signing in as ${email} was removed.`,
    },
    notYours,
  ],
  'second-factor-reset': ({ name, email }) => [
    {
      vi: `Người vận hành vừa gỡ bước xác nhận thứ hai của tài khoản “${name}” (${email}) bằng một lệnh trên máy chủ.`,
      en: `The operator removed the second step of the account “${name}” (${email}) by a command on the server.`,
    },
    {
      vi: 'Nếu bạn không biết việc này, hãy hỏi ngay người vận hành và chủ tài khoản.',
      en: 'If you did not know of this, ask the operator and the account’s owner at once.',
    },
  ],
  'identity-linked': ({ email }) => [
    {
      vi: `Từ nay có thể vào tài khoản ${email} bằng hệ thống đăng nhập của cơ quan, không cần mật khẩu của Đôn Đốc.`,
      en: `From now on the sign-in of your organization opens ${email} without the password of Đôn Đốc.`,
    },
    notYours,
  ],
  'one-time-code': ({ email }) => [
    {
      vi: `Một mã dùng một lần để đặt mật khẩu cho ${email} vừa được tạo. Mã không được gửi qua thư này.`,
      en: `A one-time code that sets the password of ${email} was made. It is not sent by mail.`,
    },
    notYours,
  ],
  'sessions-ended': ({ email }) => [
    {
      vi: `Mọi phiên đăng nhập của ${email} trên mọi thiết bị vừa được kết thúc. Hãy đăng nhập lại; nếu có người khác biết mật khẩu, hãy đổi ngay.`,
      en: `All sessions of ${email} on all devices were ended. Sign in again; if somebody else knows the password, change it at once.`,
    },
  ],
};

const linkLabel: Readonly<Record<LinkKind, Text>> = {
  invitation: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  'password-reset': { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
};

const automatic: Text = {
  vi: 'Thư do hệ thống Đôn Đốc gửi tự động; xin không trả lời thư này.',
  en: 'Sent by Đôn Đốc; please do not reply to this mail.',
};

/**
 * The mail in words. `link` is the address that sets the password, for the kinds that have one; `publicUrl` is the program's
 * address, without a slash at its end.
 */
export function accountMail(
  kind: LinkKind | NoticeKind,
  facts: AccountMailFacts,
  to: { readonly language: Language; readonly publicUrl: string; readonly link?: string },
): MailView {
  const { language, publicUrl, link } = to;
  const say = (text: Text): string => oneLine(text[language]);
  const label = kind === 'invitation' || kind === 'password-reset' ? linkLabel[kind] : null;
  return {
    language,
    subject: say(subjects[kind]),
    heading: say(subjects[kind]),
    greeting: null,
    intro: sentences[kind](facts).map(say),
    tables:
      link === undefined || label === null
        ? []
        : [{ heading: null, rows: [], more: null, link: { label: say(label), url: link } }],
    sections: [],
    footer: [
      say(automatic),
      ...(kind === 'invitation' ? [say(neverGiven)] : []),
      say(privacyLine(publicUrl)),
    ],
    homeUrl: publicUrl,
    replyTo: null,
  };
}

function listed(label: Text, held: readonly NamedRole[]): Text {
  const names = (language: Language): string =>
    held.map(({ role, body }) => roleLabels[role][language] + (body === null ? '' : ` (${body})`)).join(', ');
  return { vi: `${label.vi}: ${names('vi')}.`, en: `${label.en}: ${names('en')}.` };
}

/** Names that people give must not break out of their line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
