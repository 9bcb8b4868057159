import { describe, expect, it } from '@jest/globals';
import type { PlanFile } from '../../../src/plans/import/plan-file.js';
import { readPlanFile } from '../../../src/plans/import/plan-file-check.js';
import { describePlanDifference, planDifferences } from '../../../src/plans/import/plan-differences.js';

const source = `
code: garden
title: { vi: Vườn xóm, en: Village garden }
issuer: society
monitoredBy: board
bodies:
  - { code: society, name: { vi: Hội, en: Society }, kind: committee }
  - { code: board, name: { vi: Ban, en: Board }, kind: advisory-board, parent: society }
sections:
  - { place: IV, name: { vi: Chia việc, en: Who does what } }
duties:
  - { place: IV.1, title: { vi: Xem xét, en: Review }, lead: [board], cadence: quarterly }
  - { place: IV.2, title: { vi: Thu chi, en: Money }, lead: [board], cadence: yearly, ownDay: { day: 20 } }
`;

function read(text: string): PlanFile {
  const { file, problems } = readPlanFile(text);
  if (file === null) throw new Error(JSON.stringify(problems));
  return file;
}

/** The file with two basis documents of one symbol. */
function basis(second: string): string {
  return `${source}basis:
  - { symbol: 1-NQ, title: { vi: Một, en: One } }
  - { symbol: 1-NQ, title: { vi: Hai, en: ${second} } }
`;
}

/** The file as a database gives it back: plain values, keys in an order of its own. */
function stored(text: string): Record<string, unknown> {
  const entries = Object.entries(JSON.parse(JSON.stringify(read(text))) as Record<string, unknown>);
  return Object.fromEntries(entries.toReversed());
}

/** What differs in the file above once a passage of it is replaced. */
function told(passage: string, by: string): string[] {
  expect(source).toContain(passage);
  return planDifferences(stored(source), read(source.replace(passage, by))).map(
    (each) => describePlanDifference(each).en,
  );
}

describe('the differences of a changed plan file', () => {
  it('are none for the same file, whatever its layout and comments', () => {
    expect(planDifferences(stored(source), read(source))).toEqual([]);
    expect(told('code: garden', '# our garden\ncode: "garden"\nsymbol: null\ntargets: []')).toEqual([]);
  });

  it('name the place, the old and the new', () => {
    expect(told('vi: Thu chi', 'vi: Thu và chi')).toEqual([
      'duties[IV.2].title.vi: "Thu chi" → "Thu và chi"',
    ]);
    expect(told('day: 20', 'day: 15')).toEqual(['duties[IV.2].ownDay.day: 20 → 15']);
    expect(told('cadence: quarterly', 'cadence: monthly')).toEqual([
      'duties[IV.1].cadence: "quarterly" → "monthly"',
    ]);
    expect(told('lead: [board], cadence: quarterly', 'lead: [board, society], cadence: quarterly')).toEqual([
      'duties[IV.1].lead: ["board"] → ["board","society"]',
    ]);
  });

  it('say what was added and what was removed, without making the rest differ', () => {
    const added = '  - { place: IV.3, title: { vi: Ba, en: Three }, lead: [board], cadence: monthly }\n';
    expect(told('duties:\n', `duties:\n${added}`)).toEqual([
      expect.stringMatching(/^duties\[IV\.3\]: added \{"place":"IV\.3",.{90,}…$/),
    ]);
    expect(told(', ownDay: { day: 20 }', '')).toEqual([
      'duties[IV.2].ownDay: removed {"day":20,"month":"last"}',
    ]);
    expect(told('code: garden', 'code: garden\nsymbol: 1-KH')).toEqual(['symbol: added "1-KH"']);
    expect(told('cadence: quarterly', 'statedOnly: true')).toEqual([
      'duties[IV.1].cadence: removed "quarterly"',
      'duties[IV.1].statedOnly: added true',
    ]);
  });

  it('show another order of the same entries once', () => {
    const first =
      '  - { place: IV.1, title: { vi: Xem xét, en: Review }, lead: [board], cadence: quarterly }\n';
    const swapped = `${source.replace(first, '')}${first}`;
    expect(
      planDifferences(stored(source), read(swapped)).map((each) => describePlanDifference(each).en),
    ).toEqual(['duties: ["IV.1","IV.2"] → ["IV.2","IV.1"]']);
  });

  it('are seen in entries that share what they are known by', () => {
    const differences = planDifferences(stored(basis('Two')), read(basis('Second')));
    expect(differences.map((each) => describePlanDifference(each).en)).toEqual([
      'basis[#2].title.en: "Two" → "Second"',
    ]);
  });

  it('are told in Vietnamese as well', () => {
    const removed = { path: 'symbol', before: '1-KH', after: null };
    expect(describePlanDifference(removed).vi).toBe('symbol: bỏ "1-KH"');
    expect(describePlanDifference({ ...removed, before: null, after: '2-KH' }).vi).toBe(
      'symbol: thêm "2-KH"',
    );
  });
});
