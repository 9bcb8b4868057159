import { isPredicateAt } from '../text/predicates.js';
import { NAMED_VERB } from './body-heads.js';
import { isKindOfFaculty } from './named-fields.js';

/** Names after which a small word is no part of them, whatever verb it is: "Sở Xây dựng sơn lại", "Công an tỉnh bắt giữ". */
const wholeNames =
  /(?:^|[^A-Za-zÀ-ỹ])(?:(?:sở|bộ) (?:nội vụ|tài chính|y tế|xây dựng|công thương|tư pháp|ngoại vụ|ngoại giao|công an|quốc phòng|du lịch|giáo dục và đào tạo|khoa học và công nghệ|nông nghiệp và môi trường|dân tộc và tôn giáo|văn hóa, thể thao và du lịch)|(?:công an|thanh tra|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|mttq|đoàn thanh niên|hội nông dân|hội phụ nữ|hội cựu chiến binh|văn phòng ubnd|bộ chỉ huy quân sự|ban chỉ huy quân sự|mặt trận tổ quốc|thuế) (?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn)|(?:tỉnh|huyện|thành|thị|quận) ủy)$/u;
/** What may follow them in small letters. */
const goesOnWhole =
  /^(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|hội|ủy|đoàn|đội|viên|biên|vùng|nơi|có|thuộc|miền|trọng|ven|đảo|trên|được|liên|cấp|các|nói|cơ|trực|quản|sở tại|phụ|tham|giúp|bộ|chuyên|không|ngoài|thành)(?![A-Za-zÀ-ỹ])/u;

/** Whether a name ends there, whatever verb the small word after it is. */
export function isWholeName(plain: string, before: number, at: number): boolean {
  return (
    wholeNames.test(plain.slice(Math.max(0, before - 60), before)) &&
    !goesOnWhole.test(plain.slice(at, at + 12))
  );
}

/** "các bộ, ngành liên quan phát triển ...", "các sở, ngành, địa phương phát triển ...": after "liên quan" comes what they do. */
export function isOfAllConcerned(plain: string, before: number, at: number): boolean {
  if (
    /^phát triển(?![A-Za-zÀ-ỹ])/u.test(plain.slice(at, at + 11)) &&
    plain.slice(0, before).endsWith(', địa phương')
  )
    return true;
  return (
    /(?<![A-Za-zÀ-ỹ])liên quan$/u.test(plain.slice(Math.max(0, before - 12), before)) &&
    !/^(?:đến|tới|trực tiếp|khác|của|thuộc|trên|tại|trong|ở|và|cấp|tỉnh|huyện|xã|phường|thành phố|nêu|nói)(?![A-Za-zÀ-ỹ])/u.test(
      plain.slice(at, at + 12),
    )
  );
}

/** The length of a verb that belongs to the name there; 0 where it is a predicate or none. */
export function namedVerbAt(plain: string, at: number, before: number, isFirst: boolean): number {
  const field = OF_SEVERAL.test(plain.slice(Math.max(0, before - 80), before))
    ? (OF_FIELD.exec(plain.slice(at, at + 60))?.[0].length ?? 0)
    : 0;
  if (field > 0) return field;
  const named = plain.slice(at, at + NAMED_VERB.lengthAt(plain, at));
  if (named === '' || isAtOffice(plain, before)) return 0;
  // "Văn phòng tham mưu thành lập các đoàn"
  if (named === 'tham mưu' && /(?:^|[\s,])văn phòng$/u.test(plain.slice(Math.max(0, before - 10), before)))
    return 0;
  const given = /^được (?:giao|phân công) (?=\S)/u.exec(plain.slice(at, at + 20))?.[0].length ?? 0;
  if (given > 0 && !isOneOfMany(plain, before, isPredicateAt(plain, at + given))) return 0;
  const belongs =
    /^(?:được|do |có |tham mưu,? giúp|giúp việc|chịu sự)/u.test(named) ||
    (isFirst &&
      named !== 'chủ trì' &&
      isKindOfBody(plain, before) &&
      (named !== 'tổ chức' || isOfStaff(plain, before))) ||
    // "Các thành viên Đoàn kiểm tra"
    (/^(?:kiểm tra|giám sát|thanh tra|khảo sát|thẩm định)$/u.test(named) &&
      /(?:thành viên|trưởng) (?:đoàn|tổ)$/u.test(plain.slice(Math.max(0, before - 16), before))) ||
    // "giáo viên phụ trách tư vấn tâm lý"
    /\sphụ trách$/u.test(plain.slice(Math.max(0, before - 10), before)) ||
    afterNamedHead(plain, before);
  return belongs ? named.length : 0;
}

/**
 * Whether the name up to there is of those who are told by what they were given: "Các đơn vị được giao chủ trì", "UBND các xã được giao
 * vốn"; "Sở Y tế" is one body, and "UBND các xã được giao rà soát ..." has that to do.
 */
