import { describe, expect, it } from '@jest/globals';
import { given, HEAD } from './small-plan.js';

describe('a committee that is set up', () => {
  it.each([
    'BAN TRỒNG TRE gồm: Hiệu trưởng – Trưởng ban; các tổ trưởng – ủy viên.',
    'Tổ giữ bãi gồm 05 người: trưởng thôn – tổ trưởng; đội dân phòng – tổ viên.',
  ])('says who is in it, which is no task: %s', (members) => {
    expect(given(`${members}\n1. Sở Y tế\n- Trồng tre.\n`)).toEqual(['Sở Y tế | Trồng tre.']);
  });

  it('has what it is charged with, behind those who are in it', () => {
    const text = 'Tổ công tác gồm: Sở Y tế, Sở Nội vụ có trách nhiệm đo bãi tre hằng quý.';
    expect(given(`1. ${text}\n`)).toHaveLength(1);
  });

  it('says under its name who heads it, and then what it has to do', () => {
    const head = 'Do đồng chí Giám đốc làm Trưởng Tiểu ban; Văn phòng Sở là cơ quan thường trực.';
    expect(given(`1. Tiểu ban Trồng tre\n${head}\nNhiệm vụ:\n- Đo bãi tre.\n- Ươm giống.\n`)).toEqual([
      'Tiểu ban Trồng tre | Đo bãi tre.',
      'Tiểu ban Trồng tre | Ươm giống.',
    ]);
  });
});

describe('a list behind a table', () => {
  it('is of things that are needed, and no row', () => {
    const table = 'TT\nNhiệm vụ\nCơ quan chủ trì\n1\nTrồng tre\nSở Y tế\n2\nTưới tre\nSở Nội vụ\n';
    const things = '\nDANH SÁCH DỤNG CỤ TRỒNG TRE: cuốc 20 cái; xẻng 10 cái (mượn của xã); bạt che 02 tấm.\n';
    expect(given(`PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${table}${things}`)).toEqual([
      'Sở Y tế | Trồng tre',
      'Sở Nội vụ | Tưới tre',
    ]);
  });
});

describe('heads of villages', () => {
  it('are of each kind of them, with who stands behind a semicolon', () => {
    const heads = 'Trưởng thôn, buôn, tổ dân phố; Tổ công nghệ số cộng đồng';
    expect(given(`1. ${heads}: Đến từng hộ đo bãi tre.\n`)).toEqual([`${heads} | Đến từng hộ đo bãi tre.`]);
  });
});

describe('dashes under an office that name those of it', () => {
  const office = (third: string): string[] =>
    given(
      `1. Tổ văn phòng:\n- Văn thư: Soạn thư về tre.\n- Kế toán, thủ quỹ: tạm ứng tiền giống.\n- ${third}\n`,
    );

  it('give to each what stands behind the colon, also under a name that no rule knows', () => {
    expect(office('Thiết bị: bàn giao cuốc xẻng.')).toEqual([
      'Văn thư | Soạn thư về tre.',
      'Kế toán, thủ quỹ | tạm ứng tiền giống.',
      'Thiết bị | bàn giao cuốc xẻng.',
    ]);
  });

  it.each([
    'Tuyên truyền: treo 03 băng rôn về tre.',
    'Kinh phí: lập dự toán trồng tre.',
    'Thời gian: hoàn thành trước mùa lũ.',
  ])('and no name to what a task is about: %s', (about) => {
    expect(office(about).map((each) => each.split(' | ')[0])).not.toContain(about.split(':')[0]);
  });

  it('are all of the office where they name what it is about', () => {
    const topics = '- Ươm giống: lập vườn ươm ở bãi Mây.\n- Rào bãi: mua dây thép.\n- Đo bãi: vẽ bản đồ.\n';
    expect(new Set(given(`1. Tổ văn phòng:\n${topics}`).map((each) => each.split(' | ')[0]))).toEqual(
      new Set(['Tổ văn phòng']),
    );
  });
});

