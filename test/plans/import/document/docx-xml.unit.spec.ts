import { describe, expect, it } from '@jest/globals';
import {
  attributesIn,
  bare,
  elements,
  elementsIn,
  markedNumbers,
  withoutHidden,
} from '../../../../src/plans/import/document/docx-xml.js';

const numbered = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>';
const MARK = '<w:r><w:t>\uE0017:1\uE001</w:t></w:r>';

describe('the XML of a Word file', () => {
  it('loses what says only how words look, and keeps what the words need', () => {
    expect(
      bare(
        '<w:p><w:pPr><w:spacing w:after="60"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="x"/><w:b/><w:sz w:val="28"/></w:rPr><w:t>Một</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>hai</w:t></w:r></w:p>',
      ),
    ).toBe('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Một</w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>');
    const kept =
      '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:rPr><w:caps/><w:del w:id="1"/></w:rPr><w:tab/><w:br/>';
    expect(bare(kept)).toBe(kept);
  });

  it('is counted by elements, however they end', () => {
    expect(elementsIn('<a><b/>x<c>y</c></a>')).toBe(3);
    expect(elementsIn('<<<')).toBe(3);
    expect(attributesIn('<a b="1" c=\'2\'><d/></a>')).toBe(2);
  });

  it('has the number of a paragraph written before its words', () => {
    expect(markedNumbers(`<w:p>${numbered}<w:r/></w:p><w:p><w:pPr></w:pPr></w:p>`)).toBe(
      `<w:p>${numbered}${MARK}<w:r/></w:p><w:p><w:pPr></w:pPr></w:p>`,
    );
  });

  it('loses how a paragraph was numbered before a change', () => {
    const now = '<w:pPr><w:pStyle w:val="a"/>';
    expect(markedNumbers(`${now}<w:pPrChange w:id="1">${numbered}</w:pPrChange></w:pPr>`)).toBe(
      `${now}</w:pPr>`,
    );
  });

  it('loses the words of hidden runs, of which no page shows anything', () => {
    const run = (look: string): string => `<w:r>${look}<w:t xml:space="preserve">Cũ </w:t></w:r>`;
    const hidden = '<w:rPr><w:b/><w:vanish/></w:rPr>';
    const shown = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
    // a paragraph whose mark is hidden shows its words
    const marked = `<w:p><w:pPr>${hidden}</w:pPr>${run('')}</w:p>`;
    const frame = `<w:r>${hidden}<w:pict>${run('')}</w:pict></w:r>`;
    for (const kept of [run(shown), run(''), marked, frame]) expect(withoutHidden(kept)).toBe(kept);
    expect(withoutHidden(`${run('')}${run(hidden)}<w:r w:rsidR="1">${hidden}<w:t>Cũ</w:t></w:r>`)).toBe(
      `${run('')}<w:r>${hidden}</w:r><w:r w:rsidR="1">${hidden}</w:r>`,
    );
  });

  it('keeps the words of a run that was hidden before a change that is kept track of', () => {
    const look = (before: string, now: string): string =>
      `<w:r><w:rPr>${now}<w:rPrChange w:id="1"><w:rPr>${before}</w:rPr></w:rPrChange></w:rPr><w:t>Cũ</w:t></w:r>`;
    expect(withoutHidden(look('<w:vanish/>', '<w:b/>'))).toBe(
      '<w:r><w:rPr><w:b/></w:rPr><w:t>Cũ</w:t></w:r>',
    );
    expect(withoutHidden(look('', '<w:vanish/>'))).toBe('<w:r><w:rPr><w:vanish/></w:rPr></w:r>');
  });

  it('is gone through once, however many of its elements are never closed', () => {
    const open = '<w:pPr><w:numPr><w:pPrChange w:id="1"><w:lvl >'.repeat(300_000);
    expect(markedNumbers(open)).toBe(open);
    expect(elements(open, 'lvl')).toEqual([]);
    expect(elements(`${open}</w:lvl>`, 'lvl')).toHaveLength(1);
    const runs = '<w:r><w:rPr><w:vanish/><w:t>'.repeat(100_000);
    expect(withoutHidden(runs)).toBe(runs);
    const rest = '<w:sz '.repeat(300_000);
    expect(bare(rest)).toBe(rest);
  });
});
