import { normalizedEmail } from '../accounts/account-input.js';
import { roles } from '../kernel/actor.js';
import { languages } from '../kernel/text.js';
import {
  aBody,
  bodyShape,
  codeAmong,
  codesOf,
  groupFields,
  type KnownCodes,
  mailbox,
  tellBodyTies,
  tellMembers,
} from '../plans/import/body-file-shape.js';
import type { BodiesFile, GroupInFile } from '../plans/import/plan-file.js';
import {
  list,
  oneOf,
  optional,
  patterned,
  record,
  type Shape,
  text,
  withDefault,
  yesOrNo,
} from '../plans/import/yaml-shape.js';
import { quoted, type Spot } from '../plans/import/yaml-spot.js';

/** One role of one account; somebody with several has several rows. */
export interface AccountInFile {
  /** As accounts are known by it: an address, or a name to sign in with where there is no mail. */
  readonly email: string;
  readonly name: string;
  /** The code of a body; null for an administrator, who is of the installation. */
  readonly body: string | null;
  readonly role: (typeof roles)[number];
  readonly approve: boolean;
  readonly language: (typeof languages)[number] | null;
}

/** A group, with the code of its committee where the file names it. */
export interface GroupOfFile extends GroupInFile {
  readonly committee: string | null;
}

/** Bodies, groups and accounts of a file, checked in themselves. */
export interface OfficeFile extends Omit<BodiesFile, 'groups'> {
  readonly groups: readonly GroupOfFile[];
  readonly accounts: readonly AccountInFile[];
}

const MOST = 20_000;

/** Shape of a file with bodies, groups and accounts; each list may be left out. */
export function officeShape(root: Spot, known: KnownCodes): Shape<OfficeFile> {
  const codes = codesOf(root, known);
  const committee = optional(codeAmong(codes.bodies, aBody));
  const group: Shape<GroupOfFile> = record({ ...groupFields(codes), committee }, tellMembers);
  const account: Shape<AccountInFile> = record(
    {
      email: emailOf,
      name: text(200),
      body: optional(codeAmong(codes.bodies, aBody)),
      role: oneOf({ vi: 'vai trò', en: 'a role' }, roles),
      approve: withDefault(yesOrNo, false),
      language: optional(oneOf({ vi: 'ngôn ngữ', en: 'a language' }, languages)),
    },
    tellRoleTies,
  );
  return record(
    {
      bodies: withDefault(list(bodyShape(codes), 0, MOST, 'code'), []),
      groups: withDefault(list(group, 0, MOST, 'code'), []),
      accounts: withDefault(list(account, 0, MOST), []),
    },
    (_, spot) => {
      tellBodyTies(spot);
      tellAccountTies(spot.key('accounts').items());
      tellCommitteeRoles(spot);
    },
  );
}

/** What signs in where mail reaches nobody; without an @. */
const signInName = patterned(60, /^[a-z0-9][a-z0-9._-]{2,59}$/i, {
  vi: 'địa chỉ thư điện tử, hoặc tên đăng nhập từ 3 đến 60 chữ không dấu, chữ số, dấu chấm, gạch',
  en: 'a mail address, or a name of 3 to 60 letters, digits, dots and hyphens to sign in with',
});

const emailOf: Shape<string> = (spot) => {
  const value = spot.text?.includes('@') ? mailbox(spot) : signInName(spot);
  return value === undefined ? undefined : normalizedEmail(value);
};

/** An administrator is of the installation; every other role is held at a body; an observer alone may confirm. */
function tellRoleTies({ role, body, approve }: Partial<AccountInFile>, spot: Spot): void {
  if (role === undefined) return;
  const place = spot.key('body');
  if (role === 'admin' && typeof body === 'string')
    place.tell({ vi: 'vai trò admin không kèm đơn vị', en: 'the role admin is held at no body' });
  if (role !== 'admin' && body === null)
    place.tell({ vi: 'thiếu mã đơn vị (body)', en: 'the code of a body (body) is missing' });
  if (role !== 'observer' && approve === true)
    spot.key('approve').tell({
      vi: 'quyền xác nhận (approve) chỉ đi với vai trò observer',
      en: 'the right to confirm (approve) goes with the role observer only',
    });
}

/** Boards and observers are those of a committee. Of bodies that the file does not give, loading tells. */
function tellCommitteeRoles(root: Spot): void {
  const bodies = root.key('bodies').items();
  const kinds = new Map(bodies.map((body) => [body.key('code').text, body.key('kind').text]));
  for (const account of root.key('accounts').items()) {
    const kind = kinds.get(account.key('body').text);
    const role = account.key('role').text;
    if ((role !== 'board' && role !== 'observer') || kind === undefined || kind === 'committee') continue;
    account.key('body').tell({
      vi: `vai trò ${role} chỉ giữ tại một cấp ủy`,
      en: `the role ${role} is held at a committee only`,
    });
  }
}

/** One address is one person, and holds a role at a body once. */
function tellAccountTies(accounts: readonly Spot[]): void {
  const names = new Map<string, { name: string | undefined; line: number }>();
  const held = new Map<string, number>();
  for (const account of accounts) {
    const place = account.key('email');
    if (place.text === undefined) continue;
    const email = normalizedEmail(place.text);
    const name = account.key('name').text;
    const first = names.get(email);
    if (first === undefined) names.set(email, { name, line: place.line });
    else if (first.name !== name) tellTwo(place, email, first.line);
    const role = [email, account.key('role').text, account.key('body').text].join(' ');
    const line = held.get(role);
    if (line === undefined) held.set(role, place.line);
    else
      place.tell({ vi: `vai trò này đã có ở dòng ${line}`, en: `this role stands already on line ${line}` });
  }
}

function tellTwo(place: Spot, email: string, line: number): void {
  const { vi, en } = quoted(email);
  place.tell({
    vi: `${vi} là địa chỉ của người khác ở dòng ${line}; mỗi tài khoản một địa chỉ, cùng một người thì ghi cùng tên`,
    en: `${en} is somebody else's address on line ${line}; an account has an address of its own, and one person one name`,
  });
}
