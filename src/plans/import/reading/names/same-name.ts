import { plain } from '../text/spelling.js';

const LONG: Readonly<Record<string, string>> = {
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  ubkt: 'ủy ban kiểm tra',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  ubnd: 'ủy ban nhân dân',
};

/** Whether two names are the same but for capitals, spelling and what is written short: "UBND xã", "Ủy ban nhân dân xã". */
export function isSameName(one: string, other: string): boolean {
  return inFull(one) === inFull(other);
}

function inFull(name: string): string {
  return plain(name).replaceAll(
    /(?<!\p{L})(?:hđnd|mttq|ubkt|ubmttq|ubnd)(?!\p{L})/gu,
    (short) => LONG[short] ?? short,
  );
}