function isOneOfMany(plain: string, before: number, isTask: boolean): boolean {
  const ahead = plain.slice(Math.max(0, before - 120), before);
  if (isTask && OF_ONE_LEVEL.test(ahead)) return false;
  return (
    (!isTask && /\s(?:các|những|mỗi|từng)\s/u.test(ahead)) ||
    /(?:^|[,;:.(] ?|\s(?:và|hoặc) )(?:các|những|mỗi|từng|mọi|cơ quan|đơn vị|bộ phận|tổ chức|cá nhân|người|thành viên|địa phương|thủ trưởng|lãnh đạo|giao|đối với)(?![A-Za-zÀ-ỹ])[^;:.]*$/u.test(
      ahead,
    ) ||
    !/\s/u.test(ahead.trim()) ||
    isPerson(plain.slice(0, before))
  );
}

/** "các đoàn thể Trung ương được giao soạn quy chế": all of that level have it to do. */
const OF_ONE_LEVEL = /(?:^|[,;] )các [^,;:.]{3,60} trung ương$/u;

/** "Hội Cựu chiến binh cơ quan": the office is the place of the organization, and no body of some kind. */
function isAtOffice(plain: string, end: number): boolean {
  return /(?:công đoàn|thanh niên|chiến binh|phụ nữ|nữ công|đảng ủy|chi ủy|chi bộ|đảng bộ) cơ quan$/u.test(
    plain.slice(Math.max(0, end - 24), end),
  );
}

/** Names that go on with what the body does: "Ban quản lý", "Tổ giúp việc". */
function isKindOfBody(plain: string, end: number): boolean {
  return /(?:ban|tổ|bộ phận|trung tâm|cơ quan|phòng|hội đồng|(?<!(?:liên|chi|xã|phường) )đội|cơ sở|ủy ban|văn phòng|cục|(?<!thường )vụ|nhóm|(?<!(?:tỉnh|thành|huyện|thị|quận|xã|công|chi) )đoàn|nhân viên|cán bộ|công chức)$/u.test(
    plain.slice(Math.max(0, end - 14), end),
  );
}

/** "Ban tổ chức" is a body, "Đội tổ chức" a team that holds something. */
function isOfStaff(plain: string, end: number): boolean {
  return /(?:ban|phòng|bộ phận|trung tâm|cơ quan|cục|vụ|cán bộ|công chức)$/u.test(
    plain.slice(Math.max(0, end - 14), end),
  );
}

/** "cơ quan tham mưu", "đơn vị quản lý": the verb right after says what kind it is. */
function afterNamedHead(plain: string, end: number): boolean {
  return (
    /(?:cơ quan|bộ phận|(?<!tiểu )ban|đơn vị|cơ sở|(?<!thư |bệnh |học )viện)$/u.test(
      plain.slice(Math.max(0, end - 10), end),
    ) && !/(?:đơn vị|(?<!(?:^|,|và|các|những|mỗi|từng) ?)cơ sở)$/u.test(plain.slice(0, end))
  );
}

/** Whether the verb there says what those are who are named, not what they are to do: "tổ chức chính trị". */
export function isModifier(plain: string, at: number): boolean {
  if (isConcernedBy(plain, at) || isKindOfFaculty(plain, at) || isOfHighTechnology(plain, at)) return true;
  if (/^phụ trách(?! chính| chung|,)/u.test(plain.slice(at, at + 16)) && isPerson(plain.slice(0, at)))
    return isInChargeBeforeAll(plain.slice(at + 10, at + 90));
  // "cán bộ theo dõi địa bàn báo cáo hằng tháng"
  if (
    /^theo dõi (?:địa bàn|cơ sở|lĩnh vực) (?!được)/u.test(plain.slice(at, at + 30)) &&
    isPerson(plain.slice(0, at))
  )
    return isInChargeBeforeAll(plain.slice(at + 9, at + 90));
  return /^(?:tổ chức (?:chính trị|hữu nghị|đoàn thể|đảng|thành viên|xã hội|cơ sở đảng|tôn giáo)(?![A-Za-zÀ-ỹ])|trên địa bàn|nhận (?:ủy thác|khoán)|cùng cấp|theo ngành|ngoài công lập|ngoài nhà nước|trong (?:toàn )?(?:tỉnh|huyện|xã|ngành|đảng bộ)|phụ trách (?:chuyên môn|công tác|khối|cơ sở|lĩnh vực|ngoài giờ|hoạt động|nề nếp)|tự quản|làm công tác|tại địa phương|không chuyên trách|chuyển đổi số|quản lý (?:nhà nước|chuyên ngành|dự án|khu|giáo dục)|dạy (?:môn|các môn|lớp|bộ môn|ôn(?! tập)|khối|giáo dục|âm nhạc|mỹ thuật|gdcd|gdqp|khtn|lịch sử|địa l[íý]|vật l[íý]|hóa học|sinh học|công nghệ|tin|tiếng|toán|ngữ văn|thể dục|chuyên|thay)|trực (?:ban|tuần)(?=\s*:))/u.test(
    plain.slice(at, at + 30),
  );
}

/** "Các sở, ngành quản lý quy hoạch theo chức năng ...", "các bộ quản lý chuyên ngành:": which of them are meant. */
const OF_FIELD =
  /^quản lý (?:quy hoạch|chuyên ngành|ngành(?:(?:,| và) lĩnh vực)?|lĩnh vực)(?= (?:theo chức năng|có trách nhiệm|chịu trách nhiệm|căn cứ|chủ động|chủ trì)(?![A-Za-zÀ-ỹ])|\s*:)/u;

/** Ahead of it, those of whom some are meant; one body by name has it to do. */
const OF_SEVERAL =
  /(?<![A-Za-zÀ-ỹ])(?:các|những) (?:bộ|sở|ban|ngành|cơ quan|đơn vị)(?:(?:,| và) (?:bộ|sở|ban|ngành|cơ quan|đơn vị|địa phương))*$/u;

/** "Các đơn vị thuộc diện sắp xếp", "các hộ thuộc đối tượng di dời": what is done with those who are meant. */
function isConcernedBy(plain: string, at: number): boolean {
  return /\sthuộc (?:diện|đối tượng)(?: (?:phải|được))? $/u.test(plain.slice(Math.max(0, at - 28), at));
}

/** "Ban Quản lý Khu Nông nghiệp ứng dụng công nghệ cao": what such zones are called. */
function isOfHighTechnology(plain: string, at: number): boolean {
  return (
    plain.startsWith('ứng dụng công nghệ cao', at) &&
    /(?<![A-Za-zÀ-ỹ])(?:khu|vùng) (?:lâm |nông )nghiệp $/u.test(plain.slice(Math.max(0, at - 18), at))
  );
}

/** "phụ trách địa bàn dự sinh hoạt" goes on with what is to be done; "phụ trách địa bàn, theo dõi" is itself what is to be done. */
function isInChargeBeforeAll(after: string): boolean {
  // "phụ trách môn học (Âm nhạc, Tin học)" alone
  if (/^[^,;.:(]{3,40}\([^()]*\)\s*(?::|$)/u.test(after)) return true;
  const clause = CHARGE.exec(after)?.[0] ?? '';
  if (clause.length === after.length || after.charAt(clause.length) === ':' || isListBeforeAll(after))
    return true;
  for (const { index } of clause.matchAll(/(?<=[A-Za-zÀ-ỹ] )[A-Za-zÀ-ỹ]/gu)) {
    if (/(?:đoàn|ban|tổ|đội|hội đồng|trung tâm|bộ phận) $/u.test(after.slice(0, index))) continue;
    if (index > 2 && isPredicateAt(after, index) && !after.startsWith('bàn', index)) return true;
  }
  return false;
}

/** What somebody is in charge of and what follows, with all places and kinds of a list: "huyện, thành phố". */
const CHARGE =
  /^(?:[^,;.:]|, (?=(?:huyện|quận|thị xã|thị trấn|thành phố|xã|phường|đặc khu|đơn vị|cơ sở|lĩnh vực|địa bàn)(?![A-Za-zÀ-ỹ])))*/u;

/** "phụ trách địa bàn, lĩnh vực: ...": whether another of them stands there, after a comma. */
export function isInChargeOfMore(plain: string, before: number, at: number): boolean {
  return (
    /\sphụ trách [^;.:]{2,60}$/u.test(plain.slice(Math.max(0, before - 70), before)) &&
    isPerson(plain.slice(0, before)) &&
    /^[^,;.:]{2,40}(?:, [^,;.:]{2,40})?:/u.test(plain.slice(at, at + 90)) &&
    !isPredicateAt(plain.slice(at, at + 40), 0)
  );
}

/** "phụ trách địa bàn, đơn vị: ..." */
function isListBeforeAll(after: string): boolean {
  const list = /^([^,;.:]{2,40}(?:, [^,;.:]{2,40}){1,3}):/u.exec(after)?.[1];
  return (
    list !== undefined &&
    !list
      .split(', ')
      .slice(1)
      .some((each) => isPredicateAt(each, 0))
  );
}

/** "Phó Hiệu trưởng", "các đồng chí Đảng ủy viên": what they are in charge of belongs to their name. */
function isPerson(ahead: string): boolean {
  return /(?:hiệu trưởng|hiệu phó|chủ tịch|phó thủ tướng|phó bí thư|giám đốc|ủy viên|đồng chí|đ\/c|cán bộ|công chức|nhân viên|giáo viên|giảng viên|lãnh đạo|ban giám hiệu|bgh|chuyên viên|tổ phó|tổ trưởng|đảng viên)\s[^,;:.]*$/u.test(
    ahead,
  );
}
