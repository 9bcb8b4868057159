import { describe, expect, it } from '@jest/globals';
import { given } from './small-plan.js';

describe('a cell of several lines in a table between tabs', () => {
  const titles = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian\n';
  const last = '3\tTỉa tre\tSở Nội vụ\tQuý III/2026\n';

  it('is one cell of its row, and the table goes on below', () => {
    expect(
      given(
        `${titles}1\tĐo bãi tre\tSở Y tế\tQuý I/2026\n2\tRào hai bãi tre:\n- Bãi ven suối;\n- Bãi sau núi.\tSở Xây dựng\tQuý II/2026\nII\tTỈA TRE\n${last}`,
      ),
    ).toEqual([
      'Sở Y tế | Đo bãi tre | 2026-03-31',
      'Sở Xây dựng | Rào hai bãi tre: - Bãi ven suối; - Bãi sau núi. | 2026-06-30',
      'Sở Nội vụ | Tỉa tre | 2026-09-30',
    ]);
  });

  it('names a body on each of its lines', () => {
    expect(
      given(
        `Tiêu chí\tĐiểm\tĐơn vị chịu trách nhiệm\tGiải pháp khắc phục\nTre mọc chậm\t0,5/1\tSở Y tế\nSở Xây dựng\tBón thêm phân cho tre\nTre hay gãy\t1/2\tSở Nội vụ\tRào bãi tre\n`,
      ),
    ).toEqual(['Sở Y tế; Sở Xây dựng | Bón thêm phân cho tre', 'Sở Nội vụ | Rào bãi tre']);
  });

  it('takes in no row whose last cells are left out, and no section below', () => {
    expect(
      given(`${titles}1\tĐo bãi tre\tSở Y tế\n2\tRào bãi tre\tSở Xây dựng\n${last}`).map((row) =>
        row.replace(/ \| \d.*/u, ''),
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre', 'Sở Xây dựng | Rào bãi tre', 'Sở Nội vụ | Tỉa tre']);
    expect(
      given(`${titles}${last}4\tĐo bãi tre\tSở Y tế\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tư pháp:\tsoạn nội quy.\n`),
    ).toEqual(['Sở Nội vụ | Tỉa tre | 2026-09-30', 'Sở Y tế | Đo bãi tre', 'Sở Tư pháp | soạn nội quy.']);
  });
});

describe('breaks within a cell between bars', () => {
  const rows = (lead: string): string =>
    `| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Đo bãi tre<br>ven suối | ${lead} | Quý I/2026 |\n| 2 | Tỉa tre | Sở Nội vụ | Quý II/2026 |\n`;

  it('part the names of bodies', () => {
    for (const lead of ['Sở Công Thương<br>UBND các xã', '\\- Sở Công Thương <br> \\- UBND các xã'])
      expect(given(rows(lead))[0]).toBe('Sở Công Thương; UBND các xã | Đo bãi tre ven suối | 2026-03-31');
  });

  it('only set one long name in lines', () => {
    for (const lead of [
      'Sở Nông nghiệp<br>và Môi trường',
      'Văn phòng<br>Ủy ban nhân dân tỉnh',
      'Trạm Y tế<br>Xã Nậm Khe',
    ])
      expect(given(rows(lead))[0]).toBe(`${lead.replace('<br>', ' ')} | Đo bãi tre ven suối | 2026-03-31`);
  });
});

describe('a row that is ticked under its quarters', () => {
  const rows = (mark: string): string =>
    `Hoạt động\tQ1\tQ2\tĐơn vị thực hiện\tNguồn\nĐo các bãi tre\tx\t\tSở Y tế\tTỉnh\nRào các bãi tre\t${mark}\t${mark}\t\t\nTỉa tre\t\tx\tSở Nội vụ\tTỉnh\n`;

  it('is a task of its own for the body above, though it names none', () => {
    expect(given(rows('x'))).toEqual([
      'Sở Y tế | Đo các bãi tre',
      'Sở Y tế | Rào các bãi tre',
      'Sở Nội vụ | Tỉa tre',
    ]);
  });

  it('goes on with the row above where nothing is ticked', () => {
    expect(given(rows(''))).toHaveLength(2);
  });
});

describe('cells parted by blank lines', () => {
  const titles = 'TT\nNội dung công việc\nCơ quan chủ trì\nThời gian\nhoàn thành\n\n';
  const rows =
    '1\n\nNghị quyết về việc lập\nBan Chỉ đạo trồng tre\n\nSở Y\ntế\n\nQuý I/2026\n\n2\n\nĐo bãi tre\n\nSở Xây dựng\n\nQuý II/2026\n\n';

  it('have their lines put together also where the titles stand one on a line', () => {
    const said = [
      'Sở Y tế | Nghị quyết về việc lập Ban Chỉ đạo trồng tre | 2026-03-31',
      'Sở Xây dựng | Đo bãi tre | 2026-06-30',
    ];
    expect(given(titles + rows)).toEqual(said);
    expect(given(titles + rows.replace('Quý II', '7\n\nQuý II'))).toEqual(said);
  });

  it('are no cells where blank lines part only the rows', () => {
    expect(
      given(`${titles}1\nĐo bãi tre\nSở Y tế\nQuý I/2026\n\n2\nTỉa tre\nSở Xây dựng\nQuý II/2026\n\n`),
    ).toEqual(['Sở Y tế | Đo bãi tre | 2026-03-31', 'Sở Xây dựng | Tỉa tre | 2026-06-30']);
  });
});
