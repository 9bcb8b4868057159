/*
 * The XML of Word's files as text, before it is parsed. Every function goes through it once, however many elements are never closed.
 */

/** What says only how words look: most of what Word writes. */
const LOOKS =
  /<w:(?:rFonts|sz|szCs|lang|color|kern|spacing|ind|jc|bCs|i|iCs|u|shd|highlight|noProof|tcW|vAlign|keepNext|keepLines|widowControl|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak)(?: [^<>]*)?\/>/g;

/** Without what says only how words look, which costs the parser as much as the words themselves. */
export function bare(xml: string): string {
  return xml.replaceAll(LOOKS, '').replaceAll(/<w:rPr><\/w:rPr>|<w:pPr><\/w:pPr>/g, '');
}

/** What a run begins with: with or without attributes, not `<w:rPr>`. */
const RUN = /<w:r(?: [^<>]*)?>/g;

/** Without the words of runs that are hidden: no page shows them. What was hidden before a change that is kept track of is seen. */
export function withoutHidden(xml: string): string {
  if (!xml.includes('<w:vanish')) return xml;
  return eachClosed(withoutChanges(xml, 'rPrChange'), '</w:r>', (before, closed) => {
    // the innermost: another may hold a frame with runs of its own
    const at = Array.from(before.matchAll(RUN)).at(-1)?.index ?? before.length;
    const run = before.slice(at);
    const look = run.slice(0, Math.max(0, run.indexOf('</w:rPr>')));
    const isHidden = /<w:vanish(?: w:val="(?:1|true|on)")?\s?\/>/.test(look);
    return `${before.slice(0, at)}${isHidden ? run.replaceAll(WORDS, '') : run}${closed}`;
  });
}

const WORDS = /<w:t(?: [^<>]*)?>[^<]*<\/w:t>/g;

/** How many elements begin in it. */
export function elementsIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1))
    if (xml[at + 1] !== '/') count += 1;
  return count;
}

/** How many attributes it has, or what looks like them. */
export function attributesIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('='); at !== -1; at = xml.indexOf('=', at + 1)) count += 1;
  return count;
}

/** The elements of that name, which do not stand in one another, whole. */
export function elements(xml: string, name: string): string[] {
  const closed = `</w:${name}>`;
  const begins = new RegExp(`<w:${name}[ >]`);
  return xml
    .split(closed)
    .slice(0, -1)
    .flatMap((before) => {
      const at = before.search(begins);
      return at === -1 ? [] : [before.slice(at) + closed];
    });
}

/** The attribute `w:val` of the first element of that name. */
export function value(xml: string, name: string): string | null {
  return new RegExp(`<w:${name} [^<>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

/** An attribute of the element itself. */
export function attribute(xml: string, name: string): string {
  return new RegExp(`^<[^>]*? w:${name}="([^"]*)"`).exec(xml)?.[1] ?? '';
}

/**
 * Mammoth keeps no list of a numbered paragraph, only its level: both are written before the paragraph's words. What the paragraph looked
 * like before a change that is kept track of goes.
 */
export function markedNumbers(xml: string): string {
  return eachClosed(withoutChanges(xml, 'pPrChange'), '</w:pPr>', (before, closed) => {
    const properties = before.slice(Math.max(0, before.indexOf('<w:pPr>')));
    const [numbers] = elements(properties, 'numPr');
    if (numbers === undefined) return before + closed;
    const mark = `\uE001${value(numbers, 'numId') ?? ''}:${value(numbers, 'ilvl') ?? ''}\uE001`;
    return `${before}${closed}<w:r><w:t>${mark}</w:t></w:r>`;
  });
}

/** Without what was before the changes that are kept track of in elements of that name. */
function withoutChanges(xml: string, name: string): string {
  const begin = new RegExp(`<w:${name}\\b[^<>]*[^/<>]>`);
  return eachClosed(xml, `</w:${name}>`, (before, closed) => {
    const at = before.search(begin);
    return at === -1 ? before + closed : before.slice(0, at);
  });
}

/** With each part up to one of these endings replaced; what comes after the last one stays. */
function eachClosed(
  xml: string,
  closed: string,
  replaced: (before: string, closed: string) => string,
): string {
  const parts = xml.split(closed);
  const last = parts.pop() ?? '';
  return parts.map((part) => replaced(part, closed)).join('') + last;
}
