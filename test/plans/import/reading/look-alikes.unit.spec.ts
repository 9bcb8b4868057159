import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import type { PlanDraft } from '../../../../src/plans/import/reading/text/plan-draft.js';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. TỔ CHỨC THỰC HIỆN\n';

const TASKS = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ VÀ GIẢI PHÁP');

/** Each duty with the body that has it, and its day. */
function given(text: string, head = HEAD): string[] {
  return readPlan(head + text).bodies.flatMap(({ name, duties }) =>
    duties.map(({ text: words, dueOn }) => [name, words, ...(dueOn === null ? [] : [dueOn])].join(' | ')),
  );
}

/** The members of each body, where it is several. */
const parted = (text: string): PlanDraft['bodies'][number]['members'][] =>
  readPlan(HEAD + text).bodies.map(({ members }) => members);

describe('who has a duty', () => {
  it('is the body, not who is at its head and named after it', () => {
    expect(given('1. Công an xã: Trưởng Công an xã lập phương án giữ rừng.\n')).toEqual([
      'Công an xã | Trưởng Công an xã lập phương án giữ rừng.',
    ]);
    expect(given('1. Hội đồng thi: Hiệu trưởng Trường Măng Tre chuẩn bị phòng thi.\n')).toEqual([
      'Hiệu trưởng Trường Măng Tre | Hiệu trưởng Trường Măng Tre chuẩn bị phòng thi.',
    ]);
  });

  it('is who asks, where what is asked is above it', () => {
    expect(given('1. Sở Tài chính đề nghị Bộ Tài chính cấp vốn trồng tre.\n')).toEqual([
      'Sở Tài chính | Sở Tài chính đề nghị Bộ Tài chính cấp vốn trồng tre.',
    ]);
    expect(given('1. Bộ đội Biên phòng tỉnh yêu cầu các đồn giữ bãi tre.\n')).toEqual([
      'Bộ đội Biên phòng tỉnh | Bộ đội Biên phòng tỉnh yêu cầu các đồn giữ bãi tre.',
    ]);
  });

  it('is each of two on both sides of a dash, but for a department and what it belongs to', () => {
    expect(parted('1. Chi cục Thuế - Sở Tài chính đối chiếu tiền tre.\n')).toEqual([
      ['Chi cục Thuế', 'Sở Tài chính'],
    ]);
    expect(parted('1. Phòng Cảnh sát giao thông - Công an các xã giữ đường.\n')).toEqual([
      ['Phòng Cảnh sát giao thông', 'Công an các xã'],
    ]);
    expect(parted('1. Chi cục Kiểm lâm - Sở Nông nghiệp và Môi trường giữ rừng.\n')).toEqual([[]]);
    for (const room of [
      'Phòng Tổ chức cán bộ - Sở Nội vụ',
      'Phòng Tham mưu - Công an tỉnh',
      'Phòng PC06 - Công an tỉnh',
    ])
      expect(parted(`1. ${room} giữ rừng tre.\n`)).toEqual([[]]);
    expect(parted('1. Phòng Kinh tế - Sở Tài chính đối chiếu tiền tre.\n')).toEqual([
      ['Phòng Kinh tế', 'Sở Tài chính'],
    ]);
  });

  it('is whom a conclusion names after “Đối với” over tasks, and nobody over what others asked', () => {
    const head = 'UBND TỈNH NẬM KHE\nSố: 8/TB-UBND\nTHÔNG BÁO\nKết luận về trồng tre\nII. Việc cần làm\n';
    const [tasks, asked] = [
      '- Trồng tre quanh trụ sở.\n- Rà soát bãi tre.\n',
      '- Đồng ý bổ sung giống tre.\n',
    ];
    const other = '2. Về giống: Giao Sở Tài chính cấp vốn.\n';
    expect(given(`1. Đối với Đảng ủy xã Mây\n${tasks}${other}`, head)).toEqual([
      'Đảng ủy xã Mây | Trồng tre quanh trụ sở.',
      'Đảng ủy xã Mây | Rà soát bãi tre.',
      'Sở Tài chính | Giao Sở Tài chính cấp vốn.',
    ]);
    expect(given(`1. Đối với Đảng ủy xã Mây\n- Xã đề nghị cấp giống tre.\n${asked}${other}`, head)).toEqual([
      'Sở Tài chính | Giao Sở Tài chính cấp vốn.',
    ]);
  });

  it('is whom a later sentence about means gives something to, where the first only agrees', () => {
    const head = 'UBND TỈNH NẬM KHE\nSố: 8/TB-UBND\nTHÔNG BÁO\nKết luận về trồng tre\nII. Việc cần làm\n';
    expect(
      given(
        '1. Về kinh phí mua giống: Thống nhất chủ trương. Giao Sở Tài chính bố trí vốn.\n2. Về kinh phí trồng: Thống nhất mức chi. Sở Tài chính đã có vốn.\n',
        head,
      ),
    ).toEqual(['Sở Tài chính | Giao Sở Tài chính bố trí vốn.']);
  });

  it('is not helped by what an office prepares', () => {
    const [duty] = readPlan(
      `${HEAD}1. Ban Tổ chức chủ trì, phối hợp với Văn phòng tham mưu thành lập tổ trồng tre.\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.cooperating).toEqual(['Văn phòng']);
  });

  it('is nobody by what a resolution says of its meeting, and who acts in the tasks of a month', () => {
    const head = 'ĐẢNG ỦY XÃ MÂY\nCHI BỘ MĂNG TRE\nSố 8-NQ/CB\nNGHỊ QUYẾT\nHội nghị tháng 11 năm 2026\n';
    const meeting =
      'Ngày 5/11/2026, Chi bộ họp thường kỳ.\n- Có mặt: 23; vắng: 01.\n- Chủ trì: Đồng chí Bí thư.\n- Thư ký: Đồng chí Chi ủy viên.\n';
    const items =
      '- Đồng chí Phó Hiệu trưởng chỉ đạo trồng tre.\n- Chăm bón: đồng chí Phó Bí thư mua phân.\n- Đảng viên luôn nêu gương.\n';
    const rest = 'I- ĐÁNH GIÁ\nĐã trồng 20 cây.\n';
    expect(given(`${meeting}${rest}II- NHIỆM VỤ TRỌNG TÂM THÁNG 11\n1- Trồng tre\n${items}`, head)).toEqual([
      'Đồng chí Phó Hiệu trưởng | Đồng chí Phó Hiệu trưởng chỉ đạo trồng tre.',
      'Đồng chí Phó Bí thư | đồng chí Phó Bí thư mua phân.',
    ]);
    expect(given(`${meeting}${rest}II- NHIỆM VỤ QUÝ IV\n1- Trồng tre\n${items}`, head)).toHaveLength(2);
    expect(given(`${meeting}${rest}II- NHIỆM VỤ, GIẢI PHÁP\n1- Trồng tre\n${items}`, head)).toEqual([]);
  });

  it('is several bodies with a day among tasks, and no inhabitants', () => {
    const people =
      '- Mỗi hộ trồng 05 cây tre trước ngày 30/6/2026.\n- Học sinh trồng tre trong tháng 3/2026.\n';
    expect(given(`1. Trồng tre\n${people}- Các thôn đào hố trước ngày 15/5.\n`, TASKS)).toEqual([
      'Các thôn | Các thôn đào hố trước ngày 15/5.',
    ]);
  });

  it('is each of those who stand in small letters ahead of a colon', () => {
    for (const names of ['Văn phòng, đoàn trường, tổ bảo vệ', 'Ban Giám hiệu, văn phòng, quân sự xã'])
      expect(parted(`1. ${names}: Trực bãi tre.\n`)).toEqual([names.split(', ')]);
    expect(parted('1. Văn phòng, giáo vụ: Trực bãi tre.\n')).toEqual([[]]);
  });

  it('is a body without what it meets for', () => {
    expect(given('1. Ban Chỉ đạo triển khai cuộc họp: báo giờ họp.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo triển khai cuộc họp: báo giờ họp.',
    ]);
    expect(given('1. Thanh tra tỉnh thanh tra việc bán tre.\n')).toEqual([
      'Thanh tra tỉnh | Thanh tra tỉnh thanh tra việc bán tre.',
    ]);
  });

  it('is the body that chooses among its own, or the one whom it names', () => {
    expect(given('1. Chi ủy phân công đảng viên phụ trách từng bãi tre.\n')).toEqual([
      'Chi ủy | Chi ủy phân công đảng viên phụ trách từng bãi tre.',
    ]);
    expect(given('1. Chi ủy phân công đồng chí Phó Bí thư phụ trách bãi tre.\n')).toEqual([
      'Đồng chí Phó Bí thư | Chi ủy phân công đồng chí Phó Bí thư phụ trách bãi tre.',
    ]);
  });

  it('is whom it is given to after an agreement, not who agreed', () => {
    const head = 'UBND TỈNH NẬM KHE\nSố: 8/TB-UBND\nTHÔNG BÁO\nKết luận về trồng tre\nII. Việc cần làm\n';
    expect(
      given(
        '1. Về đề nghị của xã Mây: Đồng ý chủ trương; giao Sở Tài chính cấp vốn mua giống tre cho các thôn trong xã.\n2. Đồng ý trồng tre ở Mây, giao Sở Y tế chọn giống tre.\n3. Sở Nội vụ đã trồng tre, giao Sở Y tế chăm sóc bãi tre.\n',
        head,
      ),
    ).toEqual([
      'Sở Tài chính | giao Sở Tài chính cấp vốn mua giống tre cho các thôn trong xã.',
      'Sở Y tế | giao Sở Y tế chọn giống tre.',
    ]);
  });

  it('is a group of teachers, those who have not done something yet, and a part of an office in a name', () => {
    expect(
      given('1. Tổ, nhóm chuyên môn\n- Chọn giống tre.\n2. Các tổ, nhóm chuyên môn trồng tre.\n'),
    ).toEqual([
      'Tổ, nhóm chuyên môn | Chọn giống tre.',
      'Các tổ, nhóm chuyên môn | Các tổ, nhóm chuyên môn trồng tre.',
    ]);
    expect(given('1. Các đơn vị chưa nộp sổ tre khẩn trương nộp về Sở.\n')).toEqual([
      'Các đơn vị chưa nộp sổ tre | Các đơn vị chưa nộp sổ tre khẩn trương nộp về Sở.',
    ]);
    expect(given('1. Phòng Cơ sở vật chất - Trang thiết bị kiểm tra bãi tre; lập sổ.\n')).toEqual([
      'Phòng Cơ sở vật chất - Trang thiết bị | Phòng Cơ sở vật chất - Trang thiết bị kiểm tra bãi tre; lập sổ.',
    ]);
    expect(given('1. Các bộ phận khác\n- Đoàn TN: Trồng tre.\n')).toEqual(['Đoàn TN | Trồng tre.']);
  });

  it('is whom a line alone gives dashes to, not who only stands behind “Giao”', () => {
    const head = TASKS.replace('GIẢI PHÁP', 'GIẢI PHÁP THÁNG 5');
    expect(given('1. Trồng tre\nGiao Ủy ban nhân dân xã:\n- Đào hố.\n- Mua phân.\n', head)).toEqual([
      'Ủy ban nhân dân xã | Đào hố.',
      'Ủy ban nhân dân xã | Mua phân.',
    ]);
    expect(given('1. Vui tre\nGiao lưu các thôn:\n- Hát ở bãi.\n- Ném còn.\n', head)).toEqual([]);
    expect(given('1. Trồng tre\nGiao ban các chi bộ:\n- Họp ở bãi.\n- Điểm danh.\n', head)).toEqual([]);
  });

  it('is a part of those in the heading behind “Riêng”, not a time', () => {
    expect(
      given('1. Giáo viên chủ nhiệm\n- Riêng GVCN khối 1: Đón học sinh.\n- Riêng năm nay: Chuẩn bị cờ.\n'),
    ).toEqual(['GVCN khối 1 | Đón học sinh.', 'Giáo viên chủ nhiệm | Riêng năm nay: Chuẩn bị cờ.']);
  });

  it('is named with all that it is in charge of, and not with what it does', () => {
    expect(given('1. Phó Hiệu trưởng phụ trách vườn và hoạt động ngoài giờ: Đếm cây tre.\n')).toEqual([
      'Phó Hiệu trưởng phụ trách vườn và hoạt động ngoài giờ | Đếm cây tre.',
    ]);
    expect(
      given('1. Các đồng chí Đảng ủy viên được phân công phụ trách thôn dự sinh hoạt chi bộ trồng tre.\n'),
    ).toEqual([
      'Các đồng chí Đảng ủy viên được phân công phụ trách thôn | Các đồng chí Đảng ủy viên được phân công phụ trách thôn dự sinh hoạt chi bộ trồng tre.',
    ]);
    for (const [name, task] of [
      ['Đ/c Phó Hiệu trưởng phụ trách nuôi dưỡng', 'kiểm tra bếp tre'],
      ['Các đồng chí Huyện ủy viên phụ trách xã, thị trấn', 'kiểm tra bãi tre'],
      ['Đội ngũ báo cáo viên, tuyên truyền viên', 'tuyên truyền về tre'],
      ['Tổ trực Tết', 'báo cáo số tre mất'],
      ['Các đồng chí Ủy viên Ban Thường vụ', 'dự, chỉ đạo hội tre'],
      ['Các đồng chí là Huyện ủy viên, Đảng ủy viên', 'dự sinh hoạt ở bãi tre'],
      ['Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã', 'kiểm tra 05 bãi tre'],
      ['Bảo vệ', 'trực Tết ở bãi tre'],
      ['Kế toán', 'quyết toán kinh phí trồng tre'],
      ['Phòng Quyết toán các dự án', 'kiểm tra tiền tre'],
    ] as const)
      expect(given(`1. ${name} ${task}.\n`)).toEqual([`${name} | ${name} ${task}.`]);
    for (const name of [
      'Công đoàn cấp trên trực tiếp cơ sở',
      'CĐCS trực thuộc LĐLĐ tỉnh',
      'LCĐ khoa Kinh tế',
      'Các LCĐ, CĐ trực thuộc',
      'CLB Tình nguyện',
      'GV dạy GDCD',
      'Đội Thanh niên xung kích',
    ])
      expect(given(`1. ${name}: đăng cai hội tre.\n`)).toEqual([`${name} | đăng cai hội tre.`]);
    expect(parted('1. Phòng Công tác sinh viên, cố vấn học tập: Phát tre.\n')).toEqual([
      ['Phòng Công tác sinh viên', 'cố vấn học tập'],
    ]);
  });

  it('is helped by whom a clause only says that they help, and not by who has work of its own', () => {
    const help = 'Hội Nông dân xã chủ trì trồng tre; Hội LHPN xã, Xã đoàn phối hợp.';
    expect(readPlan(`${HEAD}1. ${help}\n`).bodies).toMatchObject([
      { name: 'Hội Nông dân xã', duties: [{ text: help, cooperating: ['Hội LHPN xã', 'Xã đoàn'] }] },
    ]);
    expect(
      readPlan(`${HEAD}1. Xã đoàn phối hợp với các ban đảng, Ban cán sự đảng UBND tỉnh trồng tre.\n`).bodies,
    ).toMatchObject([{ duties: [{ cooperating: ['các ban đảng', 'Ban cán sự đảng UBND tỉnh'] }] }]);
    expect(given('1. Hội Nông dân xã trồng tre; Xã đoàn phối hợp với trường học tưới tre.\n')).toEqual([
      'Hội Nông dân xã | Hội Nông dân xã trồng tre',
      'Xã đoàn | Xã đoàn phối hợp với trường học tưới tre.',
    ]);
  });

  it('is who is at the head of the work below a heading of several, and nobody who has only the chair', () => {
    expect(given('1. Các ban của Hội\n- Ban Tổ chức là đầu mối theo dõi việc trồng tre.\n')).toEqual([
      'Ban Tổ chức | Ban Tổ chức là đầu mối theo dõi việc trồng tre.',
    ]);
    const [time, chair] = ['- Thời gian: tháng 3/2026.\n', '- Chủ trì: Thường trực Tỉnh ủy.\n'];
    const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG');
    expect(given(`1. Hội nghị về tre\n${time}${chair}- Báo cáo viên: Báo cáo viên tỉnh.\n`, head)).toEqual(
      [],
    );
    expect(given(`1. Trồng tre ven suối\n${time}${chair}`, head)).toHaveLength(1);
  });

  it('is each behind a semicolon that a colon and what is to be done follow, not what is only listed', () => {
    expect(given('1. Đ/c Chủ tịch: Chỉ đạo chung; kế toán: chuẩn bị tiền mua tre.\n')).toEqual([
      'Đ/c Chủ tịch | Chỉ đạo chung',
      'Kế toán | chuẩn bị tiền mua tre.',
    ]);
    for (const task of [
      'giữ bãi tre; lực lượng: 5 người; thành phần: cán bộ thôn.',
      'trồng tre; chia thành 2 tổ: tổ 1 đào hố, tổ 2 tưới.',
    ])
      expect(given(`1. Công an xã: ${task}\n`)).toEqual([`Công an xã | ${task}`]);
    expect(given('1. Trung tâm Văn hóa huyện; Cổng TTĐT huyện: mở chuyên mục về tre.\n')).toHaveLength(1);
  });

  it('is who leads after a comma at the end, not who is only asked to preside', () => {
    expect(given('1. Làm đường tre vào chợ, Phòng Kinh tế chủ trì.\n', TASKS)).toEqual([
      'Phòng Kinh tế | Làm đường tre vào chợ, Phòng Kinh tế chủ trì.',
    ]);
    expect(given('1. Tổ chức hội nghị về tre, mời Sở Nội vụ chủ trì.\n', TASKS)).toEqual([]);
    expect(given('1. Về kinh phí: giao Phòng Kinh tế bố trí tiền tre.\n')).toEqual([
      'Phòng Kinh tế | giao Phòng Kinh tế bố trí tiền tre.',
    ]);
    expect(given('1. Về kinh phí: ngân sách xã bảo đảm.\n')).toEqual([]);
  });

  it('is a committee, and not who is in it or heads it', () => {
    expect(
      given('1. Tiểu ban Tre: gồm 03 đ/c, do đ/c Chủ tịch Hội làm Trưởng tiểu ban\n- Chọn giống.\n'),
    ).toEqual(['Tiểu ban Tre | Chọn giống.']);
    expect(given('1. Đoàn Thanh niên: gồm 3 tổ giữ bãi tre, tổ chức đào hố.\n')).toHaveLength(1);
  });

  it('is in brackets at the end of an item, also where only sections beside it have such items', () => {
    const head = HEAD.replace('I. TỔ CHỨC THỰC HIỆN', 'I. NHIỆM VỤ');
    const other = '2. Chăm tre\n2.1. Kết nạp hội viên trồng tre (các chi hội).\n';
    expect(given(`1. Trồng tre\n1.1. Mua giống (Sở Tài chính; năm 2028).\n${other}`, head)).toEqual([
      'Sở Tài chính | Mua giống (Sở Tài chính; năm 2028). | 2028-12-31',
      'Các chi hội | Kết nạp hội viên trồng tre (các chi hội).',
    ]);
    expect(given(`1. Trồng tre\n1.1. Mua giống tre.\n${other}`, head)).toEqual([]);
    const [together, agreed] = ['Hội Nông dân phối hợp với Xã đoàn chuẩn bị', 'theo ý Hội Nông dân'];
    expect(given(`1. Phát động trồng tre (${together}).\n2. Chọn bãi tre (${agreed}).\n`, head)).toEqual([
      `Hội Nông dân | Phát động trồng tre (${together}).`,
    ]);
  });

  it('is who is named after what an event needs, things and brackets too', () => {
    expect(
      given(
        '1. Cờ, hoa (20 bó): đ/c Hiệu trưởng.\n2. Y tế, nước uống: Nhân viên y tế.\n3. Đội hình diễu hành: Nữ công, đội cờ đỏ.\n4. Văn nghệ: Đoàn trường, lớp 11A1, 12A3.\n5. Y tế xã, Công an xã: Giữ trật tự.\n',
      ),
    ).toEqual([
      'Đ/c Hiệu trưởng | Cờ, hoa (20 bó): đ/c Hiệu trưởng.',
      'Nhân viên y tế | Y tế, nước uống: Nhân viên y tế.',
      'Nữ công, đội cờ đỏ | Đội hình diễu hành: Nữ công, đội cờ đỏ.',
      'Đoàn trường, lớp 11A1, 12A3 | Văn nghệ: Đoàn trường, lớp 11A1, 12A3.',
      'Y tế xã, Công an xã | Giữ trật tự.',
    ]);
  });

  it('is who prepares what stands ahead of a colon, but not money, nor what others send', () => {
    expect(
      given(
        '1. Báo cáo tổng kết trồng tre: Sở Y tế chuẩn bị.\n2. Bài phát biểu: Do Sở Nội vụ soạn thảo, hoàn thành trước 30/6/2026.\n3. Kinh phí: Sở Tài chính chuẩn bị.\n4. Báo cáo tháng: các sở gửi trước ngày 5.\n',
      ),
    ).toEqual([
      'Sở Y tế | Báo cáo tổng kết trồng tre: Sở Y tế chuẩn bị.',
      'Sở Nội vụ | Bài phát biểu: Do Sở Nội vụ soạn thảo, hoàn thành trước 30/6/2026. | 2026-06-30',
    ]);
  });

  it('is named with what it was chosen as; those named above are told to do what they have', () => {
    expect(given('1. Các trường được chọn làm điểm mẫu chuẩn bị đất tre.\n')).toEqual([
      'Các trường được chọn làm điểm mẫu | Các trường được chọn làm điểm mẫu chuẩn bị đất tre.',
    ]);
    expect(given('1. Các trường được chọn làm đất trồng tre.\n')).toHaveLength(1);
    expect(
      given(
        '1. Sở Y tế trồng tre.\n2. Các ông (bà) có tên trên có trách nhiệm thực hiện nhiệm vụ theo phân công.\n',
      ),
    ).toEqual(['Sở Y tế | Sở Y tế trồng tre.']);
    expect(given('1. Các ông (bà) có tên tại mục I lập danh sách tre.\n')).toHaveLength(1);
  });

  it('is a deputy of a board, and an office with “Tổng hợp” in its name', () => {
    expect(given('1. Phó ban (Phó Giám đốc)\n- Chọn giống tre.\n')).toEqual(['Phó ban | Chọn giống tre.']);
    expect(
      given(
        '1. Phòng Hành chính - Tổng hợp theo dõi việc trồng; báo cáo Sở.\n2. Phòng Hành chính - Tổng hợp kết quả trồng tre; báo cáo Sở.\n',
      ),
    ).toEqual([
      'Phòng Hành chính - Tổng hợp | Phòng Hành chính - Tổng hợp theo dõi việc trồng; báo cáo Sở.',
      'Phòng Hành chính | Tổng hợp kết quả trồng tre; báo cáo Sở.',
    ]);
  });

  it('is nobody who is only named with places, but who is to look after them', () => {
    expect(
      given(
        'Phân công phụ trách các ấp:\n- Đồng chí Chủ tịch: ấp Tre, Măng.\n- Đồng chí Phó Chủ tịch: thôn 1, thôn 2 và thôn Mây.\n- Đồng chí Bí thư: Thăm ấp Tre, Măng.\n',
      ),
    ).toEqual(['Đồng chí Bí thư | Thăm ấp Tre, Măng.']);
  });

  it('is whoever is given an order, and who is asked by one that is not below it', () => {
    const names = given(
      '1. Ban Chỉ đạo yêu cầu Bộ Tài chính cấp vốn trồng tre.\n2. Ban Chỉ đạo Trung ương giao Bộ Nội vụ lập đề án tre.\n3. Sở Y tế đề nghị UBND thành phố Suối Ngà bố trí đất.\n4. Sở Y tế đề nghị HĐND các xã giám sát.\n5. Sở Y tế đề nghị Ban Thường vụ Tỉnh ủy Nậm Khe cho ý kiến.\n',
    ).map((duty) => duty.split(' | ')[0]);
    expect(names).toEqual(['Bộ Tài chính', 'Bộ Nội vụ', 'UBND thành phố Suối Ngà', 'HĐND các xã', 'Sở Y tế']);
  });

  it.each(['Về công tác tuyên truyền', 'Đối với lĩnh vực giáo dục', 'Trong công tác phòng, chống cháy'])(
    'is who is named behind what it is about: %j',
    (field) => {
      expect(given(`1. ${field}, Sở Y tế:\n- Viết bài về trồng tre.\n`)).toEqual([
        'Sở Y tế | Viết bài về trồng tre.',
      ]);
      expect(given(`1. ${field}, Sở Y tế đã viết bài về trồng tre.\n`)).toEqual([]);
    },
  );

  it('is helped by those between whom work is to be shared, but not by what a written rule is about', () => {
    const helpers = (text: string) =>
      readPlan(`${HEAD}1. Sở Y tế\n- ${text}\n`).bodies.flatMap(({ duties }) =>
        duties.flatMap(({ cooperating }) => cooperating),
      );
    expect(helpers('Tăng cường phối hợp giữa các ngành với Sở Tài chính rà soát bãi tre.')).toEqual([
      'các ngành',
      'Sở Tài chính',
    ]);
    expect(helpers('Lập quy chế phối hợp giữa các ngành với Sở Tài chính về bãi tre.')).toEqual([]);
    expect(helpers('Tăng cường phối hợp giữa các đơn vị trong trồng tre.')).toEqual([]);
  });

  it('is each body ahead of a colon, also one in small letters', () => {
    expect(parted('1. Văn phòng, công an xã: giữ bãi tre ban đêm.\n')).toEqual([['Văn phòng', 'công an xã']]);
    expect(parted('1. Văn phòng, giáo vụ: lập sổ tre.\n')).toEqual([[]]);
  });

  it('is an office of a ministry with it behind a comma, but each of a list', () => {
    const office = 'Cục Viễn thông, Bộ Khoa học và Công nghệ';
    expect(parted(`1. ${office} đo sóng quanh bãi tre.\n`)).toEqual([[]]);
    expect(parted(`1. ${office}, Văn phòng Tỉnh ủy đo sóng quanh bãi tre.\n`)).toEqual([
      ['Cục Viễn thông', 'Bộ Khoa học và Công nghệ', 'Văn phòng Tỉnh ủy'],
    ]);
    expect(parted('1. Cục Thuế, Bộ Công an đếm bãi tre.\n')).toEqual([['Cục Thuế', 'Bộ Công an']]);
    expect(parted('1. Cục Thuế, Bộ Tài chính đếm bãi tre.\n')).toEqual([[]]);
  });

  it('is not another where a verb far behind an introduction looks like a name', () => {
    const text =
      'Trên cơ sở hướng dẫn của tỉnh, chọn nơi trồng tre; giữ nếp họp, lãnh đạo đơn vị hoàn thành việc được giao.';
    const { bodies, unsure } = readPlan(`${HEAD}1. Các chi bộ\n- ${text}\n`);
    expect(bodies.map(({ name, duties }) => [name, duties.length])).toEqual([['Các chi bộ', 1]]);
    expect(unsure.map(({ what }) => what)).not.toContain('other-body');
  });

  it.each([
    ['Cục Hàng không Nậm Khe', 'không cấp phép bay đêm trên bãi tre.'],
    ['Cảng hàng không Nậm Khe', 'bố trí bãi đỗ.'],
    ['Quân chủng Phòng không - Không quân', 'giữ vùng trời.'],
    ['Các phòng', 'không để tồn đọng hồ sơ.'],
  ])('is named with the air, not with what may not be: %s', (name, task) => {
    expect(given(`1. ${name} ${task}\n`)).toEqual([`${name} | ${name} ${task}`]);
  });

  it('is nobody who ends the field that a heading is about', () => {
    expect(given('1. Trong công tác xây dựng Đảng, Mặt trận Tổ quốc:\n- Củng cố tổ chức.\n')).toEqual([]);
  });

  it('is named without why, or at what it looks', () => {
    expect(given('1. Các xã do thiếu vốn: lùi việc trồng tre.\n')).toEqual([
      'Các xã | Các xã do thiếu vốn: lùi việc trồng tre.',
    ]);
    expect(given('1. Ban Chỉ đạo rà soát danh sách hộ trồng tre: bổ sung hộ mới.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo rà soát danh sách hộ trồng tre: bổ sung hộ mới.',
    ]);
    expect(given('1. Ban Chỉ đạo kiểm tra các xã:\n- Đo lại bãi tre.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo kiểm tra các xã:\nĐo lại bãi tre.',
    ]);
  });

  it('is nobody who is only told what money is for', () => {
    expect(
      given('1. Kinh phí do ngân sách bảo đảm. Các cơ quan, đơn vị có liên quan có trách nhiệm tiết kiệm.\n'),
    ).toEqual([]);
  });

  it('is nobody of whom only something is said after a colon', () => {
    expect(
      given(
        '1. Trồng tre\n- Sở Y tế: 02 bãi tre.\n- Sở Nội vụ: bãi tre sau nhà.\n- Trạm bơm: Tưới bãi tre.\n',
        TASKS,
      ),
    ).toEqual([]);
  });

  it('is nobody who only answers for what others have been given', () => {
    const [last] = given(
      '1. Sở Y tế trồng tre.\n2. Sở Nội vụ giữ tre.\nGiám đốc các sở chịu trách nhiệm trước UBND tỉnh về tiến độ, chất lượng các nhiệm vụ được phân công.\n',
    ).slice(-1);
    expect(last).toBe('Sở Nội vụ | Sở Nội vụ giữ tre.');
    expect(given('1. Sở Y tế chịu trách nhiệm trước UBND tỉnh về tiến độ trồng tre.\n')).toHaveLength(1);
  });

  it('has no time of a stage whose title says another thing in its bracket', () => {
    expect(
      given(
        'Giai đoạn 1 (xem Phụ lục 2): Chuẩn bị\n- Sở Y tế dựng trại.\n- Sở Nội vụ mua giống.\nGiai đoạn 2 (tháng 4/2026): Trồng\n- Sở Y tế trồng tre.\n- Sở Nội vụ tưới tre.\n',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế dựng trại.',
      'Sở Nội vụ | Sở Nội vụ mua giống.',
      'Sở Y tế | Sở Y tế trồng tre. | 2026-04-30',
      'Sở Nội vụ | Sở Nội vụ tưới tre. | 2026-04-30',
    ]);
  });

  it('is named with all that those of a kind have not done', () => {
    const text = 'Các xã chưa đo đất, chưa trồng tre cần báo cáo.';
    expect(given(`1. ${text}\n`)).toEqual([`Các xã chưa đo đất, chưa trồng tre | ${text}`]);
  });

  it('is named without what it does with what it has', () => {
    expect(
      given('1. UBND các xã có diện tích trồng tre.\n2. UBND các xã có đất trồng dặm tre, giữ măng.\n'),
    ).toEqual([
      'UBND các xã có diện tích | UBND các xã có diện tích trồng tre.',
      'UBND các xã có đất | UBND các xã có đất trồng dặm tre, giữ măng.',
    ]);
  });

  it('is nobody of whom a topic only tells', () => {
    expect(
      given(
        '1. Y tế: Sở Y tế đã cấp thuốc cho người trồng tre.\n2. Tiền: Các cấp ủy lo tiền giống.\n3. Đường: Đường vào bãi tre do xã sửa.\n',
        TASKS,
      ),
    ).toEqual([]);
  });

  it('stands on the line after a label, and is no heading there', () => {
    expect(
      given('Đo bãi tre\nPhân công thực hiện:\nSở Y tế\n').map((each) => each.split(' | ')[0]),
    ).not.toContain('Đo bãi tre');
  });

  it('is nobody in tasks that are told to no bodies', () => {
    const tasks = '1. Trồng tre\n- Các hộ dân giữ bãi tre.\n- Sở Y tế đã khám cho người trồng tre.\n';
    expect(given(`Các bộ, ngành, địa phương cần thực hiện các nhiệm vụ sau đây:\n${tasks}`, TASKS)).toEqual(
      [],
    );
    expect(given(`Trong các bộ, ngành có nhiều nhiệm vụ đã làm tốt, cụ thể:\n${tasks}`, TASKS)).toEqual([]);
  });

  it('is named without what it does', () => {
    expect(given('1. Các xã được giao vốn kịp thời trồng tre, chịu trách nhiệm chăm sóc.\n')).toEqual([
      'Các xã được giao vốn | Các xã được giao vốn kịp thời trồng tre, chịu trách nhiệm chăm sóc.',
    ]);
  });

  it('is not helped by which of several are meant', () => {
    const [duty] = readPlan(
      `${HEAD}| TT | Nội dung | Chủ trì (phối hợp) |\n| --- | --- | --- |\n| 1 | Giữ bãi tre | UBND các xã (nơi có rừng) |\n| 2 | Mua giống | Sở Y tế (Sở Tài chính) |\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.cooperating).toEqual([]);
  });

  it('stands at the end of a row that is written on, not behind what is visited', () => {
    const school = 'UBND XÃ NẬM KHE\nTRƯỜNG MẦM NON NẬM KHE\nSố: 2/KH-MN\nKẾ HOẠCH\nTrồng tre\n';
    expect(
      given(
        'TT Nội dung Chủ trì Phối hợp Thời gian\n1 Kiểm tra Trạm Y tế xã Phòng Kinh tế Quý II/2026\n2 Sơn lại cổng tre Tổ Văn phòng Công đoàn Quý III/2026\n',
        school,
      ),
    ).toEqual([
      'Phòng Kinh tế | Kiểm tra Trạm Y tế xã | 2026-06-30',
      'Tổ Văn phòng | Sơn lại cổng tre | 2026-09-30',
    ]);
  });

  it('stands at the end of a row behind a noun that is elsewhere a verb, or where no other name is', () => {
    expect(
      given(
        'TT Nội dung Chủ trì Thời gian\n1 Lập kế hoạch kiểm tra Sở Nội vụ Quý I/2026\n2 Thăm Đồn Biên phòng Nậm Khe Sở Y tế Quý II/2026\n3 Ban hành tiêu chí đánh giá Sở Tài chính Quý III/2026\n',
      ).map((duty) => duty.split(' | ')[0]),
    ).toEqual(['Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính']);
  });
});

