import { bodiesAt } from '../names/body-names.js';
import type { SourceLine } from '../text/source-lines.js';

/** Takes recipients from the end of a text that stand there without their title: names behind dashes, and "- Lưu: VT." as the last. */
export function dropRecipients(body: SourceLine[]): void {
  if (!/^[-–+•]?\s*Lưu(?::|\s+(?:VT|VP|hồ sơ)|\s+\p{Lu}{2})/u.test(body.at(-1)?.text ?? '')) return;
  body.pop();
  while (isRecipient(body.at(-1)?.text ?? '')) body.pop();
}

/** "- Thường trực Huyện ủy (b/c);", "- Như trên;" */
function isRecipient(text: string): boolean {
  const dash = /^[-–+•]\s*/u.exec(text)?.[0].length;
  if (dash === undefined || text.length > 100) return false;
  const name = text.slice(dash).replace(/\s*(?:\([^()]*\))?[\s;,.]*$/u, '');
  return /^như (?:trên|điều|kính gửi|mục)/iu.test(name) || bodiesAt(name, 0, true)?.end === name.length;
}

/** "Nơi nhận:" over those who get the document; "Noi nhận:" where a program did not find all marks of a page. */
export function isOverRecipients(text: string): boolean {
  return /^\**n[ơo]i nh[ậa]n\s*(?:$|:|\|)/iu.test(text);
}
