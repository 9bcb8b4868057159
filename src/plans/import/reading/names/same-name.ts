import { plain } from '../text/spelling.js';

const LONG: Readonly<Record<string, string>> = {
  bgh: 'ban giám hiệu',
  gvbm: 'giáo viên bộ môn',
  gvcn: 'giáo viên chủ nhiệm',
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  ubkt: 'ủy ban kiểm tra',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  ubnd: 'ủy ban nhân dân',
};

/** Whether a name stands for a longer one that begins so: "Chi bộ", "Chi bộ Trường Mầm non"; "Các trạm y tế", "Trạm y tế các xã". */
export function isShortFor(name: string, long: string): boolean {
  return withoutAll(inFull(long)).startsWith(withoutAll(inFull(name)));
}

function withoutAll(name: string): string {
  return name.replace(/^các /u, '');
}

/** Whether two names are the same but for capitals, spelling and what is written short: "UBND xã", "Ủy ban nhân dân xã". */
export function isSameName(one: string, other: string): boolean {
  return inFull(one) === inFull(other);
}

function inFull(name: string): string {
  return plain(name).replaceAll(
    /(?<!\p{L})(?:bgh|gvbm|gvcn|hđnd|mttq|ubkt|ubmttq|ubnd)(?!\p{L})/gu,
    (short) => LONG[short] ?? short,
  );
}

/** Who is at the head of a body, alone or with its name: how the head is called, and what the name of such a body begins with. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:ban )?giám đốc(?!\p{L})/u,
    /^(?:sở|trung tâm|bệnh viện|công ty|ban quản lý|quỹ|kho bạc|bảo hiểm xã hội|bhxh|học viện|đại học|công an|ngân hàng|thư viện|bảo tàng|viện)(?!\p{L})/u,
  ],
  [/^(?:hiệu trưởng|ban giám hiệu|bgh)(?!\p{L})/u, /^(?:(?:nhà )?trường|ban giám hiệu)(?!\p{L})/u],
  [/^chủ tịch(?!\p{L})/u, /^(?:ủy ban|hội|liên đoàn|liên minh|liên hiệp|mặt trận|công đoàn)(?!\p{L})/u],
  [
    /^(?:(?:chi )?cục|vụ|viện|bộ|trạm|hạt|đội) trưởng(?!\p{L})/u,
    /^(?:chi cục|cục|vụ|viện|bộ|trạm|hạt|đội)(?!\p{L})/u,
  ],
  [/^chánh (?=văn phòng|thanh tra)/u, /^(?:văn phòng|thanh tra)(?!\p{L})/u],
  [
    /^(?:ban thường vụ|ban chấp hành|(?:ban )?thường trực)(?!\p{L})/u,
    /^(?:(?:tỉnh|thành|huyện|quận|thị|đảng|chi) ủy|đảng bộ|hội|đoàn|hội đồng)(?!\p{L})/u,
  ],
];

/** "Giám đốc Sở" of "Sở Y tế", "Chủ tịch Ủy ban nhân dân xã" of "Ủy ban nhân dân các xã": who acts for the body. */
export function isHeadOf(name: string, body: string): boolean {
  const long = withoutAll(inFull(body));
  return HEADS.some(([head, kind]) => {
    const rest = inFull(name).replace(head, '');
    return rest !== inFull(name) && kind.test(long) && ofOne(long).startsWith(ofOne(rest.trim()));
  });
}

/** Of several of a kind one is named: "các xã", "cấp xã" as "xã". */
function ofOne(name: string): string {
  return name.replaceAll(/(?<!\p{L})(?:các|cấp) /gu, '');
}
