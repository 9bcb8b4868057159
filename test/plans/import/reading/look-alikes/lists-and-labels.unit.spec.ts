import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('an item of a list', () => {
  it('is a task though it begins as a title does and has no full stop', () => {
    expect(
      given('1. Sở Y tế\na) Trồng tre\nb) Báo cáo kết quả trước ngày 05/6/2026 qua hộp thư: a@b.vn\n'),
    ).toEqual([
      'Sở Y tế | Trồng tre',
      'Sở Y tế | Báo cáo kết quả trước ngày 05/6/2026 qua hộp thư: a@b.vn | 2026-06-05',
    ]);
  });

  it('stands beside the dash over it where it is alone, and under it where the dash announces a list', () => {
    const items = (mark: string): string => `1. Sở Y tế\n- Trồng tre\n${mark} Đo bãi tre.\n- Cắm mốc.\n`;
    const apart = ['Sở Y tế | Trồng tre', 'Sở Y tế | Đo bãi tre.', 'Sở Y tế | Cắm mốc.'];
    expect(given(items('+'))).toEqual(apart);
    expect(given(items('*'))).toEqual(apart);
    expect(given('1. Sở Y tế\n- Trồng tre, gồm:\n+ Đo bãi tre.\n- Cắm mốc.\n')).toHaveLength(2);
  });

  it('goes on with the dashes behind numbers in brackets, but where these have dashes below them', () => {
    const items = (first: string): string =>
      `1. Sở Y tế\n- Trồng tre.\n(1) Tre gai.\n${first}(2) Tre ngà.\n- Sở Xây dựng: Đo bãi tre.\n`;
    expect(given(items(''))).toContain('Sở Xây dựng | Đo bãi tre.');
    expect(given(items('- Tre xanh.\n'))).not.toContain('Sở Xây dựng | Đo bãi tre.');
  });

  it('may have a comma behind its letter', () => {
    expect(given('1. Sở Y tế\na, Trồng tre.\nb, Đo bãi tre.\n')).toEqual([
      'Sở Y tế | Trồng tre.',
      'Sở Y tế | Đo bãi tre.',
    ]);
  });

  it('is none where no other letter with a comma goes with it', () => {
    expect(
      given('1. Sở Y tế\n- Trồng tre và phát cho trẻ em vitamin\na, Kẽm ở các bãi tre.\n- Đo bãi tre.\n'),
    ).toEqual([
      'Sở Y tế | Trồng tre và phát cho trẻ em vitamin a, Kẽm ở các bãi tre.',
      'Sở Y tế | Đo bãi tre.',
    ]);
  });

  it('goes on with a number behind a line that ends with “ngày”', () => {
    expect(
      given('1) Sở Y tế\n* Trồng tre, báo cáo theo ngày\n2) Sở Xây dựng\n* Đo bãi tre theo ngày\n'),
    ).toEqual(['Sở Y tế | Trồng tre, báo cáo theo ngày', 'Sở Xây dựng | Đo bãi tre theo ngày']);
  });

  it('is a name over the paragraphs below it, whatever its mark', () => {
    expect(
      given('* Sở Y tế\nTrồng tre ven hồ.\nĐo bãi tre.\n* Sở Xây dựng (phụ trách bãi):\nCắm mốc.\n'),
    ).toEqual(['Sở Y tế | Trồng tre ven hồ.', 'Sở Y tế | Đo bãi tre.', 'Sở Xây dựng | Cắm mốc.']);
  });

  it('is counted by “Nhiệm vụ 1.”, “Dự án 2:”', () => {
    expect(
      given(
        'Nhiệm vụ 1. Trồng tre ven hồ\nChủ trì: Sở Y tế\nNhiệm vụ 2. Đo bãi tre\nGiao Sở Xây dựng chủ trì đo bãi tre.\n',
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Trồng tre ven hồ', 'Sở Xây dựng | Giao Sở Xây dựng chủ trì đo bãi tre.']);
  });

  it('that is counted by “Dự án 2:” is of the body whose number or letter stands over it', () => {
    const names = (text: string): string[] => given(text).map((each) => each.slice(0, each.indexOf(' | ')));
    const counted = 'Dự án 2: Trồng tre ven hồ.\nDự án 4: Đo bãi tre.\n';
    expect(names(`1. Sở Y tế: Chủ trì thực hiện\n${counted}2. Sở Xây dựng\nHoạt động 3: Cắm mốc.\n`)).toEqual(
      ['Sở Y tế', 'Sở Y tế', 'Sở Xây dựng'],
    );
    expect(names(`a) Sở Y tế\n- Mua giống tre.\n${counted}b) Sở Xây dựng\n- Cắm mốc.\n`)).toEqual([
      'Sở Y tế',
      'Sở Y tế',
      'Sở Y tế',
      'Sở Xây dựng',
    ]);
  });

  it('that shares a task out is one of all, and those below it are of the bodies that they name', () => {
    expect(
      given(
        '1. Các cơ quan thường trực\n- Cùng đo các bãi tre. Trong đó:\n+ Sở Y tế: đo bãi tre ven suối.\n+ Sở Tư pháp phối hợp Hội Nông dân tỉnh: đếm cây trên đồi.\nThời gian thực hiện: Trước ngày 30/6/2026.\n- Báo cáo số măng.\n',
      ),
    ).toEqual([
      'Các cơ quan thường trực | Cùng đo các bãi tre. | 2026-06-30',
      'Sở Y tế | đo bãi tre ven suối. | 2026-06-30',
      'Sở Tư pháp | Sở Tư pháp phối hợp Hội Nông dân tỉnh: đếm cây trên đồi. | 2026-06-30',
      'Các cơ quan thường trực | Báo cáo số măng.',
    ]);
  });

  it('that only says who is advised stands over tasks', () => {
    expect(
      given('1. Phòng Kinh tế\n- Nghiên cứu, tham mưu Lãnh đạo Sở:\n+ Trồng tre.\n+ Giá măng năm nay.\n'),
    ).toEqual(['Phòng Kinh tế | Trồng tre.', 'Phòng Kinh tế | Giá măng năm nay.']);
  });

  it('over others that each name who does it is no task itself', () => {
    expect(
      given(
        '1. UBND xã\n- Chỉ đạo các phòng, cụ thể:\n+ Phòng Kinh tế: mua giống tre.\n+ Trạm Y tế xã: khám cho người trồng tre.\n',
      ),
    ).toEqual(['Phòng Kinh tế | mua giống tre.', 'Trạm Y tế xã | khám cho người trồng tre.']);
  });
});

describe('a title of a step', () => {
  it('stands over its tasks, and is none of those before it', () => {
    expect(
      given(
        'Bước 1- Trước ngày 15/12/2025\n(1) Sở Y tế tham mưu trồng tre.\n(2) Sở Xây dựng đo bãi tre.\nBước 2- Sau khi trồng\n(1) Sở Nội vụ kiểm tra bãi tre.\n',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế tham mưu trồng tre. | 2025-12-15',
      'Sở Xây dựng | Sở Xây dựng đo bãi tre. | 2025-12-15',
      'Sở Nội vụ | Sở Nội vụ kiểm tra bãi tre.',
    ]);
  });
});

describe('what stands under a colon', () => {
  it.each([
    'Tuyên truyền pháp luật về tre, trong đó tập trung:\na) Luật Đất đai;\nb) Luật Lâm nghiệp.',
    'Tổ chức hội thi trồng tre, thành phần tham gia:\na) Đội Sở Y tế;\nb) Đội Công an tỉnh.',
  ])('is part of the task where it says nothing to be done: %s', (text) => {
    expect(given(`1. Sở Y tế: ${text}\n`)).toHaveLength(1);
  });

  it('is of the body itself unless others are asked', () => {
    const below = '+ Trường mầm non: tổ chức múa hát;\n+ Trường tiểu học: tổ chức trồng tre.\n';
    expect(given(`1. Sở Y tế\n- Hướng dẫn ngày hội tre theo cấp học:\n${below}`)).toHaveLength(1);
    expect(given(`1. Sở Y tế\n- Chỉ đạo các trường, cụ thể:\n${below}`)).toEqual([
      'Trường mầm non | tổ chức múa hát;',
      'Trường tiểu học | tổ chức trồng tre.',
    ]);
  });

  it('ends where a paragraph behind partners goes on with the body', () => {
    expect(
      given('1. Sở Xây dựng\nChủ trì, phối hợp với:\n- Sở Y tế\n- Công an tỉnh\nTổ chức kiểm tra bãi tre.\n'),
    ).toContain('Sở Xây dựng | Tổ chức kiểm tra bãi tre.');
  });

  it('leaves nobody out of those named ahead without saying so', () => {
    const { bodies, unsure } = readPlan(
      `${HEAD}1. Sở Nội vụ, Công an tỉnh: Công an tỉnh giữ bãi tre; bố trí người trực đêm.\n`,
    );
    expect(bodies.map(({ name }) => name)).toEqual(['Công an tỉnh']);
    expect(unsure.map(({ what, text }) => [what, text.vi])).toEqual([
      ['nothing-under-body', expect.stringContaining('Sở Nội vụ')],
    ]);
  });
});

describe('a topic', () => {
  it('has its tasks behind the labels that say who leads', () => {
    const labels = 'Cơ quan chủ trì: Sở Y tế\nCơ quan phối hợp: Sở Xây dựng\n';
    const tasks = '- Công khai bảng giá tre trước ngày 31/3/2026.\n- Rà soát bãi tre.\n';
    expect(given(`1. Đất trồng tre\n${labels}${tasks}2. Cây giống\n`, TASKS)).toEqual([
      'Sở Y tế | Công khai bảng giá tre trước ngày 31/3/2026. | 2026-03-31',
      'Sở Y tế | Rà soát bãi tre.',
    ]);
  });

  it('of a body may be called as a part without tasks is', () => {
    expect(
      given('1. Sở Y tế\n1.1. Trồng tre.\n1.2. Về thông tin, tuyên truyền:\n- In tờ rơi.\n- Mở 03 lớp.\n'),
    ).toEqual(['Sở Y tế | Trồng tre.', 'Sở Y tế | In tờ rơi.', 'Sở Y tế | Mở 03 lớp.']);
  });
});

describe('a line after a task', () => {
  const [plain] = readPlan(
    `${HEAD}1. Trồng tre ven hồ.\n* Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện. Hoàn thành trong năm 2026.\n2. Đo bãi tre.\n* Sở Xây dựng chủ trì.\n`,
  ).bodies.flatMap(({ name, duties }) => duties.map((duty) => ({ name, ...duty })));

  it('is a label where it says no more than who does it, with whom and by when', () => {
    expect(plain).toMatchObject({
      name: 'Sở Y tế',
      text: 'Trồng tre ven hồ.',
      role: 'lead',
      cooperating: ['Sở Tài chính'],
      dueOn: '2026-12-31',
    });
    expect(
      given(
        '1. Trồng tre ven hồ.\n* Sở Y tế chủ trì.\n2. Đo bãi tre.\n* Sở Xây dựng chủ trì đo bãi tre.\n',
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Trồng tre ven hồ.', 'Sở Xây dựng | Sở Xây dựng chủ trì đo bãi tre.']);
  });

  it('may name who leads as who prepares it', () => {
    expect(given('1. Trồng tre ven hồ.\n- Cơ quan tham mưu, chủ trì: Sở Y tế\n', TASKS)).toEqual([
      'Sở Y tế | Trồng tre ven hồ.',
    ]);
  });

  it('says by when behind who leads, inside the paragraph too', () => {
    expect(
      given('1. Trồng tre ven hồ. Cơ quan chủ trì: Sở Y tế, hoàn thành trước ngày 30/6/2026.\n', TASKS),
    ).toEqual(['Sở Y tế | Trồng tre ven hồ. | 2026-06-30']);
  });

  it('stands over bodies of which the first leads and the others have tasks of their own', () => {
    expect(
      given(
        'a) Hoạt động 1\n- Nội dung: Trồng tre ven hồ.\n- Cơ quan thực hiện:\n+ Sở Y tế chủ trì, phối hợp với các sở.\n+ Sở Xây dựng cắm mốc các bãi tre ven hồ trước mùa mưa.\n',
        TASKS,
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre ven hồ.',
      'Sở Xây dựng | Sở Xây dựng cắm mốc các bãi tre ven hồ trước mùa mưa.',
    ]);
  });

  it('stands behind what is to be done under a title that only counts', () => {
    expect(
      given('a) Hoạt động 2\n- Nội dung: Lễ hội măng.\n- Cơ quan thực hiện: Sở Y tế chủ trì.\n', TASKS),
    ).toEqual(['Sở Y tế | Lễ hội măng.']);
  });

  it('has a heading after a Roman number that only begins big', () => {
    const tasks = '1. Sở Nội vụ\n- Trồng tre.\n';
    expect(given(`${tasks}Ii. trồng măng ven suối\n1. Sở Y tế: Lập vườn măng.\n`)).toEqual([
      'Sở Nội vụ | Trồng tre.',
      'Sở Y tế | Lập vườn măng.',
    ]);
  });
});

describe('a title that says in its paragraph who leads', () => {
  const groups = (title: string): string =>
    `${title}. Đơn vị chủ trì: Sở Y tế; thành viên: Sở Nội vụ\n- Đo các bãi tre.\n- Vẽ bản đồ tre.\nNhóm 2 - Chăm tre. Đơn vị chủ trì: Sở Xây dựng\n- Chăm sóc bãi tre.\n`;

  it('gives the dashes behind it, and is no task', () => {
    for (const title of ['Nhóm 1 - Giống, đất và nước (02 bãi)', 'Giống tre'])
      expect(given(groups(title)).slice(-3)).toEqual([
        'Sở Y tế | Đo các bãi tre.',
        'Sở Y tế | Vẽ bản đồ tre.',
        'Sở Xây dựng | Chăm sóc bãi tre.',
      ]);
    expect(readPlan(HEAD + groups('Nhóm 1 - Giống')).bodies[0]?.duties[0]?.cooperating).toEqual([
      'Sở Nội vụ',
    ]);
  });

  it('keeps what its dashes only tell', () => {
    expect(
      given('Đo các bãi tre. Đơn vị chủ trì: Sở Y tế\n- Bãi ven suối.\n- Bãi sau núi.\n').map((row) =>
        row.slice(0, 24),
      ),
    ).toEqual(['Sở Y tế | Đo các bãi tre']);
  });
});
