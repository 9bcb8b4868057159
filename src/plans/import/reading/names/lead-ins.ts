import { plain } from '../text/spelling.js';
import { bodiesAt } from './body-names.js';
import { goesOnToColon } from './name-tails.js';
import { announcesOffice } from './plan-office.js';

/**
 * Whether words only announce the duties after them: "Có trách nhiệm:", "với các nội dung sau:", "Chủ trì, phối hợp với các sở:".
 */
export function isLeadIn(text: string): boolean {
  if (text.length > 300) return leadsWithMany(text);
  const words = plain(text.trim());
  if (
    /^(?:(?:có|chịu) (?:các )?(?:trách nhiệm|nhiệm vụ)(?: sau(?: đây)?| như sau)?|thực hiện (?:các |một số )?nhiệm vụ(?:(?:,| và) quyền hạn)? (?:sau(?: đây)?|như sau))[.;]?$/u.test(
      words,
    )
  )
    return true;
  if (!words.endsWith(':')) return false;
  if (words.length > 260) return leadsWithMany(text);
  if (
    /(?:nhiệm vụ|nội dung|công việc|việc|trách nhiệm|công tác|nhóm giải pháp)(?: [A-Za-zÀ-ỹ]+){0,6} (?:sau|sau đây|dưới đây|cụ thể|như sau|chính|chủ yếu|trọng tâm|gồm)\s*:$/u.test(
      words,
    )
  )
    return true;
  if (/(?:^|[\s,])(?:như sau|sau đây|các việc sau)\s*:$/u.test(words) && words.length < 120) return true;
  if (
    /^(?:,|;)?\s*(?:có|chịu|là|nêu cao|thực hiện)?\s*(?:trách nhiệm|nhiệm vụ|các nhiệm vụ|nội dung|cụ thể|trong đó|nhiệm vụ cụ thể|chức năng,? nhiệm vụ)[^:;.]{0,40}:$/u.test(
      words,
    )
  )
    return true;
  if (
    announcesOffice(words) ||
    isOnlyScope(words) ||
    /^(?:riêng )?đối với (?:các|một số) [^:;.]{3,60} sau(?: đây)?\s*:$/u.test(words)
  )
    return true;
  if (
    /^(?:(?:trực tiếp|chịu trách nhiệm|phụ trách|chỉ đạo|theo dõi|tổ chức|thực hiện|triển khai|lãnh đạo|tập trung|tiếp tục)(?:,\s*|\s+và\s+|\s*))+:$/u.test(
      words,
    )
  )
    return true;
  if (
    /^,?\s*(?:ngoài [^:;.]{3,80} )?(?:còn )?phải\s*:$/u.test(words) ||
    /^,?\s*(?:trong|trước|chậm nhất|đến hết|hằng) [^:;.]{2,40}:$/u.test(words) ||
    /^là (?:cơ quan|đơn vị|đầu mối|bộ phận)(?![A-Za-zÀ-ỹ])[^:;.]{0,160}(?:có|chịu) (?:trách nhiệm|nhiệm vụ)\s*:$/u.test(
      words,
    )
  )
    return true;
  if (DIRECTS_TO_DO.test(words)) return true;
  const said = text.trim().replace(/^,\s*/u, '');
  return isOnlyRole(plain(said), said) || directsOthers(words, text.trim()) || leadsWithMany(text);
}

/** "có trách nhiệm chỉ đạo các chủ chợ thực hiện việc:": through whom it is done, not what. */
const DIRECTS_TO_DO =
  /^(?:có trách nhiệm )?(?:chỉ đạo|hướng dẫn|đôn đốc)(?:, (?:chỉ đạo|hướng dẫn|đôn đốc))* [^.;:]{5,200} (?:thực hiện|triển khai) (?:các )?(?:việc|công việc)\s*:$/u;

