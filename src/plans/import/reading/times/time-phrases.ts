/** A period that is counted beside another one: "quý, 6 tháng, năm", "và đột xuất". */
const PERIOD = String.raw`(?:(?:\d{1,2}|một|hai|ba|sáu|chín) tháng(?: (?:đầu|cuối) năm)?(?: một lần)?|tuần|tháng|quý(?: [ivx]+)?|năm(?: học)?|cả năm|học kỳ|(?:khi có yêu cầu )?đột xuất|khi có yêu cầu(?: đột xuất)?)`;
const HOW = String.raw`(?:(?:định kỳ|hằng|mỗi|theo|cuối|sơ kết|tổng kết|báo cáo)\s)*`;
const ASIDE = String.raw`\s*\((?:trước|chậm nhất|vào|định kỳ)[^()]{1,50}\)`;

const goesOn = new RegExp(
  `^(?:\\)|${ASIDE})?(?:(?:,\\s*|\\s*/\\s*|\\s(?:và|hoặc)\\s|,\\s(?:và|hoặc)\\s)(?:cả )?${HOW}${PERIOD}(?![A-Za-zÀ-ỹ]|\\s(?:\\d|học\\s20)|/\\d)(?:${ASIDE})?)+`,
  'u',
);
const ahead =
  /(?:(?:vào|trước|chậm nhất|từ)\s+)?(?:(?:sáng|chiều|tối|ngày|các ngày)\s+)*(?:(?:đầu|giữa|cuối|kết thúc|sau)|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|tuần (?:đầu|cuối|thứ [A-Za-zÀ-ỹ]+))(?:\s+của)?\s+$/u;

/**
 * Where the words end that say how often, from `end` on with the periods counted beside the first one: "hằng quý, 6 tháng, năm". `words`
 * in the spelling of plain().
 */
export function endOfPeriods(words: string, end: number): number {
  const more = goesOn.exec(words.slice(end, end + 160))?.[0] ?? '';
  return end + more.trimEnd().length;
}

/** Where the words begin that say at which end of a period: "cuối" ahead of "mỗi học kỳ", "sáng thứ Bảy" ahead of "hằng tuần". */
export function startOfPeriod(words: string, start: number): number {
  const from = Math.max(0, start - 40);
  return start - (ahead.exec(words.slice(from, start))?.[0].length ?? 0);
}
