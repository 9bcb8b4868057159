import { plain } from '../text/spelling.js';

const OTHERS =
  /^(?:(?:các|những|mỗi|từng|mọi|toàn thể) )?(?:cơ quan|đơn vị)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|cá nhân|tổ chức))*(?: (?:có )?liên quan| khác)?$/u;

const WHOEVER_IS_GIVEN =
  /^(?:các|những|mọi|toàn thể) (?:(?:cơ quan|đơn vị|bộ phận|cá nhân|tổ chức|tập thể|thành viên)(?:,? (?:và )?)?)+(?: ?(?:được (?:giao|phân công)|(?:có )?liên quan))*(?: nhiệm vụ)?$/u;

/** "Các ngành, các cấp": all there are. */
const ALL_THERE_ARE = /^(?:các|mọi) (?:cấp|ngành)(?:(?:,| và) (?:các )?(?:cấp|ngành))+$/u;

const PERSONS =
  /^(?:(?:các|những|mỗi|từng|toàn thể|mọi) )?(?:người|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|học viên|phụ huynh|gia đình|hộ|đồng chí(?! (?:(?:tỉnh|thành|huyện|thị|đảng|chi|cấp)? ?ủy viên|ủy viên|bí thư|phó|trưởng|thành viên|lãnh đạo))|cá nhân|tổ chức,? cá nhân|nhân dân)(?![A-Za-zÀ-ỹ])/u;

/** "Các ông (bà) có tên trên", "các cá nhân có tên tại Điều 1": those whom the document has given their tasks already. */
const NAMED_ABOVE =
  /^(?:các |những )?(?:ông,? ?\(?bà\)?|ông|bà|đồng chí|cá nhân|tổ chức|cơ quan|đơn vị|thành viên|cán bộ|giáo viên)[^;.]{0,60} có tên(?:$| (?:trên|nêu trên|trong|tại|ở)(?![A-Za-zÀ-ỹ]))/u;

/** "Các ông (bà) có tên trên": those whom a document has named before, or a list beside it. */
export function isNamedAbove(name: string): boolean {
  return NAMED_ABOVE.test(plain(name));
}

/** Whether a name is nobody's own: the persons of any body, "các đơn vị liên quan". What all of them must do is no duty of a body. */
export function isAnybody(name: string): boolean {
  const words = plain(name);
  return [OTHERS, WHOEVER_IS_GIVEN, ALL_THERE_ARE, PERSONS, NAMED_ABOVE].some((form) => form.test(words));
}

/** "Người đứng đầu cấp ủy chủ trì": how every body of a kind does it, and no task of one. */
export function isHeadOfAny(name: string): boolean {
  return /^người đứng đầu(?:(?: |, )(?:và )?(?:các )?(?:cấp ủy|tổ chức đảng|chính quyền|cơ quan|đơn vị|tập thể|địa phương))*$/u.test(
    plain(name),
  );
}

/** "Đối với hộ nghèo", "Đối với học sinh": for whom something is done. */
export function isOfAided(text: string): boolean {
  return /^Đối với (?:(?:các|những) )?(?:hộ|học sinh|sinh viên|học viên|người học|HSSV|HS|SV)(?![A-Za-zÀ-ỹ])/u.test(
    text,
  );
}