/** "Chỉ đạo các đoàn thể:", "Nghiên cứu, tham mưu Lãnh đạo Sở:" says whom the body is to direct or to advise, not to what or on what. */
function directsOthers(words: string, text: string): boolean {
  const verb =
    /^(?:(?:nghiên cứu,? )?tham mưu(?: cho)? |(?:(?:lãnh đạo|chỉ đạo|hướng dẫn|đôn đốc|vận động)(?:,\s*|\s+))+)/u.exec(
      words,
    )?.[0];
  const named = verb === undefined ? null : bodiesAt(text, verb.length, true);
  const bodies = named === null ? null : goesOnToColon(text, named);
  return bodies !== null && /^\s*(?:thực hiện|triển khai)?\s*:$/u.test(text.slice(bodies.end));
}

/** "theo chức năng, nhiệm vụ được giao:", "trong phạm vi quản lý của mình có trách nhiệm:": within what, not what. */
function isOnlyScope(words: string): boolean {
  return /^,?\s*(?:theo|căn cứ(?: vào| theo)?|trong phạm vi|trên cơ sở)\s(?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền|phạm vi|quản lý|trách nhiệm)[^:;.]{0,80}:$/u.test(
    words,
  );
}

/** "Chủ trì, phối hợp với các sở, ngành:" says who leads, "... tham mưu UBND tỉnh:" also whom they advise, not what. */
function isOnlyRole(words: string, text: string): boolean {
  const lead =
    /^(?:(?:là )?(?:cơ quan |đơn vị )?(?:chủ trì|chủ động|đầu mối|phối hợp chặt chẽ|phối hợp|tham mưu|có trách nhiệm|thực hiện)(?:,\s*|\s+và\s+|\s*))+/u.exec(
      words,
    );
  if (lead === null) return false;
  const rest = text.slice(lead[0].length).replace(/^(?:với|cùng)\s+/u, '');
  if (rest === ':') return true;
  const bodies = bodiesAt(rest, 0, true);
  if (bodies === null) return false;
  const after = rest.slice(bodies.end);
  return (
    /^\s*(?:(?:để |tập trung |tổ chức )?(?:thực hiện|triển khai)(?: (?:thực hiện|tốt|các nhiệm vụ))*|có trách nhiệm|(?:(?:chỉ đạo|hướng dẫn|đôn đốc)(?:, | và | )?)+(?:triển khai|thực hiện)*)?\s*:$/u.test(
      after,
    ) || directsOthers(plain(after).replace(/^[\s,]+/u, ''), after.replace(/^[\s,]+/u, ''))
  );
}

/** How long words may be that name with whom somebody leads, and say no more. */
const LONGEST_LIST = 1500;

/** "chủ trì, phối hợp với Cục A, Cục B, ..., phối hợp với các đơn vị của Bộ C, triển khai các công việc sau:": however many they are. */
function leadsWithMany(text: string): boolean {
  const said = text.trim().replace(/^,\s*/u, '');
  if (!said.endsWith(':') || said.length > LONGEST_LIST) return false;
  const words = plain(said);
  let at =
    /^(?:chủ động )?(?:chủ trì|là (?:cơ quan|đơn vị) chủ trì)(?:,| và|, và)? phối hợp (?:với|cùng) /u.exec(
      words,
    )?.[0].length ?? 0;
  while (at > 0) {
    const bodies = bodiesAt(said, at, true);
    if (bodies === null) return false;
    const rest = words.slice(bodies.end);
    if (ANNOUNCES.test(rest)) return true;
    at = WITH_MORE.exec(rest)?.[0].length ?? 0;
    if (at > 0) at += bodies.end;
  }
  return false;
}

const WITH_MORE = /^,? (?:và )?(?:đồng thời )?phối hợp (?:với|cùng) /u;
const ANNOUNCES =
  /^,?(?: (?:để |tập trung |khẩn trương |tổ chức )?(?:triển khai|thực hiện)(?: (?:thực hiện|ngay|gấp|tốt|các|một số|những|nội dung|nhiệm vụ|công việc|giải pháp|sau đây|sau|cụ thể)){0,8})?\s*:$/u;
