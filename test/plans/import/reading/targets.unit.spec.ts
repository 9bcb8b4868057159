import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const head = `ĐẢNG ỦY XÃ SUỐI TRẦM
*
Số 19-CTr/ĐU

Suối Trầm, ngày 04 tháng 02 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
phát triển xã

`;
/** What the targets of a document with this section say: place, words, numbers, unit, by, every. */
const said = (section: string): unknown[][] =>
  readPlan(head + section).targets.map(({ place, text, numbers, unit, by, every }) => [
    place,
    text,
    numbers,
    unit,
    by,
    every,
  ]);

describe('the targets of a document', () => {
  it('begin with a number after the mark, in figures with one or two parts or in brackets', () => {
    expect(
      said(`I. CHỈ TIÊU
1. 95% hộ có nước sạch.
2. 04 thôn có nhà sinh hoạt chung.
3. Đường làng
3.1. 70% đường thôn được đổ bê tông.
(1) 12 km đường nội đồng được đổ đá.
(2) 3 cầu treo được sửa.
`),
    ).toEqual([
      ['I.1', '95% hộ có nước sạch.', [95], '%', null, null],
      ['I.2', '04 thôn có nhà sinh hoạt chung.', [4], 'thôn', null, null],
      ['I.3.1', '70% đường thôn được đổ bê tông.', [70], '%', null, null],
      ['I.3.1(1)', '12 km đường nội đồng được đổ đá.', [12], 'km', null, null],
      ['I.3.1(2)', '3 cầu treo được sửa.', [3], 'cầu treo', null, null],
    ]);
  });

  it('name what is counted, not how long it takes, and the classes that pupils go up to', () => {
    expect(
      said(`I. MỤC TIÊU
1. Trong 5 năm trồng mới 300 ha rừng.
2. Thu nhập bình quân đạt 2.400 USD.
3. Học sinh lên lớp 98,5%; học sinh lớp 5 biết bơi 60%.
4. Kết quả bình xét: gia đình văn hóa 85%, thôn văn hóa 90%.
`),
    ).toEqual([
      ['I.1', 'Trong 5 năm trồng mới 300 ha rừng.', [300], 'ha', null, null],
      ['I.2', 'Thu nhập bình quân đạt 2.400 USD.', [2400], 'USD', null, null],
      ['I.3', 'Học sinh lên lớp 98,5%; học sinh lớp 5 biết bơi 60%.', [98.5, 60], '%', null, null],
      ['I.4', 'Kết quả bình xét: gia đình văn hóa 85%, thôn văn hóa 90%.', [85, 90], '%', null, null],
    ]);
  });

  it('count in words of more than two syllables and in signs', () => {
    expect(said('I. CHỈ TIÊU\n1. Có thêm 12 hợp tác xã trồng tre.\n2. Nguồn điện đạt 40 MW.\n')).toEqual([
      ['I.1', 'Có thêm 12 hợp tác xã trồng tre.', [12], 'hợp tác xã', null, null],
      ['I.2', 'Nguồn điện đạt 40 MW.', [40], 'MW', null, null],
    ]);
  });

  it('are due in the year that they, or the title over them, begin with, where nothing else says when', () => {
    expect(
      said(
        'I. CHỈ TIÊU\n1. Năm 2026\n- 40% bờ suối có tre.\n2. Năm 2027: 60% bờ suối có tre.\n3. Năm 2026 có 12 km đường, phấn đấu đến năm 2030 có 20 km.\n',
      ).map(([place, , , , by]) => [place, by]),
    ).toEqual([
      ['I.1, gạch đầu dòng 1', '2026'],
      ['I.2', '2027'],
      ['I.3', '2030'],
    ]);
  });

  it('do not count their own numbers, whom they are for by age, nor the scale of a map', () => {
    expect(
      said(`I. MỤC TIÊU
1. Mục tiêu cụ thể
- Chỉ tiêu 1: Tỷ lệ trẻ em đến 8 tuổi được khám mắt đạt 65% vào năm 2026.
- Chỉ tiêu 2: Giảm tỷ lệ trẻ em từ 5 đến 17 tuổi phải nghỉ học xuống 4,5%.
- Đo vẽ bản đồ tỷ lệ 1:50.000 đạt 80% diện tích.
- Tuổi thọ bình quân đạt 74,5 tuổi.
- So với năm 2025: 20% hộ có bể lọc.
`).map(([, , numbers, unit]) => [numbers, unit]),
    ).toEqual([
      [[65], '%'],
      [[4.5], '%'],
      [[80], '%'],
      [[74.5], 'tuổi'],
      [[20], '%'],
    ]);
  });

  it('count in words that belong together', () => {
    const units = [
      ['Đón 70 triệu khách quốc tế.', 'triệu khách quốc tế'],
      ['Tạo khoảng 2,1 triệu việc làm trực tiếp.', 'triệu việc làm'],
      ['Hình thành 02- 03 khu du lịch ven hồ.', 'khu du lịch'],
      ['Có 04 cụm công nghiệp hoạt động.', 'cụm công nghiệp'],
      ['Điểm thi bình quân đạt 5,99 điểm toàn trường.', 'điểm'],
      ['Giảm 120 hộ nghèo mỗi năm.', 'hộ nghèo'],
    ];
    const section = units.map(([text]) => `- ${text}`).join('\n');
    expect(said(`I. CHỈ TIÊU\n${section}\n`).map(([, , , unit]) => unit)).toEqual(
      units.map(([, unit]) => unit),
    );
  });

  it('stand under what is to be striven for, by the end of the stage over them; what they are all for is none', () => {
    expect(
      said(`I. YÊU CẦU
1. Phấn đấu đạt các mục tiêu, chỉ tiêu đã đề ra
- Mục tiêu chung: Xã giàu đẹp, dân ấm no.
- Giai đoạn 2026 - 2027:
+ Giữ sạch nguồn nước đầu bản:
Rào các mó nước; trồng cây quanh bể.
+ Có 12 bể lọc nước chung.
- Giai đoạn 2028 - 2030:
+ Có 20 bể lọc nước chung.
`).map(([, text, numbers, , by]) => [text, numbers, by]),
    ).toEqual([
      ['Giữ sạch nguồn nước đầu bản:\nRào các mó nước; trồng cây quanh bể.', [], '2027'],
      ['Có 12 bể lọc nước chung.', [12], '2027'],
      ['Có 20 bể lọc nước chung.', [20], '2030'],
    ]);
  });

  it('do not count the levels of government', () => {
    expect(
      said(`I. CHỈ TIÊU
1. Sắp xếp xong 04 kho lúa khi chính quyền địa phương 02 cấp hoạt động.
`),
    ).toEqual([
      [
        'I.1',
        'Sắp xếp xong 04 kho lúa khi chính quyền địa phương 02 cấp hoạt động.',
        [4],
        'kho lúa',
        null,
        null,
      ],
    ]);
  });

  it('are due by the year that the title over them says', () => {
    expect(
      said(`I. MỤC TIÊU
1. Chỉ tiêu chủ yếu đến năm 2030
a) Trên 60% hộ có bể chứa rác.
b) Mỗi năm kết nạp 5 đảng viên.
2. Chỉ tiêu năm 2026
a) 30% hộ có bể chứa rác.
`),
    ).toEqual([
      ['I.1.a', 'Trên 60% hộ có bể chứa rác.', [60], '%', '2030', null],
      ['I.1.b', 'Mỗi năm kết nạp 5 đảng viên.', [5], 'đảng viên', '2030', 'year'],
      ['I.2.a', '30% hộ có bể chứa rác.', [30], '%', '2026', null],
    ]);
  });
});

