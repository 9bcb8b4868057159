import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('who has a duty', () => {
  it('is who asks, where what is asked is above it', () => {
    expect(given('1. Sở Tài chính đề nghị Bộ Tài chính cấp vốn trồng tre.\n')).toEqual([
      'Sở Tài chính | Sở Tài chính đề nghị Bộ Tài chính cấp vốn trồng tre.',
    ]);
    expect(given('1. Bộ đội Biên phòng tỉnh yêu cầu các đồn giữ bãi tre.\n')).toEqual([
      'Bộ đội Biên phòng tỉnh | Bộ đội Biên phòng tỉnh yêu cầu các đồn giữ bãi tre.',
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

  it('is whom a line alone gives dashes to, not who only stands behind “Giao”', () => {
    const head = TASKS.replace('GIẢI PHÁP', 'GIẢI PHÁP THÁNG 5');
    expect(given('1. Trồng tre\nGiao Ủy ban nhân dân xã:\n- Đào hố.\n- Mua phân.\n', head)).toEqual([
      'Ủy ban nhân dân xã | Đào hố.',
      'Ủy ban nhân dân xã | Mua phân.',
    ]);
    expect(given('1. Vui tre\nGiao lưu các thôn:\n- Hát ở bãi.\n- Ném còn.\n', head)).toEqual([]);
    expect(given('1. Trồng tre\nGiao ban các chi bộ:\n- Họp ở bãi.\n- Điểm danh.\n', head)).toEqual([]);
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

  it('is not another where a verb far behind an introduction looks like a name', () => {
    const text =
      'Trên cơ sở hướng dẫn của tỉnh, chọn nơi trồng tre; giữ nếp họp, lãnh đạo đơn vị hoàn thành việc được giao.';
    const { bodies, unsure } = readPlan(`${HEAD}1. Các chi bộ\n- ${text}\n`);
    expect(bodies.map(({ name, duties }) => [name, duties.length])).toEqual([['Các chi bộ', 1]]);
    expect(unsure.map(({ what }) => what)).not.toContain('other-body');
  });

  it('is nobody who ends the field that a heading is about', () => {
    expect(given('1. Trong công tác xây dựng Đảng, Mặt trận Tổ quốc:\n- Củng cố tổ chức.\n')).toEqual([]);
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

  it('is whom two offices together charge with something', () => {
    const text = 'Hai ngành thống nhất giao Phòng Trồng tre và Ban Giữ bãi làm đầu mối theo dõi.';
    expect(given(`1. ${text}\n`)).toEqual([`Phòng Trồng tre và Ban Giữ bãi | ${text}`]);
  });

  it('is the one body over its levels', () => {
    expect(
      given(
        '1. Trách nhiệm của Sở Y tế\n1.1. Cấp tỉnh\n- Mua giống tre.\n1.2. Trung tâm Y tế các huyện\n- Đo bãi tre.\n',
      ),
    ).toEqual(['Sở Y tế | Mua giống tre.', 'Trung tâm Y tế các huyện | Đo bãi tre.']);
  });

  it('stands ahead of a dash, behind a polite word, or ahead of who is at its head', () => {
    expect(
      given(
        '1. Giám đốc Sở Y tế - tham mưu trồng tre.\n2. Mời Chủ tịch Hội Nông dân tỉnh: Vận động người trồng tre.\n3. Tổ giúp việc do Phó Giám đốc Sở Y tế làm Tổ trưởng có nhiệm vụ đo bãi tre, báo cáo Sở.\n4. Mời Thường trực Tỉnh ủy: Dự lễ trồng tre.\n',
      ),
    ).toEqual([
      'Giám đốc Sở Y tế | tham mưu trồng tre.',
      'Chủ tịch Hội Nông dân tỉnh | Vận động người trồng tre.',
      'Tổ giúp việc | Tổ giúp việc do Phó Giám đốc Sở Y tế làm Tổ trưởng có nhiệm vụ đo bãi tre, báo cáo Sở.',
    ]);
  });

  it('is who reports by a title over nothing else', () => {
    expect(
      given(
        '1. Chế độ báo cáo: Trung tâm Y tế tỉnh báo cáo kết quả trước ngày 10/6/2026.\n2. Chế độ báo cáo: Các đơn vị báo cáo theo quy định.\n3. Kinh phí: Sở Y tế chi từ nguồn của mình.\n',
      ),
    ).toEqual([
      'Trung tâm Y tế tỉnh | Trung tâm Y tế tỉnh báo cáo kết quả trước ngày 10/6/2026. | 2026-06-10',
    ]);
  });

  it('is also told under a title that says first when or with what means', () => {
    const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN');
    expect(
      given(
        '1. Thời gian\nTừ nay đến hết mùa măng.\n2. Trách nhiệm thực hiện\n- Sở Y tế trồng tre quanh các trạm.\n',
        head,
      ),
    ).toEqual(['Sở Y tế | Sở Y tế trồng tre quanh các trạm.']);
  });

  it('is nobody where all there are must do something', () => {
    expect(given('1. Các ngành, các cấp có trách nhiệm giữ tre.\n', TASKS)).toEqual([]);
    expect(given('1. Các ngành có trách nhiệm giữ tre.\n', TASKS)).toHaveLength(1);
  });

  it('is those of another kind in a sentence behind, and no second of two who only look on', () => {
    const [primary, others] = [
      'Các trường tiểu học trồng tre quanh sân.',
      'Các trường dạy nghề mở lớp đan tre.',
    ];
    expect(given(`1. ${primary} ${others}\n`)).toEqual([
      `Các trường tiểu học | ${primary}`,
      `Các trường dạy nghề | ${others}`,
    ]);
    const looking = 'Sở Y tế trồng tre. Sở Nội vụ, Ban Dân tộc chỉ xem xét hồ sơ trồng tre.';
    expect(given(`1. ${looking}\n`)).toEqual([`Sở Y tế | ${looking}`]);
  });

  it('is nobody whom a directive only tells of', () => {
    const head = 'Chỉ thị về trồng tre\nSở Tre Nứa chỉ thị:\n';
    expect(given('1. Ngành tre chiếm vị trí quan trọng của tỉnh.\n2. Sở Y tế trồng tre.\n', head)).toEqual([
      'Sở Y tế | Sở Y tế trồng tre.',
    ]);
  });
});
