import { plain } from '../text/spelling.js';
import { beginsBody, type NamedBodies } from './body-names.js';

/** "Các cơ quan", "Thủ trưởng các đơn vị": a kind of bodies. */
const KIND =
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:các|những) (?:cơ quan|đơn vị|tổ chức|cơ sở|doanh nghiệp)(?![A-Za-zÀ-ỹ])/u;

/** What goes on with the name of a kind up to a bracket at the end of a title. */
const TO_BRACKET = /^(?:,? [A-Za-zÀ-ỹ]+){1,12}(?=\s*\((?:bao gồm|gồm)?[^()]{5,300}\)\s*:?$)/u;

/** Words of what is to be done, and no part of a name. */
const OF_TASK =
  /(?<![A-Za-zÀ-ỹ])(?:với|chủ trì|phối hợp|trách nhiệm|nhiệm vụ|triển khai|thực hiện|xây dựng|báo cáo|tổng hợp|rà soát|cung cấp|lập|đăng ký(?! (?:đầu tư|kinh doanh|đất đai|hộ tịch|doanh nghiệp))|chuẩn bị|kiểm tra|hướng dẫn|cập nhật|tham gia|hoàn thiện|căn cứ|theo|tổ chức|tiếp tục|tăng cường|đề nghị|yêu cầu|gửi|cử|nêu|sau|tại)(?![A-Za-zÀ-ỹ])/u;

/**
 * "Các cơ quan cấp phép (Sở A, Sở B):", "Các đơn vị thẩm tra giá, định mức (gồm Sở A, Sở B)": a title that tells in a bracket who they are says
 * ahead of it of what kind they are, whatever verbs that has.
 */
export function goesOnToMembers(text: string, bodies: NamedBodies): NamedBodies {
  if (text.length > 420 || bodies.members.length > 1 || !KIND.test(plain(bodies.name))) return bodies;
  const tail = TO_BRACKET.exec(text.slice(bodies.end))?.[0] ?? '';
  if (tail === '' || OF_TASK.test(plain(tail))) return bodies;
  const end = bodies.end + tail.length;
  const inside = text.slice(end).replace(/^\s*\((?:(?:bao )?gồm\s*:?\s*)?/iu, '');
  if (!beginsBody(inside, 0, true)) return bodies;
  const name = text.slice(bodies.start, end);
  return { ...bodies, name, members: [name], end };
}
