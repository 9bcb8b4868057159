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
    /(?<![A-Za-zÀ-ỹ])(?:bgh|gvbm|gvcn|hđnd|mttq|ubkt|ubmttq|ubnd)(?![A-Za-zÀ-ỹ])/gu,
    (short) => LONG[short] ?? short,
  );
}

/** Who is at the head of a body, alone or with its name: how the head is called, and what the name of such a body begins with. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:ban )?giám đốc(?![A-Za-zÀ-ỹ])/u,
    /^(?:sở|trung tâm|bệnh viện|công ty|ban quản lý|quỹ|kho bạc|bảo hiểm xã hội|bhxh|học viện|đại học|công an|ngân hàng|thư viện|bảo tàng|viện)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /^(?:hiệu trưởng|ban giám hiệu|bgh)(?![A-Za-zÀ-ỹ])/u,
    /^(?:(?:nhà )?trường|ban giám hiệu)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /^chủ tịch(?![A-Za-zÀ-ỹ])/u,
    /^(?:ủy ban|hội|liên đoàn|liên minh|liên hiệp|mặt trận|công đoàn)(?![A-Za-zÀ-ỹ])/u,
  ],
  [
    /^(?:(?:chi )?cục|vụ|viện|bộ|trạm|hạt|đội) trưởng(?![A-Za-zÀ-ỹ])/u,
    /^(?:chi cục|cục|vụ|viện|bộ|trạm|hạt|đội)(?![A-Za-zÀ-ỹ])/u,
  ],
  [/^chánh (?=văn phòng|thanh tra)/u, /^(?:văn phòng|thanh tra)(?![A-Za-zÀ-ỹ])/u],
  [
    /^(?:ban thường vụ|ban chấp hành|(?:ban )?thường trực)(?![A-Za-zÀ-ỹ])/u,
    /^(?:(?:tỉnh|thành|huyện|quận|thị|đảng|chi) ủy|đảng bộ|hội|đoàn|hội đồng)(?![A-Za-zÀ-ỹ])/u,
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
  return name.replaceAll(/(?<![A-Za-zÀ-ỹ])(?:các|cấp) /gu, '');
}
