const oldStyle: Readonly<Record<string, string>> = Object.fromEntries(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    .concat(['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'])
    .concat(['kì kỳ', 'kí ký', 'kỉ kỷ', 'kĩ kỹ', 'lí lý', 'mĩ mỹ', 'tỉ tỷ'])
    .map((pair) => pair.split(' ') as [string, string]),
);

/**
 * Stands between two words that a text layer has glued together ("cơquan"): white space to all who read, and taken out again of what is
 * said of the document, whose words stay as they are.
 */
export const SEAM = '\u200A';

/**
 * The text in small letters with one spelling for each word: uỷ is ủy, hoá is hóa, quí is quý, học kì is học kỳ, hàng năm is hằng năm.
 * Every character stays at its place. One rule after another asks for it of the same words: the last ones are kept.
 */
export const plain = remembering(inOneSpelling, { longest: 2000, most: 50 });

function inOneSpelling(text: string): string {
  const small = text.toLowerCase();
  const lowered = small.length === text.length ? small : text;
  return lowered.replaceAll(SEAM, ' ').replace(unusual, (found) => {
    if (found === 'quí') return 'quý';
    return found === 'hàng' ? 'hằng' : (oldStyle[found] ?? found);
  });
}

const unusual =
  /(?<!q)o[àáảãạèéẻẽẹ](?![A-Za-zÀ-ỹ])|(?<!q)u[ỳýỷỹỵ](?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:quí|k[ìíỉĩ]|lí|mĩ|tỉ)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])hàng(?= (?:ngày|tuần|tháng|quý|năm|kỳ)(?![A-Za-zÀ-ỹ]))/gu;

/** Without case, diacritics and punctuation: for comparing titles. The same short title is asked for again and again. */
export const folded = remembering(fold, { longest: 80, most: 1000 });

/** The same work, done once for texts of up to `longest` characters while the last `most` of them are kept. */
function remembering(
  work: (text: string) => string,
  { longest, most }: { readonly longest: number; readonly most: number },
): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    if (text.length > longest) return work(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = work(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, found);
    return found;
  };
}

function fold(text: string): string {
  let result = '';
  let gap = false;
  for (const each of text) {
    const base = baseOf(each);
    if (base === '') continue;
    if (base === ' ') gap = result !== '';
    else {
      result += gap ? ` ${base}` : base;
      gap = false;
    }
  }
  return result;
}

const bases = new Map<string, string>();

/** The plain small letter or digit of a character, a space for others, nothing for a mark. */
function baseOf(character: string): string {
  const known = bases.get(character);
  if (known !== undefined) return known;
  const [first = ''] = character.replace(/[đĐ]/u, 'd').normalize('NFD').toLowerCase();
  const base = /^\p{M}/u.test(character) ? '' : /[a-z0-9]/.test(first) ? first : ' ';
  if (bases.size < 1000) bases.set(character, base);
  return base;
}

/** Whether there are letters and all of them are capitals, a few words such as "v/v" left aside. */
export function isCapitals(text: string): boolean {
  // Most lines are settled by their first word.
  if (/^[^A-Za-zÀ-ỹ]{0,12}\p{Lu}?\p{Ll}{2}/u.test(text)) return false;
  const head = text.slice(0, 400);
  const [small, big] = [differences(head, head.toUpperCase()), differences(head, head.toLowerCase())];
  return big >= 2 && small <= big * 0.06;
}

/** At how many places two texts of one length differ; many where they have not one length. */
function differences(one: string, other: string): number {
  if (one.length !== other.length) return one.length;
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one.charCodeAt(at) !== other.charCodeAt(at)) count += 1;
  return count;
}

