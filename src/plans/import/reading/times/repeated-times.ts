import type { Cadence } from '../../../cadence.js';
import { TakenWords } from './taken-words.js';

/** A cadence that words say, and where. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly cadence: Cadence;
}

const every = '(?:hằng|mỗi|từng|định kỳ(?: hằng| mỗi| theo)?|theo)';
/** What is counted in a time: "02 tin, bài/tuần". */
const counted = String.raw`(?:lần|số|tin|bài|buổi|cuộc|kỳ|đợt|lớp|phiên|hội nghị|chuyên đề|chuyên mục|phóng sự|tiết|sản phẩm|hoạt động|chuyến|đoàn|mô hình|sáng kiến)(?:(?! (?:và|hoặc) )(?: [A-Za-zÀ-ỹ]+){1,3}?)?(?:,? (?:và |hoặc )?(?:tin|bài|ảnh|phóng sự|clip|video))* ?\/ ?(?:0?1 )?`;
/** "mỗi tháng 01 kỳ", "mỗi quý 02 cuộc". */
const several = '(?:một|hai|ba|\\d{1,2}) (?!năm(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]+';
const often = String.raw`\d+ ${counted}`;
/** Each with the words of which one stands wherever it fits: most are not looked for in most sentences. */
const periodic: readonly (readonly [Cadence, readonly string[], RegExp])[] = [
  [
    'monthly',
    ['tháng'],
    /(?<=báo cáo (?:định kỳ )?)tháng(?= \((?:trước|vào|chậm nhất)|, (?:quý|0?6 tháng))/gu,
  ],
  ['quarterly', ['quý'], /(?<=báo cáo (?:định kỳ )?)quý(?= \((?:trước|vào|chậm nhất)|, (?:0?6 tháng|năm))/gu],
  [
    'half-yearly',
    ['tháng'],
    /(?:định kỳ )?(?:0?6|sáu) tháng(?= \(?(?:gửi )?(?:trước|vào|chậm nhất)[^();.]{1,24}\)?,? (?:và )?(?:hằng |cả )?năm(?! \d))/gu,
  ],
  ['quarterly', ['quý'], /(?<=^|định kỳ )quý(?:,| và) (?:0?6 tháng|năm)(?:(?:,| và) (?:cả )?năm)?(?! 20)/gu],
  ['quarterly', ['quý'], /định kỳ \((?:hằng )?quý(?:,[^()]{1,30})?\)/gu],
  ['monthly', ['tháng'], /định kỳ \((?:hằng )?tháng(?:,[^()]{1,30})?\)/gu],
  [
    'half-yearly',
    ['học kỳ', 'tháng', 'lần'],
    /(?:mỗi|từng|hằng|theo|các) học kỳ(?: (?:một|hai) lần)?|học kỳ (?:một|1) lần|(?:0?2|hai) lần ?\/ ?năm học|(?:(?:định kỳ|sơ kết|báo cáo|mỗi|hằng|theo định kỳ)(?: [A-Za-zÀ-ỹ]+){0,4} )?(?:0?6|sáu) tháng(?: ?\/ ?(?:1 )?lần| một lần| 0?1 lần|,? (?:và )?(?:hằng |một |0?1 )?năm(?! \d))|(?:định kỳ|sơ kết|mỗi|hằng)(?: [A-Za-zÀ-ỹ]+){0,2} (?:0?6|sáu) tháng(?! (?:đầu|cuối))|báo cáo (?:kết quả )?(?:định kỳ )?(?:0?6|sáu) tháng(?! (?:đầu|cuối|\/))|nửa năm một lần|hai lần(?: một|\/) ?năm|0?2 lần ?\/ ?năm/gu,
  ],
  ['half-yearly', ['/'], new RegExp(`0?2 ${counted}năm(?! học)`, 'gu')],
  ['half-yearly', ['lần'], /(?:mỗi|hằng|một|trong) năm(?: ít nhất)? (?:0?2|hai) lần/gu],
  ['quarterly', ['/'], new RegExp(`0?4 ${counted}năm(?! học)`, 'gu')],
  ['half-yearly', ['/'], new RegExp(`${often}học kỳ`, 'gu')],
  [
    'quarterly',
    ['quý', 'tháng'],
    new RegExp(
      `${every} quý(?! (?:[ivx]+(?![A-Za-zÀ-ỹ])|\\d))(?: (?:một|hai|ba) lần)?|quý ?\\/ ?lần|(?:mỗi )?quý (?:một|0?1) lần|(?:mỗi|hằng) quý ${several}|(?:0?3|ba) tháng(?: (?:một|0?1) lần| ?\\/ ?(?:0?1 )?lần)|định kỳ (?:0?3|ba) tháng(?! (?:đầu|cuối))|(?:tháng )?cuối (?:mỗi )?quý(?! (?:[ivx]+(?![A-Za-zÀ-ỹ])|\\d))|tháng đầu (?:của )?(?:mỗi )?quý(?! (?:[ivx]+(?![A-Za-zÀ-ỹ])|\\d))(?: sau| tiếp theo| kế tiếp)?|(?:sau|kết thúc) (?:mỗi )?quý(?! (?:[ivx]+(?![A-Za-zÀ-ỹ])|\\d))|${often}quý`,
      'gu',
    ),
  ],
  [
    'monthly',
    ['tháng'],
    new RegExp(
      `${every} tháng(?! \\d)(?: (?:một|hai|ba) lần)?|(?<!\\d )tháng ?\\/ ?lần|(?<!\\d)0?1 tháng ?\\/ ?lần|(?<!(?:\\d|sáu) )(?:mỗi )?tháng (?:một|hai|ba|0?[1-4]) lần|(?:mỗi|hằng) tháng ${several}|ngày \\d{1,2} (?:của )?tháng (?:sau|kế tiếp|tiếp theo)|ngày \\d{1,2} (?:của|mỗi) tháng(?! (?:\\d|đầu|cuối|giêng|chạp|này|[A-Za-zÀ-ỹ]+ năm))|(?:vào )?(?:(?:sáng|chiều|ngày)? ?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]),? ?)?tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4])|\\d)(?: tiên| cùng)? (?:của )?tháng(?! (?:\\d|này|trước|giêng|chạp))|(?:mỗi|vào các) (?:sáng |chiều |ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]) (?:đầu|cuối)(?: tiên| cùng)? (?:của )?(?:mỗi )?tháng(?! (?:\\d|này|trước|giêng|chạp))|(?:ít nhất )?${often}tháng|(?:một|1) tháng (?:một|1) lần`,
      'gu',
    ),
  ],
  [
    'yearly',
    ['năm', 'tháng'],
    new RegExp(
      `(?=[hmtđ])(?<!theo (?:các )?(?:kế hoạch|chương trình)(?: (?!và )[A-Za-zÀ-ỹ]+){0,3} |(?:%|tỷ lệ|so với|trên|trong) (?:của |trong |so với )?tổng (?:chi|thu|mức)(?: (?!và |báo )[A-Za-zÀ-ỹ]+){0,6} )${every} năm(?! (?:20|học 20))|(?<!\\d )năm (?:một|1) lần|(?:định kỳ )?12 tháng(?: ?\\/ ?| (?:một|0?1) )lần|0?1 (?:lần|lớp|cuộc|đợt|hội nghị|sáng kiến|chuyên đề|công trình|mô hình)(?: (?!và |hoặc )[A-Za-zÀ-ỹ]+){0,3}? ?\\/ ?năm|(?:mỗi|một) năm (?:một|1) lần`,
      'gu',
    ),
  ],
  [
    'yearly',
    ['năm'],
    /(?:của |trong )?năm (?:liền )?(?:trước|kế tiếp|kế trước|liền kề)(?: (?:của )?năm (?:kế hoạch|báo cáo))?(?![A-Za-zÀ-ỹ])|(?:của |trong )?năm (?:kế hoạch|báo cáo)(?! (?:\d|số|của))/gu,
  ],
  [
    'term',
    ['nhiệm kỳ'],
    /(?:cả|trong|mỗi|từng|toàn|đến hết|suốt|(?:vào |đến )?(?:giữa|cuối|hết)(?: mỗi)?|kết thúc) nhiệm kỳ(?: 20\d\d\s?[-–]\s?20\d\d)?/gu,
  ],
  [
    'continuous',
    ['tuần', 'ngày'],
    new RegExp(
      // "dạy học 2 buổi/ngày" is a kind of teaching
      `(?<!(?:học|dạy)(?: [A-Za-zÀ-ỹ]+)? )${often}(?:tuần|ngày)|(?:mỗi|hằng|một|theo) tuần(?: ít nhất)? (?:một|hai|ba|0?[1-4]) (?:lần|số|bài|buổi|kỳ|tin)|(?:định kỳ )?(?:\\d{1,2}|một|hai|ba) (?:tuần|ngày)(?: ?\\/ ?(?:0?1 )?| (?:một|0?1) )lần`,
      'gu',
    ),
  ],
  [
    'continuous',
    ['thường', 'liên tục', 'suốt', 'hằng', 'mỗi', 'vào các', 'quanh năm', 'cả năm'],
    /(?<!chi |kinh phí |ngân sách |nguồn |giáo dục |nhiệm vụ |tự chủ |đang công tác |dự toán |chi phí |hoạt động |thu |họp |phiên |kinh phí chi )thường xuyên(?! giữ mối liên hệ|,? chi | và chi đầu tư| (?:bỏ (?:học|tiết|giờ|sinh hoạt)|nghỉ học|vắng|vi phạm|trốn học|(?:đi )?(?:học )?muộn|xảy ra|bị ))|liên tục|xuyên suốt|(?:hằng|mỗi) (?:ngày|tuần)|(?:hằng|mỗi|vào các) (?:sáng |chiều |tối |buổi sáng |buổi chiều |ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![A-Za-zÀ-ỹ])(?:,? (?:và )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![A-Za-zÀ-ỹ]))*(?! (?:tuần )?(?:đầu|cuối|thứ)(?! tuần)(?![A-Za-zÀ-ỹ]))(?: hằng tuần)?|quanh năm|(?:trong )?suốt (?:cả )?năm(?: học)?(?! 20)|(?<!(?:ngân sách|tăng trưởng|nội địa|kế hoạch|dự toán|chỉ tiêu|mục tiêu) )cả năm(?! 20)|trong suốt (?:cả |toàn bộ )?(?:quá trình|chiến dịch|đợt cao điểm|kỳ thi|thời gian|giai đoạn|nhiệm kỳ|học kỳ|năm(?: học)?|mùa(?: mưa| khô| vụ)?|kỳ|đợt|dịp)(?![A-Za-zÀ-ỹ])/gu,
  ],
];

/** The cadences that words in the spelling of plain() name, in their order. */
export function repetitions(words: string): Found[] {
  const found: Found[] = [];
  if (
    !/tháng|tuần|ngày|quý|năm|lần|học kỳ|nhiệm kỳ|thường|liên tục|suốt|hằng|thứ (?:hai|ba|tư|sáu|bảy|[2-7])|chủ nhật/u.test(
      words,
    )
  )
    return found;
  const taken = new TakenWords(words);
  for (const [cadence, needed, pattern] of periodic) {
    if (!needed.some((each) => words.includes(each))) continue;
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isInDetail(words, match.index)) continue;
      if (taken.take(match.index, end)) found.push({ start: match.index, end, cadence });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** "kế hoạch chi tiết từng tuần, từng tháng": how fine something is, not how often. */
function isInDetail(words: string, start: number): boolean {
  return (
    /^(?:theo )?từng /u.test(words.slice(start, start + 10)) &&
    /(?<![A-Za-zÀ-ỹ])(?:chi tiết|cụ thể)(?: (?:cho|đến|tới))?(?: từng (?:tuần|ngày|tháng|quý|học kỳ)(?:,| và))+\s*$/u.test(
      words.slice(Math.max(0, start - 60), start),
    )
  );
}
