import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, givenByDay, plan } from './clean-water-plan.js';

const PROGRAMME = 'II. NỘI DUNG CHƯƠNG TRÌNH';
const TITLES = ['TT', 'Nội dung', 'Cơ quan chủ trì chuẩn bị', 'Cơ quan thẩm định, phối hợp'];
/** A row of one cell is a title over rows. */
const ROWS: readonly (readonly string[])[] = [
  ['THÁNG 01'],
  ['I- Hội nghị Tỉnh ủy: Không'],
  ['II- Hội nghị Ban Thường vụ'],
  ['1', 'Cho ý kiến về việc giữ nước đầu nguồn', 'Đảng ủy UBND tỉnh', 'Văn phòng Tỉnh ủy'],
  ['2', 'Báo cáo kết quả kiểm tra các hồ chứa', 'Ủy ban Kiểm tra Tỉnh ủy', ''],
  ['III- Thường trực Tỉnh ủy'],
  ['1', 'Giao ban với các huyện ủy', 'Văn phòng Tỉnh ủy', 'Các ban đảng Tỉnh ủy'],
  ['2', 'Gặp mặt già làng đầu xuân', '', ''],
  ['THÁNG 3 (QUÝ I)'],
  ['I- Hội nghị Ban Thường vụ'],
  ['1', 'Đề án cấp nước bản cao', 'Đảng ủy UBND tỉnh', 'Ban Tổ chức Tỉnh ủy'],
  ['2', 'Kế hoạch học tập nghị quyết', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', ''],
];
const READ = [
  'Đảng ủy UBND tỉnh | Cho ý kiến về việc giữ nước đầu nguồn | 2026-01-31',
  'Ủy ban Kiểm tra Tỉnh ủy | Báo cáo kết quả kiểm tra các hồ chứa | 2026-01-31',
  'Văn phòng Tỉnh ủy | Giao ban với các huyện ủy | 2026-01-31',
  'Đảng ủy UBND tỉnh | Đề án cấp nước bản cao | 2026-03-31',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy | Kế hoạch học tập nghị quyết | 2026-03-31',
];
const onLines = (rows: readonly (readonly string[])[]): string[] => rows.flat().filter((cell) => cell !== '');
const inRows = (between: string) => (): string[] =>
  [TITLES, ...ROWS].map((row) =>
    row.length === 1 ? row.join('') : between === '\t' ? row.join('\t') : `| ${row.join(' | ')} |`,
  );

describe('a year programme of a committee, by months and meetings', () => {
  it.each([
    ['has one cell on a line', () => onLines([TITLES, ...ROWS])],
    ['has two titles on one line', () => ['TT     Nội dung', ...TITLES.slice(2), ...onLines(ROWS)]],
    ['has all titles on one line', () => [TITLES.join(' '), ...onLines(ROWS)]],
    [
      'has all titles on one line in capitals',
      () => [TITLES.map((title) => title.toUpperCase()).join(' '), ...onLines(ROWS)],
    ],
    ['has titles parted by slashes', () => [`TT ${TITLES.slice(1).join(' / ')}`, ...onLines(ROWS)]],
    ['stands between bars, its months and meetings without', inRows('|')],
    ['stands between tabs, its months and meetings without', inRows('\t')],
  ])('%s', (_, write) => {
    expect(givenByDay(PROGRAMME, ...write())).toEqual(READ);
  });

  it('says in brackets below a row when that is', () => {
    expect(
      givenByDay(
        PROGRAMME,
        ...onLines([
          TITLES,
          ['QUÝ II'],
          ['(Tháng 4, 5, 6)'],
          ['I- Hội nghị Ban Thường vụ'],
          ['1', 'Quy chế lấy nước', 'Ban Nội chính Tỉnh ủy', '(tháng 5)'],
          ['2', 'Quy hoạch hồ chứa', 'Đảng ủy UBND tỉnh', '(Sở Tài chính trình bày)'],
          ['3', 'Báo cáo việc giữ rừng', 'Văn phòng Tỉnh ủy', '(tháng 4)'],
        ]),
      ),
    ).toEqual([
      'Ban Nội chính Tỉnh ủy | Quy chế lấy nước | 2026-05-31',
      'Đảng ủy UBND tỉnh | Quy hoạch hồ chứa | 2026-06-30',
      'Văn phòng Tỉnh ủy | Báo cáo việc giữ rừng | 2026-04-30',
    ]);
  });

  it('names in one cell who leads and who else prepares it, or in brackets who sees to it', () => {
    expect(
      given(
        PROGRAMME,
        ...onLines([
          TITLES,
          ['1', 'Đề án cấp nước', 'Ban Nội chính Tỉnh ủy chủ trì, Đảng ủy UBND', 'tỉnh', 'Văn phòng Tỉnh ủy'],
          ['2', 'Đi thăm các bản cao', '(Đoàn đại biểu Quốc hội)'],
          ['3', 'Quy chế trực trạm bơm', 'Ban Chỉ đạo 35 tỉnh (Văn phòng Tỉnh ủy là', 'thường trực)'],
        ]),
      ),
    ).toEqual([
      'Ban Nội chính Tỉnh ủy | Đề án cấp nước',
      'Đoàn đại biểu Quốc hội | Đi thăm các bản cao',
      'Ban Chỉ đạo 35 tỉnh (Văn phòng Tỉnh ủy là thường trực) | Quy chế trực trạm bơm',
    ]);
  });

  it('has wrapped lines of which the second looks like a name', () => {
    expect(
      given(
        PROGRAMME,
        ...onLines([
          TITLES,
          [
            '1',
            'Cho ý kiến về danh sách những người sẽ tham gia',
            'HĐND tỉnh',
            'Đảng ủy HĐND tỉnh',
            'Văn phòng',
          ],
          ['2', 'Báo cáo việc giữ nước ở các bản cao, phương', 'hướng năm sau', 'Văn phòng Tỉnh ủy'],
          ['3', 'Kế hoạch trồng rừng đầu nguồn ở những nơi đã bị', 'cháy trong năm', 'Đảng ủy UBND tỉnh'],
        ]),
      ),
    ).toEqual([
      'Đảng ủy HĐND tỉnh | Cho ý kiến về danh sách những người sẽ tham gia HĐND tỉnh',
      'Văn phòng Tỉnh ủy | Báo cáo việc giữ nước ở các bản cao, phương hướng năm sau',
      'Đảng ủy UBND tỉnh | Kế hoạch trồng rừng đầu nguồn ở những nơi đã bị cháy trong năm',
    ]);
  });

  it('has the numbers of pages between its cells, beside form feeds', () => {
    const page = (number: number): string => `\n${number}\n\f`;
    expect(
      readPlan(
        plan(
          PROGRAMME,
          ...onLines([
            TITLES,
            ['1', 'Đề án cấp nước bản cao', 'Đảng ủy UBND tỉnh', '2', `${page(1)}Quy chế lấy nước`],
            ['Ban Nội chính Tỉnh ủy', '3', 'Báo cáo việc giữ rừng', 'Văn phòng Tỉnh ủy', page(2)],
            ['4', `Quy hoạch hồ chứa${page(3)}Đảng ủy UBND tỉnh`],
          ]),
        ),
      ).bodies.map(({ name, duties }) => `${name}: ${duties.map(({ text }) => text).join('; ')}`),
    ).toEqual([
      'Đảng ủy UBND tỉnh: Đề án cấp nước bản cao',
      'Ban Nội chính Tỉnh ủy: Quy chế lấy nước',
      'Văn phòng Tỉnh ủy: Báo cáo việc giữ rừng',
      'Đảng ủy UBND tỉnh: Quy hoạch hồ chứa',
    ]);
  });

  it('has the same body at the end of several pages', () => {
    const rows = ['hồ lớn', 'hồ nhỏ', 'suối trên', 'suối dưới', 'bể cũ', 'bể mới'].map((place, index) => [
      `${index + 1}`,
      `Cho ý kiến về việc giữ nước ở ${place}`,
      `Đảng ủy UBND tỉnh Nậm Khe${index % 2 === 0 ? `\n${index / 2 + 1}\n\f` : ''}`,
      'Văn phòng Tỉnh ủy',
    ]);
    expect(given(PROGRAMME, ...onLines([TITLES, ...rows])).length).toBe(6);
  });

  it('ends ahead of a title in capitals over dashes', () => {
    expect(
      given(
        PROGRAMME,
        ...onLines([
          TITLES,
          ['1', 'Đề án cấp nước bản cao', 'Đảng ủy UBND tỉnh'],
          ['2', 'Quy chế lấy nước', 'Ban Nội chính Tỉnh ủy'],
        ]),
        'CÔNG VIỆC THƯỜNG XUYÊN',
        '- Tiếp công dân vào ngày 15 hằng tháng (Văn phòng Tỉnh ủy chủ trì).',
        '- Ban Thường vụ họp mỗi tháng hai lần.',
      ),
    ).toEqual([
      'Đảng ủy UBND tỉnh | Đề án cấp nước bản cao',
      'Ban Nội chính Tỉnh ủy | Quy chế lấy nước',
      'Văn phòng Tỉnh ủy | Tiếp công dân vào ngày 15 hằng tháng (Văn phòng Tỉnh ủy chủ trì).',
    ]);
  });
});

describe('a year programme with a column for the leader who sees to each task', () => {
  it('has letters over its rows, and all its titles on one line', () => {
    expect(
      givenByDay(
        PROGRAMME,
        'TT Nội dung công việc Thời gian Cơ quan tham mưu Lãnh đạo phụ trách',
        ...onLines([
          ['A. BAN CHẤP HÀNH'],
          ['1', 'Báo cáo việc giữ nước', 'Tháng 3', 'Văn phòng Đảng ủy', 'Đ/c Bí thư'],
          ['2', 'Nghị quyết về nước sạch', 'Tháng 6', 'Ban Xây dựng Đảng', 'Đ/c Phó Bí thư'],
          ['B. BAN THƯỜNG VỤ'],
          ['1', 'Quy hoạch hồ chứa', 'Tháng 2', 'UBND xã', 'Đ/c Phó Bí thư'],
        ]),
      ),
    ).toEqual([
      'Văn phòng Đảng ủy | Báo cáo việc giữ nước | 2026-03-31',
      'Ban Xây dựng Đảng | Nghị quyết về nước sạch | 2026-06-30',
      'UBND xã | Quy hoạch hồ chứa | 2026-02-28',
    ]);
  });
});

describe('what looks like a year programme', () => {
  it('ends ahead of the next section, whatever that is called', () => {
    expect(
      given(
        PROGRAMME,
        ...onLines([
          TITLES,
          ['I- Hội nghị Ban Thường vụ'],
          ['1', 'Đề án cấp nước bản cao', 'Đảng ủy UBND tỉnh', 'Văn phòng Tỉnh ủy'],
          ['2', 'Quy chế lấy nước', 'Ban Nội chính Tỉnh ủy'],
        ]),
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Văn phòng Tỉnh ủy đôn đốc các cơ quan chuẩn bị nội dung.',
      ),
    ).toEqual([
      'Đảng ủy UBND tỉnh | Đề án cấp nước bản cao',
      'Ban Nội chính Tỉnh ủy | Quy chế lấy nước',
      'Văn phòng Tỉnh ủy | Văn phòng Tỉnh ủy đôn đốc các cơ quan chuẩn bị nội dung.',
    ]);
  });

  it('has a meeting over a row of which nobody is named, that is not given to who meets', () => {
    expect(
      given(
        PROGRAMME,
        ...[
          ['TT', 'Nội dung', 'Cơ quan chuẩn bị'],
          ['', 'THÁNG 02', ''],
          ['', 'Thường trực Tỉnh ủy', ''],
          ['1', 'Gặp mặt già làng đầu xuân', ''],
          ['2', 'Giao ban với các huyện ủy', 'Văn phòng Tỉnh ủy'],
        ].map((cells) => `| ${cells.join(' | ')} |`),
      ),
    ).toEqual(['Văn phòng Tỉnh ủy | Giao ban với các huyện ủy']);
  });

  it('has a column for months, of which none is a title', () => {
    expect(
      givenByDay(
        PROGRAMME,
        ...onLines([
          ['TT', 'Nội dung', 'Cơ quan chuẩn bị', 'Thời gian'],
          ['I. Hội nghị Ban Chấp hành'],
          ['1', 'Báo cáo việc giữ nước', 'Văn phòng Tỉnh ủy', 'Tháng 3'],
          ['II. Hội nghị Ban Thường vụ'],
          ['1', 'Quy hoạch hồ chứa', 'Đảng ủy UBND tỉnh', 'Tháng 2'],
        ]),
      ),
    ).toEqual([
      'Văn phòng Tỉnh ủy | Báo cáo việc giữ nước | 2026-03-31',
      'Đảng ủy UBND tỉnh | Quy hoạch hồ chứa | 2026-02-28',
    ]);
  });

  it.each([
    [
      ['TT Nội dung', 'Số tiền', 'Ghi chú'],
      ['1', 'Mua ống nước', '20', 'Sở Y tế'],
    ],
    [
      ['TT Đơn vị', 'Thành phần', 'Số lượng'],
      ['1', 'Sở Y tế', 'Lãnh đạo Sở', '02'],
    ],
    [
      ['TT Nội dung', 'Người thực hiện', 'Phối hợp'],
      ['1', 'Chào cờ', 'Đội nghi lễ', 'Ban Tổ chức'],
    ],
  ])('is a list of other things under %j', (titles, row) => {
    expect(given(PROGRAMME, ...titles, ...row)).toEqual([]);
  });
});
