import { type NamedTime, namedTimes } from './day-words.js';

const limit =
  /(?:\d (?:và|,|-|đến)|đợt \d|sáng|chiều|tối|hoàn thành|xong|chậm nhất|muộn nhất|không quá|trước|đến hết|đến|hết|trong|vào|hồi|lúc|từ|kể từ|cuối|đầu|giữa|gửi|trình|báo cáo|thời hạn|thời gian|tổ chức|tháng|tuần|thực hiện|bắt đầu|dự kiến|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]),?|chủ nhật,?)(?: (?:là|trước|trong|vào|đến|cuối|hết|thời gian|thời điểm|ngày|tháng|năm|quý|xong|hoàn thành|nhất|từ|:|tuần (?:thứ )?\d|tuần cuối|sau|xong trước|khoảng|dự kiến|hồi|lúc|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]),?|chủ nhật,?|\d{1,2}\s?h\s?(?:\d\d['’′]?)?,?|\d{1,2} giờ(?: \d\d(?:['’′]| phút)?)?,?))*\s*[:(]?\s*$/u;

/** "xong trước ngày Quốc khánh 02/9/2026": by a day that has a name; not "chào mừng Quốc khánh 02/9/2026". */
const HOLIDAY =
  /(?<![A-Za-zÀ-ỹ])trước (?:(?:ngày|dịp|lễ|đại lễ) )*(?:quốc khánh|khai giảng|giỗ tổ(?: hùng vương)?|chiến thắng|giải phóng miền nam|quốc tế lao động|thương binh(?:,| -)? liệt sĩ|nhà giáo việt nam|bầu cử)\s*\(?$/u;

/** The times by which something is due; days of documents that are cited are not. `words` in the spelling of plain(). */
export function dueTimes(words: string, isTime: boolean): NamedTime[] {
  const times = namedTimes(words, isTime);
  // "Từ ngày 01/3/2026": when it begins
  if (isTime) return times.length === 1 ? times.filter((time) => !isOnlyStart(words, time)) : times;
  // "Họp vào các ngày 10/10, 10/11": the end of a day that is taken
  let dayEnd = -1;
  return times.filter((time) => {
    const ahead = words.slice(Math.max(0, time.start - 50), time.start);
    if (time.kind === 'day') {
      const goesOn = dayEnd >= 0 && /^, $/u.test(words.slice(dayEnd, Math.min(time.start, dayEnd + 3)));
      const isDue = goesOn || isDueDay(words, time, ahead);
      if (isDue) dayEnd = time.end;
      return isDue;
    }
    if (time.kind === 'period') return !isNamed(words, time.start) && !isOfNoun(words, time);
    if (isOnlyStart(words, time) && time.kind !== 'season') return false;
    if (time.kind === 'year')
      return (
        !/(?:tầm nhìn|định hướng|mục tiêu|chiến lược)[^.;]{0,40}$/u.test(ahead) &&
        (!/^đến\s+năm/u.test(words.slice(time.start, time.start + 12)) || isAheadOfDone(words, time)) &&
        !isNamed(words, time.start)
      );
    return (
      !/(?:số liệu|kế hoạch|chương trình|báo cáo|kết quả|kỷ niệm|ngày|tăng trưởng|kịch bản|tình hình|chỉ tiêu|phương hướng(?:,? (?:và )?nhiệm vụ)?(?: trọng tâm)?|(?<!(?:sở|phòng|bộ|ban) )tài chính|thu,? chi) $/u.test(
        ahead,
      ) && // "kiểm tra việc thực hiện Kế hoạch (quý II/2026)"
      (ahead.endsWith('(') || !isNamed(words, time.start))
    );
  });
}

function isDueDay(words: string, time: NamedTime, ahead: string): boolean {
  return (
    (limit.test(ahead) || HOLIDAY.test(ahead) || isOfEvent(words, time) || isAlone(words, time)) &&
    !isOnlyStart(words, time) &&
    !isCited(ahead, words.slice(time.end, time.end + 12))
  );
}

/** "Đến năm 2030, hoàn thành di dời ...": a year by which it is done, not one of a target. */
function isAheadOfDone(words: string, { end }: NamedTime): boolean {
  return /^,?\s+(?:(?:cơ bản|phải|phấn đấu|sẽ)\s+)*hoàn thành(?![A-Za-zÀ-ỹ])/u.test(
    words.slice(end, end + 40),
  );
}

/** "(Sở Y tế chủ trì; 31/12/2026)": a day that is all that a part of the brackets says. */
function isAlone(words: string, { start, end }: NamedTime): boolean {
  const ahead = words.slice(Math.max(0, start - 200), start);
  return (
    /\([^()]*(?:chủ trì|phối hợp|thực hiện)[^()]*;\s*(?:ngày )?$/u.test(ahead) &&
    /^\s*[;)]/u.test(words.slice(end))
  );
}

/** "tổ chức lễ ra quân ngày 01/6/2026": what happens on a day, at the end of its clause. */
function isOfEvent(words: string, { start, end }: NamedTime): boolean {
  if (
    /(?:lớp|tháng thanh niên|phong trào|thi đua|truyền thống)\s*$/u.test(
      words.slice(Math.max(0, start - 24), start),
    )
  )
    return false;
  const clause = /[^,;.]*$/u.exec(words.slice(Math.max(0, start - 160), start))?.[0] ?? '';
  // "hưởng ứng Ngày Sách và Văn hóa đọc (21/4)", not "lễ ra quân Ngày Chủ nhật xanh (15/3/2026)"
  const isNamedDay = /(?<![A-Za-zÀ-ỹ])(?:ngày(?! hội)|tháng|tuần lễ) [A-Za-zÀ-ỹ][^()]{2,60}\($/u.test(clause);
  if (
    isNamedDay &&
    !/\d{4}/u.test(words.slice(start, end)) &&
    !/(?<![A-Za-zÀ-ỹ])(?:lễ|mít tinh|ra quân|phát động) ngày /u.test(clause)
  )
    return false;
  return (
    /^\s*(?:[.;,)]|$)/u.test(words.slice(end)) &&
    /(?<![A-Za-zÀ-ỹ])(?:tổ chức|khai mạc|bế mạc|phát động|lễ|hội nghị|ra quân|xuất quân|(?:báo cáo|trình) (?:(?:ban )?thường (?:trực|vụ)|lãnh đạo|giám đốc|hiệu trưởng|bgh|ban giám hiệu|ubnd|sở|(?:đảng|huyện|tỉnh|thành) ủy)|(?<!phê )duyệt|công bố|gặp mặt|chung kết|hội (?:thi|thao|diễn|khỏe|giảng|thảo)|tọa đàm|giao lưu|diễn đàn|diễn ra|khai giảng|nộp|gửi|dâng hương|thắp nến|viếng|thăm|trao|bàn giao|họp)(?![A-Za-zÀ-ỹ])/u.test(
      clause,
    ) &&
    !/(?:kỷ niệm|nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|thông báo|luật|ban hành)(?![A-Za-zÀ-ỹ])/u.test(
      clause,
    )
  );
}

/** The day from which on something is to be done, where the words say no other: "treo cờ từ ngày 10/02/2026". */
export function startingDay(words: string): NamedTime | null {
  return (
    namedTimes(words, false).find(
      (time) =>
        (time.kind === 'day' || time.kind === 'month' || time.kind === 'quarter') && isOnlyStart(words, time),
    ) ?? null
  );
}

/** "treo cờ từ ngày 10/02/2026": when it begins, with no word of its end; not "từ tháng 3 đến tháng 6/2026". */
function isOnlyStart(words: string, { start, end }: NamedTime): boolean {
  const ahead = words.slice(Math.max(0, start - 50), start);
  return (
    !/(?<![A-Za-zÀ-ỹ])(?:đến|tới)(?![A-Za-zÀ-ỹ])|(?:[A-Za-zÀ-ỹ]\s?\d{0,2}|^\d{1,2}(?!\s?-\s?\d{1,2}\s?-\s?20))\s?[-–]/u.test(
      words.slice(start, end),
    ) &&
    /(?<![A-Za-zÀ-ỹ])(?:từ|kể từ|bắt đầu từ|bắt đầu)(?: \d{1,2}(?:h\d{0,2}| giờ(?: \d\d)?(?: phút)?),?)?(?: ngày)?\s*$/u.test(
      ahead,
    ) &&
    !/^\s*(?:(?:cho )?(?:đến|tới)(?! (?:khi|lúc|nay)(?![A-Za-zÀ-ỹ]))|-|–|\()/u.test(
      words.slice(end, end + 30),
    )
  );
}

/** "Kế hoạch số 33-KH/HU, ngày 13/9/2021". */
function isCited(ahead: string, after: string): boolean {
  return (
    /\d+[a-z]?\s?[-/]\s?[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d/&-]*,?\s+(?:ban hành )?ngày\s*$/u.test(ahead) ||
    /(?:sinh|kỷ niệm|thành lập|chào mừng|hưởng ứng)\s*(?:ngày)?\s*$/u.test(ahead) ||
    (/^\s*của\s+(?:bộ|chính|ban|thủ)/u.test(after) && !/trước|chậm nhất|hoàn thành/u.test(ahead))
  );
}

/** "số liệu giai đoạn 2021-2025", "kế hoạch thu, chi giai đoạn ...": what the period is of, right ahead of it. */
function isOfNoun(words: string, { start, end }: NamedTime): boolean {
  const ahead = words.slice(Math.max(0, start - 40), start);
  const clause = /[^,;.]*$/u.exec(words.slice(Math.max(0, start - 120), start))?.[0] ?? '';
  return (
    /^(?:giai đoạn|từ năm)/u.test(words.slice(start, end)) &&
    /[A-Za-zÀ-ỹ]\s*$/u.test(ahead) &&
    !/(?<![A-Za-zÀ-ỹ])(?:trong|cho|cả|suốt|từ|và|đến|hết|theo)\s*$/u.test(ahead) &&
    /(?<![A-Za-zÀ-ỹ])(?:số liệu|kết quả|tình hình|ngân sách|dự toán|quỹ|vốn|chỉ tiêu|báo cáo|danh mục|quy định)(?![A-Za-zÀ-ỹ])/u.test(
      clause,
    )
  );
}

/** A period in the name of a document: "Đề án phát triển du lịch giai đoạn 2026-2030". */
function isNamed(words: string, start: number): boolean {
  const clause =
    words
      .slice(Math.max(0, start - 260), start)
      .split(/[;.]\s/u)
      .at(-1) ?? '';
  return (
    /(?:đề án|kế hoạch|chương trình|nghị quyết|chiến lược|quy hoạch|dự án|kết luận|chỉ thị|quyết định|phương án|chính sách|mục tiêu|nhiệm kỳ)(?![^,]*(?:,|hoàn thành|trong|xong))[^;]*$/u.test(
      clause,
    ) &&
    !/(?:hoàn thành|xong|trước|(?<![A-Za-zÀ-ỹ])vào)\s*(?:(?:trong|đầu|giữa|cuối)\s*)?$/u.test(clause) &&
    !/^(?:vào|trước|trong năm)\s/u.test(words.slice(start, start + 10))
  );
}
