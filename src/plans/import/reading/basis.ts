import { bodiesAt } from './body-names.js';
import type { BasisDraft } from './plan-draft.js';
import { plain } from './spelling.js';
import { firstDay, symbolsIn } from './symbols.js';

/** The documents with a symbol that a title and a preamble name, each once, without the plan itself. */
export function basisIn(text: string, own: string | null): BasisDraft[] {
  const found = new Map<string, BasisDraft>();
  const symbols = symbolsIn(text);
  for (const [index, { symbol, end }] of symbols.entries()) {
    if (symbol === own) continue;
    const after = text.slice(end, Math.min(symbols[index + 1]?.start ?? text.length, end + 220));
    const clause = /^[^;\n]*/u.exec(after)?.[0] ?? '';
    const about = plain(clause).search(/\s(?:về|v\/v|thực hiện|quy định|hướng dẫn|phê duyệt|ban hành)\s/u);
    const near = about < 0 ? clause : clause.slice(0, about + 1);
    const basis = { symbol, issuedOn: firstDay(near), issuer: issuerIn(near) };
    const before = found.get(symbol);
    found.set(
      symbol,
      before === undefined
        ? basis
        : { symbol, issuedOn: before.issuedOn ?? basis.issuedOn, issuer: before.issuer ?? basis.issuer },
    );
  }
  return [...found.values()];
}

function issuerIn(text: string): string | null {
  const of = /(?:^|[\s,])của\s+/u.exec(text);
  if (of === null) return null;
  const bodies = bodiesAt(text, of.index + of[0].length, true);
  if (bodies === null) return null;
  return bodies.name.replace(/\s*[,(]?\s*(?:khóa|khoá)\s+[IVX]+.*$/iu, '').trim();
}