describe('the title of a section', () => {
  it('is no title of a column', () => {
    expect(
      given(
        'III. PHÂN CÔNG\nTháng\nNội dung công việc\nNgười phụ trách\nTháng 9/2026\nMua tre\nHiệu trưởng\nDọn vườn\nBảo vệ\n',
        HEAD.replace(/I\. .*\n/u, ''),
      ),
    ).toEqual(['Hiệu trưởng | Mua tre | 2026-09-30', 'Bảo vệ | Dọn vườn | 2026-09-30']);
  });
});

describe('what is a duty', () => {
  it('is what several do from a month on, in a part that assigns nothing', () => {
    const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ');
    expect(given('1. Trồng thêm\n- Các xã lập danh sách bãi tre từ tháng 9/2026.\n', head)).toEqual([
      'Các xã | Các xã lập danh sách bãi tre từ tháng 9/2026.',
    ]);
  });

  it('is a task that ends with how many', () => {
    expect(given('1. Chi bộ Măng Tre\n- Cử đảng viên học trồng tre: 03 người.\n')).toEqual([
      'Chi bộ Măng Tre | Cử đảng viên học trồng tre: 03 người.',
    ]);
  });

  it('is what somebody will tell of, unless it may not come', () => {
    expect(
      given('1. Căn cứ kết quả chọn giống, Sở Nội vụ sẽ thông báo danh sách trước ngày 30/6/2026.\n'),
    ).toHaveLength(1);
  });

  it('is what is asked beside answering for it', () => {
    expect(
      given(
        '1. Sở Công Thương\nChịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra cháy tre; kiểm tra chợ trước ngày 30/1/2026.\n',
      ),
    ).toHaveLength(1);
    expect(
      given(
        '1. Sở Công Thương\nChịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra cháy tre ở TP. Nậm Khe, tổ chức chữa cháy không kịp thời.\n',
      ),
    ).toEqual([]);
  });

  it('goes on behind a table that an annex in a sentence is the title of', () => {
    expect(
      given(
        '1. Sở Y tế\n- Lập danh sách các trạm theo\nPhụ lục 2: Danh mục trạm trồng tre\n| TT | Nội dung | Chủ trì |\n| --- | --- | --- |\n| 1 | Trồng tre quanh trạm | UBND xã An Phú |\n2. Sở Tài chính\n- Cấp vốn trước ngày 30/6/2026.\n',
      ),
    ).toContain('Sở Tài chính | Cấp vốn trước ngày 30/6/2026. | 2026-06-30');
  });

  it('is nothing that is only foreseen, but for what has a day', () => {
    expect(
      given('1. Theo yêu cầu của Bộ Nội vụ, Sở Nội vụ sẽ bổ sung hồ sơ tre trước ngày 30/6/2026.\n'),
    ).toHaveLength(1);
    expect(
      given(
        '1. Căn cứ tình hình thực tế, UBND tỉnh sẽ xem xét, điều chỉnh Kế hoạch.\n2. Trên cơ sở khả năng ngân sách, UBND tỉnh sẽ bổ sung vốn trồng tre.\n',
      ),
    ).toEqual([]);
  });

  it('is nothing that several began before the plan', () => {
    const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ').replace(
      'Số',
      'Nậm Khe, ngày 5 tháng 1 năm 2026\nSố',
    );
    expect(
      given(
        '1. Thu phí\n- Các xã thu phí tre theo mức mới từ tháng 7/2025.\n- Các xã lập danh sách từ tháng 1/2026.\n',
        head,
      ),
    ).toEqual(['Các xã | Các xã lập danh sách từ tháng 1/2026.']);
  });

  it('is no footnote that tells what is cited', () => {
    for (const note of ['Quy định của Bộ Y tế', 'Thông báo Kết luận số 5-TB/TU', 'Báo cáo của Sở Nội vụ'])
      expect(given(`Theo quy định1, như sau.\n1. Sở Y tế\n- Trồng thêm tre.\n1 ${note} về tre.\n`)).toEqual([
        'Sở Y tế | Trồng thêm tre.',
      ]);
  });

  it('is no footnote, though a number stands at its head', () => {
    expect(
      given('Làm hai bước1, trong đó có hai việc2 sau.\n1. Sở Y tế\n1 Báo cáo UBND tỉnh về tre.\n'),
    ).toEqual(['Sở Y tế | 1 Báo cáo UBND tỉnh về tre.']);
  });
});

