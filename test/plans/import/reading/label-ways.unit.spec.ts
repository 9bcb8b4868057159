import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, givenByDay, plan } from './clean-water-plan.js';

const TASKS = 'II. NHIỆM VỤ';
const DUG = ['Sở Y tế | Đào giếng bản.'];

describe('what says who does a task', () => {
  it.each([
    '=> Sở Y tế chủ trì, phối hợp với Sở Nội vụ.',
    '→ Giao Sở Y tế thực hiện, hoàn thành trước 30/6/2026.',
    'Giao Sở Y tế chủ trì thực hiện.',
    'Sở Y tế chủ trì tham mưu.',
    'Trách nhiệm: Sở Y tế.',
    'Trách nhiệm: Sở Y tế chủ trì; UBND các xã phối hợp.',
    '- CQCT: Sở Y tế.',
    'ĐV thực hiện: Sở Y tế',
  ])('may stand below it: %s', (line) => {
    expect(given(TASKS, '1. Đo các suối.', '2. Đào giếng bản.', line)).toEqual(DUG);
  });

  it('is whoever leads, ahead of whoever looks after it', () => {
    const after = 'Lãnh đạo phụ trách: Đồng chí Phó Chủ tịch UBND tỉnh.';
    expect(given(TASKS, '1. Đào giếng bản.', after, 'Cơ quan chủ trì: Sở Y tế.')).toEqual(DUG);
    expect(given(TASKS, '1. Đào giếng bản.', after)).toEqual([
      'Đồng chí Phó Chủ tịch UBND tỉnh | Đào giếng bản.',
    ]);
  });

  it('has days and products ahead of it in a bracket, and what is told behind', () => {
    const lines = [
      '1. Đào giếng bản (tháng 5/2026, Sở Y tế chủ trì).',
      '2. Đo các suối (sản phẩm: sổ đo; Sở Nội vụ thực hiện).',
      '3. Trồng tre (Sở Xây dựng thực hiện); nghiệm thu trong quý III/2026.',
    ];
    expect(givenByDay(TASKS, ...lines).map((each) => each.replace(/ \| .* \| /u, ' | '))).toEqual([
      'Sở Y tế | 2026-05-31',
      'Sở Nội vụ | Đo các suối (sản phẩm: sổ đo; Sở Nội vụ thực hiện).',
      'Sở Xây dựng | 2026-09-30',
    ]);
  });

  it('is none of what a body answers for, nor of what else is told with its words', () => {
    for (const line of [
      'Trách nhiệm: nêu gương trước quần chúng.',
      'Trách nhiệm: Công chức tận tụy với dân bản.',
      'Trách nhiệm: Hạt Kiểm lâm bồi thường thiệt hại cho các hộ.',
      'Thực hiện: lấy mẫu hằng tháng.',
      'Mục tiêu: 95% hộ có nước sạch.',
    ])
      expect(given(TASKS, '1. Đào giếng bản.', line)).toEqual([]);
  });
});

describe('label lines ahead of what is to be done', () => {
  it('give the dashes behind "Nội dung:"', () => {
    expect(
      given(
        TASKS,
        '1. Giếng bản',
        'Đơn vị chủ trì: Sở Y tế',
        'Nội dung:',
        '- Đào giếng bản.',
        '- Xây thành giếng.',
      ),
    ).toEqual([...DUG, 'Sở Y tế | Xây thành giếng.']);
  });

  it('give no dash that tells what was reached, and take from one when it is due', () => {
    expect(
      givenByDay(
        TASKS,
        '1. Giếng bản',
        'Đơn vị chủ trì: Sở Y tế',
        'Nội dung:',
        '- Đào giếng bản.',
        '- Kết quả năm 2025: đào 03 giếng.',
        '- Thời gian: Quý II/2026.',
      ),
    ).toEqual(['Sở Y tế | Đào giếng bản. | 2026-06-30']);
  });

  it('give each what stands below who leads', () => {
    expect(
      given(
        TASKS,
        '1. Cơ quan chủ trì: Sở Y tế',
        '- Nội dung: Đào giếng bản.',
        '- Thời gian: Quý II/2026',
        '2. Cơ quan chủ trì: Sở Nội vụ',
        '- Nội dung: In sổ đo nước.',
      ),
    ).toEqual([...DUG, 'Sở Nội vụ | In sổ đo nước.']);
  });
});

