import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('a sentence that ends in a colon over what its task is to hold', () => {
  it('is the task, with its day', () => {
    expect(
      given(
        '1. Sở Nội vụ: Lập sổ tre trước ngày 30/4/2026, gồm các nội dung sau:\na) Bãi tre ven suối.\nb) Bãi tre trên đồi.\n',
      ),
    ).toEqual([
      'Sở Nội vụ | Lập sổ tre trước ngày 30/4/2026, gồm các nội dung sau:\nBãi tre ven suối.\nBãi tre trên đồi. | 2026-04-30',
    ]);
    expect(
      given('1. Sở Nội vụ\n- Lập báo cáo, trong đó nêu rõ các nội dung sau:\n+ Số măng.\n+ Số gốc tre.\n'),
    ).toHaveLength(1);
  });

  it('announces them where it answers for them, or where they are tasks', () => {
    expect(
      given('1. Sở Nội vụ: Chịu trách nhiệm về các nội dung sau:\na) Số măng.\nb) Số gốc tre.\n'),
    ).toHaveLength(2);
    expect(
      given(
        '1. Sở Nội vụ: Tổ chức hội tre với các nội dung sau:\na) Tổ chức thi đan nón.\nb) Trồng tre ven suối.\n',
      ),
    ).toHaveLength(2);
  });
});

describe('a sentence inside a conclusion about several bodies', () => {
  const HEARD = 'UBND TỈNH NẬM KHE\nSố: 8/TB-UBND\nTHÔNG BÁO\nVề phiên họp\nChủ tịch UBND tỉnh kết luận:\n';

  it.each([
    'Các xã tích cực trồng tre, số măng tăng 12%.',
    'Các xã thực hiện trồng tre đạt 35% kế hoạch.',
    'Các xã chủ động trồng tre, đạt nhiều kết quả.',
    'Các xã, thôn chưa tích cực.',
    'Các xã lập hồ sơ chậm.',
    'Các sở, ngành tích cực phối hợp.',
    'Các xã quan tâm trồng tre. Tuy nhiên, măng còn ít.',
  ])('is no duty where it tells how well they did: %s', (told) => {
    expect(given(`1. Tháng qua, mưa nhiều. ${told}\n2. Sở Y tế đếm gốc tre.\n`, HEARD)).toEqual([
      'Sở Y tế | Sở Y tế đếm gốc tre.',
    ]);
  });

  it('is one where it says what they are to reach', () => {
    expect(
      given('1. Mưa nhiều. Các xã khẩn trương trồng tre đạt 35% kế hoạch.\n2. Sở Y tế đếm gốc tre.\n', HEARD),
    ).toHaveLength(2);
  });
});

describe('ahead of the label lines under a task', () => {
  const under = (lines: string): string[] =>
    given(`1. Củng cố bãi tre ven suối\n${lines}- Cơ quan chủ trì: Sở Y tế\n`, TASKS);

  it('a sentence with its day is a task beside the dashes, one without is not', () => {
    const dashes = '- Tưới tre.\n- Cắm mốc các bãi tre.\n';
    const tasks = ['Sở Y tế | Tưới tre.', 'Sở Y tế | Cắm mốc các bãi tre.'];
    expect(under(`Đếm lại các gốc tre trước ngày 30/4/2026.\n${dashes}`)).toEqual([
      'Sở Y tế | Đếm lại các gốc tre trước ngày 30/4/2026. | 2026-04-30',
      ...tasks,
    ]);
    expect(under(`Đếm lại các gốc tre.\n${dashes}`)).toEqual(tasks);
  });

  it('what tells how it is done leaves several tasks as they are', () => {
    expect(under('- Tưới tre.\n- Bảo đảm đúng mùa mưa.\n- Cắm mốc các bãi tre.\n')).toEqual([
      'Sở Y tế | Tưới tre.',
      'Sở Y tế | Cắm mốc các bãi tre.',
    ]);
  });

  it('what is to be done by a day, or of how much, does not tell how', () => {
    expect(under('- Tưới tre.\n- Việc cắm mốc phải hoàn thành trước ngày 30/3/2026.\n')).toHaveLength(2);
    expect(under('- Tưới tre.\n- Bảo đảm công khai 90% bãi tre.\n')).toHaveLength(2);
  });
});

describe('an item that begins with with whom it is done', () => {
  const roles = (over: string): unknown[] =>
    readPlan(`${HEAD}1. ${over}\na) Tưới tre.\nb) Phối hợp với Sở Xây dựng đo bãi tre.\n`).bodies.flatMap(
      ({ duties }) => duties.map(({ role }) => role),
    );

  it('helps another, but where the words over it say with whom all of it is led', () => {
    expect(roles('Sở Y tế: Chủ trì tham mưu, có trách nhiệm:')).toEqual(['lead', 'cooperate']);
    expect(roles('Sở Y tế chủ trì, phối hợp với các xã thực hiện các nhiệm vụ sau:')).toEqual([
      'lead',
      'lead',
    ]);
  });
});

describe('sentences that are counted behind a colon', () => {
  it('end where another body begins', () => {
    expect(given('1. Sở Nội vụ: (i) Tưới tre; (ii) Đo bãi tre. Sở Y tế có trách nhiệm mua thuốc.\n')).toEqual(
      ['Sở Nội vụ | Tưới tre', 'Sở Nội vụ | Đo bãi tre.', 'Sở Y tế | Sở Y tế có trách nhiệm mua thuốc.'],
    );
    expect(
      given('1. Giao Sở Nội vụ: (1) Tưới tre; (2) Đo bãi tre. Giao Sở Y tế: (1) Mua thuốc; (2) Khám bệnh.\n'),
    ).toEqual([
      'Sở Nội vụ | Tưới tre',
      'Sở Nội vụ | Đo bãi tre.',
      'Sở Y tế | Mua thuốc',
      'Sở Y tế | Khám bệnh.',
    ]);
  });

  it('are of one kind of marks', () => {
    expect(
      given('1. Sở Nội vụ: (1) Lập sổ, trong đó: (a) Sổ tre; (b) Sổ măng. (2) Đo bãi tre.\n'),
    ).toHaveLength(2);
  });
});

describe('who is asked to keep to what is laid down', () => {
  it('has a task where something else is to be done too', () => {
    expect(
      given('1. Cán bộ, công chức tuyệt đối chấp hành các quy định về tre; nộp số măng hằng quý.\n'),
    ).toHaveLength(1);
    expect(given('1. Nhân viên nghiêm chỉnh chấp hành quy định về tre, trực bãi tre.\n')).toHaveLength(1);
    expect(given('1. Cán bộ, công chức tuyệt đối chấp hành các quy định về tre.\n')).toEqual([]);
  });
});

describe('what the house that issues a plan says of itself', () => {
  it.each(['Nhà trường', 'Đảng ủy xã'])('is no duty of it: %s', (house) => {
    expect(
      given(`${house} cần thực hiện đồng bộ các giải pháp sau:\n- Tưới tre.\n- Đo bãi tre.\n`, TASKS),
    ).toEqual([]);
  });
});
