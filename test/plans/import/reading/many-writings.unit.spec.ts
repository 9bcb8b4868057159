import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, plan } from './clean-water-plan.js';

/** The writings of a list that bars and line breaks part. */
const listed = (writings: string): string[] =>
  writings.split(/[|\n]/u).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));

const SURVEY = 'Khảo sát các mó nước đầu bản.';
const FENCE = 'Rào các bể lọc trước ngày 30 tháng 6 năm 2026.';

describe('the titles of the columns of a table', () => {
  const rows = [
    ['1', 'Khảo sát các mó nước đầu bản', 'Sở Y tế', 'Sở Tài chính', 'Quý II/2026', 'Báo cáo'],
    ['2', 'Rào các bể lọc', 'Ủy ban nhân dân các xã', 'Tỉnh đoàn', 'Tháng 6/2026', 'Hàng rào'],
  ];
  const titles = ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];
  const asTable = (cells: readonly (readonly string[])[]): string[] =>
    cells.map((row) => `| ${row.join(' | ')} |`);
  const read = (column: number, title: string): string[] =>
    given('II. TỔ CHỨC THỰC HIỆN', ...asTable([titles.with(column, title), ...rows]));
  const all = ['Sở Y tế | Khảo sát các mó nước đầu bản', 'Ủy ban nhân dân các xã | Rào các bể lọc'];

  it.each([
    ['numbers', 0, ['TT', 'Số thứ tự', 'Mã số', 'Mã NV', 'Mã nhiệm vụ', '']],
    [
      'tasks',
      1,
      listed(`
Nhiệm vụ cụ thể | Tên nhiệm vụ | Tiêu đề nhiệm vụ | Mô tả công việc | Đầu mục công việc
Mục tiêu/nhiệm vụ | Hoạt động | Việc cần làm | Yêu cầu | Danh sách các đề án
`),
    ],
    [
      'who leads',
      2,
      listed(`
Đơn vị thực hiện | Phòng, ban thực hiện | Khoa/phòng | Ban, ngành thực hiện | Cấp thực hiện
Chủ thể thực hiện | Lực lượng | Cán bộ thực hiện | Thành phần thực hiện
`),
    ],
    [
      'who takes part',
      3,
      ['Cơ quan phối hợp', 'Các đơn vị phối hợp', 'Đơn vị tham gia', 'Cơ quan liên quan'],
    ],
    [
      'when',
      4,
      listed(`
Tiến độ | Thời hạn | Hạn hoàn thành | Dự kiến thời gian | Yêu cầu tiến độ
Năm | Quý | Năm thực hiện | Năm hoàn thành | Giai đoạn
`),
    ],
    [
      'what comes of it',
      5,
      ['Kết quả', 'Sản phẩm/kết quả', 'Minh chứng', 'Chỉ tiêu', 'Ghi chú', 'Cấp trình'],
    ],
  ] as const)('tell %s, however they are called', (_, column, names) => {
    for (const name of names) expect([name, read(column, name)]).toEqual([name, all]);
  });

  it.each(['Dự kiến thời gian', 'Yêu cầu tiến độ', 'Năm hoàn thành', 'Quý', 'Giai đoạn'])(
    'say when as %s',
    (title) => {
      const { bodies } = readPlan(
        plan('II. TỔ CHỨC THỰC HIỆN', ...asTable([titles.with(4, title), ...rows])),
      );
      expect(bodies.flatMap(({ duties }) => duties.map(({ dueOn }) => dueOn))).toEqual([
        '2026-06-30',
        '2026-06-30',
      ]);
    },
  );

  it('are no row, though its cells begin as titles do', () => {
    const unknown = [['Mã', 'Loại', 'Tên gọi khác', 'Ai', 'Cùng ai', 'Ra gì']];
    const row = ['NV03', 'Mới', 'Danh mục bể', 'Văn phòng', 'Các đơn vị trực thuộc', 'Danh mục'];
    expect(given('II. TỔ CHỨC THỰC HIỆN', ...asTable([...unknown, row, row.with(0, 'NV04')]))).toEqual([]);
  });

  it('may be in capitals where only spaces part the columns', () => {
    const lines = [
      'STT   NỘI DUNG NHIỆM VỤ                     CƠ QUAN CHỦ TRÌ         THỜI GIAN',
      '1     Khảo sát các mó nước đầu bản và các   Sở Y tế                 Quý II/2026',
      '      khe suối lân cận',
      '2     Rào các bể lọc                        Ủy ban nhân dân các xã  Tháng 6/2026',
      '3     Mở lớp về nước sạch cho trưởng bản    Sở Nội vụ               Hằng năm',
    ];
    expect(given('II. TỔ CHỨC THỰC HIỆN', ...lines)).toEqual([
      'Sở Y tế | Khảo sát các mó nước đầu bản và các khe suối lân cận',
      'Ủy ban nhân dân các xã | Rào các bể lọc',
      'Sở Nội vụ | Mở lớp về nước sạch cho trưởng bản',
    ]);
  });

  it('have groups of rows under them, also without numbers', () => {
    const [, ...columns] = titles;
    const grouped = [
      columns,
      ['Nhóm khảo sát', '', '', '', ''],
      rows[0]?.slice(1) ?? [],
      ['Nhóm xây dựng', '', '', '', ''],
      rows[1]?.slice(1) ?? [],
    ];
    expect(given('II. TỔ CHỨC THỰC HIỆN', ...asTable(grouped))).toEqual(all);
  });

  it('stand over cells of a line each, of which "nt" is who leads above', () => {
    const cells = [titles, ...rows.map((row, at) => (at === 1 ? row.with(2, 'nt') : row))].flat();
    expect(given('II. TỔ CHỨC THỰC HIỆN', 'Danh mục như sau', ...cells)).toEqual([
      'Sở Y tế | Khảo sát các mó nước đầu bản',
      'Sở Y tế | Rào các bể lọc',
    ]);
  });
});

