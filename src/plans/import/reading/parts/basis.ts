import { bodiesAt } from '../names/body-names.js';
import type { BasisDraft } from '../text/plan-draft.js';
import { plain } from '../text/spelling.js';
import { firstDay, symbolsIn } from './symbols.js';

/** "... của Đảng bộ xã và Nghị quyết số": the words ahead of the next symbol. */
const nextDocument = /(?:[,;]|\s(?:và|cùng))*\s+(?:các )?\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,2}\s+số\s*:?\s*$/u;

/** The documents with a symbol that a title and a preamble name, each once, without the plan itself. */
export function basisIn(text: string, own: string | null): BasisDraft[] {
  const found = new Map<string, BasisDraft>();
  const symbols = symbolsIn(text);
  for (const [index, { symbol, start, end }] of symbols.entries()) {
    if (symbol.toLowerCase() === own?.toLowerCase()) continue;
    const next = symbols[index + 1]?.start;
    const between = text.slice(end, Math.min(next ?? text.length, end + 220));
    const after = next === undefined ? between : between.replace(nextDocument, '');
    const clause = /^[^;\n]*/u.exec(after)?.[0] ?? '';
    const about = plain(clause).search(/\s(?:về|v\/v|thực hiện|quy định|hướng dẫn|phê duyệt|ban hành)\s/u);
    const near = about < 0 ? clause : clause.slice(0, about + 1);
    const ahead = text.slice(Math.max(symbols[index - 1]?.end ?? 0, start - 160), start);
    const basis = { symbol, issuedOn: firstDay(near), issuer: issuerIn(near, clause) ?? proposerIn(ahead) };
    const key = symbol.toLowerCase();
    const before = found.get(key);
    found.set(
      key,
      before === undefined
        ? basis
        : {
            // a title in capitals says "TTG" for "TTg"
            symbol: /\p{Ll}/u.test(before.symbol) ? before.symbol : symbol,
            issuedOn: before.issuedOn ?? basis.issuedOn,
            issuer: before.issuer ?? basis.issuer,
          },
    );
  }
  return [...found.values()];
}

/** "theo đề nghị của Sở Y tế tại Tờ trình số ...": who proposed it, ahead of the symbol. */
function proposerIn(ahead: string): string | null {
  const proposed = /(?:đề nghị|đề xuất|ý kiến|tham mưu|báo cáo) của\s+(?:đồng chí\s+)?/u.exec(plain(ahead));
  if (proposed === null) return null;
  const bodies = bodiesAt(ahead, proposed.index + proposed[0].length, true);
  return bodies !== null && /^\s*(?:,\s*)?(?:tại|theo|trong)\s[^;.\n]*$/u.test(ahead.slice(bodies.end))
    ? bodies.name
    : null;
}

function issuerIn(near: string, text: string): string | null {
  const of =
    /(?:^|[\s,])của\s+(?:Hội nghị (?:lần thứ )?[^;,.\d]{2,40}?\s(?:của )?(?=Ban Chấp hành(?![A-Za-zÀ-ỹ])))?/u.exec(
      near,
    );
  if (of === null) return null;
  const bodies = bodiesAt(text, of.index + of[0].length, true);
  if (bodies === null) return null;
  const { members } = bodies;
  const isNext =
    members.length > 1 &&
    /[,;]\s*$/u.test(bodies.name.slice(0, bodies.name.lastIndexOf(members.at(-1) ?? ''))) &&
    /^\s*(?:ban hành|xây dựng|đề ra|lập|tổ chức|triển khai|hướng dẫn|yêu cầu|đề nghị|thông báo|giao|kết luận)(?![A-Za-zÀ-ỹ])/u.test(
      text.slice(bodies.end),
    );
  const name = isNext
    ? bodies.name.slice(0, bodies.name.lastIndexOf(members.at(-1) ?? '')).replace(/[\s,;]+$/u, '')
    : bodies.name;
  return name
    .replace(/\s*[,(]?\s*(?:khóa|khoá)\s+[IVX]+.*$/iu, '')
    .replace(
      /\s(?:trên địa bàn|ban hành)(?![A-Za-zÀ-ỹ]).*$|\s?(?:,|và)\s(?:chương trình|kế hoạch|đề án) (?:số|hành động|phối hợp|thực hiện|công tác|của|năm|\d).*$|(?<!(?:tài chính|đầu tư|tổng hợp|kinh tế)\s?)\s?(?:,|và)\s(?=chương trình|kế hoạch|đề án)\p{Lu}.*$/iu,
      '',
    )
    .replace(
      /\s(?:ngày \d|Quy định |Hướng dẫn |Về (?:việc )?\p{Ll}).*$|\s?(?:,|và)\s(?=(?:Nghị quyết|Nghị định|Pháp lệnh|Chỉ thị|Kết luận|Thông báo|Thông tư|Luật)(?![A-Za-zÀ-ỹ])).*$/u,
      '',
    )
    .trim();
}
