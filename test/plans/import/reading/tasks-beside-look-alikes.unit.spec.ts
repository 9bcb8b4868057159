import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { duties } from './read-document.js';

const plan = (part: string, lines: readonly string[]): string =>
  ['UBND TỈNH NẬM KHE', 'Số: 8/KH-UBND', 'Nậm Khe, ngày 3 tháng 3 năm 2026', 'KẾ HOẠCH', 'Trồng tre năm 2026']
    .concat(part, lines)
    .join('\n');
const directive = (lines: readonly string[]): string =>
  [
    'UBND TỈNH NẬM KHE',
    'Số: 8/CT-UBND',
    'Nậm Khe, ngày 3 tháng 3 năm 2026',
    'CHỈ THỊ',
    'Về phòng cháy rừng mùa khô năm 2026',
    'Rừng khô, dễ cháy. Chủ tịch UBND tỉnh yêu cầu:',
    ...lines,
  ].join('\n');
const ASSIGNS = 'I. TỔ CHỨC THỰC HIỆN';
const TASKS = 'I. NHIỆM VỤ VÀ GIẢI PHÁP';

/** Who is given what, and by which day. */
const given = (document: string): string[] =>
  readPlan(document).bodies.flatMap(({ name, duties: its }) =>
    its.map(
      ({ text, dueOn }) => `${name} | ${text.replaceAll('\n', ' ')}${dueOn === null ? '' : ` | ${dueOn}`}`,
    ),
  );
const count = (document: string): number => duties(readPlan(document)).length;

describe('a task that ends as calls on everybody do', () => {
  it('stays one where the body is asked something ahead of that', () => {
    const items = [
      '1. Sở Y tế trực cấp cứu; chỉ đạo các bệnh viện thực hiện nghiêm Chỉ thị này.',
      '2. Công an tỉnh xử lý vi phạm, thực hiện nghiêm Chỉ thị này.',
      '3. Chủ tịch UBND các xã tổ chức trực gác tại các chòi canh và thực hiện nghiêm túc Chỉ thị này.',
    ];
    expect(count(directive(items))).toBe(3);
    expect(
      count(
        directive([
          ...items,
          '4. Các sở, ngành, UBND các xã chịu trách nhiệm thực hiện nghiêm túc Chỉ thị này.',
        ]),
      ),
    ).toBe(3);
  });

  it('stays one where difficulties are not what is told in the course of it', () => {
    const lines = [
      '1. Sở Y tế',
      '- Mở lớp sơ cứu.',
      '2. Tổ chức thực hiện',
      '- Các sở, UBND các xã có trách nhiệm tổ chức thực hiện Kế hoạch này; trong quá trình thực hiện lập báo cáo tháng gửi Sở Y tế trước ngày 25 hằng tháng.',
      '- Các sở, UBND các xã có trách nhiệm tổ chức thực hiện Kế hoạch này; trong quá trình thực hiện có khó khăn, vướng mắc báo về Sở Y tế.',
    ];
    const read = duties(readPlan(plan(TASKS, lines)));
    expect(read.map(({ cadence }) => cadence)).toContain('monthly');
    expect(read.filter(({ text }) => text.includes('khó khăn'))).toEqual([]);
  });

  it('stays one where the letter is written to thank', () => {
    const lines = ['1. Tỉnh đoàn', '- Ban Thường vụ viết thư gửi các nhà tài trợ để trân trọng cảm ơn.'];
    expect(count(plan(ASSIGNS, lines))).toBe(1);
  });
});