describe('who has a task', () => {
  it.each(
    listed(`
Phân công chủ trì | Đơn vị đăng cai | Trách nhiệm chính | Chủ thể thực hiện | Đơn vị tổ chức
Cơ quan chịu trách nhiệm chủ trì | Giao cho | Bộ phận phụ trách | Đơn vị đầu mối
`),
  )('stands behind "%s:" below it', (label) => {
    for (const lines of [
      [`- ${label}: Sở Y tế.`, '- Cơ quan phối hợp: Sở Tài chính.'],
      [`${label}: Sở Y tế`, 'Cơ quan phối hợp: Sở Tài chính'],
      [`- ${label}: Sở Y tế; cơ quan phối hợp: Sở Tài chính; thời gian: Quý II/2026.`],
    ])
      expect(given('II. NHIỆM VỤ', `1. ${SURVEY}`, ...lines, `2. ${FENCE}`, ...lines)).toEqual([
        `Sở Y tế | ${SURVEY}`,
        `Sở Y tế | ${FENCE}`,
      ]);
  });

  it.each([
    '[Sở Y tế chủ trì]',
    '- Sở Y tế chủ trì',
    '(Sở Y tế - chủ trì)',
    '(do Sở Y tế thực hiện)',
    '(Sở Y tế)',
  ])('stands at its end as %s', (end) => {
    const tasks = [`Khảo sát các mó nước đầu bản ${end}.`, `Rào các bể lọc ${end}.`];
    expect(given('II. NHIỆM VỤ', `1. ${tasks[0]}`, `2. ${tasks[1]}`)).toEqual(
      tasks.map((task) => `Sở Y tế | ${task}`),
    );
  });
});