describe('the day of a duty', () => {
  it.each([
    ['Trồng tre từ tháng 3 đến tháng 6/2026.', '2026-06-30'],
    ['Trồng tre từ tháng 6/2026.', null],
    ['Trồng tre từ ngày 15/6/2026 cho đến khi có quy định mới.', null],
    ['Tổ chức Ngày hội Trồng tre (14/6).', '2026-06-14'],
    ['Tổ chức tọa đàm, hội thao dưới bóng tre (15 - 20/11).', '2026-11-20'],
    ['Trồng tre từ 15 - 20/11.', '2026-11-20'],
    ['Trực bãi tre từ ngày 10/02/2026 cho đến ngày 15/3/2026.', '2026-03-15'],
    ['Vệ sinh bãi tre chiều 04/9.', '2026-09-04'],
    ['Chọn giống tre, báo cáo Thường trực ngày 20/11.', '2026-11-20'],
    ['Duyệt văn nghệ về tre ngày 21/9.', '2026-09-21'],
    ['Trồng tre theo sơ đồ đã được phê duyệt ngày 21/9/2025.', null],
    ['Chọn giống tre theo Báo cáo Thường trực số 8/BC-UBND ngày 20/11/2025.', null],
    ['Tập huấn trồng tre (đợt 1: 22/4; đợt 2: 15/6/2026).', '2026-06-15'],
    ['Kiểm tra việc thực hiện Kế hoạch (quý II/2026).', '2026-06-30'],
    ['Rà soát việc thực hiện Kế hoạch trồng tre quý II/2026.', null],
    ['Kiểm tra tài chính quý III.', null],
    ['Trồng tre xong trong Q3/2026.', '2026-09-30'],
    ['Trồng tre với UBND Q3.', null],
    ['Nộp báo cáo tài chính quý III trước ngày 10/10.', '2026-10-10'],
    ['Tổ chức lễ ra quân Ngày Chủ nhật xanh (15/3/2026).', '2026-03-15'],
    ['Tổ chức hội thi vẽ hưởng ứng Ngày Tre xanh (18/9).', null],
  ])('is the end of what %j says, or of an event', (text, day) => {
    const [duty] = readPlan(
      `${HEAD.replace('Số', 'Nậm Khe, ngày 5 tháng 1 năm 2026\nSố')}1. Sở Y tế\n- ${text}\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.dueOn).toBe(day);
  });
});

describe('the year of a plan', () => {
  it.each([
    ['Chương trình công tác tháng 01 năm 2026', '2026-01-25'],
    ['Kế hoạch thực hiện Kết luận ngày 22 tháng 8 năm 2024 về tre', null],
    ['Kế hoạch thực hiện Nghị quyết của Tỉnh ủy tháng 3 năm 2024 về tre', null],
    ['Kế hoạch kỷ niệm ngày trồng tre tháng 9 năm 2020', null],
  ])('is that of its month, not of a day on which something was issued: %s', (title, day) => {
    const [duty] = readPlan(
      `ĐẢNG ỦY XÃ MÂY\nSố 8-CTr/ĐU\nMây, ngày 30 tháng 12 năm 2025\nKẾ HOẠCH\n${title}\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Trồng tre trước ngày 25/01.\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.dueOn).toBe(day);
  });
});

