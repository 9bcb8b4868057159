import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

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

describe('“Công tác chỉ đạo, điều hành”', () => {
  it('is a field of work: what stands under it among tasks and solutions is given to nobody', () => {
    expect(
      given(
        '1. Công tác chỉ đạo, điều hành\n- Các cấp ủy đảng quán triệt việc trồng tre.\n2. Công tác kiểm tra\n- Đo bãi tre.\n',
        TASKS,
      ),
    ).toEqual([]);
  });

  it('parts no table', () => {
    expect(
      given(
        'TT\nNội dung\nCơ quan chủ trì\nThời gian\nI. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n1\nTrồng tre\nSở Y tế\nQuý I/2026\n2\nĐo bãi tre\nSở Xây dựng\nQuý II/2026\n',
      ),
    ).toEqual(['Sở Y tế | Trồng tre | 2026-03-31', 'Sở Xây dựng | Đo bãi tre | 2026-06-30']);
    const groups =
      '1. CHỈ ĐẠO, ĐIỀU HÀNH\n1.1\nTrồng tre\nSở Y tế\nHằng quý\n2. GIỮ BÃI TRE\n2.1\nĐo bãi tre\nSở Xây dựng\nQuý II/2026\n';
    expect(given(`TT\nNội dung\nCơ quan chủ trì\nThời gian\n${groups}`)).toEqual([
      'Sở Y tế | Trồng tre',
      'Sở Xây dựng | Đo bãi tre | 2026-06-30',
    ]);
  });

  it('is what the dash says behind one that only names whom the body directs, and for that one', () => {
    const tasks = '- Kiểm tra các bãi tre.\n- Chỉ đạo Thanh tra Sở:\n- Xử phạt người chặt tre.\n';
    expect(given(`1. Sở Y tế\n${tasks}`)).toEqual([
      'Sở Y tế | Kiểm tra các bãi tre.',
      'Thanh tra Sở | Xử phạt người chặt tre.',
    ]);
    expect(given('1. Sở Y tế\n- Chỉ đạo Thanh tra Sở:\n- Người chặt tre bị phạt.\n')).toHaveLength(2);
  });
});

describe('what is needed for the tasks', () => {
  const among = (title: string, items: string): string[] =>
    given(
      `1. Trồng\n- Sở Y tế trồng tre.\n2. ${title}\n${items}3. Giữ tre\n- Công an tỉnh cắm mốc.\n`,
      TASKS,
    ).slice(1, -1);

  it('is a field of work where its items name who does them', () => {
    for (const title of ['Cơ sở vật chất', 'Về cơ sở vật chất, bãi ươm', 'Nguồn lực', 'Thi đua'])
      expect(among(title, '- Sửa vườn ươm (Sở Xây dựng).\n- Mua máy bơm (Sở Nội vụ)\n')).toEqual([
        'Sở Xây dựng | Sửa vườn ươm (Sở Xây dựng).',
        'Sở Nội vụ | Mua máy bơm (Sở Nội vụ)',
      ]);
    expect(among('Về cơ sở vật chất', '- Sở Xây dựng sửa vườn ươm.\n- Có đủ máy bơm.\n')).toEqual([
      'Sở Xây dựng | Sở Xây dựng sửa vườn ươm.',
    ]);
    expect(
      among(
        'Nguồn lực',
        'a) Tuyển người\n- Đơn vị chủ trì: Sở Nội vụ.\nb) Mua máy\n- Đơn vị chủ trì: Sở Tài chính.\n',
      ),
    ).toEqual(['Sở Nội vụ | Tuyển người', 'Sở Tài chính | Mua máy']);
  });

  it('is no duty where its items say what it costs or what there is', () => {
    expect(
      among('Kinh phí', '- Mua cây: 20 triệu đồng (Sở Xây dựng).\n- Mua máy: 9 triệu đồng (Sở Nội vụ).\n'),
    ).toEqual([]);
    expect(among('Cơ sở vật chất', '- Vườn ươm: 3 (Sở Xây dựng).\n- Máy bơm: 5 (Sở Nội vụ).\n')).toEqual([]);
    expect(among('Kinh phí', '- Sở Xây dựng chi từ dự toán được giao.\n')).toEqual([]);
  });
});
