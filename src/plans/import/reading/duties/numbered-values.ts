import { bodiesAt } from '../names/body-names.js';
import { leadNamesIn } from '../names/stated-names.js';
import { plain } from '../text/spelling.js';

/** Who leads the tasks of these numbers. */
export interface NumberedLead {
  readonly name: string;
  readonly members: readonly string[];
  readonly helpers: readonly string[];
  readonly numbers: readonly string[];
}

/** What is said of the tasks of these numbers. */
export interface NumberedValue {
  readonly numbers: readonly string[];
  readonly value: string;
}

const what = '(?:nội dung|nhiệm vụ|công việc|phần việc|hoạt động|tiểu mục|mục|điểm|khoản|ý)';
const number = String.raw`(?:\d{1,2}(?:\.\d{1,2}){0,3}|\(\d{1,2}\)|[a-zđ](?![A-Za-zÀ-ỹ]))`;
const gap = String.raw`(?:\s*,\s*(?:và\s+)?|\s+(?:và|đến)\s+|\s*[-–]\s*)`;
const NUMBERED = new RegExp(
  String.raw`(?:(?:từ |các |những )?${what}(?: (?:số|tại|nêu tại|ở|thuộc))?\s+){1,3}(${number}(?:${gap}(?:${what}\s+)?${number}){0,20})(?![A-Za-zÀ-ỹ\d/%.]*[A-Za-zÀ-ỹ\d/%])`,
  'uy',
);

/** "các nội dung tại mục 2.1, 2.3" at a place of plain words: which numbers, and where they end. */
function numbersAt(
  words: string,
  from: number,
): { readonly numbers: readonly string[]; readonly end: number } | null {
  NUMBERED.lastIndex = from;
  const found = NUMBERED.exec(words);
  if (found === null) return null;
  const numbers = numbersOf(found[1] ?? '');
  return numbers === null ? null : { numbers, end: from + found[0].length };
}

/** "2.1, 2.2 và 2.4", "2.1 đến 2.4", "a, b" one by one. */
function numbersOf(list: string): readonly string[] | null {
  const tokens = list.match(/\d{1,2}(?:\.\d{1,2})*|(?<![A-Za-zÀ-ỹ])[a-zđ](?![A-Za-zÀ-ỹ])|đến|[-–]/gu) ?? [];
  const found: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!/^(?:đến|[-–])$/u.test(token)) found.push(token);
    else found.push(...between(tokens[index - 1] ?? '', tokens[index + 1] ?? ''));
  }
  return found.length === 0 ? null : found;
}

/** "2.1" and "2.4": 2.2 and 2.3; "a" and "d": b and c. */
function between(first: string, last: string): readonly string[] {
  if (LETTERS.includes(first) && LETTERS.includes(last))
    return LETTERS.slice(LETTERS.indexOf(first) + 1, LETTERS.indexOf(last));
  const one = /^((?:\d{1,2}\.)*)(\d{1,2})$/u.exec(first);
  const other = /^((?:\d{1,2}\.)*)(\d{1,2})$/u.exec(last);
  if (one === null || other === null || one[1] !== other[1]) return [];
  const count = Math.max(0, Math.min(Number(other[2]) - Number(one[2]) - 1, MOST_BETWEEN));
  return Array.from({ length: count }, (_, index) => `${one[1] ?? ''}${String(Number(one[2]) + index + 1)}`);
}

/** In the order in which points are lettered. */
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
const MOST_BETWEEN = 30;

/** "nội dung 3.1, 3.2 trước 30/9; nội dung 3.3 trong năm 2027": what is said of which; null where not every piece begins with numbers. */
export function byNumbers(text: string): readonly NumberedValue[] | null {
  const found = piecesOf(text).map((piece) => {
    const numbered = numbersAt(plain(piece), 0);
    return numbered === null
      ? null
      : { numbers: numbered.numbers, value: piece.slice(numbered.end).replace(/^[\s:,–-]+/u, '') };
  });
  return found.every((each) => each !== null) ? found : null;
}