describe('who does a task', () => {
  it.each([
    ['- Cơ quan chủ trì, phối hợp: Sở Y tế chủ trì; UBND các xã phối hợp.'],
    ['- Cơ quan chủ trì:', 'Sở Y tế.', '- Cơ quan phối hợp:', 'UBND các xã.'],
    ['Đơn vị chủ trì:', 'Sở Y tế', 'Đơn vị phối hợp: UBND các xã'],
  ])('is said on lines apart from whom it is done with: %s', (...lines) => {
    const { bodies } = readPlan(plan(TASKS, '1. Đào giếng bản.', ...lines));
    expect(bodies.map(({ name, duties }) => [name, duties[0]?.text, duties[0]?.cooperating])).toEqual([
      ['Sở Y tế', 'Đào giếng bản.', ['UBND các xã']],
    ]);
  });

  it('may stand behind a semicolon: "; phân công: Sở Y tế"', () => {
    expect(given(TASKS, '1. Đào giếng bản; phân công: Sở Y tế.')).toEqual(['Sở Y tế | Đào giếng bản;']);
    expect(given(TASKS, '1. Đào giếng bản; phân công: chia hai ca.')).toEqual([]);
  });
});

describe('a label that asks', () => {
  it.each(['Đề nghị Sở Y tế.', 'Sở Y tế (đề nghị).', 'Mời Sở Y tế.'])('names whom it asks: %s', (who) => {
    expect(given(TASKS, '1. Đo các suối.', '2. Đào giếng bản.', `- Cơ quan chủ trì: ${who}`)).toEqual(DUG);
  });
});

describe('a later sentence of a task with label lines', () => {
  const behind = (sentence: string): string[] =>
    given(TASKS, `1. Đào giếng bản ở Nậm Pì. ${sentence}`, 'Cơ quan chủ trì: Sở Y tế');

  it('is of another office that has something to do', () => {
    const own = 'Sở Xây dựng cấp phép đào giếng trong tháng 5/2026.';
    expect(behind(own)).toEqual(['Sở Y tế | Đào giếng bản ở Nậm Pì.', `Sở Xây dựng | ${own}`]);
  });

  it.each([
    'Sở Xây dựng cấp phép đào giếng tháng 5/2025.',
    'Sở Xây dựng khảo sát mạch nước từ năm 2024.',
    'Bộ Y tế ban hành quy chuẩn mới về nước giếng.',
  ])('is part of it where it tells what others did or laid down: %s', (told) => {
    expect(behind(told)).toEqual([`Sở Y tế | Đào giếng bản ở Nậm Pì. ${told}`]);
  });
});

describe('a whole sentence behind what a label says', () => {
  const task = 'Giao Sở Nội vụ lập kế hoạch và danh sách các bản cần giếng.';

  it('is a task of its own, in the same paragraph and on the line of the label', () => {
    expect(given('II. PHÂN CÔNG', '1. Sở Y tế', `- Đào giếng bản. Thời gian: Quý III/2026. ${task}`)).toEqual(
      ['Sở Y tế | Đào giếng bản.', `Sở Nội vụ | ${task}`],
    );
    expect(
      given(TASKS, '1. Đào giếng bản.', 'Cơ quan chủ trì: Sở Y tế.', `Thời gian: Quý III/2026. ${task}`),
    ).toEqual(
      [`Sở Nội vụ | ${task}`, 'Sở Y tế | Đào giếng bản.'].toSorted((a) => (a.startsWith('Sở Y') ? -1 : 1)),
    );
  });

  it('is none where it says nobody', () => {
    expect(
      given('II. PHÂN CÔNG', '1. Sở Y tế', '- Đào giếng bản. Thời gian: Quý III/2026. Báo cáo trong tháng.'),
    ).toEqual(DUG);
  });

  it('gives nothing where it tells what was given, and by which letter', () => {
    const past = 'Chủ tịch UBND tỉnh giao Sở Nội vụ tại Công văn số 9 lập danh sách các bản cần giếng.';
    expect(
      given(TASKS, '1. Đào giếng bản.', 'Cơ quan chủ trì: Sở Y tế.', `Thời gian: Quý III/2026. ${past}`),
    ).toEqual(['Sở Y tế | Đào giếng bản.']);
  });
});

