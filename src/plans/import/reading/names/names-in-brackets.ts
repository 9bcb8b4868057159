import { plain } from '../text/spelling.js';
import { bodiesAt, type NamedBodies } from './body-names.js';
import { isRoleInPlan } from './plan-office.js';

/** Who stands in the brackets between a name and `until`, in its place or beside it; null where the name says it all. */
export function namedAside(text: string, bodies: NamedBodies, until: number): NamedBodies | null {
  const inner = /^\s*\(([^()]+)\)$/u.exec(text.slice(bodies.end, until))?.[1];
  if (inner === undefined) return null;
  return isRoleInPlan(plain(bodies.name)) ? whoItIs(inner, bodies) : whoElsewhere(inner, text, bodies, until);
}

/** "Cơ quan thường trực (Cục Công nghệ thông tin)": who that is. */
function whoItIs(inner: string, { start, end }: NamedBodies): NamedBodies | null {
  const bodies = bodiesAt(inner, 0, true);
  return bodies !== null && bodies.end === inner.length ? { ...bodies, start, end } : null;
}

/** "Phòng Kinh tế (Phòng Kinh tế, Hạ tầng và Đô thị đối với phường)": which office of the kind has it there. */
function whoElsewhere(
  inner: string,
  text: string,
  { name, members, start }: NamedBodies,
  until: number,
): NamedBodies | null {
  const kind = /^(?:Sở|Phòng|Ban|Trung tâm|Chi cục|Trạm|Hạt|Văn phòng|Công an) /u.exec(name)?.[0];
  if (members.length > 1 || kind === undefined || !inner.startsWith(kind)) return null;
  const other = inner.replace(ELSEWHERE, '');
  if (other === inner && !isOfOtherLevel(name, inner)) return null;
  if (bodiesAt(other, 0, true)?.end !== other.length) return null;
  const whole = text.slice(start, until).trim();
  return { name: whole, members: [whole], start, end: until };
}

/** "Công an xã (Công an phường)", "Phòng Nội vụ (Phòng Văn hóa thành phố Khe Tre)", not "Văn phòng tỉnh (Văn phòng UBND tỉnh)": elsewhere another. */
function isOfOtherLevel(name: string, inner: string): boolean {
  const own = LEVEL.exec(name)?.[1];
  const other = LEVEL.exec(inner);
  if (other === null || own === other[1]) return false;
  return own !== undefined || (other[2] !== undefined && !inner.startsWith(name));
}

const LEVEL =
  /\s(xã|phường|thị trấn|thị xã|thành phố|huyện|quận|đặc khu|tỉnh)(\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*)?$/u;
const ELSEWHERE =
  /,? (?:đối với|ở|tại) (?:các )?(?:xã|phường|thị trấn|thị xã|thành phố|huyện|quận|đặc khu)(?![A-Za-zÀ-ỹ])[^;:]{0,40}$/u;
