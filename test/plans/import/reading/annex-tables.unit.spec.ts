import { describe, expect, it } from '@jest/globals';
import { given, givenByDay } from './clean-water-plan.js';

const ASSIGNS = 'II. TỔ CHỨC THỰC HIỆN';
type Rows = readonly (readonly string[])[];

const inBars = (rows: Rows): string[] => rows.map((cells) => `| ${cells.join(' | ')} |`);
const inTabs = (rows: Rows): string[] => rows.map((cells) => cells.join('\t'));
const onLines = (rows: Rows): string[] => rows.flat().filter((cell) => cell !== '');
const WRITINGS = [
  ['between bars', inBars],
  ['between tabs', inTabs],
  ['one on a line', onLines],
] as const;

describe.each(WRITINGS)('the cells of a table %s', (_, write) => {
  it('have a number with a letter where a row was put in', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
          ['1', 'Đo các giếng', 'Sở Y tế', 'Quý II/2026'],
          ['1a', 'Sắp xếp các trạm bơm', 'Sở Nội vụ', 'Quý II/2026'],
          ['2', 'Thay ống cũ', 'Sở Xây dựng', 'Năm 2026'],
        ]),
      ),
    ).toEqual(['Sở Y tế | Đo các giếng', 'Sở Nội vụ | Sắp xếp các trạm bơm', 'Sở Xây dựng | Thay ống cũ']);
  });

  it('have letters under numbers that only name a group', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
          ['1', 'Nhóm quy chế', '', '', ''],
          ['a', 'Quy chế lấy nước', 'Sở Tư pháp', 'Sở Y tế', 'Quý I/2026'],
          ['b', 'Quy chế thu phí', 'Sở Tài chính', 'Sở Tư pháp', 'Quý II/2026'],
          ['2', 'Nhóm đề án', '', '', ''],
          ['a', 'Đề án cấp nước bản cao', 'Sở Xây dựng', 'UBND các xã', 'Năm 2026'],
        ]),
      ),
    ).toEqual([
      'Sở Tư pháp | Quy chế lấy nước',
      'Sở Tài chính | Quy chế thu phí',
      'Sở Xây dựng | Đề án cấp nước bản cao',
    ]);
  });

  it('may say over the rows who leads them', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['TT', 'Nội dung nhiệm vụ', 'Đơn vị phối hợp', 'Thời gian'],
          ['I', 'SỞ Y TẾ CHỦ TRÌ'],
          ['1', 'Đo các giếng', 'UBND các xã', 'Quý II/2026'],
          ['II', 'SỞ XÂY DỰNG CHỦ TRÌ'],
          ['1', 'Thay ống cũ', 'Sở Y tế', 'Năm 2026'],
        ]),
      ).map((each) => each.toLowerCase()),
    ).toEqual(['sở y tế | đo các giếng', 'sở xây dựng | thay ống cũ']);
  });

  it('name what persons are beside what they have to do', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['TT', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ được phân công'],
          ['1', 'Lò Văn Nước', 'Hiệu trưởng', 'Chỉ đạo chung việc giữ nước'],
          ['2', 'Vàng Thị Suối', 'Phó Hiệu trưởng', 'Kiểm tra bể nước hằng tuần'],
        ]),
      ),
    ).toEqual(['Hiệu trưởng | Chỉ đạo chung việc giữ nước', 'Phó Hiệu trưởng | Kiểm tra bể nước hằng tuần']);
  });

  it.each([
    [
      ['STT', 'Tên vật tư', 'ĐVT', 'Số lượng', 'Đơn vị nhận'],
      ['1', 'Máy lọc', 'Cái', '20', 'Sở Y tế'],
      ['2', 'Ống nhựa', 'Cuộn', '40', 'Sở Xây dựng'],
    ],
    [
      ['TT', 'Tên hóa chất', 'Đơn vị tính', 'Tuyến tỉnh', 'Tuyến xã'],
      ['1', 'Phèn chua', 'Kg', '300', '600'],
      ['2', 'Vôi bột', 'Tạ', '50', '90'],
    ],
    [
      ['Thời gian', 'Nội dung', 'Người thực hiện'],
      ['7h30 - 8h00', 'Đón tiếp đại biểu', 'Ban tổ chức'],
      ['8h00 - 8h10', 'Chào cờ', 'Đội nghi lễ'],
      ['8h10 - 8h30', 'Khai mạc', 'Chủ tịch UBND tỉnh'],
    ],
    [
      ['TT', 'Thành phần', 'Số lượng', 'Ghi chú'],
      ['1', 'Sở Y tế', '02 người', ''],
      ['2', 'UBND các xã', '01 người', ''],
    ],
  ])('hold no tasks under %s', (...rows) => {
    expect(given(ASSIGNS, ...write(rows))).toEqual([]);
  });
});

