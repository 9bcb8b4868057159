import { searchText } from '../kernel/search-text.js';

/** Words that are guessed first of somebody in this country, and of this program; without diacritics, as typed and by telex. */
const LOCAL_WORDS = new Set(
  (
    'matkhau matkhaau maatjkhaaur quenmatkhau matkhaumoi matkhaucu matkhaucuatoi khongnho khongbiet xinchao vietnam vieetnam ' +
    'vieejtnam vietnamvodich toiyeuvietnam yeuvietnam anhyeuem emyeuanh yeuemnhieu conyeume giadinh hanhphuc hanoi saigon ' +
    'danang hochiminh thanhphohochiminh bachho dondoc ddoonddoocs dondocvn huyenuy huyeenruyr tinhuy thanhuy danguy dangbo ' +
    'ddangrbooj chibo dangvien dangcongsan dangcongsanvietnam vanphong vanphonghuyenuy vanphongdanguy bithu phobithu ' +
    'lacduong lamdong dalat uybannhandan uyban nhandan quantri quantrivien adminadmin administrator canbo chuyenvien baocao'
  ).split(' '),
);
const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujm',
];
const RUNS = ROWS.flatMap((row) => [row, [...row].toReversed().join('')]);
const SHORTEST_RUN = 3;
const SHORTEST_WORD = 4;
/** Digits and signs around a word that hide nothing; more of them can be a secret of their own. */
const MOST_AROUND = 10;

/** Reads the list that comes with the program: one password a line, `#` before a remark. */
export function readCommonPasswords(file: string): Set<string> {
  return new Set(file.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
}

/**
 * Whether a password is one of those that are tried first: on the list, a word of it repeated or with digits and signs around it,
 * rows of keys, or the same with the owner's words (address, name). Letter case and diacritics make no difference.
 */
export function isCommonPassword(
  password: string,
  listed: ReadonlySet<string>,
  ownerWords: readonly string[] = [],
): boolean {
  const whole = folded(password);
  const own = new Set(ownerWords.flatMap(wordsOf));
  const isWord = (text: string) => listed.has(text) || LOCAL_WORDS.has(text) || own.has(text);
  const joined = searchText(password).replaceAll(' ', '');
  return [whole, joined].some((text) => {
    const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const unit = repeatedUnit(text);
    const little = text.length - core.length <= MOST_AROUND;
    return (
      [text, unit].some(isWord) ||
      (little && [core, repeatedUnit(core)].some(isWord)) ||
      [...unit].length <= SHORTEST_WORD ||
      isMadeOfRuns(text)
    );
  });
}

/** What an owner's address or name gives to be guessed: each part and all of them together. */
function wordsOf(text: string): string[] {
  const parts = searchText(text).split(' ');
  return [parts.join(''), searchText(text.split('@')[0] ?? '').replaceAll(' ', ''), ...parts].filter(
    (word) => word.length >= SHORTEST_WORD,
  );
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** The shortest text that this one is a repetition of; itself where it is none. */
function repeatedUnit(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return text.slice(0, Math.max(length, 0));
}

/** Whether nothing but runs of neighbouring keys, letters or digits follow one another. */
function isMadeOfRuns(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const longest = longestRun(text, at);
    if (longest < SHORTEST_RUN) return false;
    at += longest;
  }
  return true;
}

function longestRun(text: string, from: number): number {
  const same = /^(.)\1*/su.exec(text.slice(from))?.[0].length ?? 1;
  let end = from + 1;
  while (end <= text.length && RUNS.some((row) => row.includes(text.slice(from, end)))) end += 1;
  return Math.max(same, end - 1 - from);
}
