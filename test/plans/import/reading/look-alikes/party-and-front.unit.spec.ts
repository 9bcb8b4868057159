import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD } from './small-plan.js';

/** Each body with its role and the beginning of its duty, in a text without a head. */
const told = (...paragraphs: string[]): string[] =>
  readPlan(paragraphs.join('\n')).bodies.flatMap(({ name, duties }) =>
    duties.map(({ role, text }) => [name, role ?? '', text.slice(0, 24)].join(' | ')),
  );

describe('the Front', () => {
  const works = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG CỤ THỂ CÁC MẶT');

  it('has to do what an item under “Công tác ...” says that it does', () => {
    const item = 'Ban Thường trực Ủy ban MTTQ xã vận động các hộ giữ bãi tre.';
    expect(given(`1. Công tác vận động\n- ${item}\n`, works)).toEqual([
      `Ban Thường trực Ủy ban MTTQ xã | ${item}`,
    ]);
    expect(given(`1. Bãi tre ven hồ\n- ${item}\n`, works)).toEqual([]);
    expect(given('1. Công tác vận động\n- Ủy ban MTTQ xã đã vận động các hộ giữ bãi tre.\n', works)).toEqual(
      [],
    );
    expect(
      given('1. Công tác vận động\n- Ủy ban MTTQ xã ban hành Kế hoạch số 12/KH-MT về bãi tre.\n', works),
    ).toEqual([]);
  });

  it('is responsible behind a comma too', () => {
    expect(
      given('1. Kết thúc mùa măng, Ủy ban MTTQ phường, chịu trách nhiệm gom báo cáo của các bãi tre.\n'),
    ).toEqual([
      'Ủy ban MTTQ phường | Kết thúc mùa măng, Ủy ban MTTQ phường, chịu trách nhiệm gom báo cáo của các bãi tre.',
    ]);
  });

  it('has one more report in a paragraph behind the first where it is due on another day', () => {
    const reports = (day: string): string =>
      `1. Ủy ban MTTQ xã thực hiện chế độ báo cáo như sau:\na) Báo cáo số bãi tre trước ngày 05/3/2026.\nBáo cáo số măng của các hộ ${day}.\nb) Báo cáo chung trước ngày 10/7/2026.\n`;
    expect(given(reports('trước ngày 05/6/2026'))).toHaveLength(3);
    expect(given(reports('theo mẫu kèm theo'))).toHaveLength(2);
  });
});

describe('a conclusion of the Party that somebody tells', () => {
  it('gives tasks to those who “được giao”, and to whom the Politburo gives one', () => {
    expect(
      told(
        'Bộ Chính trị, Ban Bí thư giao các cơ quan rà soát quy chế trồng tre.',
        'Theo kết luận, Bộ Chính trị, Ban Bí thư giao Ban Tổ chức Trung ương, Đảng ủy Quốc hội rà soát quy định về bãi tre.',
        'Đảng ủy Chính phủ được giao chủ trì soạn dự thảo quy chế trồng tre.',
        'Đảng ủy Quốc hội, các đoàn thể Trung ương được giao nghiên cứu mẫu biển tên bãi tre.',
        'Quy chế trồng tre là văn bản của các bãi tre.',
      ),
    ).toEqual([
      'Ban Tổ chức Trung ương, Đảng ủy Quốc hội |  | Theo kết luận, Bộ Chính ',
      'Đảng ủy Chính phủ | lead | Đảng ủy Chính phủ được g',
      'Đảng ủy Quốc hội, các đoàn thể Trung ương |  | Đảng ủy Quốc hội, các đo',
    ]);
  });

  it('gives all items to whom it asks, but those that name somebody else', () => {
    expect(
      told(
        'Tại phiên họp ngày 05/6/2026, sau khi nghe báo cáo, Ban Bí thư giao Đảng ủy Chính phủ chỉ đạo một số nội dung sau tại Kết luận 5-KL/TW:',
        '- Các Đảng ủy Bộ Tài chính, Bộ Nội vụ khẩn trương chi trả tiền giống tre.',
        '- Đảng ủy Bộ Y tế kiểm tra các bãi tre.',
        '- Hoàn thiện quy chế trồng tre theo nguyên tắc sau:',
        '(1) Trung ương giữ giống.',
        '(2) Tỉnh giữ đất.',
        '- Trên cơ sở quy chế, Đảng ủy Chính phủ, đảng ủy các bộ, đặc biệt là người đứng đầu chịu trách nhiệm giữ bãi tre.',
      ).map((each) => each.split(' | ')[0]),
    ).toEqual([
      'Các Đảng ủy Bộ Tài chính, Bộ Nội vụ',
      'Đảng ủy Bộ Y tế',
      'Đảng ủy Chính phủ',
      'Đảng ủy Chính phủ, đảng ủy các bộ',
    ]);
  });

  it('asks one body for more than to carry it out where that is what its task is for', () => {
    expect(
      told(
        'Giao Đảng ủy Chính phủ tiếp thu ý kiến, chỉ đạo Bộ Nội vụ rà soát quy chế trồng tre.',
        'Căn cứ chủ trương này, Đảng ủy Chính phủ khẩn trương chỉ đạo việc soạn mẫu để triển khai thực hiện.',
        'Văn phòng Chính phủ tổng hợp danh sách bãi tre.',
      ),
    ).toHaveLength(3);
  });
});

describe('what persons of a house are told', () => {
  const notice = (...lines: string[]): string[] =>
    told(
      'Thực hiện Chỉ thị 8/CT-UBND ngày 05/6/2026 của Chủ tịch UBND tỉnh về giữ bãi tre ven hồ và căn cứ tình hình các bãi, nhà trường yêu cầu:',
      ...lines,
      'Phòng Đào tạo lập danh sách bãi tre và cắm mốc.',
    );

  it('is no task where they only keep to rules', () => {
    for (const line of [
      'Cán bộ, giảng viên, sinh viên Nhà trường nghiêm túc thực hiện Chỉ thị 8/CT-UBND về giữ bãi tre.',
      'Các khoa trong Trường, cán bộ, sinh viên Nhà trường tuyệt đối nghiêm túc trong thực hiện các quy định về bãi tre. Trưởng đơn vị chịu trách nhiệm nếu để xảy ra cháy.',
      'Trong 15 ngày, người lao động làm việc tại nhà; riêng các bộ phận có nhiệm vụ trực bố trí theo tình hình.',
    ])
      expect(
        notice('Văn phòng Trường đo bãi tre, báo cáo Hiệu trưởng.', line).map((each) => each.split(' | ')[0]),
      ).toEqual(['Văn phòng Trường', 'Phòng Đào tạo']);
  });

  it('is no task of the office that it stands under', () => {
    expect(
      given(
        '1. Văn phòng Đảng ủy\n- Đo bãi tre.\n- Ban Thường vụ Đảng ủy yêu cầu các cán bộ nhà tre triển khai, thực hiện nghiêm túc kế hoạch này.\n',
      ),
    ).toEqual(['Văn phòng Đảng ủy | Đo bãi tre.']);
  });

  it('names whom by all that one is in charge of', () => {
    expect(given('1. Chuyên viên phụ trách tổng hợp tham mưu lịch trồng tre.\n')).toEqual([
      'Chuyên viên phụ trách tổng hợp | Chuyên viên phụ trách tổng hợp tham mưu lịch trồng tre.',
    ]);
  });
});
