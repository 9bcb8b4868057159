import { describe, expect, it } from '@jest/globals';
import { given, parted } from './small-plan.js';

describe('the title of a column', () => {
  const rows = (...titles: readonly string[]): string =>
    `${titles.join('\t')}\n01\tBãi ven suối\tSở Y tế\tCác xã\n02\tBãi sau núi\tSở Xây dựng\tCác xã\n`;

  it('says in one where and what is looked at', () => {
    for (const title of ['Địa bàn, nội dung kiểm tra', 'Đối tượng và nội dung'])
      expect(given(rows('Đoàn', title, 'Cơ quan chủ trì', 'Thành viên'))).toEqual([
        'Sở Y tế | Bãi ven suối',
        'Sở Xây dựng | Bãi sau núi',
      ]);
    for (const title of ['Địa bàn', 'Địa bàn kiểm tra', 'Đối tượng kiểm tra'])
      expect(given(rows('Đoàn', title, 'Cơ quan chủ trì', 'Thành viên'))).toEqual([]);
  });

  it('names who does what the tasks are called by, not who does anything else with them', () => {
    expect(given(rows('TT', 'Nội dung thẩm định', 'Cơ quan thẩm định', 'Ghi chú'))).toHaveLength(2);
    expect(given(rows('TT', 'Nội dung sửa đổi', 'Cơ quan thẩm định', 'Ghi chú'))).toEqual([]);
    expect(given(rows('TT', 'Nội dung thẩm định', 'Cơ quan phê duyệt', 'Ghi chú'))).toEqual([]);
  });

  it('is told by months below it, and then another title of a time says something else', () => {
    const both = (cells: string): string =>
      `TT\tNội dung kiểm tra\tMốc thời gian\tCơ quan chủ trì\tThực hiện\n1\tBãi ven suối\t2024 - 2025\tSở Y tế\t${cells}\n2\tBãi sau núi\tNăm 2025\tSở Xây dựng\t${cells}\n`;
    expect(given(both('Tháng 5/2026'))).toEqual([
      'Sở Y tế | Bãi ven suối | 2026-05-31',
      'Sở Xây dựng | Bãi sau núi | 2026-05-31',
    ]);
    expect(given(both('Chi cục Kiểm lâm'))[0]).toContain('Chi cục Kiểm lâm | Bãi ven suối');
  });
});

describe('a bracket behind who leads', () => {
  const row = (lead: string): string =>
    `TT\tNội dung\tCơ quan thực hiện\n1\tĐo bãi tre\t${lead}\n2\tTỉa tre\tSở Nội vụ\n`;

  it('says who prepares the work or goes along', () => {
    for (const aside of ['Phòng Kế hoạch, Tổ Đo đạc chuẩn bị', 'Hội Nông dân cử người tham gia'])
      expect(given(row(`Sở Y tế (${aside})`))[0]).toBe('Sở Y tế | Đo bãi tre');
    expect(given(row('Sở Y tế (Phòng Kế hoạch)'))[0]).toBe('Sở Y tế (Phòng Kế hoạch) | Đo bãi tre');
  });
});

describe('fields in the name of who leads', () => {
  it('go on behind commas and "và"', () => {
    const members = (lead: string): readonly string[] | undefined =>
      parted(`TT\tNội dung\tCơ quan thực hiện\n1\tĐo bãi tre\t${lead}\n2\tTỉa tre\tSở Nội vụ\n`)[0];
    for (const lead of ['Tiểu ban Hậu cần, lễ tân và phục vụ', 'Tiểu ban Tuyên truyền và cổ động'])
      expect(members(lead)).toEqual([]);
    expect(members('Tiểu ban Hậu cần, Tổ Văn')).toEqual(['Tiểu ban Hậu cần', 'Tổ Văn']);
    expect(members('Sở Y tế và doanh nghiệp')).toEqual(['Sở Y tế', 'doanh nghiệp']);
  });
});

describe('a table in a section that gives nothing', () => {
  const table =
    '\nTT\tNội dung thẩm định\tCơ quan thẩm định\n1\tBãi ven suối\tSở Y tế\n2\tBãi sau núi\tSở Xây dựng\n';

  it('gives its tasks where the words ahead say that it shares them out', () => {
    const section = (words: string): string =>
      `III. ĐÁNH GIÁ, XẾP LOẠI\n1. Xếp loại bãi tre theo điểm.${words}${table}`;
    expect(given(section(' Việc phân công thẩm định theo bảng dưới đây:'))).toEqual([
      'Sở Y tế | Bãi ven suối',
      'Sở Xây dựng | Bãi sau núi',
    ]);
    expect(given(section(' Kết quả năm trước như sau:'))).toEqual([]);
  });
});

describe('a number between blank lines in a table that only spaces set', () => {
  it('is that of a page, not of the row', () => {
    const lines = [
      ' TT   Nội dung công việc                      Cơ quan thực hiện',
      '',
      ' 5    Đo các bãi tre ven suối và              Sở Y tế',
      '      bãi sau núi',
      ' 6    Rào các bãi tre có nhiều                Sở Xây dựng',
      '',
      '4',
      '',
      '      măng non',
      ' 7    Tỉa tre                                 Sở Nội vụ',
    ];
    expect(given(`${lines.join('\n')}\n`)).toEqual([
      'Sở Y tế | Đo các bãi tre ven suối và bãi sau núi',
      'Sở Xây dựng | Rào các bãi tre có nhiều măng non',
      'Sở Nội vụ | Tỉa tre',
    ]);
  });
});
