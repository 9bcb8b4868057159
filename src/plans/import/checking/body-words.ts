import { folded } from '../reading/text/spelling.js';

/** What offices write short, in full; by the folded words. */
const abbreviations: Readonly<Record<string, string>> = {
  bch: 'ban chap hanh',
  btv: 'ban thuong vu',
  btc: 'ban to chuc',
  btg: 'ban tuyen giao',
  bdv: 'ban dan van',
  ccb: 'cuu chien binh',
  hdnd: 'hoi dong nhan dan',
  hnd: 'hoi nong dan',
  ldld: 'lien doan lao dong',
  lhpn: 'lien hiep phu nu',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc viet nam',
  tccsd: 'to chuc co so dang',
  tncs: 'thanh nien cong san',
  ttct: 'trung tam chinh tri',
  ttyt: 'trung tam y te',
  tt: 'thuong truc',
  ubkt: 'uy ban kiem tra',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  ubnd: 'uy ban nhan dan',
  vp: 'van phong',
};

/** Several names of one kind of body, as one. */
const sameBodies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:huyen|thanh|quan|thi|tinh|xa|phuong) doan\b/, 'doan thanh nien'],
  [/\bdoan thanh nien cong san ho chi minh\b/, 'doan thanh nien'],
  [/\bdoan tncs ho chi minh\b/, 'doan thanh nien'],
  [/\buy ban mat tran to quoc\b/, 'mat tran to quoc'],
  [/\bhoi phu nu\b/, 'hoi lien hiep phu nu'],
];

/** Who speaks for a body, before its name. */
const speakers =
  /^(?:dong chi |tap the |lanh dao |thu truong |thuong truc |ban thuong vu |ban chap hanh |ban lanh dao )+/;

/** The committee by whose place and level bodies may or may not be called, such as "Huyện ủy Lạc Dương". */
export interface CommitteeWords {
  /** As patterns over folded words. */
  readonly left: readonly RegExp[];
}

/** What names of bodies may leave out under a committee of that name. */
export function committeeWords(name: string): CommitteeWords {
  const [, own, level = '', place] =
    /^((?:ban chap hanh )?(?:dang bo|dang uy)? ?(huyen|tinh|thanh|quan|thi|xa|phuong|thi tran|dac khu)?(?: uy)?)\b ?(.*)$/.exec(
      folded(name),
    ) ?? [];
  const whole = level === 'thanh' ? 'thanh pho' : level === 'thi' ? 'thi xa' : level;
  const parts = [own, level && `${level} uy`, whole && `dang uy ${whole}`, whole, place, 'viet nam'];
  return {
    left: [...new Set(parts)]
      .filter((part): part is string => part !== undefined && part.trim() !== '')
      .toSorted((one, other) => other.length - one.length)
      .map((part) => new RegExp(`\\b${part.trim()}\\b`, 'g')),
  };
}

/** The name without case, diacritics and punctuation, abbreviations in full: two spellings of it are alike. */
export function bodyWords(name: string): string {
  return folded(name)
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
    .replace(/^cac /, '');
}

/** What tells the body from others of its committee: neither level nor place, one word for each kind. */
export function coreWords(name: string, { left }: CommitteeWords): string {
  let words = bodyWords(name);
  for (const [other, one] of sameBodies) words = words.replace(other, one);
  const whole = words;
  for (const part of left) words = words.replace(part, ' ');
  words = words
    .replace(/\b(?:truc thuoc|cua|cap)\s*$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? whole : words;
}

/** The name of the body that somebody speaks for: "Thường trực HĐND" is HĐND. Null where nobody else is named. */
export function spokenFor(name: string): string | null {
  const words = bodyWords(name);
  const rest = words.replace(speakers, '');
  return rest === words || rest === '' ? null : rest;
}
