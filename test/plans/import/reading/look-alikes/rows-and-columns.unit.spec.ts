import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD } from './small-plan.js';

describe('a table over two pages', () => {
  const head = 'TT\tNội dung công việc\tThời gian\tPhân công thực hiện\t\tGhi chú\n';
  const second = '-nt-\t-nt-\t-nt-\tChủ trì\tPhối hợp\t-nt-\n';

  it('has its titles in two rows, and again on the next page, however they are written there', () => {
    for (const again of [head, head.replace('Thời gian', 'Thời')])
      expect(
        given(
          `${head}${second}1\tTrồng tre\tQuý I/2026\tSở Y tế\tSở Xây dựng\t\n\f\n${again}${second}2\tĐo bãi tre\tQuý II/2026\tSở Xây dựng\t\t\n`,
        ),
      ).toEqual(['Sở Y tế | Trồng tre | 2026-03-31', 'Sở Xây dựng | Đo bãi tre | 2026-06-30']);
  });
});

describe('an empty cell of who leads', () => {
  const rows = (between: string): string =>
    `TT\tĐơn vị chủ trì\tNội dung\tThời gian\n1\tSở Y tế\tTrồng tre\t2026\n2\t${between}\tĐo bãi tre\t2026\n3\t\tRào bãi tre\t2026\n4\tSở Xây dựng\tTỉa tre\t2026\n`;

  it('stands for the body above where the table is empty there more often than it writes “-nt-”', () => {
    const more = '5\t\tChẻ tre\t2026\n';
    expect(given(rows('-nt-') + more).slice(2)).toEqual([
      'Sở Y tế | Rào bãi tre | 2026-12-31',
      'Sở Xây dựng | Tỉa tre | 2026-12-31',
      'Sở Xây dựng | Chẻ tre | 2026-12-31',
    ]);
  });

  it('stands for the body above, but where the table writes “-nt-” for that', () => {
    expect(given(rows('Sở Y tế'))).toContain('Sở Y tế | Rào bãi tre | 2026-12-31');
    expect(given(rows('-nt-'))).not.toContainEqual(expect.stringContaining('Rào bãi tre'));
    expect(readPlan(HEAD + rows('-nt-')).unsure.map(({ what }) => what)).toContain('no-body');
  });
});

describe('rows whose cells stand between bars', () => {
  it('have groups with one bar behind their number, and the last cell of a row may be empty', () => {
    expect(
      given(
        'TT | Nội dung | Cơ quan chủ trì | Thời gian | Sản phẩm\nI | TRỒNG TRE\n1 | Đo bãi tre | Sở Y tế | Quý I/2026 |\nII | GIỮ TRE\n1 | Rào bãi tre | Sở Xây dựng | Quý II/2026 | Rào\n',
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre | 2026-03-31', 'Sở Xây dựng | Rào bãi tre | 2026-06-30']);
  });
});

describe('a row with fewer cells than the table has columns', () => {
  it('is no task of the body above where it names a group', () => {
    const rows = (short: string): string =>
      `| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n| --- | --- | --- | --- | --- |\n| 1 | Trồng tre | Sở Y tế | Sở Nội vụ | Quý I/2026 |\n| ${short} |\n| 2 | Đo bãi tre | Sở Y tế | Sở Nội vụ | Quý II/2026 |\n`;
    expect(given(rows('Rào bãi tre ven sông | Sở Xây dựng | Sở Nội vụ | 2026'))).toHaveLength(3);
    for (const group of ['II. GIỮ BÃI TRE LÂU DÀI', 'GIỮ BÃI TRE LÂU DÀI', 'B. Giữ bãi tre lâu dài'])
      expect(given(rows(`${group} | Sở Xây dựng`))).toEqual([
        'Sở Y tế | Trồng tre | 2026-03-31',
        'Sở Y tế | Đo bãi tre | 2026-06-30',
      ]);
  });
});

describe('a column for who answers for a task', () => {
  it('names no body beside the one for who leads', () => {
    expect(
      given(
        'TT | Nhiệm vụ | Người đứng đầu chịu trách nhiệm | Cơ quan chủ trì\n1 | Đo bãi tre | Giám đốc Sở Y tế | Sở Y tế\n2 | Rào bãi tre | Giám đốc Sở Xây dựng | Sở Xây dựng\n',
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre', 'Sở Xây dựng | Rào bãi tre']);
  });
});

describe('a label ahead of a tab', () => {
  it('is no cell', () => {
    expect(
      given(
        '1. Đo bãi tre\n- Cơ quan chủ trì:\tSở Y tế.\n- Thời gian hoàn thành:\tQuý II/2026.\n2. Rào bãi tre\n- Cơ quan chủ trì:\tSở Xây dựng.\n- Thời gian hoàn thành:\tnăm 2026.\n',
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre | 2026-06-30', 'Sở Xây dựng | Rào bãi tre | 2026-12-31']);
  });
});

describe('an annex behind the end of a plan', () => {
  it('may have any title in capitals over what it is issued with', () => {
    expect(
      given(
        '1. Sở Y tế: Đo bãi tre./.\nBIỂU GIAO VIỆC TRỒNG TRE\n(Kèm theo Kế hoạch số 8/KH-UBND)\nTT\tNội dung\tĐơn vị chủ trì\n1\tRào bãi tre\tSở Xây dựng\n',
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre.', 'Sở Xây dựng | Rào bãi tre']);
  });
});

describe('a row that shares cells with the one above', () => {
  it('has none for its number, and may have no more than what and who', () => {
    expect(
      given(
        'TT | Nội dung | Cơ quan chủ trì | Phối hợp | Thời gian\n1 | Đo các bãi tre ven suối | Sở Y tế | Các xã | 2026\nRào các bãi tre ven suối | Sở Xây dựng\n2 | Tỉa các bãi tre ven suối | Sở Nội vụ | Các xã | 2026\nBán măng của các bãi tre | Sở Tư pháp | Các xã\n3 | Trồng thêm tre ven suối | Sở Y tế | Các xã | 2026\n',
      ).map((row) => row.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Sở Y tế | Đo các bãi tre ven suối',
      'Sở Xây dựng | Rào các bãi tre ven suối',
      'Sở Nội vụ | Tỉa các bãi tre ven suối',
      'Sở Tư pháp | Bán măng của các bãi tre',
      'Sở Y tế | Trồng thêm tre ven suối',
    ]);
  });
});