describe('who issued what a plan rests on', () => {
  it('keeps a name with “Kế hoạch” in it', () => {
    const { basis } = readPlan(
      `${HEAD.split('I. ')[0] ?? ''}Căn cứ Công văn số 5/STC ngày 2/1/2026 của Phòng Tài chính và Kế hoạch về tre;\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trồng tre.\n`,
    );
    expect(basis.map(({ issuer }) => issuer)).toEqual(['Phòng Tài chính và Kế hoạch']);
  });

  it('ends ahead of another plan that follows it', () => {
    const { basis } = readPlan(
      `${HEAD.split('I. ')[0] ?? ''}Căn cứ Nghị quyết số 5-NQ/TU ngày 2/1/2026 của Tỉnh ủy và Kế hoạch của UBND tỉnh về tre;\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trồng tre.\n`,
    );
    expect(basis.map(({ issuer }) => issuer)).toEqual(['Tỉnh ủy']);
  });
});

describe('who wrote a letter', () => {
  it.each([
    'Về vấn đề này, Tổng cục Tre có ý kiến như sau:',
    'Đối với các nội dung nêu trên, Tổng cục Tre có ý kiến như sau:',
  ])('takes no duties from those below: %s', (text) => {
    const { bodies } = readPlan(
      `TỔNG CỤC TRE\nSố: 5/TCT-KH\nMây, ngày 5 tháng 5 năm 2026\nV/v thực hiện kế hoạch trồng tre\nKính gửi: Các Sở Y tế.\n\n${text}\n\nTheo đó, các Sở Y tế thực hiện trồng tre trước ở nơi dốc.\n\nGiám đốc các Sở Y tế chỉ đạo các tổ trồng tre phân loại nơi trồng.\n`,
    );
    expect(bodies.map(({ name }) => name)).toEqual(['Các Sở Y tế', 'Giám đốc các Sở Y tế']);
  });
});