describe('the marks of lists', () => {
  it.each(['--', '►', '★', '✓', '-', '+', '•'])('may be %s', (mark) => {
    expect(
      given(
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế',
        `${mark} ${SURVEY}`,
        '2. Sở Tài chính',
        `${mark} ${FENCE}`,
      ),
    ).toEqual([`Sở Y tế | ${SURVEY}`, `Sở Tài chính | ${FENCE}`]);
  });

  it.each([
    ['III.1. ', 'III.2. ', '1. '],
    ['III.1. ', 'III.2. ', 'a) '],
    ['III.1. ', 'III.2. ', '- '],
    ['III.1 ', 'III.2 ', 'III.1.1. '],
  ])('may be %sof the section III, over %s', (one, other, mark) => {
    const read = readPlan(
      plan(
        'III. TỔ CHỨC THỰC HIỆN',
        `${one}Sở Y tế`,
        `${mark}${SURVEY}`,
        `${other}Sở Tài chính`,
        `- ${FENCE}`,
      ),
    ).bodies;
    expect(read.map(({ name, duties }) => [name, ...duties.map(({ text }) => text)])).toEqual([
      ['Sở Y tế', SURVEY],
      ['Sở Tài chính', FENCE],
    ]);
    expect(read[1]?.duties[0]?.place).toBe('III.2, gạch đầu dòng 1');
  });

  it.each(['B.1. ', 'B.1 '])('may be %sof the section B', (mark) => {
    const [one, two] = readPlan(
      plan(
        'B. TỔ CHỨC THỰC HIỆN',
        `${mark}Sở Y tế`,
        `1. ${SURVEY}`,
        `${mark.replace('1', '2')}Sở Tài chính`,
        `- ${FENCE}`,
      ),
    ).bodies;
    expect([one, two].map((body) => [body?.name, body?.duties[0]?.text, body?.duties[0]?.place])).toEqual([
      ['Sở Y tế', SURVEY, 'B.1.1'],
      ['Sở Tài chính', FENCE, 'B.2, gạch đầu dòng 1'],
    ]);
  });
});

describe('what stands ahead of who acts', () => {
  it.each(
    listed(`
Cùng với đó | Song song với đó | Mặt khác | Tiếp theo | Bên cạnh đó
Kể từ ngày ký ban hành | Vào dịp Tháng hành động vì trẻ em | Vào ngày 20 hằng tháng | Mỗi quý | Sáu tháng một lần
Nếu có dịch bệnh xảy ra | Trường hợp có bể hỏng | Tùy tình hình thực tế | Tại các khu công nghiệp | Qua công tác nắm tình hình
Thông qua các buổi họp | Nhân Ngày Nước thế giới | Bằng nhiều hình thức | Dưới sự chỉ đạo của Ủy ban nhân dân tỉnh | Sau 10 ngày kể từ ngày ký
Hưởng ứng Tuần lễ nước sạch | Trong quá trình triển khai | Trong quá trình tổ chức thực hiện
`),
  )('may be "%s, "', (opening) => {
    const task = `${opening}, Sở Y tế lấy mẫu nước ở các bể lọc.`;
    for (const mark of ['', '- ', '1. '])
      expect(given('II. TỔ CHỨC THỰC HIỆN', `${mark}${task}`)).toEqual([`Sở Y tế | ${task}`]);
  });

  it('ends no plan where nothing is to be told back', () => {
    const lines = ['1. Sở Y tế', `- ${SURVEY}`];
    const closing = 'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế.';
    expect(given('II. TỔ CHỨC THỰC HIỆN', ...lines, closing)).toEqual([`Sở Y tế | ${SURVEY}`]);
  });
});

describe('persons', () => {
  it.each(['Ông', 'Ông.', 'Bà.'])('may be called "%s", with what they are in the group behind', (title) => {
    expect(
      given(
        'II. PHÂN CÔNG NHIỆM VỤ',
        `1. ${title} Trần Văn A - Trưởng đoàn: ${SURVEY}`,
        `2. ${title} Lê Thị B - Thư ký đoàn: ${FENCE}`,
      ),
    ).toEqual([
      `${title.replace('.', '')} Trần Văn A | ${SURVEY}`,
      `${title.replace('.', '')} Lê Thị B | ${FENCE}`,
    ]);
  });
});

