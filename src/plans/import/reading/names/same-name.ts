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