describe('dashes of one kind with a number each, in a part that assigns nothing', () => {
  const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'TUẦN LỄ TRỒNG TRE');
  const under = (...dashes: readonly string[]): string[] =>
    given(`1. Tuần đầu (từ 26/8): làm quen với tre.\n${dashes.map((each) => `- ${each}\n`).join('')}`, head);

  it('say what each is to do', () => {
    expect(under('Khối 1: dọn bãi tre.', 'Khối 2, 3: vẽ bản đồ.', 'Khối 4: đo bãi tre.')).toEqual([
      'Khối 1 | dọn bãi tre.',
      'Khối 2, 3 | vẽ bản đồ.',
      'Khối 4 | đo bãi tre.',
    ]);
  });

  it.each([
    ['Khối 1: 04 lớp.', 'Khối 2: 03 lớp.', 'Khối 3: 05 lớp.'],
    ['Khối 1: phấn đấu trồng 50 cây.', 'Khối 2: phấn đấu trồng 60 cây.', 'Khối 3: bảo đảm 70 cây.'],
    ['Lớp 1: tập trung ở bãi Mây.', 'Lớp 2: tập trung ở bãi Khe.', 'Lớp 3: tham gia ở sân.'],
  ])('may say how many they are, what they are to reach or where they come: %s', (...dashes) => {
    expect(under(...dashes)).toEqual([]);
  });

  it('may say what the contest of each is', () => {
    const contest = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG THI');
    expect(
      given('- Khối 1: vẽ bụi tre.\n- Khối 2: kể chuyện tre.\n- Khối 3: đan giỏ tre.\n', contest),
    ).toEqual([]);
  });
});

describe('a title over tasks, beside names of bodies', () => {
  const beside = '1. Sở Y tế\nTrồng tre ven hồ.\n2. Sở Nội vụ\nĐo bãi tre hằng quý.\n';
  const last = (text: string): string | undefined => given(`${beside}${text}`).at(-1);

  it('says of whom it is by what they do not have', () => {
    const title = 'Các trạm, trại không có vườn ươm trong năm';
    expect(last(`3. ${title}\nTưới bãi tre của trạm bên cạnh.\n`)).toBe(
      `${title} | Tưới bãi tre của trạm bên cạnh.`,
    );
  });

  it('says who of the people is meant by what they do', () => {
    const title = 'Tổ chức, cá nhân trồng tre, chở tre, bán măng';
    expect(last(`3. ${title}\nThực hiện kê khai số tre đã trồng.\n`)).toBe(
      `${title} | Thực hiện kê khai số tre đã trồng.`,
    );
  });

  it.each([
    '3. Tổ chức, cá nhân hưởng lợi\nCó 120 hộ được chia măng.\n',
    '3. Tổ chức hội thi, hội thao về tre\nThực hiện vào mùa khô.\n',
  ])('or tells of them or of what is done, and gives nothing to them: %j', (text) => {
    expect(last(text)).toBe('Sở Nội vụ | Đo bãi tre hằng quý.');
  });

  it('is none that says what those do not have to do', () => {
    expect(last('3. Các xã không có bãi tre thì lập vườn ươm.\n')).toMatch(/^Các xã/u);
  });
});

describe('what stands below a dash that is a whole task', () => {
  const below = (dash: string): string[] =>
    given(`1. Sở Y tế\n- Chỉ đạo các trạm giữ bãi tre mùa lũ.\n${dash}\n- Đo bãi tre.\n`);

  it('is a task of its own where it says which body does it', () => {
    expect(below('+ Trung tâm Y tế ươm tre gai.')).toEqual([
      'Sở Y tế | Chỉ đạo các trạm giữ bãi tre mùa lũ.',
      'Trung tâm Y tế | Trung tâm Y tế ươm tre gai.',
      'Sở Y tế | Đo bãi tre.',
    ]);
  });

  it.each(['+ Các trạm ven hồ ươm tre gai.', '+ Trung tâm Y tế là nơi ươm tre.'])(
    'is a part of it where it names several or none, or tells what one is: %s',
    (dash) => {
      expect(below(dash)).toEqual([
        `Sở Y tế | Chỉ đạo các trạm giữ bãi tre mùa lũ.\n${dash.slice(2)}`,
        'Sở Y tế | Đo bãi tre.',
      ]);
    },
  );
});