describe('what a body does', () => {
  it.each(
    listed(`
ấn hành tài liệu | bêu gương người có công | hỏi ý kiến nhân dân | phỏng vấn người dân | uốn nắn các lệch lạc
trợ giúp pháp lý cho hộ nghèo | bồi thường thiệt hại | xóa nhà tạm cho hộ nghèo | hướng nghiệp cho học sinh | vượt chỉ tiêu được giao
phân công công chức phụ trách từng bản
`),
  )('may be to %s', (task) => {
    for (const name of ['Ủy ban nhân dân các xã, phường', 'Phòng Văn hóa - Xã hội'])
      expect(given('II. TỔ CHỨC THỰC HIỆN', `1. ${name} ${task}.`, `2. Sở Tài chính`, `- ${FENCE}`)).toEqual([
        `${name} | ${name} ${task}.`,
        `Sở Tài chính | ${FENCE}`,
      ]);
  });
});

describe('a list of tasks under no title that assigns', () => {
  it('is one where most items say who does them; what names nobody is told', () => {
    const { bodies, unsure } = readPlan(
      plan(
        'II. NHIỆM VỤ',
        `1. Sở Y tế lấy mẫu nước ở các bể lọc.`,
        '2. Công an tỉnh xử lý việc xả thải.',
        '3. Các xã, thị trấn báo cáo định kỳ hằng quý.',
        '4. Hội Phụ nữ vận động hội viên giữ bể.',
        '5. Tăng cường tuyên truyền trên mạng xã hội.',
      ),
    );
    expect(bodies.map(({ name }) => name)).toEqual([
      'Sở Y tế',
      'Công an tỉnh',
      'Các xã, thị trấn',
      'Hội Phụ nữ',
    ]);
    expect(unsure.map(({ what, place }) => [what, place])).toEqual([['no-body', 'II.5']]);
  });

  it('goes on behind a paragraph that belongs to an item of it', () => {
    expect(
      given(
        'II. TỔ CHỨC THỰC HIỆN',
        '- Sở Y tế:',
        '+ Mở lớp tập huấn cho:',
        'Cán bộ y tế xã; trưởng bản.',
        `+ ${SURVEY}`,
        '- Sở Tài chính:',
        `+ ${FENCE}`,
      ),
    ).toEqual([
      'Sở Y tế | Mở lớp tập huấn cho:\nCán bộ y tế xã; trưởng bản.',
      `Sở Y tế | ${SURVEY}`,
      `Sở Tài chính | ${FENCE}`,
    ]);
  });
});

describe('what is no task', () => {
  it.each([
    'Người đứng đầu cơ quan, cán bộ, công chức tham gia soạn thảo Kế hoạch này được xem xét loại trừ, miễn hoặc giảm trách nhiệm theo quy định.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế.',
  ])('is "%s"', (text) => {
    expect(given('II. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', `- ${SURVEY}`, `2. ${text}`)).toEqual([
      `Sở Y tế | ${SURVEY}`,
    ]);
  });

  it.each([
    'Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Kế hoạch này.',
    '3. Yêu cầu các sở, ban, ngành, địa phương nghiêm túc triển khai thực hiện Kế hoạch này.',
    '3. Đề nghị các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.',
    'Chi tiết theo Phụ lục đính kèm.',
  ])('is "%s" behind what others have to do', (text) => {
    expect(
      given('II. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', `- ${SURVEY}`, '2. Sở Tài chính', `- ${FENCE}`, text),
    ).toEqual([`Sở Y tế | ${SURVEY}`, `Sở Tài chính | ${FENCE}`]);
  });

  it('is a note at the foot of a page that keeps no small figure', () => {
    const lines = [
      '1. Sở Y tế',
      '- Lập hồ sơ nguồn nước theo quy định của pháp luật1.',
      '- Lấy mẫu nước theo Luật Tài nguyên nước năm 20232.',
      '',
      '      1 Hồ sơ, mẫu văn bản về nguồn nước do Sở Tài nguyên hướng dẫn',
      '',
      'và phải nộp trước mùa khô',
      '      2 Khi lấy mẫu phải báo trước cho trưởng bản',
      '                                       2',
      '',
      '- Rào các mó nước.',
    ];
    expect(given('II. TỔ CHỨC THỰC HIỆN', ...lines)).toEqual([
      'Sở Y tế | Lập hồ sơ nguồn nước theo quy định của pháp luật1.',
      'Sở Y tế | Lấy mẫu nước theo Luật Tài nguyên nước năm 2023.',
      'Sở Y tế | Rào các mó nước.',
    ]);
  });
});
