import { describe, expect, it } from '@jest/globals';
import { blockText } from '../../src/documents/block-text.js';
import { documentParts } from '../../src/documents/document-parts.js';
import { textWidth } from '../../src/documents/text-width.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { bodySheetSpecimen } from '../../src/reviews/body-sheet-specimen.js';
import { type BodySheetFacts, bodySheetSections, bodyTable } from '../../src/reviews/body-sheet.js';
import { templateFieldNames } from '../support/template-field-names.js';
import { unedited } from '../support/unedited.js';

const day = calendarDay;
const bodySheet = (facts: BodySheetFacts) => unedited(bodySheetSections(facts));
const task = (change: object) => ({
  code: 'NV-12',
  title: { vi: 'Mở lớp', en: 'Courses' },
  duty: { place: 'III.7' },
  cooperatingBodies: [{ name: { vi: 'Huyện đoàn', en: '' } }, { name: { vi: 'Hội Nông dân', en: '' } }],
  period: { name: { vi: '6 tháng đầu năm 2026', en: '' } },
  status: 'in_progress',
  lateness: 'overdue',
  dueOn: day('2026-06-20'),
  firstDueOn: day('2026-06-16'),
  completedOn: null,
  ...change,
});
const done = { code: 'NV-13', status: 'confirmed', lateness: 'on_time', firstDueOn: day('2026-06-20') };
const facts = {
  plan: {
    symbol: '99-KH/HU',
    issuedOn: null,
    title: 'Kế hoạch thực hiện Nghị quyết',
    committee: { id: 'hu', name: 'Huyện ủy Lạc Dương', kind: 'committee' },
    above: null,
    monitoring: { id: 'btc', name: 'Ban Tổ chức Huyện ủy', kind: 'advisory-board' },
  },
  body: 'Đảng ủy xã Lát',
  tasks: [task({}), task({ ...done, completedOn: day('2026-06-18') })],
  on: day('2026-06-22'),
} as unknown as BodySheetFacts;

describe('the sheet of a body', () => {
  it('has room for a day with the bracket that ends the first one', () => {
    const [annex] = bodySheet(facts).annexes;
    const [block] = annex?.blocks ?? [];
    if (block?.kind !== 'table') throw new Error('The annex has a table');
    const { paper, margins, table } = documentParts(bodySheet(facts)).layout;
    const across = paper.height - margins.left - margins.right;
    const all = block.table.columns.reduce((sum, { weight }) => sum + weight, 0);
    const own = block.table.columns.find(({ heading }) => heading === 'Thời hạn')?.weight ?? 0;
    const inside = 2 * 1.9;
    const needed = (textWidth('16/06/2026)', table) * 25.4) / 72;
    expect((across * own) / all - inside).toBeGreaterThan(needed);
  });

  it('has the fields for templates that its specimen has', () => {
    expect(templateFieldNames(bodySheet(facts))).toEqual(templateFieldNames(bodySheetSpecimen()));
  });

  it('counts its tasks by state, and tells each with its day and state', () => {
    const sheet = bodySheet(facts);
    expect(sheet).toMatchObject({
      layout: 'party-2018',
      head: { superior: 'Huyện ủy Lạc Dương', issuer: 'Ban Tổ chức Huyện ủy', issuedOn: '2026-06-22' },
      type: 'Phiếu theo dõi',
      recipients: ['Đảng ủy xã Lát'],
    });
    expect(blockText(sheet.blocks).split('\n')[0]).toBe(
      'Tình hình đến ngày 22/06/2026: 2 nhiệm vụ: 1 đang thực hiện, 1 đã hoàn thành; 1 quá hạn.',
    );
    const { number, placeAndDate } = documentParts(sheet);
    expect([number.text, placeAndDate.text]).toEqual(['', 'Lạc Dương, ngày 22 tháng 06 năm 2026']);
    const [annex] = sheet.annexes;
    const [block] = annex?.blocks ?? [];
    expect([annex?.landscape, block?.kind === 'table' && block.table.rows]).toEqual([
      true,
      [
        [
          '1',
          'Mở lớp (điểm 7, mục III; NV-12)',
          'Huyện đoàn; Hội Nông dân',
          '6 tháng đầu năm 2026',
          '20/06/2026\n(ban đầu 16/06/2026)',
          'Đang thực hiện, quá hạn',
          '',
        ],
        [
          '2',
          'Mở lớp (điểm 7, mục III; NV-13)',
          'Huyện đoàn; Hội Nông dân',
          '6 tháng đầu năm 2026',
          '20/06/2026',
          'Đã hoàn thành, hoàn thành đúng hạn',
          '18/06/2026',
        ],
      ],
    ]);
  });

  it('counts no task that was cancelled, but tells of it', () => {
    const cancelled = task({ code: 'NV-14', status: 'cancelled', lateness: null });
    const first = (tasks: unknown[]) =>
      blockText(bodySheet({ ...facts, tasks } as unknown as BodySheetFacts).blocks).split('\n')[0];
    expect(first([...facts.tasks, cancelled])).toBe(
      'Tình hình đến ngày 22/06/2026: 2 nhiệm vụ: 1 đang thực hiện, 1 đã hoàn thành; 1 quá hạn; không kể 1 dừng thực hiện.',
    );
    expect(first([])).toBe('Tình hình đến ngày 22/06/2026: không có nhiệm vụ đang trong kỳ.');
  });

  it('is a table with days as days', () => {
    const { name, columns, rows } = bodyTable(facts);
    expect([name, columns.map(({ holds }) => holds).filter((holds) => holds === 'day')]).toEqual([
      'Đảng ủy xã Lát',
      ['day', 'day', 'day'],
    ]);
    expect([...rows][1]).toEqual([
      'NV-13',
      'Mở lớp',
      'III.7',
      'Huyện đoàn; Hội Nông dân',
      '6 tháng đầu năm 2026',
      '2026-06-20',
      '2026-06-20',
      'Đã hoàn thành, hoàn thành đúng hạn',
      '2026-06-18',
    ]);
  });
});
