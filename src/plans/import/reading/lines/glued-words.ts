import type { PlanDraft } from '../text/plan-draft.js';
import type { SourceLine } from '../text/source-lines.js';
import { SEAM } from '../text/spelling.js';
import type { Words } from '../text/words.js';

const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const first = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const last = '(?:ng|nh|ch|[cmnpt])?';
const syllable = new RegExp(`^${first}[${vowels}]{1,3}${last}$`, 'iu');
/** No word of one syllable: vowels, other letters, and vowels again; at least one has a mark of Vietnamese. */
const twice = new RegExp(`^[A-Za-zÀ-ỹ]*[${vowels}]+[^${vowels}\\P{L}]+[${vowels}]+[A-Za-zÀ-ỹ]*$`, 'iu');
const marked = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Words that stand in every plan. */
const common =
  'an ban báo bộ các cán cáo chỉ chính chủ chức có công cơ cường dân dẫn dõi dựng dục đạo địa đơn động đồng đảng giám giáo giao hạn hành hiện hoạch hoàn hội hợp huyện hướng kế khai kiểm kinh lãnh lý mưu năm nhân nhiệm phát phân phòng phối phương quan quản quý sát sở tác tăng tế tham thành theo thời thực tổ tổng tra trách triển trì tuyên truyền tỉnh ủy và văn về vị việc vụ với xã xây';

/** The lines with seams in words that are two, each of which stands by itself elsewhere in the text or in most texts. */
export function withSeams(lines: readonly SourceLine[]): readonly SourceLine[] {
  const glued = gluedWords(lines);
  const known = glued.size === 0 ? new Map<string, number>() : wordCounts(lines);
  const seams = new Map([...glued].map((word) => [word, seamIn(word, known)] as const));
  if ([...seams.values()].every((at) => at === 0) && !lines.some(({ text }) => afterComma.test(text)))
    return lines;
  return lines.map((line) => ({
    ...line,
    ...seamed(line, seams),
    cells: line.cells?.map((cell) => seamed(cell, seams)) ?? null,
  }));
}

/** Long words of several syllables. */
function gluedWords(lines: readonly SourceLine[]): Set<string> {
  const glued = new Set<string>();
  for (const { text } of lines) {
    for (const [found] of text.matchAll(/[A-Za-zÀ-ỹ]{5,}/gu)) {
      const word = found.toLowerCase();
      if (word.length < 15 && marked.test(word) && twice.test(word)) glued.add(word);
    }
  }
  return glued;
}

/** How often each word stands in a text; those that stand in every plan stand once more. */
function wordCounts(lines: readonly SourceLine[]): Map<string, number> {
  const known = new Map(common.split(' ').map((word) => [word, 1]));
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/[A-Za-zÀ-ỹ]+/gu))
      known.set(word, (known.get(word) ?? 0) + 1);
  }
  return known;
}

/** No room after a comma, or before a number: "Tổ chức,Cán bộ", "năm2026". */
const afterComma = /\p{Ll}[,;](?=[A-Za-zÀ-ỹ]{2})|(?<![A-Za-zÀ-ỹ])(?:năm|ngày|tháng|quý|khoản|điều)(?=\d)/iu;

/** Where the second word begins; 0 where it is one word, or where that cannot be told. */
function seamIn(word: string, known: ReadonlyMap<string, number>): number {
  let best = 0;
  let most = 0;
  for (let at = 1; at < word.length; at += 1) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (!syllable.test(one) || !syllable.test(other)) continue;
    const times = Math.min(known.get(one) ?? 0, known.get(other) ?? 0);
    if (times > most) [best, most] = [at, times];
  }
  return best;
}

function seamed(words: Words, seams: ReadonlyMap<string, number>): Words {
  const places = new Set<number>();
  for (const { 0: word, index } of words.text.matchAll(/[A-Za-zÀ-ỹ]+/gu)) {
    const at = seams.get(word.toLowerCase()) ?? 0;
    if (at > 0) places.add(index + at);
  }
  for (const { index, 0: word } of words.text.matchAll(new RegExp(afterComma, 'giu')))
    places.add(index + word.length);
  if (places.size === 0) return words;
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < words.text.length; at += 1) {
    if (places.has(at)) {
      text.push(SEAM);
      from.push(words.from[at] ?? 0);
      to.push(words.from[at] ?? 0);
    }
    text.push(words.text.charAt(at));
    from.push(words.from[at] ?? 0);
    to.push(words.to[at] ?? 0);
  }
  return { text: text.join(''), from, to };
}

/** What was read, without seams: in names there is room for each word. */
export function withoutSeams(draft: PlanDraft): PlanDraft {
  if (
    !draft.bodies.some(hasSeam) &&
    !hasSeam([draft.title, draft.issuer, draft.basis, draft.targets, draft.unsure])
  )
    return draft;
  return shown(draft, '') as PlanDraft;
}

function hasSeam(read: unknown): boolean {
  return JSON.stringify(read).includes(SEAM);
}

const names = new Set(['name', 'members', 'cooperating', 'issuer', 'names']);

function shown(read: unknown, room: string): unknown {
  if (typeof read === 'string') return read.replaceAll(SEAM, room);
  if (Array.isArray(read)) return read.map((each: unknown) => shown(each, room));
  if (read === null || typeof read !== 'object') return read;
  return Object.fromEntries(
    Object.entries(read).map(([key, value]) => [key, shown(value, names.has(key) ? ' ' : room)]),
  );
}