function piecesOf(text: string): readonly string[] {
  return text
    .replace(/[\s.;]+$/u, '')
    .split(/;\s+(?=[A-Za-zÀ-ỹ])|(?<=\)),\s+(?=\p{Lu})|\.\s+(?=\p{Lu})/u)
    .filter((piece) => piece !== '');
}

/**
 * "Phân công thực hiện mục 3: Sở Y tế chủ trì nội dung 3.1; Sở Nội vụ chủ trì nội dung 3.2", "Chủ trì các nội dung 2.1, 2.2: Sở Y tế", "Đơn vị
 * chủ trì: Sở Y tế (điểm a, b), Sở Nội vụ (điểm c)": who leads what. Null where a line says anything else.
 */
export function numberedLeads(text: string): readonly NumberedLead[] | null {
  if (text.length > LONGEST || !SPEAKS.test(plain(text))) return null;
  const said = withoutAnnouncement(text);
  const found: NumberedLead[] = [];
  for (const piece of piecesOf(said)) {
    const lead = ofBody(piece) ?? ofLabel(piece) ?? ofNumbers(piece);
    const last = found.at(-1);
    if (lead !== null) found.push(lead);
    else if (last !== undefined && isNameAlone(piece)) found.push(...beside(found.pop() ?? last, piece));
    else return null;
  }
  return found.length === 0 ? null : found;
}