/** Whether a sentence ends with these words; if not, what follows goes on with it. */
export function isFinished(text: string): boolean {
  return /[.;:!?…]["”’»)\]/]*$/u.test(text);
}

/** Whether the last word asks for another one: "của", "và", a comma. */
export function asksForMore(text: string): boolean {
  const end = text.slice(-30);
  const last = plain(end);
  return ASKING.test(last) && !COMPLETE.test(last) && !PLACE.test(end);
}

/** "tỉnh Cao Bằng": a name that ends in a word that asks for more elsewhere. */
const PLACE = /\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$|(?:^|\s)(?:CAO BẰNG|TAM KỲ|GÒ CÔNG|SÔNG CÔNG|ĐẠI TỪ)$/u;

const ASKING =
  /[,(–-]$|(?:^|[\s,(])(?:của|và|các|những|cho|với|từ|đến|trong|theo|tại|ngày|tháng|năm|số|về|để|là|do|bởi|hoặc|như|vào|trên|dưới|bằng|cùng|giữa|đối|qua|khi|mà|việc|công|một|được|có|không|bị|đã|đang|sẽ|nhằm|khoản|điểm|điều|mục|lục|kỳ|thứ|ngoài|giai|đoạn|nhất|căn cứ|trước|đợt)$/u;
/** Words of several syllables whose last one asks for more elsewhere: "chuyển đổi số", "mặt bằng", "dịch vụ công". */
const COMPLETE =
  /(?:^|\s)(?:(?:đổi|tầng|tế|hội|quyền|năng|dân|tảng|liệu|thiểu|nghệ|một|hóa|ký|trường|thông|vụ|phẩm|hệ|chỉ|đa|tham|tần) số|(?:làm|công) việc|(?:nghiệp|chính|vụ|tư|sản|nợ|sách|sắm|thành|thi|nhân|phân|khởi) công|(?:trọng|thí|địa|quan|thời|ưu|khuyết|nhược|đặc|tâm|cao|kiểm|chấm|luận) điểm|(?:mặt|công|cân|thăng|văn) bằng|cấp (?:trên|dưới)|(?:hằng|mỗi|từng) (?:ngày|tháng|năm)|(?:cuối|đầu|trong) (?:tháng|năm)|(?:ngày|tuần|tháng|quý|năm|kỳ|lần|đợt|khi|phía|từ|như|đi|đến) trước|(?:hằng|mỗi|từng|theo|cả|các|nhiều|một|hai) đợt|(?:định|nhiệm|học|thời) kỳ|thống nhất|thứ nhất|cuối cùng|nước ngoài|(?:phụ|mục|thủ|danh) (?:lục|mục)|(?:chuẩn|thiết|trang) bị|(?:đi|vừa|gian|thông|trải) qua)$/u;

/** Whether a line begins with a small letter, so that it may go on with the one before. */
export function beginsSmall(text: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(text);
}

/** "NHIỆM VỤ CỤ THỂ" as "Nhiệm vụ cụ thể"; other words stay as they are. */
export function sentenceCase(text: string): string {
  if (!isCapitals(text)) return text;
  const small = text.toLowerCase();
  return small.charAt(0).toUpperCase() + small.slice(1);
}

/** "GVCN", "TTCM", "VNPT": letters that make no syllable. */
export function isAbbreviation(word: string): boolean {
  return (
    /^[\p{Lu}&]{2,8}$/u.test(word) && !SYLLABLE.test(plain(word).normalize('NFD').replaceAll(/\p{M}/gu, ''))
  );
}

const SYLLABLE =
  /^(?:ngh?|[cgknpt]h|gi|qu|[kptdđ]r|[bgkp]l|[bcdđghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[ckmnpt])?$/u;

/** A line that was cut after the noun that a body's name begins with. */
export function endsInHead(before: string): boolean {
  return /(?:^|[,;:.)–-]\s|(?:[Vv]à|[Vv]ới|[Gg]iao|nghị|cầu|của|cho|do|trình|phối hợp|báo cáo|tham mưu|giúp|đạo|gửi|về|tại|thuộc|qua|từ|theo)\s)(?:Sở|Ủy ban|Uỷ ban|Bộ|Ban|Phòng|Trung tâm|Chi cục|Cục|Vụ|Viện|Văn phòng|Mặt trận|Hội đồng|Liên đoàn|Tổng cục|Chủ tịch)$/u.test(
    before,
  );
}