describe('a short task under a body', () => {
  it('is no name, though it begins like one', () => {
    const lines = [
      '1. Công an tỉnh',
      '- Bảo vệ hiện trường.',
      '- Thanh tra các chủ rừng (đợt 1 trong tháng 5/2026);',
      '- Công an xã (trực 24/24 giờ tại chốt).',
      '2. UBND các huyện',
      '- UBND huyện Khe Đá (trồng 80 ha, xong trước ngày 30/8/2026).',
      '- Xã Nậm Tre (trồng 20 ha).',
    ];
    expect(count(plan(ASSIGNS, lines))).toBe(5);
  });

  it('is none where it only says who is meant', () => {
    const lines = [
      '1. Các sở',
      'Gồm:',
      '- Sở Xây dựng (đối với hạ tầng đô thị);',
      '- Sở Công Thương (đối với công trình điện).',
      'Có trách nhiệm:',
      'a) Thẩm định hồ sơ.',
      '2. Sở Y tế',
      '- Cấp thuốc.',
    ];
    expect(given(plan(ASSIGNS, lines)).filter((one) => one.includes('đối với'))).toEqual([]);
  });

  it('may be of a person with an office', () => {
    const lines = [
      '1. Ông Lê Văn Cường, Phó Chủ tịch UBND xã, quyết định các biện pháp xử lý tại hiện trường.',
      '2. Bà Trần Thị Bình, Chủ tịch Hội Phụ nữ xã, vận động hội viên tham gia.',
      '3. Ông Sùng A Dơ, Trưởng thôn Nà Hỏa, rà soát hộ nghèo, nộp danh sách trước ngày 15/4/2026.',
      '4. Ông Lò Văn Năm, Phó Giám đốc Sở Xây dựng.',
      '5. Ông Lò Văn Sáu, Giám đốc Sở Y tế - Phó Chủ tịch Thường trực Hội đồng.',
    ];
    expect(count(plan(ASSIGNS, lines))).toBe(3);
  });

  it('is none where it is what a person is', () => {
    const lines = [
      '1. Đồng chí Lê Văn Cường',
      '- Ủy viên Ban Thường vụ Tỉnh ủy',
      '- Chỉ đạo khối đồn biên phòng.',
    ];
    expect(count(plan(ASSIGNS, lines))).toBe(1);
  });

  it('is none where it tells how a council works', () => {
    const lines = [
      '1. Sở Nội vụ',
      '- Kiểm tra việc quản lý, sử dụng con dấu của các cơ quan, báo cáo trong quý III/2026.',
      '- Bố trí cán bộ hoạt động theo chế độ chuyên trách tại hiện trường trước ngày 15/4/2026.',
      '- Hội đồng làm việc theo chế độ kiêm nhiệm, được sử dụng con dấu của Sở.',
    ];
    expect(count(plan(ASSIGNS, lines))).toBe(2);
  });

  it('keeps the day that a title of a topic ahead of a dash tells', () => {
    const lines = [
      '1. Sở Nông nghiệp và Môi trường',
      '- Về phòng dịch, chỉ đạo các trạm thú y phun thuốc khử trùng tại các hộ có gia súc chết:',
      '- Cấp giống tre.',
    ];
    expect(count(plan(ASSIGNS, lines))).toBe(2);
  });
});

describe('who is to lead', () => {
  it('is so though a law is named ahead, but not where the law has given it', () => {
    const lines = [
      '1. Xây dựng văn bản',
      '- Luật Đầu tư (sửa đổi): Bộ Tài chính chủ trì.',
      '- Luật Lâm nghiệp sửa đổi, do Bộ Nông nghiệp và Môi trường chủ trì soạn thảo, trình Quốc hội trong tháng 10/2026.',
      '- Luật Khe suối giao Bộ Xây dựng chủ trì quản lý bờ kè.',
    ];
    expect(given(plan(TASKS, lines)).map((one) => one.split(' | ')[0])).toEqual([
      'Bộ Tài chính',
      'Bộ Nông nghiệp và Môi trường',
    ]);
  });

  it('is told by labels in small letters in text with hard ends of lines', () => {
    const lines = [
      '1. Trồng rừng phòng hộ tại các xã vùng cao và các bờ suối có nguy cơ sạt lở,',
      'bảo đảm tỷ lệ che phủ rừng theo kế hoạch của tỉnh đã giao cho các huyện, xã',
      '- Rà soát các khu đất trống, lập danh sách các hộ có nhu cầu nhận đất trồng',
      'rừng, lập hồ sơ thiết kế và dự toán kinh phí gửi cơ quan chuyên môn thẩm định',
      'chủ trì: Sở Nông nghiệp và Môi trường',
      'phối hợp: Sở Tài chính',
      'thời gian: trước ngày 30/4/2026',
      '- Cấp cây giống cho các hộ đã đăng ký, hướng dẫn kỹ thuật trồng và chăm sóc',
      'chủ trì: Trung tâm Khuyến nông tỉnh',
      'thời gian: trước ngày 30/6/2026',
    ];
    const read = readPlan(plan(TASKS, lines));
    expect(read.bodies.map(({ name }) => name)).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Trung tâm Khuyến nông tỉnh',
    ]);
    expect(duties(read).map(({ dueOn }) => dueOn)).toEqual(['2026-04-30', '2026-06-30']);
  });
});

