import { secretMinutes } from '../../accounts/account-secret.js';
import {
  SESSION_DAYS,
  SESSION_UNUSED_DAYS,
  WATCHED_DAYS,
  WATCHED_UNUSED_HOURS,
} from '../../accounts/session-cookie.js';
import { neverGiven } from '../../kernel/never-given.js';
import type { Language, Text } from '../../kernel/text.js';
import type { Settings } from '../../platform/config/settings.js';
import { pageTemplate } from '../frame/page-template.js';

/** What the page takes from the settings. */
export type PrivacySettings = Pick<
  Settings,
  'addressesKeptDays' | 'securityEventsKeptDays' | 'mailTextsKeptDays' | 'privacyContact'
>;

/** The page about privacy. */
export interface PrivacyPage {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Where the reader saves what is kept of oneself; null for who is not signed in. */
  readonly export: { readonly url: string; readonly label: string } | null;
}
export const privacyTemplate = pageTemplate<PrivacyPage>('privacy/privacy');

interface Section {
  readonly heading: Text;
  readonly lines: readonly Text[];
}

const MINUTES_A_DAY = 24 * 60;

const title: Text = { vi: 'Dữ liệu cá nhân', en: 'Personal data' };

const exportLabel: Text = { vi: 'Tải dữ liệu về tôi', en: 'Save the data about me' };

/** With the numbers that the program works by. `mayExport`: whether the reader is signed in and may have a copy. */
export function privacyPage(language: Language, settings: PrivacySettings, mayExport: boolean): PrivacyPage {
  const sections = [kept, time(settings), readers, never, rights, asking(settings)];
  return {
    title: title[language],
    sections: sections.map(({ heading, lines }) => ({
      heading: heading[language],
      lines: lines.map((line) => line[language]),
    })),
    export: mayExport ? { url: '/api/v1/me/export', label: exportLabel[language] } : null,
  };
}

const kept: Section = {
  heading: { vi: 'Lưu những gì, để làm gì', en: 'What is kept, and why' },
  lines: [
    {
      vi: 'Tài khoản: tên, tên đăng nhập hoặc địa chỉ thư điện tử, ngôn ngữ, vai trò; để biết ai được làm gì và gửi thư cho ai. Mật khẩu chỉ được lưu ở dạng không đọc lại được.',
      en: 'The account: name, name or mail address to sign in with, language, roles; to know who may do what and whom to write to. Of the password only what cannot be read back.',
    },
    {
      vi: 'Lịch sử công việc: tài khoản nào đã giao, báo cáo, duyệt việc gì, lúc nào; vì đó là hồ sơ công việc của cơ quan.',
      en: 'The history of the work: which account assigned, reported, decided what and when; because it is the office’s record.',
    },
    {
      vi: 'Nhật ký an toàn: đăng nhập, đổi mật khẩu, thay đổi vai trò, cùng địa chỉ mạng; để phát hiện việc dùng trái phép.',
      en: 'Security events: sign-ins, changed passwords and roles, with the network address; to find misuse.',
    },
    {
      vi: 'Thư đã gửi: gửi cho ai, nội dung gì, lúc nào; để biết thư đã đến.',
      en: 'Mails that were sent: to whom, what and when; to know that they arrived.',
    },
    {
      vi: 'Cookie: để giữ phiên đăng nhập, nhận ra thiết bị đã dùng, nhớ ngôn ngữ đã chọn, và báo kết quả việc vừa làm trong một phút. Không theo dõi, không quảng cáo, không gửi cho bên nào khác.',
      en: 'Cookies: to keep you signed in, to know a device that was used before, to remember the language that you chose, and for a minute to tell what was just done. No tracking, no advertising, nothing sent to anybody else.',
    },
  ],
};

