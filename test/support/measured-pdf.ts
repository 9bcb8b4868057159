import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page. Millimetres from the paper's upper left corner to where its base line begins; size in points. */
export interface MeasuredText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';
}

/** A page as it is drawn. */
export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  /** Texts of one line and look are one. */
  readonly texts: readonly MeasuredText[];
  /** Rules that lie level, with their length. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** Reads back where everything stands. */
export async function measurePdf(content: Buffer): Promise<MeasuredPage[]> {
  const loading = getDocument({ data: new Uint8Array(content), verbosity: 0, fontExtraProperties: true });
  const document = await loading.promise;
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await measurePage(await document.getPage(number)));
  await loading.destroy();
  return pages;
}

async function measurePage(page: PDFPageProxy): Promise<MeasuredPage> {
  const [, , width = 0, height = 0] = page.view;
  const rules = await rulesOf(page, height);
  const { items } = await page.getTextContent();
  const styleOf = (name: string) => {
    const { name: own } = page.commonObjs.get(name) as { name: string };
    if (own.includes('Bold')) return own.includes('Italic') ? 'BoldItalic' : 'Bold';
    return own.includes('Italic') ? 'Italic' : 'Regular';
  };
  const pieces = items.flatMap((item): MeasuredText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return [
      {
        text: item.str,
        x: mm(x),
        y: mm(height - y),
        width: mm(item.width),
        size: round(size),
        font: styleOf(item.fontName),
      },
    ];
  });
  return { width: mm(width), height: mm(height), texts: joined(pieces), rules };
}

/** pdf.js tells words that are set one by one apart. */
function joined(pieces: readonly MeasuredText[]): MeasuredText[] {
  const lines: MeasuredText[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const gap = last ? piece.x - last.x - last.width : Infinity;
    const follows = last && last.y === piece.y && last.font === piece.font && gap > -0.5 && gap < 6;
    if (!follows) lines.push(piece);
    else {
      const text = `${last.text.trimEnd()} ${piece.text.trimStart()}`;
      lines[lines.length - 1] = { ...last, text, width: round(piece.x + piece.width - last.x) };
    }
  }
  return lines;
}

async function rulesOf(page: PDFPageProxy, height: number): Promise<MeasuredPage['rules']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: { x: number; y: number; width: number }[] = [];
  let [sx, sy, dx, dy] = [1, 1, 0, 0];
  const stack: number[][] = [];
  fnArray.forEach((operator, index) => {
    const given = argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push([sx, sy, dx, dy]);
    if (operator === OPS.restore) [sx = 1, sy = 1, dx = 0, dy = 0] = stack.pop() ?? [];
    if (operator === OPS.transform) {
      const [a = 1, , , d = 1, e = 0, f = 0] = given as number[];
      [dx, dy, sx, sy] = [dx + sx * e, dy + sy * f, sx * a, sy * d];
    }
    if (operator !== OPS.constructPath) return;
    const [left = 0, low = 0, right = 0, high = 0] = Object.values(
      (given[2] ?? {}) as Record<string, number>,
    );
    if (right - left < 1 || Math.abs(high - low) * Math.abs(sy) > 1) return;
    rules.push({ x: mm(dx + sx * left), y: mm(height - (dy + sy * low)), width: mm((right - left) * sx) });
  });
  return rules;
}

function mm(points: number): number {
  return round((points * 25.4) / 72);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
