import { isDoing, isDueOf, isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { isGivenByName } from './explicit-duties.js';
import { withoutMoreFacts } from './more-facts.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { tellsHowItWent } from './told-sentences.js';

/** So many sentences are looked at in one paragraph about money. */
const MOST_SENTENCES = 12;

/**
 * The sentences under "Kinh phí" by which somebody works with the money: "Từ ngân sách tỉnh. Phòng Tài chính lập dự toán.", not who pays:
 * "Sở Tài chính bố trí kinh phí".
 */
export function workWithMeans(words: Words): SharedPiece[] {
  const starts = [
    0,
    ...Array.from(words.text.matchAll(/\.\s+(?=\p{Lu})/gu), ({ index, 0: gap }) => index + gap.length),
  ];
  for (const [at, start] of starts.slice(0, MOST_SENTENCES).entries()) {
    const sentence = partOf(words, start, starts[at + 1]).text;
    const subject = subjectOf(sentence);
    if (subject === null || !worksOrIsAsked(subject, sentence)) continue;
    const pieces = sharedPieces(partOf(words, start), subject);
    return pieces
      .filter((piece, index) => index === 0 || worksOrIsAsked(piece.subject, piece.words.text))
      .map((piece) => ({ ...piece, words: withoutMoreFacts(piece.words) }));
  }
  return [];
}

function worksOrIsAsked(subject: Subject, text: string): boolean {
  return isGivenByName(subject, text) || worksWithIt(subject, text);
}

/** "Phòng Tài chính tạm ứng và quyết toán", "Các khoa, Trung tâm Thư viện lập dự toán": bodies by name, or of a kind with one by name. */
function worksWithIt(subject: Subject, text: string): boolean {
  const { form, isGiven, name, rest } = subject;
  if (form !== 'sentence' || isGiven || isAnybody(name)) return false;
  const after = plain(text.slice(rest, rest + 60));
  if (!isDoing(after)) return false;
  if (OF_A_KIND.test(plain(name))) return HAS_NAME.test(name) && DRAWS_UP.test(after);
  if (!isOneBodyThatActs(subject, after)) return false;
  return isDueOf(subject, text) ? !PAYS.test(plain(text)) : WORKS.test(after) && !isRuleOrPaid(subject, text);
}

/** "Kho bạc Nhà nước kiểm soát chi theo quy định", "... thanh toán 50.000 đồng/buổi", "Trường hợp vi phạm, ...": how money is dealt with, or was. */
function isRuleOrPaid({ name, start, rest }: Subject, text: string): boolean {
  const [said = ''] = /^[^;]*?(?=;|\.(?:\s|$)|$)/u.exec(text.slice(rest)) ?? [];
  const words = plain(said);
  return (
    OF_THE_STATE.test(plain(name)) ||
    /(?<![A-Za-zÀ-ỹ])(?:trường hợp|nếu)(?![A-Za-zÀ-ỹ])/u.test(plain(text.slice(0, start))) ||
    ONLY_BY_RULE.test(words) ||
    SUM.test(words) ||
    tellsHowItWent(words)
  );
}

/** Who deals with the money of all, whatever a plan says. */
const OF_THE_STATE = /^(?:kho bạc|ngân hàng|bộ|chính phủ|thủ tướng|quốc hội)(?![A-Za-zÀ-ỹ])/u;
/** "kiểm soát chi theo quy định", "thẩm định hồ sơ theo Luật", where no more is said. */
const ONLY_BY_RULE =
  /^\s*[^,]{1,60}\stheo (?:(?:đúng )?(?:các )?quy định|luật|nghị định|nghị quyết|thông tư|quyết định|hợp đồng)(?![A-Za-zÀ-ỹ])[^,]{0,60}$/u;
const SUM = /\d(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))? ?đồng(?![A-Za-zÀ-ỹ])/u;
/** "cấp phát 200 triệu đồng trong năm 2025": how much in a year, and not by which day. */
const PAYS = /\d(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))? ?đồng(?![A-Za-zÀ-ỹ])[^.;]* (?:trong )?năm 20\d\d[./\s]*$/u;

const WORKS =
  /^\s*(?:(?:có trách nhiệm|chủ trì,?|chủ động|kịp thời) )?(?:(?:xây dựng|lập) (?:kế hoạch[^.;,]{0,20} )?(?:dự toán|kinh phí)|lập (?:kế hoạch|hồ sơ|bảng kê)|thẩm (?:định|tra)|hướng dẫn|kiểm tra|kiểm soát|tạm ứng|cấp phát|thanh(?:,| và)? quyết toán|thanh toán|quyết toán|tổng hợp)(?![A-Za-zÀ-ỹ])/u;
const DRAWS_UP =
  /^\s*(?:(?:có trách nhiệm|chủ động) )?(?:(?:xây dựng|lập) (?:kế hoạch[^.;,]{0,20} )?dự toán|(?<=chủ động )(?:bố trí|cân đối) (?:kinh phí|ngân sách))(?![A-Za-zÀ-ỹ])/u;
const OF_A_KIND = /(?:^|\s)(?:các|những|mỗi|từng)\s/u;
/** "UBND các huyện", "các khoa, Trung tâm Thư viện", not "các sở, ngành". */
const HAS_NAME = /\s\p{Lu}|^\p{Lu}{2}/u;
