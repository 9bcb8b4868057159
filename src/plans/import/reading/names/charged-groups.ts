import { plain } from '../text/spelling.js';
import type { NamedBodies } from './body-names.js';

/** Groups that are named for what they do: "Tổ rà soát hồ sơ", "Đoàn khảo sát", "Hội đồng xét tuyển". */
const group =
  '(?:Tổ(?! chức| hợp| quốc| ấm)|Đoàn(?! kết| viên| thể)|Nhóm|Hội đồng|Đội(?! ngũ)|Ban|Tiểu ban) \\p{Ll}';
const charged = /^(?:nhiệm vụ|trách nhiệm) của /u;
const named = new RegExp(`^${group}[^.;:()]{2,120}?(?=\\s*:?$)`, 'u');
const obliged = new RegExp(
  `^${group}[^.,;:()]{2,80}?(?=\\s+có (?:các )?(?:nhiệm vụ|trách nhiệm)(?: (?:sau|sau đây|như sau|cụ thể|cụ thể như sau))?:$)`,
  'u',
);
/** Whoever has a part in the work, told by it: "đối tượng vay vốn", "bên giao thầu"; the public has none: "người dân", "chủ hộ". */
const taker =
  /^(?:các |những )?(?:đối tượng|chủ thể|bên|nhà(?= (?:đầu tư|thầu)(?![A-Za-zÀ-ỹ]))|người(?= (?:đứng đầu|phụ trách|quản lý|chỉ huy) )|chủ(?! (?:hộ|cơ sở|phương tiện|xe|nhà|cửa hàng|quán|vật nuôi)(?![A-Za-zÀ-ỹ]))|đầu mối) \p{Ll}[^.,;:()]{2,80}?(?=\s*:?$)/u;
/** "Công chức được phân công tiếp dân": somebody told from others by what he or she was given to do. */
const givenWork =
  /^(?:(?:các|những) )?(?:(?:phó )?(?:trưởng|giám đốc|chánh) |(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|đồng chí|đơn vị|cơ quan|tổ chức)(?= ))[^.,;:()]{0,60}?\s?được (?:phân công|giao) \p{Ll}[^.,;:()]{2,120}?(?=\s*:?$)/iu;
/** What says of a group where, when or with whom, and is not its name. */
const beside =
  /(?<![A-Za-zÀ-ỹ])(?:trong|về|khi|như sau|sau đây|cụ thể|gồm|theo|tại|nêu|đối với|các|(?:và|,) (?:tổ|ban|đoàn|nhóm|hội))(?![A-Za-zÀ-ỹ])/u;

/**
 * "Nhiệm vụ của Tổ tiếp dân, xử lý đơn thư", "Tổ rà soát hồ sơ có nhiệm vụ:": the group that the title itself says has the duties, whatever
 * verbs its name has; "Trách nhiệm của đối tượng vay vốn".
 */
export function chargedGroup(text: string): NamedBodies | null {
  const start = charged.exec(plain(text.slice(0, 60)))?.[0].length ?? 0;
  const after = text.slice(start);
  const whoever =
    start > 0 && text.startsWith('Trách nhiệm')
      ? (taker.exec(after)?.[0] ?? givenWork.exec(after)?.[0])
      : undefined;
  const name = (start > 0 ? named : obliged).exec(after)?.[0] ?? whoever;
  if (name === undefined || beside.test(plain(name).replace(/^(?:các|những) /u, ''))) return null;
  return { name, members: [name], start, end: start + name.length };
}
