import type { Language, Text } from '../kernel/text.js';

/** Where it is said what is kept about people. */
export const PRIVACY_PATH = '/privacy';

/** The address of that page; `publicUrl` is the program's, without a slash at its end. */
function privacyLink(publicUrl: string, language: Language): string {
  return `${publicUrl}${PRIVACY_PATH}?lang=${language}`;
}

/** The line at the foot of mails that leads there. */
export function privacyLine(publicUrl: string): Text {
  return {
    vi: `Dữ liệu cá nhân trong Đôn Đốc: ${privacyLink(publicUrl, 'vi')}`,
    en: `Personal data in Đôn Đốc: ${privacyLink(publicUrl, 'en')}`,
  };
}
