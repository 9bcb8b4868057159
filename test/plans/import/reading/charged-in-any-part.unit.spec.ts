import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given } from './clean-water-plan.js';

/** Who is given what in a letter with these lines. */
const asked = (...lines: readonly string[]): string[] =>
  readPlan(
    ['SỞ Y TẾ', 'TỈNH NẬM KHE', 'Số: 8/SYT-NVY', 'V/v giữ nước', 'Nậm Khe, ngày 3 tháng 3 năm 2026']
      .concat('Kính gửi: Các trạm y tế.', lines)
      .join('\n'),
  ).bodies.flatMap(({ name, duties }) => duties.map(({ text }) => `${name} | ${text}`));

describe('a heading that says for what a body answers', () => {
  const charge = (title: string): string[] =>
    given(
      'II. ĐỐI TƯỢNG ÁP DỤNG',
      '1. Các hộ dùng nước giếng.',
      title,
      'a) Kiểm tra nắp giếng hằng tháng.',
      'b) Báo cáo UBND tỉnh số giếng hỏng.',
    );

  it.each([
    ['2. Trách nhiệm của Ban Quản lý chợ Khe Sim:', 'Ban Quản lý chợ Khe Sim'],
    ['2. Trách nhiệm của các sở, ngành có liên quan:', 'Các sở, ngành có liên quan'],
  ])('gives it the tasks below wherever it stands: %s', (title, name) => {
    expect(charge(title)).toEqual([
      `${name} | Kiểm tra nắp giếng hằng tháng.`,
      `${name} | Báo cáo UBND tỉnh số giếng hỏng.`,
    ]);
  });

  it.each([
    '2. Trách nhiệm của học sinh:',
    '2. Trách nhiệm của người dân:',
    '2. Trách nhiệm của cộng đồng dân cư:',
    '2. Quyền của Ban Quản lý chợ Khe Sim:',
  ])('is no rule of conduct, nor a right: %s', (title) => {
    expect(charge(title)).toEqual([]);
  });

  it('gives nothing where what stands below is told of it', () => {
    expect(
      given(
        'II. TÌNH HÌNH',
        '1. Trách nhiệm của Ban Quản lý chợ Khe Sim:',
        'a) Giếng chợ còn bẩn.',
        'b) Bể lọc đã cũ.',
      ),
    ).toEqual([]);
  });
});

describe('what a body has to do in time', () => {
  const steps = (title: string): string[] =>
    given('II. TRÌNH TỰ', title, 'a) Xem giếng.', 'b) Kiểm tra hồ sơ xin nước.');

  it('stands below a colon behind its name that says when', () => {
    const title = '1. UBND xã: Khi nhận được đơn xin nước, trong thời hạn 05 ngày có trách nhiệm:';
    expect(steps(title)).toEqual(['UBND xã | Xem giếng.', 'UBND xã | Kiểm tra hồ sơ xin nước.']);
  });

  it('is of nobody where it is but told what the body gets', () => {
    expect(steps('1. UBND xã: Khi nhận được đơn xin nước, hồ sơ gồm:')).toEqual([]);
  });
});

