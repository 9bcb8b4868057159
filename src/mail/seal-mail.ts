import { type Seal, sealLine } from '../history/history-canon.js';
import type { MailText } from './outgoing-mail.js';

/** The mail that brings one seal to whoever keeps it, in both languages: its line can be taken from it as it stands. */
export function sealMail(seal: Seal): MailText {
  const line = sealLine(seal);
  const vi =
    `Niêm phong lịch sử số ${seal.number}, ngày ${seal.day}: ${seal.rows} thay đổi của ${seal.objects} đối tượng. ` +
    'Hãy lưu thư này ngoài hệ thống: dòng dưới đây chứng minh lịch sử đến lúc đó chưa bị sửa.';
  const en =
    `Seal ${seal.number} of the history, ${seal.day}: ${seal.rows} changes of ${seal.objects} objects. ` +
    'Keep this mail outside the system: the line below proves that the history up to then was not changed.';
  return {
    subject: `[Đôn Đốc] Niêm phong lịch sử số ${seal.number} (history seal)`,
    text: `${vi}\n\n${en}\n\n${line}\n`,
    html: `<p>${vi}</p><p lang="en">${en}</p><pre>${line.replaceAll('"', '&quot;')}</pre>`,
  };
}