describe('what bodies of a kind have', () => {
  it.each([
    ['UBND các xã có làng nghề duy trì tổ tự quản hằng tháng', 'duy trì tổ tự quản'],
    ['Các trường có học sinh bán trú nấu ăn bảo đảm vệ sinh', 'nấu ăn bảo đảm vệ sinh'],
    ['UBND các xã có đập nghiệm thu công trình', 'nghiệm thu công trình'],
    ['UBND các xã có cơ sở sản xuất lập danh sách', 'lập danh sách'],
  ])('is no more of their name where a sentence ends without a mark: %s', (text, task) => {
    const duties = readPlan(`${HEAD}1. ${text}\n2. Sở Y tế trồng tre.\n`).bodies.flatMap(
      ({ duties }) => duties,
    );
    expect(duties.map(({ text: said }) => said)).toEqual([
      expect.stringContaining(task),
      'Sở Y tế trồng tre.',
    ]);
  });

  it('is of their name above their tasks', () => {
    const { bodies } = readPlan(
      `${HEAD}1. UBND các xã có diện tích trồng sen\n- Nộp giống.\n2. Sở Y tế trồng tre.\n`,
    );
    expect(bodies.map(({ name }) => name)).toEqual(['UBND các xã có diện tích trồng sen', 'Sở Y tế']);
  });
});