describe('the documents that a plan rests on', () => {
  it('are each issued by the body that is named ahead of the next one', () => {
    expect(
      readPlan(`${head}Căn cứ Nghị quyết số 02-NQ/ĐU, ngày 03/01/2026 của Ban Chấp hành Đảng bộ xã và Nghị quyết số 06/NQ-HĐND ngày 09/01/2026 của Hội đồng nhân dân xã;
I. MỤC TIÊU
`).basis,
    ).toEqual([
      { symbol: '02-NQ/ĐU', issuedOn: '2026-01-03', issuer: 'Ban Chấp hành Đảng bộ xã' },
      { symbol: '06/NQ-HĐND', issuedOn: '2026-01-09', issuer: 'Hội đồng nhân dân xã' },
    ]);
  });
});

describe('the symbol of a document', () => {
  it('may have a dash where a hyphen belongs', () => {
    const draft = readPlan(
      `${head.replace('19-CTr/ĐU', '19–CTr/ĐU')}Căn cứ Kế hoạch số 76–KH/TU, ngày 03/01/2026 của Tỉnh ủy;\nI. MỤC TIÊU\n`,
    );
    expect([draft.symbol, draft.basis[0]?.symbol]).toEqual(['19-CTr/ĐU', '76-KH/TU']);
  });
});

describe('the name of a school', () => {
  it('keeps the spaces that the letterhead gives it', () => {
    expect(
      readPlan(`UBND XÃ SUỐI TRẦM
TRƯỜNG TIỂU HỌC & THCS SUỐI TRẦM
Số: 12/KH-TH&THCSST
KẾ HOẠCH
Trồng cây đầu xuân
1. Tổ văn phòng: mua cây trước ngày 10/02/2026.
`).issuer,
    ).toBe('Trường Tiểu học & THCS Suối Trầm');
  });
});
