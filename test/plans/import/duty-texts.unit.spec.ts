import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findTexts, withTexts } from '../../../src/plans/import/duty-texts.js';
import { readPlanFile } from '../../../src/plans/import/plan-file-check.js';

const document = readFileSync(new URL('vuon-xom.txt', import.meta.url), 'utf8');
const groups = 'III (Việc của từng nhóm)';
const methods = 'III (Cách làm)';

function wordsAt(place: string, source = document): string | undefined {
  return findTexts(source, [place]).texts.get(place);
}

function problemAt(place: string, source = document): string | undefined {
  return findTexts(source, [place]).problems[0]?.message.en;
}

describe('the exact words of a duty', () => {
  it('are found at the dash that its place names', () => {
    expect(wordsAt(`${groups}.1, gạch đầu dòng 1`)).toBe('Chọn hạt, phơi hạt và giữ hạt nơi khô;');
    expect(wordsAt(`${groups}.3, gạch đầu dòng 2`)).toBe('Hằng năm tổng kết sản lượng.');
  });

  it('stand without emphasis marks', () => {
    expect(wordsAt(`${groups}.1, gạch đầu dòng 2`)).toBe(
      'Phối hợp với nhóm nước thử hạt “nảy mầm” trước mỗi vụ.',
    );
  });

  it('are the paragraph under a heading that has no dash, even where the heading takes two lines', () => {
    expect(wordsAt(`${groups}.2`)).toBe('Giữ nước cho cả vườn và chia phiên tưới (khi có lịch của hội).');
  });

  it('are whole where a page break with a page number interrupts them', () => {
    expect(wordsAt(`${groups}.3, gạch đầu dòng 1`)).toBe(
      'Hái rau buổi sáng, cân và ghi sổ ngay tại vườn, phần dư đem chia cho nhà neo người;',
    );
  });

  it('are the item itself where a section addresses the bodies without headings', () => {
    expect(wordsAt('IV.1')).toBe('Hội trưởng xem xét kế hoạch mỗi quý.');
  });

  it('are whole where the second half of an item begins with a name in capitals', () => {
    expect(wordsAt('IV.2')).toBe(
      'Uỷ viên thu chi lo tiền hạt giống và báo lại với Hội trưởng; cuối năm công khai sổ.',
    );
  });

  it('end without the mark at the end of a document, and before its recipients', () => {
    expect(wordsAt('IV.3')).toBe('Các nhóm cùng làm, ai bận thì nhắn trước.');
  });

  it('leave footnotes out, and what a footnote carries over to the next page', () => {
    expect(wordsAt(`${methods}.1.a, gạch đầu dòng 1`)).toBe(
      'Làm đất theo lịch số 1 và lịch số 2, ngày 12/3 của hội. Đất xấu thì ủ thêm phân xanh;',
    );
    expect(wordsAt(`${methods}.1.a, gạch đầu dòng 2`)).toBe(
      'Đào rãnh quanh vườn trước mùa mưa, rãnh sâu hai gang và dốc về phía suối. Rãnh cũ thì vét lại;',
    );
  });

  it('are found under letters, where lists stand close together', () => {
    expect(wordsAt('II.2.a, gạch đầu dòng 2')).toBe('Mỗi năm 3 - 4 vụ rau.');
    expect(wordsAt('II.2.b, gạch đầu dòng 1')).toBe('Mỗi nhà một người biết ghép cây.');
    expect(wordsAt('II.1')).toBe('Vườn không bỏ hoang ngày nào.');
  });

  it('are found however the title of the section is written and whatever ends the lines', () => {
    const place = 'III (VIỆC CỦA TỪNG NHÓM).2';
    expect(wordsAt(place, `\uFEFF${document.normalize('NFD').replaceAll('\n', '\r\n')}`)).toBe(
      wordsAt(`${groups}.2`),
    );
    expect(wordsAt('I (Ủy).1', 'I- UỶ\n\n1. Một câu.')).toBe('Một câu.');
  });

  it('are found where every paragraph is wrapped into short lines', () => {
    const wrapped = 'I- VIỆC\n\n1. Nhóm một\n\n- Câu đầu của\nviệc này. Câu\nsau. \nCâu cuối.\n- Việc hai.\n';
    expect(wordsAt('I.1, gạch đầu dòng 1', wrapped)).toBe('Câu đầu của việc này. Câu sau. Câu cuối.');
    expect(wordsAt('I.1, gạch đầu dòng 2', wrapped)).toBe('Việc hai.');
  });

  it.each([
    ['III.1', `the text has 2 sections III: III (CÁCH LÀM); III (VIỆC CỦA TỪNG NHÓM)`],
    ['V.1', 'the text has no such section'],
    ['III (Việc khác).1', 'the text has no such section'],
    [`${groups}.4`, 'the text has no such part'],
    [`${groups}.1, gạch đầu dòng 3`, 'this part has 2 dashes in the text'],
    [`${groups}.1`, 'this part has 2 dashes; name one of them'],
    [`${methods}.1`, 'is a heading with nothing under it'],
    ['somewhere', 'is not a place in a document'],
  ])('are not guessed at: %s', (place, problem) => {
    expect(wordsAt(place)).toBeUndefined();
    expect(problemAt(place)).toBe(problem);
  });

  it('of a text without sections are found nowhere', () => {
    expect(problemAt('I.1', 'Không có gì.\n\n- Một dòng.\n')).toBe('the text has no such section');
  });

  it('are found in one pass through a text of any length', () => {
    const long = `I- VIỆC\n\n1. Nhóm\n\n- Việc\n\n${'một câu dài\n\n'.repeat(50_000)}`;
    expect(wordsAt('I.1, gạch đầu dòng 1', long)?.length).toBe(4 + 12 * 50_000);
  });
});

describe('a plan file with its own text beside it', () => {
  const source = `
code: garden
title: { vi: Vườn xóm, en: Village garden }
issuer: society
monitoredBy: society
bodies:
  - { code: society, name: { vi: Hội, en: Society }, kind: committee }
sections:
  - { place: IV, name: { vi: Chia việc, en: Who does what } }
targets:
  - { place: "II.2.b, gạch đầu dòng 1", title: { vi: Ghép cây, en: Grafting } }
duties:
  - { place: IV.1, title: { vi: Xem xét, en: Review }, lead: [society], cadence: quarterly }
  - { place: IV.2, title: { vi: Thu chi, en: Money }, lead: [society], cadence: yearly, text: Lời khác. }
  - { place: IV.9, title: { vi: Không có, en: Absent }, lead: [society], cadence: yearly }
`;

  it('takes the words from there, keeps those of its own, and names each place that the text lacks', () => {
    const { file } = readPlanFile(source);
    if (file === null) throw new Error('the file of this test is wrong');
    const filled = withTexts(file, document);
    expect(filled.file.targets[0]?.text).toBe('Mỗi nhà một người biết ghép cây.');
    expect(filled.file.duties.map(({ text }) => text)).toEqual([
      'Hội trưởng xem xét kế hoạch mỗi quý.',
      'Lời khác.',
      null,
    ]);
    expect(filled.problems.map(({ place }) => place)).toEqual(['IV.9']);
  });
});
