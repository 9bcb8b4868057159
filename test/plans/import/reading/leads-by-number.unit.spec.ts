import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, givenByDay, plan } from './clean-water-plan.js';

const TASKS = [
  'II. NHIỆM VỤ',
  '1. Nguồn nước',
  '1.1. Vẽ bản đồ các mó nước.',
  '1.2. Quét hồ sơ giếng khoan.',
  '1.3. Cắm mốc bờ suối.',
];
const EACH = [
  'UBND các xã | Vẽ bản đồ các mó nước.',
  'Sở Nội vụ | Quét hồ sơ giếng khoan.',
  'Sở Xây dựng | Cắm mốc bờ suối.',
];

describe('a line that says by the numbers of tasks who does each', () => {
  it.each([
    'Phân công thực hiện mục 1: UBND các xã chủ trì thực hiện nội dung 1.1; Sở Nội vụ chủ trì nội dung 1.2; Sở Xây dựng chủ trì nội dung 1.3.',
    'Giao UBND các xã chủ trì nhiệm vụ 1.1; Sở Nội vụ chủ trì nhiệm vụ 1.2; Sở Xây dựng chủ trì nhiệm vụ 1.3.',
    '- Đơn vị chủ trì: UBND các xã (mục 1.1), Sở Nội vụ (mục 1.2), Sở Xây dựng (mục 1.3).',
    'Mục 1.1: UBND các xã chủ trì; mục 1.2: Sở Nội vụ chủ trì; mục 1.3 do Sở Xây dựng thực hiện.',
    '* UBND các xã thực hiện nội dung 1.1. Sở Nội vụ thực hiện nội dung 1.2. Sở Xây dựng thực hiện nội dung 1.3.',
  ])('gives those tasks, and is none itself: %s', (line) => {
    expect(given(...TASKS, line)).toEqual(EACH);
  });

  it.each([
    'Chủ trì thực hiện các nội dung tại mục 1.1, 1.2, 1.3: Sở Y tế',
    'Cơ quan chủ trì các nhiệm vụ 1.1, 1.2 và 1.3: Sở Y tế',
    'Cơ quan chủ trì (mục 1.1 đến 1.3): Sở Y tế',
    'Sở Y tế chủ trì thực hiện các nội dung từ mục 1.1 đến mục 1.3.',
    'Phân công: Sở Y tế chủ trì thực hiện mục 1.',
  ])('may give several to one: %s', (line) => {
    expect(given(...TASKS, line)).toEqual([
      'Sở Y tế | Vẽ bản đồ các mó nước.',
      'Sở Y tế | Quét hồ sơ giếng khoan.',
      'Sở Y tế | Cắm mốc bờ suối.',
    ]);
  });

  it('may go by letters, and leaves what stands behind it to itself', () => {
    expect(
      given(
        'II. NHIỆM VỤ',
        '1. Nguồn nước',
        'a) Vẽ bản đồ các mó nước.',
        'b) Quét hồ sơ giếng khoan.',
        'Sở Nội vụ chủ trì điểm b; UBND các xã chủ trì điểm a.',
        'c) Cắm mốc bờ suối (Sở Xây dựng chủ trì).',
      ).map((each) => each.replace(' (Sở Xây dựng chủ trì)', '')),
    ).toEqual(EACH);
  });

  it('has lines beside it that say when, of all or of each number', () => {
    const line =
      'Sở Y tế chủ trì nội dung 1.1; Sở Nội vụ chủ trì nội dung 1.2; Sở Xây dựng chủ trì nội dung 1.3.';
    const days = (time: string): (string | undefined)[] =>
      givenByDay(...TASKS, line, time).map((each) => each.split(' | ')[2]);
    expect(days('Thời gian: trước ngày 15/5/2026.')).toEqual(['2026-05-15', '2026-05-15', '2026-05-15']);
    expect(
      days('Thời gian: nội dung 1.1, 1.2 trước ngày 15/5/2026; nội dung 1.3 trong quý IV/2026.'),
    ).toEqual(['2026-05-15', '2026-05-15', '2026-12-31']);
  });

  it('leaves to each task the lines below it that say when and with whom', () => {
    const { bodies } = readPlan(
      plan(
        'II. NHIỆM VỤ',
        '1. Vẽ bản đồ các mó nước',
        'Cơ quan phối hợp: UBND các xã',
        'Thời gian: Quý II/2026',
        '2. Quét hồ sơ giếng khoan',
        'Cơ quan phối hợp: Sở Tài chính',
        'Thời gian: Quý III/2026',
        'Sở Xây dựng chủ trì nhiệm vụ 1; Sở Nội vụ chủ trì nhiệm vụ 2.',
      ),
    );
    expect(bodies.map(({ name, duties: [duty] }) => [name, duty?.cooperating, duty?.dueOn])).toEqual([
      ['Sở Xây dựng', ['UBND các xã'], '2026-06-30'],
      ['Sở Nội vụ', ['Sở Tài chính'], '2026-09-30'],
    ]);
  });

  it('is a duty of its own where the tasks do not stand ahead of it', () => {
    const line = 'Sở Y tế chủ trì thực hiện nội dung 1.1.';
    expect(given(...TASKS, 'III. TỔ CHỨC THỰC HIỆN', `1. ${line}`)).toEqual([`Sở Y tế | ${line}`]);
    expect(given(...TASKS, 'III. TỔ CHỨC THỰC HIỆN', `- ${line}`)).toEqual([`Sở Y tế | ${line}`]);
  });

  it('gives no task that names somebody itself, nor does a line that says more of the numbers', () => {
    const tasks = ['II. NHIỆM VỤ', '1.1. Sở Nội vụ vẽ bản đồ.', '1.2. Quét hồ sơ giếng khoan.'];
    expect(given(...tasks, 'Sở Y tế chủ trì nội dung 1.1, 1.2.')).not.toContain(
      'Sở Y tế | Quét hồ sơ giếng khoan.',
    );
    for (const line of [
      'Sở Y tế báo cáo kết quả thực hiện mục 1.1, 1.2 trước ngày 15/6/2026.',
      'Sở Y tế chủ trì nội dung 1.1 của Đề án nước sạch.',
      'Kinh phí thực hiện nội dung 1.1, 1.2: 20 triệu đồng.',
    ])
      expect(given(...TASKS, line)).not.toContain('Sở Y tế | Vẽ bản đồ các mó nước.');
  });

  it('gives nothing where it says who may fine, or whom a point of law concerns', () => {
    const fines = ['1. Nhắc nhở hộ xả rác lần đầu.', '2. Thu hồi thẻ lấy nước.'];
    const powers = 'Chủ tịch UBND xã chủ trì khoản 1; Chủ tịch UBND tỉnh chủ trì khoản 2.';
    expect(given('II. THẨM QUYỀN XỬ PHẠT', ...fines, powers).join()).not.toContain('Nhắc nhở');
    const points = 'Chủ tịch UBND xã thực hiện khoản 1; Chủ tịch UBND tỉnh thực hiện khoản 2.';
    expect(given('II. NHIỆM VỤ', ...fines, points).join()).not.toContain('UBND xã | Nhắc nhở');
  });
});
