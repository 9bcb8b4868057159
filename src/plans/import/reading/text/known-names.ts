/** Words that are written with capitals wherever they stand. */
const names = [
  'Việt Nam',
  'Hồ Chí Minh',
  'Đảng Cộng sản',
  'Đảng bộ',
  'Đảng ủy Khối',
  'các cơ quan Đảng',
  'Đảng ủy',
  'Đảng uỷ',
  'Tỉnh ủy',
  'Tỉnh uỷ',
  'Thành ủy',
  'Thành uỷ',
  'Huyện ủy',
  'Huyện uỷ',
  'Trung ương',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Chỉ đạo',
  'Quốc hội',
  'Chính phủ',
  'Thủ tướng',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Ủy ban MTTQ',
  'Ủy ban Mặt trận',
  'Uỷ ban Mặt trận',
  'Mặt trận Tổ quốc',
  'Ban Thường trực',
  'Ban Nội chính',
  'Ban Tuyên giáo',
  'Ủy ban Kiểm tra',
  'Uỷ ban Kiểm tra',
  'Liên đoàn Lao động',
  'Tổng Liên đoàn Lao động',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Đoàn đại biểu Quốc hội',
  'Đoàn Thanh niên Cộng sản',
  'Nhà nước',
  'Tết Nguyên đán',
  'Tết Trung thu',
  'Quốc khánh',
  'Cách mạng Tháng Tám',
  'Trung tâm Y tế',
  'Trung tâm Chính trị',
  'Trạm Y tế',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Y tế',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Tư pháp',
  'Sở Ngoại vụ',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Dân tộc và Tôn giáo',
  'Bộ Nội vụ',
  'Bộ Tài chính',
  'Bộ Y tế',
  'Bộ Xây dựng',
  'Bộ Công Thương',
  'Bộ Tư pháp',
  'Bộ Ngoại giao',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Khoa học và Công nghệ',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Dân tộc và Tôn giáo',
];
const byWords = new Map(names.map((name) => [name.toLowerCase(), name]));
const known = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:${[...byWords.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?![A-Za-zÀ-ỹ])`,
  'giu',
);
/** Abbreviations that are no word of their own in small letters. */
const short =
  /(?<![A-Za-zÀ-ỹ])(?:thpt|thcs|ubnd|hđnd|mttq|ubmttq|cchc|tthc|attp|vsattp|pccc|cnch|cntt|tncs|bhxh|bhyt|bhtn|hiv|aids|covid|asean|ocop|wto|oda|fdi|pci|papi|sipas|ddci|gdđt|gd&đt|khcn|kh&cn|vhttdl|lđtbxh|ntm|antt|qpan|ptdtbt|ptdtnt|gdtx|gdnn|dtts|ktxh|kt-xh|qp-an|tndn|tnmt|hssv|cmcn|iuu)(?![A-Za-zÀ-ỹ])/gu;
/** Documents that are named by their number. */
const numbered =
  /(?<![A-Za-zÀ-ỹ])(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|chương trình|đề án|nghị định|thông tư|hướng dẫn|thông báo|công văn|công điện)(?=(?: hành động)? số:? \d)/gu;
const party =
  /(?<=(?<![A-Za-zÀ-ỹ])(?:của|xây dựng|chỉnh đốn|thành lập|lịch sử|đại hội|trong|mừng|điều lệ) )đảng(?! (?:viên|bộ|ủy|phí|cấp)(?![A-Za-zÀ-ỹ]))(?![A-Za-zÀ-ỹ])/gu;
const lunarYears =
  /(?<![A-Za-zÀ-ỹ])(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)(?![A-Za-zÀ-ỹ])/gu;
const placed =
  /(?<=(?<![A-Za-zÀ-ỹ])(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn|đặc khu) )((?!hội|ủy|uỷ|đoàn|và|có|đạt|nông|là|trên|trong|lần|biên|miền|vùng|đảo|năm|giai|mới|nghèo|thành|thực|về|theo|đến|sau|an toàn|kiểu|học|thông|phố|được|hai|ba|số|điển|văn)\p{Ll}+(?: (?!năm|giai)\p{Ll}+){0,2}?)(?=$|,| (?:năm|giai đoạn|đến|về|và|trong|lần|nhiệm kỳ|khóa|khoá|tháng|quý|thực hiện|theo|từ|–|-|\())/gu;

/** "trường tiểu học an bình": schools are named for people and places. */
const schools =
  /(?<=(?<![A-Za-zÀ-ỹ])[tT]rường (?:[mM]ầm non|[mM]ẫu giáo|[tT]iểu học|(?:[tT]iểu học và )?THCS|(?:THCS và )?THPT|[tT]rung học (?:cơ sở|phổ thông)) )((?!số|và|xã|huyện|thị|phường|nội|bán|dân|công|tư|trên|thuộc|của|năm|trong|chuyên|chất|hạng|đạt|thực|quốc|về|hội|tổ|tham|các|ngoài)\p{Ll}+(?: (?!năm|giai|xã|huyện|phường|tỉnh|thị|thành phố|đặc khu|về|và|trong|lần|tháng)\p{Ll}+){0,3})(?=$|,| (?:năm|giai đoạn|xã|huyện|phường|tỉnh|thị|thành phố|đặc khu|và|trong|lần|nhiệm kỳ|tháng|–|-|\())/gu;

/** A name, in whatever letters, with the capitals that the names within it have everywhere. */
export function withNamesWithin(name: string): string {
  return name.replaceAll(new RegExp(known, 'giu'), (found) => byWords.get(found.toLowerCase()) ?? found);
}

/** The words, in small letters, with the capitals that names have everywhere. */
export function withKnownNames(words: string): string {
  return words
    .replaceAll(known, (found) => byWords.get(found.toLowerCase()) ?? found)
    .replaceAll(short, (found) => found.toUpperCase())
    .replaceAll(numbered, (found) => found.charAt(0).toUpperCase() + found.slice(1))
    .replaceAll(party, 'Đảng')
    .replaceAll(lunarYears, titled)
    .replaceAll(placed, titled)
    .replaceAll(schools, titled);
}

function titled(words: string): string {
  return words.replaceAll(/(?<![A-Za-zÀ-ỹ])\p{Ll}/gu, (each) => each.toUpperCase());
}