describe('a letter that asks several for much', () => {
  const OPENING =
    'Sở Y tế đề nghị các trạm y tế (sau đây gọi là trạm) và UBND các xã tập trung chỉ đạo giữ sạch các giếng; trong đó lưu ý các nhiệm vụ trọng tâm sau:';
  const ALL = 'Các trạm y tế và UBND các xã';

  it('asks all of them what follows, but for items of others', () => {
    expect(
      asked(
        OPENING,
        '1. Rà soát các giếng đã đào.',
        '2. Tuyên truyền việc giữ nước.',
        '3. Đối với các trạm vùng cao',
        'a) Lập sổ theo dõi nước.',
        'b) Gửi mẫu nước về Sở.',
        '4. UBND các xã có trách nhiệm chỉ đạo chủ giếng, hợp tác xã quản lý giếng thực hiện việc:',
        'a) Lắp nắp giếng.',
        'b) Thau bể lọc.',
        'Mong nhận được sự phối hợp của Quý trạm.',
      ),
    ).toEqual([
      `${ALL} | Rà soát các giếng đã đào.`,
      `${ALL} | Tuyên truyền việc giữ nước.`,
      'Các trạm vùng cao | Lập sổ theo dõi nước.',
      'Các trạm vùng cao | Gửi mẫu nước về Sở.',
      'UBND các xã | Lắp nắp giếng.',
      'UBND các xã | Thau bể lọc.',
    ]);
  });

  it('asks nobody where what follows is told', () => {
    expect(
      asked(
        'Mùa khô năm nay đến sớm, nhiều giếng ở các bản vùng cao đã cạn. Sở Y tế đề nghị các trạm y tế và UBND các xã tập trung giữ sạch các giếng còn nước; trong đó lưu ý các nội dung sau:',
        '1. Số giếng đào.',
        '2. Số giếng khoan.',
      ),
    ).toEqual([]);
  });

  it('has a first number that a scan took for another', () => {
    const first = 'Rà soát các giếng đã đào ở các bản vùng cao, lập danh sách giếng bẩn.';
    expect(asked(OPENING, `I. ${first}`, '2. Tuyên truyền việc giữ nước.', '3. Thau các bể lọc.')).toEqual([
      `${ALL} | ${first}`,
      `${ALL} | Tuyên truyền việc giữ nước.`,
      `${ALL} | Thau các bể lọc.`,
    ]);
  });
});

describe('what is required of bodies', () => {
  const LINES = [
    '1. Yêu cầu đối với các tổ chức, cá nhân được cấp giấy phép khai thác nước ngầm.',
    '- Lắp đồng hồ đo nước.',
    '- Báo cáo lượng nước hằng tháng.',
    '2. Đề nghị UBND các xã',
    '- Kiểm tra các giếng khoan.',
  ];

  it('is asked of them in a letter', () => {
    const name = 'Các tổ chức, cá nhân được cấp giấy phép khai thác nước ngầm';
    expect(asked('Sở đề nghị một số nội dung cụ thể như sau:', ...LINES)).toEqual([
      `${name} | Lắp đồng hồ đo nước.`,
      `${name} | Báo cáo lượng nước hằng tháng.`,
      'UBND các xã | Kiểm tra các giếng khoan.',
    ]);
  });

  it('is how they are to be in a plan', () => {
    const lines = [
      '1. Yêu cầu đối với giáo viên',
      '- Soạn bài đầy đủ.',
      '2. Yêu cầu đối với hợp tác xã',
      '- Giữ nước sạch.',
    ];
    expect(given('II. TIÊU CHÍ', ...lines)).toEqual([]);
  });
});

describe('whoever answers in a case', () => {
  it('has it to do, the case ahead of it', () => {
    const lines = [
      '1. Đối với giếng trong chợ thì Ban Quản lý chợ có trách nhiệm kiểm tra hằng quý.',
      '2. Trường hợp giếng bị sập thì đơn vị trực tiếp quản lý giếng có trách nhiệm báo cáo UBND xã.',
    ];
    expect(given('II. TRÁCH NHIỆM GIỮ GIẾNG', ...lines)).toEqual([
      `Ban Quản lý chợ | ${lines[0]?.slice(3) ?? ''}`,
      `Đơn vị trực tiếp quản lý giếng | ${lines[1]?.slice(3) ?? ''}`,
    ]);
  });

  it('is nobody where the case only says what comes of it', () => {
    expect(
      given('II. TRÁCH NHIỆM GIỮ GIẾNG', '1. Đối với giếng đã hỏng thì nước không dùng để nấu ăn.'),
    ).toEqual([]);
  });
});

describe('an article on what somebody answers for', () => {
  it('names him or her by what was given to do', () => {
    expect(
      given(
        'II. QUY ĐỊNH',
        'Điều 2. Trách nhiệm của Phó Trưởng phòng được phân công phụ trách nước và công chức được giao đo nước',
        '1. Việc lập sổ đo phải đúng mẫu.',
        '2. Ghi sổ đo hằng ngày.',
      ).map((each) => each.split(' | ')[0]),
    ).toContain('Phó Trưởng phòng được phân công phụ trách nước và công chức được giao đo nước');
  });
});
