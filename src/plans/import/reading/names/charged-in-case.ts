import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { beginsBody } from './body-names.js';
import type { Subject } from './subject.js';

/** "Đối với giếng trong chợ thì Ban Quản lý chợ có trách nhiệm thau rửa": who answers in a case that stands ahead. */
export function chargedInCase(text: string, sentence: string): Subject | null {
  const found = IN_CASE.exec(sentence);
  const [, ahead = '', name = ''] = found ?? [];
  const rest = ahead.length + name.length;
  if (name === '' || !beginsBody(text, ahead.length, true)) return null;
  const task = plain(text.slice(rest, rest + 60)).replace(/^\s(?:có|chịu) trách nhiệm\s/u, '');
  if (!isPredicateAt(task, 0)) return null;
  return { name, members: [name], start: ahead.length, end: rest, form: 'sentence', rest, isGiven: false };
}

const IN_CASE =
  /^((?:Đối với|Trường hợp|Nếu|Riêng|Khi)\s[^;:.]{5,300}?\sthì\s)([^;:.]{4,160}?)(?=\s(?:có|chịu) trách nhiệm\s\p{Ll})/u;
