/** A small document with three duties of the agency, one of them asked to cooperate with somebody unknown. */
export const smallPlan = `KẾ HOẠCH
thực hiện Nghị quyết về chuyển đổi số

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Chủ trì rà soát đảng viên; lập danh sách đảng viên mới.
- Hằng quý tổng hợp kết quả.
- Phối hợp với Trung tâm Chính trị mở lớp bồi dưỡng.
`;

/** What the page that checks a read plan has of the duty with that number. */
export const dutyShown = (html: string, number: number): string =>
  new RegExp(`id="d${number}"[\\s\\S]*?(?=id="d${number + 1}"|id="add")`).exec(html)?.[0] ?? '';

/** The keys of the names that are undecided, or to be new bodies: the fields of a new body stand open for these alone. */
export const namesOpen = (html: string): string[] =>
  [...html.matchAll(/class="stack named">\s*<div[^>]*><label for="f-to-(n\d+)"/g)].map(([, key = '']) => key);