describe('rows of a table', () => {
  it('are no tasks where they sum up the money', () => {
    expect(
      given(
        ASSIGNS,
        ...inBars([
          ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian', 'Kinh phí'],
          ['1', 'Đo các giếng', 'Sở Y tế', 'Quý II/2026', '120'],
          ['2', 'Thay ống cũ', 'Sở Xây dựng', 'Quý III/2026', '900'],
          ['', 'Tổng cộng', '', '', '1.020'],
        ]),
      ),
    ).toEqual(['Sở Y tế | Đo các giếng', 'Sở Xây dựng | Thay ống cũ']);
  });

  it('are titles over dashes that say who acts, and their month is that of the dashes', () => {
    expect(
      givenByDay(
        ASSIGNS,
        ...inTabs([
          ['Tháng', 'Nội dung', 'Chủ trì', 'Ghi chú'],
          ['11/2026', 'Rửa bể nước', 'Bảo vệ', ''],
          ['12/2026', 'Sơ kết việc giữ nước', '', ''],
          ['', '- Tổng hợp sổ đo', 'Nhân viên y tế', ''],
          ['', '- Báo cáo UBND xã', 'Hiệu trưởng', ''],
        ]),
      ),
    ).toEqual([
      'Bảo vệ | Rửa bể nước | 2026-11-30',
      'Nhân viên y tế | Tổng hợp sổ đo | 2026-12-31',
      'Hiệu trưởng | Báo cáo UBND xã | 2026-12-31',
    ]);
  });

  it('are no titles over a dash that has a number of its own', () => {
    expect(
      givenByDay(
        ASSIGNS,
        ...inBars([
          ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
          ['1', 'Đo các giếng', 'Sở Y tế', 'Tháng 2/2026'],
          ['2', 'Rửa bể nước ở các trường', '', 'Tháng 3/2026'],
          ['3', '- Thay ống cũ', 'Sở Xây dựng', 'Tháng 4/2026'],
        ]),
      ),
    ).toEqual(['Sở Y tế | Đo các giếng | 2026-02-28', 'Sở Xây dựng | Thay ống cũ | 2026-04-30']);
  });
});

describe('titles of columns that run into one line', () => {
  it('are no name of a body: "TT Thành phần"', () => {
    expect(given(ASSIGNS, 'TT Thành phần Số lượng', '1 Sở Y tế 02 người', '2 Trạm Y tế 01 người')).toEqual(
      [],
    );
  });
});

describe.each([
  ['under a title of its own', ['D. Phân bổ bể chứa đến 30/9/2026']],
  ['right behind', ['']],
])('a table of figures %s', (_, between) => {
  it('is none of the tasks ahead of it, though it has as many columns', () => {
    expect(
      given(
        ASSIGNS,
        ...inTabs([
          ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'],
          ['1', 'Đo các giếng', 'Trạm Y tế', 'Các thôn', 'Quý II/2026'],
          ['2', 'Thay ống cũ', 'Phòng Kinh tế', 'Trạm Y tế', 'Quý IV/2026'],
        ]),
        ...between,
        ...inTabs([
          ['TT', 'Chi bộ, đảng bộ', 'Tổng số hộ', 'Số được miễn', 'Phải nhận'],
          ['1', 'Chi bộ thôn Mây', '64', '21', '43'],
          ['2', 'Chi bộ Trường THCS', '29', '0', '29'],
        ]),
      ),
    ).toEqual(['Trạm Y tế | Đo các giếng', 'Phòng Kinh tế | Thay ống cũ']);
  });
});

describe.each(WRITINGS)('who heads a team, in a column %s', (_, write) => {
  it('does not lead the task beside the body that does', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['TT', 'Nội dung', 'Thời gian', 'Trưởng đoàn', 'Cơ quan chủ trì tham mưu'],
          ['1', 'Kiểm tra việc đo các giếng', 'Tháng 3', 'Đ/c Bí thư', 'UBKT Đảng ủy'],
          ['2', 'Kiểm tra việc thay ống cũ', 'Tháng 5', 'Đ/c Phó Bí thư', 'Văn phòng Đảng ủy'],
        ]),
      ),
    ).toEqual(['UBKT Đảng ủy | Kiểm tra việc đo các giếng', 'Văn phòng Đảng ủy | Kiểm tra việc thay ống cũ']);
  });
});

describe.each(WRITINGS)('a table of what is amiss %s', (_, write) => {
  it('has its tasks in the column of how that is mended', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['TT', 'Nội dung hạn chế', 'Biện pháp khắc phục', 'Tập thể, cá nhân chịu trách nhiệm', 'Thời gian'],
          ['1', 'Đo nước còn chậm', 'Lập lịch đo nước hằng quý.', 'Trạm Y tế', 'Quý I/2026'],
          ['2', 'Ống cũ chưa thay', 'Thay ống ở các bản cao.', 'Phòng Kinh tế', 'Quý II/2026'],
        ]),
      ),
    ).toEqual(['Trạm Y tế | Lập lịch đo nước hằng quý.', 'Phòng Kinh tế | Thay ống ở các bản cao.']);
  });
});

describe.each(WRITINGS.slice(0, 2))('a programme with who speaks %s', (_, write) => {
  it('gives nothing to them', () => {
    expect(
      given(
        ASSIGNS,
        ...write([
          ['Buổi', 'Nội dung', 'Phụ trách/Báo cáo viên', 'Địa điểm'],
          ['Sáng 08/9', 'Nước sạch và sức khỏe', 'Trạm Y tế', 'Hội trường'],
          ['Chiều 08/9', 'Giữ rừng đầu nguồn', 'Hạt Kiểm lâm', 'Hội trường'],
        ]),
      ),
    ).toEqual([]);
  });
});