describe('what stands behind who leads', () => {
  it('is a task of its own where it names others and a day', () => {
    expect(
      given(
        TASKS,
        '1. Đào giếng bản.',
        'Phân công: Sở Y tế chủ trì tổng hợp. Các xã gửi số liệu trước ngày 30/5/2026.',
      ),
    ).toEqual(['Sở Y tế | Đào giếng bản.', 'Các xã | Các xã gửi số liệu trước ngày 30/5/2026.']);
  });

  it.each([
    'Cơ quan thực hiện: Sở Y tế, Sở Xây dựng đồng chủ trì.',
    'Cơ quan chủ trì: Sở Y tế và Sở Xây dựng cùng chủ trì.',
  ])('is no part of the names: %s', (line) => {
    expect(given(TASKS, '1. Đào giếng bản.', line)).toEqual([
      expect.stringMatching(/^Sở Y tế(?:,| và) Sở Xây dựng \| Đào giếng bản\.$/u),
    ]);
  });

  it('is no bracket that says for whom it works', () => {
    const line = 'Cơ quan chủ trì: Sở Y tế (giúp việc Ban Chỉ đạo, gửi báo cáo qua Văn phòng).';
    expect(given(TASKS, '1. Đào giếng bản.', line)).toEqual(DUG);
  });

  it('may be a second body in the same bracket, which is no sentence', () => {
    const task = 'Đo các giếng (các xã có giếng thực hiện; Sở Y tế tổng hợp trong tháng 10/2026).';
    expect(given(TASKS, `1. ${task}`)).toEqual([`Các xã có giếng | ${task}`]);
  });

  it.each([
    ['Đào giếng (Sở Y tế, Sở Xây dựng đồng chủ trì, báo cáo trước 30/9/2026).', 'Sở Y tế, Sở Xây dựng'],
    ['Đón đoàn tại bến (Đề nghị Đồn Biên phòng Nậm Pì chủ trì).', 'Đồn Biên phòng Nậm Pì'],
  ])('may stand in a bracket with how they lead or are asked: %s', (task, names) => {
    expect(given(TASKS, `1. ${task}`)).toEqual([`${names} | ${task}`]);
  });

  it('speaks also of a task whose contents are listed behind its label', () => {
    expect(
      given(
        TASKS,
        '1. Sổ tay',
        '1.1. Nội dung: In các sổ tay, gồm:',
        '- Sổ tay đo nước;',
        '- Sổ tay thau giếng.',
        'Phân công: Sở Y tế chủ trì.',
      ),
    ).toEqual(['Sở Y tế | In các sổ tay, gồm:\nSổ tay đo nước;\nSổ tay thau giếng.']);
  });
});

describe('letters that lead up to one with label lines', () => {
  const LABELS = ['Đơn vị chủ trì: Sở Y tế.', 'Thời gian thực hiện: Thường xuyên.'];
  const OTHER = ['d) Luật về rừng.', 'Đơn vị chủ trì: Sở Xây dựng.', 'Thời gian: Quý II/2026.'];

  it('are tasks of the same body where semicolons join them', () => {
    const letters = ['a) Luật về nước;', 'b) Các cách giữ nước;', 'c) Quy định về phí nước.'];
    expect(given(TASKS, '1. Phổ biến pháp luật', ...letters, ...LABELS, ...OTHER)).toEqual([
      'Sở Y tế | Luật về nước;',
      'Sở Y tế | Các cách giữ nước;',
      'Sở Y tế | Quy định về phí nước.',
      'Sở Xây dựng | Luật về rừng.',
    ]);
  });

  it('are of nobody where they end', () => {
    const letters = ['a) Nước ở suối đang cạn.', 'c) Quy định về phí nước.'];
    expect(given(TASKS, '1. Phổ biến pháp luật', ...letters, ...LABELS, ...OTHER)).toEqual([
      'Sở Y tế | Quy định về phí nước.',
      'Sở Xây dựng | Luật về rừng.',
    ]);
  });
});

describe('in what form a task is done', () => {
  it('is said by a label beside the others, and no part of it', () => {
    const lines = [
      '- Đơn vị chủ trì: Sở Y tế.',
      '- Hình thức: Hội nghị, tờ rơi.',
      '- Thời gian: Quý I/2026.',
    ];
    expect(given(TASKS, '1. Luật Nước', 'a) Phổ biến Luật Nước.', ...lines)).toEqual([
      'Sở Y tế | Phổ biến Luật Nước.',
    ]);
  });
});

describe('who heads a team', () => {
  it('stands beside the label for who leads the task, and leads it not', () => {
    const lines = [
      '- Đối tượng: Chi bộ Trường THCS, Chi bộ Trạm Y tế.',
      '- Thời gian: Tháng 6/2026.',
      '- Trưởng đoàn: Đồng chí Bí thư Đảng ủy.',
      '- Cơ quan chủ trì tham mưu: Văn phòng Đảng ủy.',
    ];
    expect(given(TASKS, '1.1- Kiểm tra việc thu, nộp phí nước.', ...lines)).toEqual([
      'Văn phòng Đảng ủy | Kiểm tra việc thu, nộp phí nước.',
    ]);
  });
});