function time(settings: PrivacySettings): Section {
  const { addressesKeptDays, securityEventsKeptDays, mailTextsKeptDays } = settings;
  const invitationDays = secretMinutes.invitation / MINUTES_A_DAY;
  return {
    heading: { vi: 'Lưu bao lâu', en: 'How long' },
    lines: [
      {
        vi: `Địa chỉ mạng trong nhật ký an toàn: ${addressesKeptDays} ngày; nhật ký an toàn: ${securityEventsKeptDays} ngày.`,
        en: `Network addresses in security events: ${addressesKeptDays} days; security events: ${securityEventsKeptDays} days.`,
      },
      {
        vi: `Nội dung và địa chỉ của thư đã gửi: ${mailTextsKeptDays} ngày.`,
        en: `Texts and addresses of mails: ${mailTextsKeptDays} days.`,
      },
      {
        vi: `Phiên đăng nhập: ${SESSION_UNUSED_DAYS} ngày không dùng, nhiều nhất ${SESSION_DAYS} ngày; với cơ quan theo dõi và quản trị: ${WATCHED_UNUSED_HOURS} giờ không dùng, nhiều nhất ${WATCHED_DAYS} ngày.`,
        en: `Sessions: ${SESSION_UNUSED_DAYS} days without use, ${SESSION_DAYS} days at the most; of boards and administrators ${WATCHED_UNUSED_HOURS} hours without use, ${WATCHED_DAYS} days at the most.`,
      },
      {
        vi: `Lời mời: ${invitationDays} ngày; liên kết đặt lại mật khẩu: ${secretMinutes.reset} phút.`,
        en: `Invitations: ${invitationDays} days; links for a new password: ${secretMinutes.reset} minutes.`,
      },
      {
        vi: 'Tài khoản: cho đến khi được yêu cầu xóa; khi đó chỉ còn mã và chức danh, để lịch sử công việc vẫn đọc được. Lịch sử công việc: lâu dài.',
        en: 'The account: until it is erased on request; then only its id and office are left, so that the history can still be read. The history of the work: for good.',
      },
    ],
  };
}

const readers: Section = {
  heading: { vi: 'Ai xem được', en: 'Who sees it' },
  lines: [
    {
      vi: 'Người quản trị xem mọi tài khoản; cơ quan theo dõi xem tài khoản của cấp ủy mình và các đơn vị trực thuộc; mỗi người xem tài khoản của mình.',
      en: 'Administrators see all accounts; a board those at its committee and the bodies under it; everybody their own.',
    },
    {
      vi: 'Người vận hành máy chủ có thể đọc cơ sở dữ liệu và bản sao lưu.',
      en: 'Those who operate the server can read the database and its backups.',
    },
  ],
};

const never: Section = {
  heading: { vi: 'Không bao giờ đưa vào đây', en: 'What never goes in' },
  lines: [neverGiven],
};

const rights: Section = {
  heading: { vi: 'Quyền của bạn', en: 'What you can ask for' },
  lines: [
    {
      vi: 'Xem, sửa, nhận bản sao dữ liệu về mình, và yêu cầu xóa (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).',
      en: 'To see and correct the data about you, to get a copy, and to have it erased (Law 91/2025/QH15 on personal data protection).',
    },
    {
      vi: 'Bản sao: đăng nhập rồi tải tại trang này hoặc trong mục Cài đặt. Xóa: yêu cầu người quản trị, sau khi tài khoản đã kết thúc.',
      en: 'A copy: sign in and save it from this page or the settings. Erasing: ask an administrator, who ends the account first.',
    },
  ],
};

function asking({ privacyContact }: PrivacySettings): Section {
  return {
    heading: { vi: 'Hỏi ai', en: 'Whom to ask' },
    lines: [
      privacyContact === null
        ? {
            vi: 'Hãy hỏi người quản trị Đôn Đốc ở cơ quan bạn.',
            en: 'Ask the administrator of Đôn Đốc at your office.',
          }
        : { vi: privacyContact, en: privacyContact },
    ],
  };
}
