import { isDoing } from '../names/acting-subjects.js';
import { bodiesAt } from '../names/body-names.js';
import type { Label } from '../text/labels.js';
import { plain } from '../text/spelling.js';
import { joinedWords, partOf, type Words } from '../text/words.js';

/**
 * What lines say together under "- Cơ quan thực hiện:": "Sở Y tế chủ trì, phối hợp với các sở." who leads, and all that are only named;
 * "Sở Nội vụ phối hợp." who helps. Null where the first says what is to be done.
 */
export function leadsListed(lines: readonly Words[]): readonly Label[] | null {
  const [first, ...others] = lines;
  const end = first === undefined ? null : leadEnd(first.text);
  if (first === undefined || end === null) return null;
  const named = others.flatMap((words) => namedAlone(words) ?? []);
  const isNamedToo = ONLY_NAMED.test(first.text.slice(end));
  const leads = isNamedToo ? named.filter(({ helps }) => !helps) : [];
  const helpers = named.filter(({ helps }) => helps || !isNamedToo);
  const value =
    leads.length === 0
      ? first
      : joinedWords([partOf(first, 0, end), ...leads.map(({ words }) => words)], '; ');
  return [
    { kind: 'lead', start: 0, value },
    ...helpers.map(({ words }) => ({ kind: 'cooperating', start: 0, value: words }) as const),
  ];
}

const ONLY_NAMED = /^\s*[.;]?$/u;

/** Where the name of who leads ends, in a line that says no more; null for others. */
function leadEnd(text: string): number | null {
  const lead = saysTask(text) ? null : bodiesAt(text, 0, true);
  if (lead === null || !ONLY_LEADS.test(text.slice(lead.end))) return null;
  const partners = PARTNERS.exec(text.slice(lead.end))?.[0].length;
  const end = partners === undefined ? undefined : bodiesAt(text, lead.end + partners, true)?.end;
  return end !== undefined && goesOnWithTask(plain(text.slice(end))) ? null : lead.end;
}

/** "chủ trì, phối hợp với các sở.", not "chủ trì, phối hợp với các sở hướng dẫn ...". */
const ONLY_LEADS =
  /^\s*(?:[.;]?$|chủ trì(?![A-Za-zÀ-ỹ])(?:(?! (?:hướng dẫn|tổ chức(?! (?:chính|xã|đoàn))|triển khai|xây dựng|tham mưu|rà soát|kiểm tra|lập|ban hành|thực hiện(?!\s*[.;]?$))(?![A-Za-zÀ-ỹ]))[^:]){0,300}$)/u;

const PARTNERS = /^\s*chủ trì,?\s(?:và )?phối hợp (?:chặt chẽ )?(?:với |cùng )?/u;

/** "phát động chiến dịch" behind the partners; not "thực hiện.", "theo chức năng". */
function goesOnWithTask(rest: string): boolean {
  return (
    isDoing(rest) &&
    !/^\s*(?:(?:tổ chức|triển khai) )?(?:thực hiện|triển khai)?\s*[.;]?$/u.test(rest) &&
    !/^\s*(?:với|cùng|theo|trong|trước|từ|để|hoàn thành)(?![A-Za-zÀ-ỹ])/u.test(rest)
  );
}

/** "lập các tổ trực tại 12 bến đò": not "tham mưu tổ chức trong tháng 7", "hướng dẫn, đôn đốc thực hiện", which say of the task ahead how it goes on. */
function isWorkOfItsOwn(rest: string): boolean {
  return (
    goesOnWithTask(rest) &&
    rest.length > LEAST_OF_WORK &&
    !/^\s*(?:tham mưu|tổ chức|triển khai|thực hiện|hướng dẫn|theo dõi|đôn đốc|kiểm tra|giám sát|chỉ đạo|xây dựng|nghiên cứu|rà soát)(?![A-Za-zÀ-ỹ])/u.test(
      rest,
    )
  );
}

const LEAST_OF_WORK = 40;

/** A body that a line only names, or of which it says no more than that it helps. */
function namedAlone(words: Words): { readonly words: Words; readonly helps: boolean } | null {
  const bodies = bodiesAt(words.text, 0, true);
  const rest = bodies === null ? '' : words.text.slice(bodies.end);
  const helps = /^\s*(?:cùng )?phối hợp(?: (?:tổ chức |triển khai )?thực hiện)?\s*[.;]?$/u.test(rest);
  return bodies !== null && (helps || ONLY_NAMED.test(rest))
    ? { words: partOf(words, bodies.start, bodies.end), helps }
    : null;
}

/** Where the first sentence ends that says who leads: "Sở Y tế chủ trì tổng hợp. Các xã gửi số liệu trước ngày 30/5."; all of it for others. */
export function endOfFirst(value: string): number {
  return (
    /(?<=(?<![A-Za-zÀ-ỹ])(?:chủ trì|thực hiện|phụ trách|tổng hợp)(?: [A-Za-zÀ-ỹ]+){0,4})\.(?=\s+\p{Lu}\p{Ll})/u.exec(
      value,
    )?.index ?? value.length
  );
}

/** Whether words say of a body what it is to do, beyond who does what stands ahead. */
export function saysTask(value: string): boolean {
  const text = value.slice(0, endOfFirst(value));
  const bodies = bodiesAt(text, 0, true);
  const after = bodies === null ? '' : plain(text.slice(bodies.end));
  if (!isDoing(after.slice(0, 80))) return false;
  const only =
    /^\s*(?:chủ trì|phối hợp|thực hiện|tham mưu|theo dõi|phụ trách|chỉ đạo|lãnh đạo)(?:,? (?:và )?(?:chủ trì|phối hợp|tham mưu|hướng dẫn|tổ chức|triển khai|theo dõi|thực hiện))*/u.exec(
      after,
    )?.[0].length ?? 0;
  const partners = PARTNERS.exec(after)?.[0].length;
  if (partners !== undefined && bodies !== null) {
    const end = bodiesAt(text, bodies.end + partners, true)?.end;
    if (end !== undefined && isWorkOfItsOwn(plain(text.slice(end)))) return true;
  }
  // "chủ trì, phối hợp với các sở thực hiện" is who does it and no more
  const rest = after.slice(only).replace(/^[,\s]+/u, '');
  return /^(?!(?:với|cùng|chính|chung|theo|trong|trước|từ|hoàn thành)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ][^;]{40,}/u.test(
    rest,
  );
}
