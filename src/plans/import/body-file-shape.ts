import { bodyKinds } from '../../bodies/body-kind.js';
import type { BodyInFile, GroupInFile } from './plan-file.js';
import {
  bilingual,
  day,
  list,
  notAmong,
  oneOf,
  optional,
  patterned,
  record,
  type Shape,
} from './yaml-shape.js';
import { quoted, type Spot } from './yaml-spot.js';

export const code = patterned(60, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  vi: 'chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, như xa-da-sar',
  en: 'lower-case ASCII letters, digits and hyphens, beginning with a letter, such as xa-da-sar',
});

export const mailbox = patterned(254, /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/, {
  vi: 'một địa chỉ thư, như van-phong@huyen.example',
  en: 'a mail address, such as office@district.example',
});

const telephone = patterned(30, /^\+?\d[\d .()-]{3,}$/, {
  vi: 'một số điện thoại',
  en: 'a telephone number',
});

const kind = oneOf({ vi: 'loại đơn vị', en: 'a kind of body' }, bodyKinds);

/** Codes that a file may use without giving them itself. */
export interface KnownCodes {
  readonly bodies: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

export const nothingKnown: KnownCodes = { bodies: new Set(), groups: new Set() };

/** The codes of a file's own `bodies` and `groups`, wrong as they may be otherwise, and those known before. */
export function codesOf(root: Spot, known: KnownCodes): KnownCodes {
  const own = (key: string): string[] =>
    root
      .key(key)
      .items()
      .flatMap((item) => item.key('code').text ?? []);
  return {
    bodies: new Set([...known.bodies, ...own('bodies')]),
    groups: new Set([...known.groups, ...own('groups')]),
  };
}

/** A code that must be one of these. */
export function codeAmong(codes: Iterable<string>, noun: { vi: string; en: string }): Shape<string> {
  const allowed = new Set(codes);
  return (spot) => {
    const value = code(spot);
    if (value === undefined || allowed.has(value)) return value;
    return spot.tell(notAmong(spot, noun, [...allowed]));
  };
}

/** A body or a group of a file in which these codes are known. */
export function addressee({ bodies, groups }: KnownCodes): Shape<string> {
  return codeAmong([...bodies, ...groups], {
    vi: 'mã đơn vị hay nhóm đơn vị',
    en: 'the code of a body or a group',
  });
}

export const aBody = { vi: 'mã đơn vị', en: 'the code of a body' };

/** A body of a file in which these codes are known. */
export function bodyShape(codes: KnownCodes): Shape<BodyInFile> {
  return record(
    {
      code,
      name: bilingual(200),
      kind,
      parent: optional(codeAmong(codes.bodies, aBody)),
      mailbox: optional(mailbox),
      telephone: optional(telephone),
      from: optional(day),
      until: optional(day),
      accounts: optional(oneOf({ vi: 'giá trị của accounts', en: 'a value of accounts' }, ['none'])),
    },
    tellDaysInOrder,
  );
}

/** The fields of a group of a file in which these codes are known; `tellMembers` looks at them together. */
export function groupFields(codes: KnownCodes) {
  return {
    code,
    name: bilingual(200),
    kinds: optional(list(kind, 1, bodyKinds.length, '')),
    bodies: optional(list(codeAmong(codes.bodies, aBody), 1, 500, '')),
  };
}

/** Exactly one of kinds and bodies says who is in a group. */
export function tellMembers(
  { kinds, bodies }: Partial<Pick<GroupInFile, 'kinds' | 'bodies'>>,
  spot: Spot,
): void {
  if ((kinds === null) !== (bodies === null)) return;
  if (kinds === undefined && bodies === undefined) return;
  spot.tell({
    vi: 'phải có đúng một trong hai khóa: kinds, bodies',
    en: 'must have exactly one of the keys: kinds, bodies',
  });
}

/** The fields `bodies` and `groups` of a file in which these codes are known. */
export function bodyFields(codes: KnownCodes): {
  bodies: Shape<BodyInFile[]>;
  groups: Shape<GroupInFile[]>;
} {
  const group: Shape<GroupInFile> = record(groupFields(codes), tellMembers);
  return { bodies: list(bodyShape(codes), 0, 1000, 'code'), groups: list(group, 0, 100, 'code') };
}

/** What holds for `bodies` and `groups` of a file together: one code for one thing, and no body above itself. */
export function tellBodyTies(root: Spot): void {
  const bodies = root.key('bodies').items();
  const codes = new Set(bodies.map((each) => each.key('code').text));
  for (const group of root.key('groups').items()) {
    const place = group.key('code');
    if (place.text !== undefined && codes.has(place.text)) {
      const name = quoted(place.text);
      place.tell({
        vi: `${name.vi} đã là mã của một đơn vị`,
        en: `${name.en} is already the code of a body`,
      });
    }
  }
  tellCycles(bodies);
}

/** `from` and `until` of one record, both inclusive. */
export function tellDaysInOrder(value: { from?: string | null; until?: string | null }, spot: Spot): void {
  const { from, until } = value;
  if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return;
  spot
    .key('until')
    .tell({ vi: `${until} trước ngày đầu, ${from}`, en: `${until} is before the first day, ${from}` });
}

function tellCycles(bodies: readonly Spot[]): void {
  const parents = new Map<string | undefined, string | undefined>();
  for (const body of bodies) {
    const own = body.key('code').text;
    if (!parents.has(own)) parents.set(own, body.key('parent').text);
  }
  for (const body of bodies) {
    const own = body.key('code').text;
    const way = own === undefined ? [] : wayUp(own, parents);
    if (own === undefined || way.at(-1) !== own) continue;
    const shown = [own, ...way].join(' → ');
    body.key('parent').tell({
      vi: `đơn vị nằm dưới chính mình: ${shown}`,
      en: `the body would be under itself: ${shown}`,
    });
  }
}

/** The bodies above one, up to the top, or until one comes again (then that one is last). */
function wayUp(own: string, parents: ReadonlyMap<string | undefined, string | undefined>): string[] {
  const way: string[] = [];
  for (let next = parents.get(own); next !== undefined; next = parents.get(next)) {
    const seen = way.includes(next);
    way.push(next);
    if (seen || next === own) break;
  }
  return way;
}