describe('a body is given all that follows', () => {
  it('in a letter that tells at length what for, under topics', () => {
    const letter = [
      'BỘ XÂY DỰNG',
      'Số: 18/BXD-KHCN',
      'V/v rà soát bờ kè',
      'Hà Nội, ngày 3 tháng 3 năm 2026',
      'Kính gửi: Ủy ban nhân dân các tỉnh, thành phố',
      'Để bảo đảm an toàn bờ kè trong mùa mưa, Bộ Xây dựng kính đề nghị Ủy ban nhân dân các tỉnh, thành phố chỉ đạo các cơ quan trực thuộc có liên quan phổ biến và thực hiện đầy đủ những quy định về bờ kè nói ở trên, trong đó chú ý một số việc chủ yếu thuộc phạm vi quản lý nhà nước trên địa bàn về đo đạc, gia cố và tuần tra bờ kè, cụ thể như sau:',
      '1. Về đo đạc',
      'a) Chỉ đạo cơ quan chuyên môn đo cao độ các bờ kè trước ngày 30/6/2026.',
      'b) Phối hợp với Bộ Xây dựng lập bản đồ bờ kè.',
      '2. Về tuần tra',
      'a) Tổ chức tuần tra bờ kè trong mùa mưa.',
      'b) Gia cố các đoạn kè yếu.',
      'Bộ Xây dựng trân trọng cảm ơn sự phối hợp của Quý Ủy ban./.',
    ];
    expect(readPlan(letter.join('\n')).bodies.map(({ name, duties: its }) => [name, its.length])).toEqual([
      ['Ủy ban nhân dân các tỉnh, thành phố', 4],
    ]);
  });

  it('under an article that hands work down to it', () => {
    const decision = [
      'UBND TỈNH NẬM KHE',
      'Số: 8/2026/QĐ-UBND',
      'Nậm Khe, ngày 3 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Phân cấp quản lý bờ kè',
      'Điều 1. Phân cấp cho Sở Xây dựng thực hiện một số nhiệm vụ, quyền hạn sau',
      '1. Quản lý các bờ kè trên sông lớn.',
      '2. Cấp giấy phép gia cố bờ kè.',
      'Điều 2. Phân cấp cho Ủy ban nhân dân cấp xã thực hiện các nhiệm vụ sau',
      '1. Quản lý các bờ kè trên khe suối.',
      '2. Tổ chức tuần tra bờ kè.',
    ];
    expect(given(decision.join('\n')).map((one) => one.split(' | ')[0])).toEqual([
      'Sở Xây dựng',
      'Sở Xây dựng',
      'Ủy ban nhân dân cấp xã',
      'Ủy ban nhân dân cấp xã',
    ]);
  });
});

describe('no task', () => {
  it('is how it went: counts, and what has been reached', () => {
    const lines = [
      '1. Quản lý rừng',
      '- Hạt Kiểm lâm và UBND các xã phát hiện, xử lý 12 vụ vi phạm, thu giữ 5 m3 gỗ.',
      '- Chính quyền các cấp vào cuộc quyết liệt, số vụ cháy giảm 20% so với năm 2024.',
      '- Các sở, ngành và UBND các xã bố trí kinh phí còn thấp, chưa đáp ứng yêu cầu.',
      '- Các sở, ngành và UBND các huyện phối hợp chặt chẽ trong thời gian qua, góp phần giảm số vụ cháy.',
      '- Các sở, ngành và UBND các xã tăng cường kiểm tra chòi canh.',
    ];
    expect(given(plan(TASKS, lines)).filter((one) => !one.includes('chòi canh'))).toEqual([]);
  });

  it('is the result that a letter reports of each', () => {
    const letter = [
      'UBND TỈNH NẬM KHE',
      'Số: 18/UBND-NN',
      'V/v báo cáo kết quả phòng dịch',
      'Nậm Khe, ngày 3 tháng 3 năm 2026',
      'Kính gửi: Bộ Nông nghiệp và Môi trường',
      'UBND tỉnh báo cáo kết quả thực hiện như sau:',
      '1. Công tác chỉ đạo',
      '- Ban hành 12 văn bản.',
      '2. Kết quả tuyên truyền',
      '- Phát 5.000 tờ rơi.',
      '3. Sở Y tế',
      '- Khám bệnh cho 1.200 người.',
      '4. Công an tỉnh',
      '- Xử lý 14 vụ vi phạm.',
      '5. Khó khăn, vướng mắc',
      '- Thiếu kinh phí.',
    ];
    expect(given(letter.join('\n'))).toEqual([]);
  });

  it('is what an office sees to, and has not found', () => {
    const items = [
      '1. Sở Y tế trực cấp cứu.',
      'Sở Nội vụ theo dõi theo chức năng quản lý nhà nước nhưng chưa phát hiện sai phạm.',
    ];
    expect(given(directive(items)).filter((one) => one.startsWith('Sở Nội vụ'))).toEqual([]);
  });
});