describe('brackets behind a name', () => {
  const name = (text: string): string | undefined => given(`1. ${text} đo bãi tre.\n`)[0]?.split(' | ')[0];

  it.each([
    'Phòng Kinh tế (Phòng Kinh tế, Hạ tầng và Đô thị đối với phường)',
    'Phòng Nội vụ (Phòng Văn hóa - Xã hội thành phố Khe Tre)',
    'Trạm Y tế xã (Trạm Y tế đặc khu)',
  ])('belong to it where they say which office of the kind has it elsewhere: %s', (whole) => {
    expect(name(whole)).toBe(whole);
  });

  it.each(['(PC06)', '(Chi cục Kiểm lâm)', '(Phòng họp số 2)', '(cơ quan thường trực)', '(Phòng NV)'])(
    'do not where they tell something else of it: %s',
    (bracket) => {
      expect(name(`Phòng Nội vụ ${bracket}`)).toBe('Phòng Nội vụ');
    },
  );

  it.each([
    ['Sở Nông nghiệp và Môi trường', '(Sở NN&MT)'],
    ['Sở Xây dựng', '(Sở Giao thông vận tải cũ)'],
    ['Văn phòng Ủy ban nhân dân tỉnh', '(Văn phòng UBND tỉnh)'],
    ['Trung tâm Khuyến nông', '(Trung tâm KN)'],
  ])('nor where they shorten it or tell its former name: %s %s', (whole, bracket) => {
    expect(name(`${whole} ${bracket}`)).toBe(whole);
  });
});

describe('a paragraph under the name of a body', () => {
  const front = 'Mặt trận Tổ quốc xã và các hội';
  const lists = '- Hội Phụ nữ: dạy đan tre.\n- Hội Nông dân: ươm tre gai.\n';

  it('is a task ahead of “Trong đó:” over what those of it do', () => {
    expect(
      given(`1. ${front}\nĐưa việc trồng tre vào phong trào “Xóm tre xanh”. Trong đó:\n${lists}`),
    ).toEqual([
      `${front} | Đưa việc trồng tre vào phong trào “Xóm tre xanh”.`,
      'Hội Phụ nữ | dạy đan tre.',
      'Hội Nông dân | ươm tre gai.',
    ]);
  });

  it.each(['Trong đó:', 'Phong trào gồm ba phần. Cụ thể như sau:'])('only announces them: %s', (text) => {
    expect(given(`1. ${front}\n${text}\n${lists}`)).toHaveLength(2);
  });
});

describe('a place or a thing ahead of a colon, among names of bodies', () => {
  const beside = '- Văn phòng: soạn thư.\n- Kế toán: tạm ứng tiền giống.\n- Bảo vệ: rào bãi tre.\n';

  it('is looked after by whom the words behind the colon name', () => {
    expect(given(`${beside}- Bãi Khe Mây: do Hội Nông dân phụ trách rào chắn mùa lũ.\n`).at(-1)).toBe(
      'Hội Nông dân | Bãi Khe Mây: do Hội Nông dân phụ trách rào chắn mùa lũ.',
    );
  });
});

describe('what is to be done behind a task', () => {
  it.each([
    'Trong quá trình thực hiện, có phát sinh thì trình Ủy ban nhân dân tỉnh bổ sung giống trước ngày 15/10/2026.',
    'Trong quá trình thực hiện nếu phát sinh sâu bệnh, khoanh bãi và báo cáo Ủy ban nhân dân tỉnh trong 24 giờ.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các xã báo cáo Sở Nội vụ trước ngày 15/10/2026.',
    'Tiến độ trồng tre hằng tuần là căn cứ để chia giống, gửi các xã cùng biết.',
  ])('is part of it: %s', (more) => {
    const line = `Sở Nội vụ rà soát các bãi tre. ${more}`;
    expect(given(`1. ${line}\n`).at(-1)).toContain(`Sở Nội vụ | ${line}`);
  });
});

describe('what becomes of tasks', () => {
  const all = 'Trưởng các đơn vị phổ biến Kế hoạch đến mọi người.';
  const order = 'Giao Trưởng phòng Kinh tế theo dõi, báo cáo kết quả trồng tre vào ngày 25 hằng tháng.';

  it.each([
    'Việc thực hiện Kế hoạch là một căn cứ xét thi đua năm nay./.',
    'Kết quả trồng tre là tiêu chí đánh giá cuối năm.',
  ])('is no part of one that is given ahead of it: %s', (remark) => {
    expect(given(`1. ${all} ${order} ${remark}\n`).at(-1)).toBe(`Trưởng phòng Kinh tế | ${order}`);
  });

  it('goes with the task where it is one more', () => {
    const more = 'Kết quả gửi về Sở Nội vụ.';
    expect(given(`1. ${all} ${order} ${more}\n`).at(-1)).toBe(`Trưởng phòng Kinh tế | ${order} ${more}`);
  });
});

