import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const TITLES = [
  'TT',
  'Nhiệm vụ cụ thể',
  'I Các việc làm ngay trong năm 2026',
  'Cơ quan, tổ chức\nđảng chủ trì',
  'Cá nhân phụ trách\nđôn đốc',
  'Thời hạn\nthực hiện',
];
const ROWS = [
  '1',
  'Đào giếng ở các bản cao, nơi\nmùa khô không có suối',
  'Đảng ủy UBND\ntỉnh',
  'Đồng chí Phó Chủ tịch\nUBND tỉnh',
  'Trước\n31/12/2026',
  'Dạy cách lọc nước ở trường',
  'Đảng ủy Sở\nY tế',
  '2',
  '3',
  'II Các việc làm đến năm 2030',
  '4',
  'Thay các ống nước đã cũ',
  'Đảng ủy UBND\ntỉnh',
  'Vẽ lại bản đồ các nguồn nước',
  'Đảng ủy HĐND\ntỉnh',
  '2027 - 2030',
];
const READ = [
  'Đảng ủy UBND tỉnh | Đào giếng ở các bản cao, nơi mùa khô không có suối',
  'Đảng ủy Sở Y tế | Dạy cách lọc nước ở trường',
  'Đảng ủy UBND tỉnh | Thay các ống nước đã cũ',
  'Đảng ủy HĐND tỉnh | Vẽ lại bản đồ các nguồn nước',
];
const read = (...cells: readonly string[]): string[] =>
  given('PHỤ LỤC', ...cells.flatMap((cell) => ['', cell]));

describe('the cells of a table that stand anywhere, parted by blank lines', () => {
  it('make rows by what is to be done and who leads', () => {
    expect(read(...TITLES, ...ROWS)).toEqual(READ);
  });

  it('go on over the break of a page', () => {
    const [number = '', task = '', ...rest] = ROWS;
    expect(read(...TITLES, number, task, '2', 'thì phải xa', ...rest)[0]).toBe(
      'Đảng ủy UBND tỉnh | Đào giếng ở các bản cao, nơi mùa khô không có suối thì phải xa',
    );
  });

  it('end where a section begins', () => {
    const behind = ['III. TỔ CHỨC THỰC HIỆN', '1. Sở Nội vụ mở lớp về nước sạch.'];
    expect(read(...TITLES, ...ROWS, ...behind)).toEqual([
      ...READ,
      'Sở Nội vụ | Sở Nội vụ mở lớp về nước sạch.',
    ]);
  });

  it('make none where hardly any names who leads', () => {
    const told = ['Suối Mây chảy quanh năm', 'Giếng bản sâu mười mét', 'Bể chứa bằng đá'];
    expect(read(...TITLES, ...told, ...told, ...ROWS.slice(0, 3))).toEqual([]);
  });
});