describe('an answer for the work', () => {
  it('is no duty by itself, but takes none away that it follows', () => {
    const answers = 'chịu trách nhiệm trước UBND tỉnh về tiến độ thực hiện nhiệm vụ được giao';
    expect(
      given(
        `1. Sở Y tế trồng tre.\n2. Thủ trưởng các sở hoàn thành đề án trước ngày 10/12/2026, ${answers}.\n3. Sở Nội vụ lập danh sách và ${answers}.\nGiám đốc các sở, Thủ trưởng các ban, ngành ${answers}.\n`,
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế trồng tre.',
      expect.stringMatching(/^Thủ trưởng các sở \| .* \| 2026-12-10$/),
      `Sở Nội vụ | Sở Nội vụ lập danh sách và ${answers}.`,
    ]);
  });
});

describe('a numbered cell', () => {
  it('is a row among others, also where it looks like the title of tasks', () => {
    const rows = [
      ['Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
      ['1. Rà soát danh sách', 'Sở Nội vụ', 'Tháng 3/2026'],
      ['2. Phân công nhiệm vụ cho các thành viên', 'Sở Y tế', 'Tháng 4/2026'],
      ['3. Lập báo cáo', 'Sở Tài chính', 'Tháng 5/2026'],
    ];
    expect(given(`${rows.flat().join('\n')}\n`, HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG'))).toEqual([
      'Sở Nội vụ | Rà soát danh sách | 2026-03-31',
      'Sở Y tế | Phân công nhiệm vụ cho các thành viên | 2026-04-30',
      'Sở Tài chính | Lập báo cáo | 2026-05-31',
    ]);
  });
});

describe('after “Đối với” in a conclusion', () => {
  it('stands who has tasks, or for whom something is done', () => {
    const head = 'TỈNH ỦY NẬM KHE\nSố 15-KL/TU\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề công tác trồng tre\n';
    expect(
      given(
        '1. Về nhiệm vụ thời gian tới:\n1.1. Đối với UBND tỉnh\n- Bố trí kinh phí trồng tre.\n1.2. Đối với các hộ nghèo\n- Ưu tiên hỗ trợ giống tre.\n1.3. Đối với học sinh\n- Tổ chức tập huấn kỹ thuật.\n',
        `${head}Ban Thường vụ Tỉnh ủy kết luận như sau:\n`,
      ),
    ).toEqual(['UBND tỉnh | Bố trí kinh phí trồng tre.']);
  });
});

describe('who gives tasks', () => {
  it('takes no task away from whom it names ahead of who carries it out', () => {
    const task =
      'Sở Tài chính bố trí kinh phí trồng tre. Giám đốc các sở chịu trách nhiệm thi hành Chỉ thị này.';
    expect(given(`1. Sở Y tế khám bệnh.\n2. ${task}\n`)).toEqual([
      'Sở Y tế | Sở Y tế khám bệnh.',
      `Sở Tài chính | ${task}`,
    ]);
  });

  it('asks once more at the end of a letter', () => {
    const head =
      'BỘ LAO SƠN\nSố: 21/BLS-DP\nV/v trồng tre\nKính gửi: Sở Xây dựng các tỉnh\nBộ Lao Sơn đề nghị Sở Xây dựng các tỉnh thực hiện các nội dung sau:\n';
    expect(
      given('1. Rà soát bãi tre.\nĐề nghị Quý Sở khẩn trương triển khai thực hiện./.\nNơi nhận:\n', head),
    ).toEqual(['Sở Xây dựng các tỉnh | Rà soát bãi tre.']);
  });

  it('has none where it gives them to others in a title, but those that it shares out among its own', () => {
    expect(given('1. Nhà trường phân công nhiệm vụ cụ thể cho từng cán bộ trước ngày 10/9/2026.\n')).toEqual([
      'Nhà trường | Nhà trường phân công nhiệm vụ cụ thể cho từng cán bộ trước ngày 10/9/2026. | 2026-09-10',
    ]);
    expect(given('1. Các đoàn thể tham gia các hoạt động sau:\n- Thả cá.\n')).toEqual([
      'Các đoàn thể | Các đoàn thể tham gia các hoạt động sau:\nThả cá.',
    ]);
  });
});

describe('what follows “có ý kiến như sau:” or an agreement', () => {
  const LETTER =
    'UBND TỈNH NẬM KHE\nSố: 8/UBND-KT\nKính gửi: Sở Xây dựng.\nXét đề nghị của Sở Xây dựng về bãi tre, Ủy ban nhân dân tỉnh có ý kiến như sau:\n';

  it.each([
    'Bộ Nội vụ ban hành Thông tư số 05/2025/TT-BNV hướng dẫn về tiền lương.',
    'Ủy ban nhân dân tỉnh nhất trí với dự thảo.',
    'Sở Tài chính cơ bản thống nhất nội dung dự thảo.',
    'Sở Nội vụ trình Ủy ban nhân dân tỉnh tại Tờ trình số 15/TTr-SNV.',
    'Đồng ý với báo cáo. Sở Xây dựng là cơ quan chuyên môn của tỉnh.',
    'Đồng ý cấp giống cho Trường Măng Tre. Trường Măng Tre có 12 lớp học.',
    'Đồng ý chủ trương. Ủy ban nhân dân tỉnh ban hành Quyết định số 15/QĐ-UBND về bãi tre.',
  ])('is not always a duty: %s', (words) => {
    expect(given(`${words}\n`, LETTER)).toEqual([]);
  });

  it('is one where it says what a body is to do', () => {
    const end = 'Văn phòng xin thôngbáo để Sở Tài chính biết, thực hiện./.\n';
    const duty = 'Sở Tài chính tính toán, cân nhắc kỹ việc lập bãi tre.';
    for (const agreed of ['', 'Đồng ý về nguyên tắc đề nghị của Sở Xây dựng tại công văn nêu trên. '])
      expect(given(`${agreed}${duty}\n${end}`, LETTER)).toEqual([`Sở Tài chính | ${duty}`]);
  });
});

describe('a column for classes', () => {
  it('says who has each work, but not who plays or learns what', () => {
    const of = (task: string): string[] =>
      given(`TT | Lớp | ${task} | Ghi chú |\n1 | 9A | Kéo co | |\n2 | 9B, 9C | Nhảy bao bố | |\n`);
    expect(of('Nội dung thi')).toEqual([]);
    expect(of('Nội dung công việc')).toEqual(['9A | Kéo co', '9B, 9C | Nhảy bao bố']);
  });
});

describe('the end of an answer', () => {
  it('is no duty where it only says that what stands ahead is to be done', () => {
    const duty = 'Giao Sở Y tế cấp thuốc cho các trạm.';
    for (const end of [
      ' Căn cứ nội dung này, Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế triển khai thực hiện.',
      '\nVăn phòng UBND tỉnh thông báo để Sở Y tế, các cơ quan liên quan thực hiện./.',
    ])
      expect(given(`1. ${duty}${end}\n`)).toEqual([`Sở Y tế | ${duty}`]);
  });

  it('is one with a task of its own', () => {
    expect(
      given(
        '1. Sở Tài chính cấp vốn. Căn cứ nội dung này, Sở Y tế lập dự toán trồng tre.\n2. Văn phòng UBND tỉnh thông báo để các hộ thực hiện di dời.\n',
      ).at(-1),
    ).toBe('Văn phòng UBND tỉnh | Văn phòng UBND tỉnh thông báo để các hộ thực hiện di dời.');
    for (const said of ['cho các đơn vị thực hiện.', 'để các trạm y tế thực hiện.'])
      expect(given(`1. Sở Y tế thông báo ${said}\n`)).toEqual([`Sở Y tế | Sở Y tế thông báo ${said}`]);
    expect(given('1. Hội thảo trồng tre do đồng chí Chủ tịch UBND xã Mây Trắng chủ trì.\n')).toHaveLength(1);
    expect(
      given('1. Ngày 3/7, UBND tỉnh đã tổ chức cuộc họp do đồng chí Chủ tịch UBND xã Mây Trắng chủ trì.\n'),
    ).not.toContainEqual(expect.stringContaining('Mây Trắng |'));
  });
});