const LONGEST = 800;
const SPEAKS = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:chủ trì|phụ trách|chịu trách nhiệm|đầu mối|thực hiện|tham mưu|phân công)(?![A-Za-zÀ-ỹ]).*(?<![A-Za-zÀ-ỹ])${what}\s|^${what}\s.*(?:chủ trì|thực hiện|phụ trách)`,
  'u',
);

/** Without "Phân công thực hiện mục 3:", "Giao", "Đơn vị chủ trì:" over names with numbers. */
function withoutAnnouncement(text: string): string {
  const announced = /^[-–+*•\s]*(?:phân công|trong đó|cụ thể)[^:;.,]{0,60}:\s*/iu.exec(text);
  if (announced !== null) return text.slice(announced[0].length);
  const given = /^[-–+*•=>→⇒\s]*(?:Giao|Phân công)\s+(?:cho\s+)?(?=[A-Za-zÀ-ỹ])/u.exec(text);
  if (given !== null) return text.slice(given[0].length);
  const label =
    /^[-–+*•(\s]*(?:[A-Za-zÀ-ỹ]+,? ){1,5}?(?:trì|hiện|trách|nhiệm|mối|mưu)\s*:\s*(?=[A-Za-zÀ-ỹ])/u.exec(text);
  return label === null ? text : text.slice(label[0].length);
}

const ROLE =
  '(?:là (?:cơ quan |đơn vị )?)?(?:chủ trì|phụ trách|chịu trách nhiệm|đầu mối|tham mưu|thực hiện)(?:,? (?:và )?(?:tham mưu|tổ chức|triển khai|thực hiện)){0,2}';
const LEADS = new RegExp(String.raw`^\s*${ROLE}(?:\s+|(?=,))`, 'u');
const HELPED = /^,?\s*(?:và\s+)?phối hợp (?:với |cùng )?/u;
const DOES = /^\s*(?:để\s+)?(?:tổ chức |triển khai )?(?:thực hiện|triển khai)?\s*/u;
const END = /^(?:\s+(?:của|tại|thuộc)\s+(?:mục|phần)\s+[\dIVX.]+)?(?:\s+(?:này|trên|nêu trên))?\)?[\s.;]*$/u;
/** "Chủ tịch UBND xã thực hiện khoản 2": a power under a rule, and no lead of a task. */
const APPLIES = /^\s*(?:tổ chức )?thực hiện (?:theo )?(?:các )?(?:điểm|khoản)(?![A-Za-zÀ-ỹ])/u;

/** "Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện nội dung 3.1", "Sở Y tế (điểm a, b)". */
function ofBody(piece: string): NumberedLead | null {
  const words = plain(piece);
  const bodies = bodiesAt(piece, 0, true);
  if (bodies === null) return null;
  const role =
    LEADS.exec(words.slice(bodies.end)) ?? /^\s*\((?:chủ trì |thực hiện )?/u.exec(words.slice(bodies.end));
  if (role === null || APPLIES.test(words.slice(bodies.end))) return null;
  let from = bodies.end + role[0].length;
  const gap = HELPED.exec(words.slice(from))?.[0].length;
  const helpers = gap === undefined ? null : bodiesAt(piece, from + gap, true);
  if (helpers !== null) from = helpers.end + (DOES.exec(words.slice(helpers.end))?.[0].length ?? 0);
  const numbered = numbersAt(words, from);
  return numbered === null || !END.test(words.slice(numbered.end))
    ? null
    : {
        name: bodies.name,
        members: bodies.members,
        helpers: helpers?.members ?? [],
        numbers: numbered.numbers,
      };
}

/** "Chủ trì thực hiện các nội dung tại mục 2.1, 2.2: Sở Y tế", "Đơn vị chủ trì (mục 2.1): Sở Y tế". */
function ofLabel(piece: string): NumberedLead | null {
  const words = plain(piece);
  const label = LABEL.exec(words)?.[0].length;
  const numbered = label === undefined ? null : numbersAt(words, label);
  const colon = numbered === null ? null : COLON.exec(words.slice(numbered.end));
  if (numbered === null || colon === null) return null;
  return named(piece.slice(numbered.end + colon[0].length), numbered.numbers);
}

const LABEL = new RegExp(
  String.raw`^[-–+*•\s]*(?:(?:cơ quan|đơn vị|bộ phận|người|tổ chức)(?:, (?:cơ quan|đơn vị))? )?${ROLE}\s+\(?`,
  'u',
);
const COLON = /^\)?(?:\s+(?:này|trên|nêu trên))?\s*:\s*/u;

/** "Nội dung 3.1: Sở Y tế chủ trì", "mục 3.2 do Sở Nội vụ thực hiện". */
function ofNumbers(piece: string): NumberedLead | null {
  const words = plain(piece);
  const numbered = numbersAt(words, /^(?:đối với |riêng )?/u.exec(words)?.[0].length ?? 0);
  const to =
    numbered === null ? null : /^\s*(?::\s*)?(?:(?:do|giao)\s+|(?<=:\s*))/u.exec(words.slice(numbered.end));
  if (numbered === null || to === null) return null;
  const bodies = bodiesAt(piece, numbered.end + to[0].length, true);
  return bodies === null || !ENDS_LEADING.test(words.slice(bodies.end))
    ? null
    : { name: bodies.name, members: bodies.members, helpers: [], numbers: numbered.numbers };
}

const ENDS_LEADING = new RegExp(String.raw`^(?:\s*${ROLE})?[\s.;]*$`, 'u');

function named(value: string, numbers: readonly string[]): NumberedLead | null {
  const { name, members, helpers, isKnown } = leadNamesIn(value);
  return isKnown && members.length > 0 ? { name, members, helpers, numbers } : null;
}

function isNameAlone(piece: string): boolean {
  const bodies = bodiesAt(piece, 0, true);
  return bodies !== null && /^[\s.;]*$/u.test(piece.slice(bodies.end));
}

/** One more body behind "Chủ trì nội dung 2.1: Sở Y tế; ". */
function beside({ name, members, helpers, numbers }: NumberedLead, piece: string): readonly NumberedLead[] {
  const { members: more } = leadNamesIn(piece);
  return [{ name: `${name}; ${piece}`, members: [...members, ...more], helpers, numbers }];
}