describe('a part about the meetings at which a plan is told', () => {
  const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'HÌNH THỨC, THỜI GIAN, THÀNH PHẦN');
  const meeting = (text: string): string[] => given(`1. Hội nghị về tre\n${text}\n`, head);

  it.each([
    ['Giao Văn phòng Sở bố trí hội trường, mời các hộ.', 'Văn phòng Sở'],
    ['Hội Phụ nữ xã phổ biến đến hội viên, xong trong quý II/2026.', 'Hội Phụ nữ xã'],
  ])('may give something to a body: %s', (text, name) => {
    expect(meeting(text)).toEqual([expect.stringContaining(`${name} | ${text}`)]);
  });

  it('may say who does what, under a title that says so', () => {
    const speakers = 'Phân công báo cáo viên:\nĐồng chí Chủ tịch: trình bày chuyên đề trồng tre.';
    expect(meeting(`Thời gian: 01 ngày.\n${speakers}`)).toEqual([
      'Đồng chí Chủ tịch | trình bày chuyên đề trồng tre.',
    ]);
  });

  it.each([
    'Chi bộ dự họp ở nhà văn hóa, trong quý II/2026.',
    'Ủy ban nhân dân tỉnh tổ chức hội nghị trong tháng 3/2026.',
    'Thành phần: Văn phòng Sở; các hộ trồng tre.',
    'Các đại biểu mang theo giống tre.',
  ])('tells else when it is held, and who comes: %s', (text) => {
    expect(meeting(text)).toEqual([]);
  });
});

describe('a section of nothing but paragraphs, which assigns nothing', () => {
  const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'XÂY DỰNG CHƯƠNG TRÌNH TRE');

  it('gives what others than who issues the plan are to do by a day', () => {
    const text = 'Các chi bộ, đoàn thể gửi chương trình trồng tre trước ngày 15/4/2026.';
    expect(given(`Chương trình có ba phần.\n${text}\n`, head)).toEqual([
      `Các chi bộ, đoàn thể | ${text} | 2026-04-15`,
    ]);
  });

  it.each([
    'Ban Chấp hành Đảng bộ tỉnh ban hành Chương trình trước ngày 15/4/2026.',
    'Mỗi hộ trồng 05 cây tre trước ngày 15/4/2026.',
    'Các chi bộ vào cuộc tích cực.',
  ])('and nothing to others: %s', (text) => {
    expect(given(`Chương trình có ba phần.\n${text}\n`, head)).toEqual([]);
  });

  it('parts what one sentence gives to each of two bodies', () => {
    const two =
      'Giao Sở Y tế chủ trì soạn phần bãi tre ven hồ Khe Mây; Sở Nội vụ soạn phần vườn ươm trước ngày 05/3/2026.';
    expect(
      given(`Tre mọc ở ba bãi.\nBan Chấp hành Đảng bộ tỉnh bàn về tre trong tháng 3. ${two}\n`, head),
    ).toEqual([
      'Sở Y tế | Giao Sở Y tế chủ trì soạn phần bãi tre ven hồ Khe Mây',
      'Sở Nội vụ | Sở Nội vụ soạn phần vườn ươm trước ngày 05/3/2026. | 2026-03-05',
    ]);
  });
});

describe('what stands beside names of bodies, and is none', () => {
  it.each([
    ['- Phòng Nghiệp vụ: đo bãi tre.', '- Văn phòng: in sổ tre.', '- Giai đoạn 1: khảo sát bãi tre.'],
    ['- Phòng Nghiệp vụ: đo bãi tre.', '- Văn phòng: in sổ tre.', '- Đợt đầu: rào bãi tre.'],
  ])('may be when or as which part something is done: %s', (...dashes) => {
    expect(given(`1. Sở Y tế\n${dashes.join('\n')}\n`).at(-1)).toMatch(/^Sở Y tế \| (?:Giai đoạn|Đợt)/u);
  });

  it('may be what is granted to people', () => {
    expect(
      given(
        '1. Sở Y tế\n- Trồng tre.\n2. Sở Nội vụ\n- Đo bãi tre.\n3. Tổ chức, cá nhân có thành tích\n- Khen thưởng theo Luật.\n',
      ),
    ).toHaveLength(2);
  });

  it('may be a unit of counting, but not a unit that measures', () => {
    expect(given('1. Đơn vị đo lường: Kiểm định cân măng.\n2. Đơn vị tính: bụi.\n')).toEqual([
      'Đơn vị đo lường | Kiểm định cân măng.',
    ]);
  });
});
