import type { BodyKind } from '../../bodies/body-kind.js';
import { capacities, type LayoutName } from '../../documents/layout.js';
import type { Signature } from '../../documents/official-document.js';
import { capitalized } from '../../kernel/first-letter.js';

/** A body as it issues a document. */
export interface IssuingBody {
  readonly name: string;
  readonly kind: BodyKind;
}

/** The layout that the documents of such a body follow: those of the State are the People's Councils and Committees. */
export function layoutOf({ kind }: Pick<IssuingBody, 'kind'>): LayoutName {
  return kind === 'peoples-committee' || kind === 'peoples-council' ? 'state-2020' : 'party-2018';
}

/** On whose behalf it is signed, where it is not by the head alone, and the office that signs. */
const signing: Readonly<Record<BodyKind, { readonly onBehalf: string | null; readonly office: string }>> = {
  committee: { onBehalf: 'Ban Thường vụ', office: 'Bí thư' },
  'standing-committee': { onBehalf: 'Ban Thường vụ', office: 'Bí thư' },
  'advisory-board': { onBehalf: null, office: 'Trưởng ban' },
  'inspection-committee': { onBehalf: 'Ủy ban Kiểm tra', office: 'Chủ nhiệm' },
  office: { onBehalf: null, office: 'Chánh Văn phòng' },
  'peoples-council': { onBehalf: 'Thường trực Hội đồng nhân dân', office: 'Chủ tịch' },
  'peoples-committee': { onBehalf: 'Ủy ban nhân dân', office: 'Chủ tịch' },
  front: { onBehalf: 'Ban Thường trực', office: 'Chủ tịch' },
  'mass-organization': { onBehalf: 'Ban Thường vụ', office: 'Thủ trưởng' },
  'base-commune': { onBehalf: 'Đảng ủy', office: 'Bí thư' },
  'base-agency': { onBehalf: 'Đảng ủy', office: 'Bí thư' },
};

/** Who signs for the body; the name is written by hand. */
export function signatureOf(body: IssuingBody): Signature {
  const { onBehalf, office } = signing[body.kind];
  const { onBehalf: mark } = capacities[layoutOf(body)];
  return { capacity: onBehalf === null ? [] : [`${mark} ${onBehalf}`], office, name: null };
}

/** Kinds of committees as their names begin, with what stands for them in a symbol. */
const beginnings: readonly (readonly [string, string])[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Tỉnh ủy', 'TU'],
  ['Thành ủy', 'TU'],
  ['Huyện ủy', 'HU'],
  ['Quận ủy', 'QU'],
  ['Thị ủy', 'ThU'],
  ['Đảng ủy', 'ĐU'],
];

/** What stands for the kind of a committee, and the rest of its name; however uỷ (ủy) and its diacritics are written. */
function committeeNamed(name: string): { readonly code: string; readonly rest: string } | null {
  const written = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  // each letter stays at its place
  const spelled = written.toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy');
  const known = beginnings.find(([begins]) => spelled.startsWith(begins.toLocaleLowerCase('vi')));
  return known ? { code: known[1], rest: written.slice(known[0].length).trim() } : null;
}

/**
 * The body above it in its head. A People's Committee or Council names no committee of the Party there: it is none of its superiors
 * (Decree 30/2020/NĐ-CP, appendix I).
 */
export function superiorInHead(body: Pick<IssuingBody, 'kind'>, above: string | null): string | null {
  if (above === null || layoutOf(body) === 'party-2018') return above;
  const known = committeeNamed(above)?.code;
  return known === 'UBND' || known === 'HĐND' ? above : null;
}

/** What stands for the body in a symbol: HU for Huyện ủy Lạc Dương, BTCHU for Ban Tổ chức Huyện ủy. */
export function issuerCode(name: string): string {
  const known = committeeNamed(name);
  if (known) return known.code;
  const letters = name
    .split(/[\s,-]+/)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => withoutTone(word.normalize('NFC').slice(0, 1)).toLocaleUpperCase('vi'));
  return letters.join('');
}

/** Ủ is U, but Ư stays. */
function withoutTone(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** The place that a committee's name ends with: Lạc Dương of Huyện ủy Lạc Dương; left free where it names none. */
export function placeOfIssue(committeeName: string): string {
  const rest = committeeNamed(committeeName)?.rest ?? '';
  const place = rest.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/u, '');
  return place === '' ? '…………' : place;
}

/** Units below a district, which bodies are named after: Lát of Đảng ủy xã Lát; a ward that bears a number is named whole. */
const unit = /(?:^|\s)(xã|phường|thị trấn|đặc khu)\s+(\p{Lu}.*|\d+)$/u;

/** The place that the body's own name ends with; that of the committee where it names none. */
export function placeOfBody(name: string, committeeName: string): string {
  const [, kind = '', place] = unit.exec(name.normalize('NFC').trim()) ?? [];
  if (place === undefined) return placeOfIssue(committeeName);
  return /^\d/.test(place) ? `${capitalized(kind)} ${place}` : place;
}
