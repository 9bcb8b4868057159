import { describe, expect, it } from '@jest/globals';
import { given } from './small-plan.js';

/** Lines of which each cell begins at the same place. */
function columns(widths: readonly number[], lines: readonly (readonly string[])[]): string {
  const set = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('');
  return `${lines.map((cells) => set(cells).trimEnd()).join('\n')}\n`;
}

const BLANK: readonly string[] = [];
const FENCE = [
  ['', 'Đan lại hàng rào tre quanh'],
  ['', 'vườn ươm, thay cọc đã mục', 'Hội Nông dân', 'Quý I/2026'],
  ['', 'và sơn cổng'],
];
const SHEDS = [
  ['', 'Kiểm tra', 'Ban Quản lý vườn ươm', '15/4/2026'],
  ['', 'kho giống'],
];
const WELL = [['', 'Đào giếng', 'Hội Phụ nữ', 'Quý II/2026']];
const numbered = (number: string, at: number, lines: readonly (readonly string[])[]): string[][] =>
  lines.map(([, ...cells], index) => [index === at ? number : '', ...cells]);

const READ = [
  'Hội Nông dân | Đan lại hàng rào tre quanh vườn ươm, thay cọc đã mục và sơn cổng | 2026-03-31',
  'Ban Quản lý vườn ươm | Kiểm tra kho giống | 2026-04-15',
  'Hội Phụ nữ | Đào giếng | 2026-06-30',
];

describe('rows that blank lines part', () => {
  const widths = [7, 32, 30, 14];
  const titles = ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời hạn'];

  it('have their number and their short cells in the middle', () => {
    const rows = [...numbered('1', 1, FENCE), BLANK, ...numbered('2', 0, SHEDS), BLANK];
    expect(given(columns(widths, [titles, BLANK, ...rows, ...numbered('3', 0, WELL)]))).toEqual(READ);
  });

  it('have the line of a group right over the first one, and the titles again on the next page', () => {
    const first = [['I', 'HÀNG RÀO'], ...numbered('1.', 1, FENCE), BLANK, ...numbered('2.', 0, SHEDS), BLANK];
    const next = [['', '', '  3'], BLANK, titles, BLANK, ['II', 'NƯỚC'], ...numbered('3.', 0, WELL)];
    expect(given(columns(widths, [titles, BLANK, ...first, ...next]))).toEqual(READ);
  });

  it('have a group right under the titles, and the number of a page in words inside a row', () => {
    const [over = [], at = [], under = []] = numbered('1', 1, FENCE);
    const rows = [['A', 'Hàng rào'], BLANK, over, at, BLANK, ['', '', 'Trang 3/5'], BLANK, under, BLANK];
    const rest = [...numbered('2', 0, SHEDS), BLANK, ...numbered('3', 0, WELL)];
    expect(given(columns(widths, [titles, ...rows, ...rest]))).toEqual(READ);
  });

  it('are whole where a page ends over their number', () => {
    const [over = [], ...rest] = numbered('1', 1, FENCE);
    const page = [BLANK, ['', '', '  3'], BLANK, titles, BLANK];
    const rows = [...numbered('1', 0, WELL), BLANK, over, ...page, ...rest, BLANK];
    expect(given(columns(widths, [titles, BLANK, ...rows, ...numbered('3', 0, SHEDS)]))).toEqual(
      [2, 0, 1].map((index) => READ[index]),
    );
  });

  it('have no numbers, and their day in the middle', () => {
    const turned = ([, task = '', who = '', day = '']: readonly string[]): string[] => [day, task, who];
    const rows = [...FENCE, BLANK, ...SHEDS, BLANK, ...WELL].map((cells) => turned(cells));
    const top = ['Thời gian', 'Nội dung công việc', 'Đơn vị chủ trì'];
    expect(given(columns([14, 32, 30], [top, BLANK, ...rows]))).toEqual(READ);
  });

  it('are several where a month stands in the middle of its tasks, each with who does it', () => {
    const rows = [
      ['', 'Gieo hạt', 'Kế toán'],
      ['Tháng 3/2026', 'Tưới vườn ươm', 'Văn thư'],
      ['', 'Đan hàng rào', 'Hội Nông dân,'],
      ['', 'Sơn cổng', 'Hội Phụ nữ'],
      BLANK,
      ['', 'Tỉa cành', 'Văn thư'],
      ['Tháng 4/2026', 'Bón phân', 'Kế toán'],
    ];
    const top = ['Thời gian', 'Nội dung công việc', 'Người thực hiện'];
    expect(given(columns([14, 32, 30], [top, BLANK, ...rows]))).toEqual([
      'Kế toán | Gieo hạt | 2026-03-31',
      'Văn thư | Tưới vườn ươm | 2026-03-31',
      'Hội Nông dân, Hội Phụ nữ | Đan hàng rào Sơn cổng | 2026-03-31',
      'Văn thư | Tỉa cành | 2026-04-30',
      'Kế toán | Bón phân | 2026-04-30',
    ]);
  });

  it('are looked for once, however often the titles stand over lines that are none', () => {
    const top = ['Tháng', 'Nội dung công việc', 'Người thực hiện'];
    const lines = Array.from({ length: 3_000 }, () => [top, ['', 'abc', 'def']]).flat();
    expect(given(columns([14, 32, 30], lines))).toEqual([]);
  });
});

describe('rows whose cells stand one on a line', () => {
  const titles = 'TT\nNội dung\nChủ trì\nPhối hợp\nThời gian\n';
  const first = '1\nĐan hàng rào tre\nHội Nông dân\nHội Phụ nữ\nQuý I/2026\n';
  const read = [
    'Hội Nông dân | Đan hàng rào tre | 2026-03-31',
    'Hội Phụ nữ | Cắt cỏ quanh kho giống | 2026-06-30',
  ];
  const mowing = 'Cắt cỏ quanh kho giống\nHội Phụ nữ\n';

  it('have numbers of which some are left out, with who helps and without', () => {
    expect(given(`${titles}${first}5\n${mowing}Hội Nông dân\nQuý II/2026\n`)).toEqual(read);
    expect(given(`${titles}${first}3.\n${mowing}Quý II/2026\n`)).toEqual(read);
    expect(given(`${titles}${first}3\n${mowing.replace(' quanh', '\nquanh')}Quý II/2026\n`)).toEqual(read);
  });

  it('have the number of a page between them and in them', () => {
    const second = `2\n${mowing}Hội Nông dân\nQuý II/2026\n`;
    expect(given(`${titles}${first}4\n${second}`)).toEqual(read);
    expect(given(`${titles}${first}${second.replace(' quanh', '\n4\nquanh')}`)).toEqual(read);
  });
});
