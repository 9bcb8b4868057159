import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, plan } from './clean-water-plan.js';

const TASKS = 'II. NHIỆM VỤ';
const who = (...lines: readonly string[]): string[] =>
  given(TASKS, '1. Nước trong trường', ...lines).map((each) => each.split(' | ')[0] ?? '');

describe('brackets at the end of several items', () => {
  it.each([
    ['NV y tế liên hệ Trạm Y tế xã', 'NV y tế'],
    ['bảo vệ, phục vụ', 'Bảo vệ, phục vụ'],
    ['kế toán, văn thư', 'Kế toán, văn thư'],
    ['PHT 2 phụ trách', 'PHT 2'],
    ['NV y tế, GVCN lớp 1', 'NV y tế, GVCN lớp 1'],
    ['UBND xã làm; xong trước 30/6/2026', 'UBND xã'],
    ['Sở Xây dựng - quý III/2026', 'Sở Xây dựng'],
    ['Sở Y tế đảm nhiệm', 'Sở Y tế'],
  ])('name who does it: (%s)', (bracket, body) => {
    expect(who(`- Thay lõi lọc nước (${bracket})`, '- Rửa bể nước (Đoàn trường)')).toEqual([
      body,
      'Đoàn trường',
    ]);
  });

  it.each([
    'Mua nước uống cho các lớp (20 bình, 5 thùng)',
    'Dạy kỹ năng cho trẻ (bảo vệ môi trường)',
    'Phát áo mưa cho lực lượng trực nước (bảo vệ, phục vụ)',
    'Khám mắt cho học sinh (lớp 1, lớp 2)',
    'Mở đập tràn (UBND xã làm chủ đầu tư)',
    'Kiểm tra nước tại các trường (Trường Mầm non, Trường Tiểu học)',
    'Giữ nước sạch ở các cơ quan (các phòng, ban)',
    'Bồi dưỡng cách lọc nước (giáo viên chủ nhiệm, bảo vệ)',
    'Cấp bình nước (kế toán, văn thư)',
    'Thăm trạm bơm (tháng 4, Trung tâm Nước sạch huyện)',
    'Học nghề sửa ống (Trạm Y tế xã đảm nhận từ năm 2023)',
    'Xin thêm bể chứa (Đoàn trường nhận tiền từ quỹ xã)',
    'Mua máy lọc (Đoàn trường 02 máy; Ban giám hiệu 01 máy)',
  ])('say other things too: %s', (item) => {
    expect(who(`- ${item}`, '- Rửa bể nước (Đoàn trường)', '- Kê bể nước (Ban giám hiệu)')).toEqual([
      'Đoàn trường',
      'Ban giám hiệu',
    ]);
  });

  it('name one body that does something for several of its kind', () => {
    expect(who('- Súc bể cho các trạm (Trạm Y tế xã)', '- Rửa bể nước (Đoàn trường)')[0]).toBe(
      'Trạm Y tế xã',
    );
  });

  it('say partners apart from the day behind them', () => {
    const line = '1. Thay lõi lọc (chủ trì: Sở Y tế; phối hợp: UBND các xã; hoàn thành tháng 6/2026).';
    expect(readPlan(plan(TASKS, line)).bodies[0]?.duties[0]).toMatchObject({
      cooperating: ['UBND các xã'],
      dueOn: '2026-06-30',
    });
  });
});

describe('a whole sentence in a bracket at the end', () => {
  const ahead = '1. Giảm thất thoát nước sạch';

  it('is what its body has to do', () => {
    const own =
      'Sở Y tế chủ trì, phối hợp với Sở Tài chính lập phương án thay ống chì, báo cáo trước ngày 30/6/2026';
    expect(given(TASKS, `${ahead} (${own}).`)).toEqual([`Sở Y tế | ${own}`]);
  });

  it.each([
    'Sở Y tế chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan thực hiện trong năm 2026',
    'Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ và Ủy ban nhân dân các xã, phường',
  ])('only says who does what stands ahead: %s', (bracket) => {
    expect(given(TASKS, `${ahead} (${bracket}).`)).toEqual([`Sở Y tế | ${ahead.slice(3)} (${bracket}).`]);
  });

  it.each([
    'Soạn quy chế giữ nước đầu nguồn (Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng, trình UBND tỉnh trong quý III/2026).',
    'Khoan 12 giếng ở bản cao (Sở Y tế chủ trì, phối hợp với UBND các xã khoan giếng, lắp bơm tay trước ngày 30/8/2026).',
    'Giảm nước bẩn ở chợ (Sở Y tế chủ trì, phối hợp với UBND các xã hoàn thành các bể lọc, bàn giao trước ngày 30/8/2026).',
  ])('goes with what is to be done ahead of it: %s', (item) => {
    expect(given(TASKS, `1. ${item}`)).toEqual([`Sở Y tế | ${item}`]);
  });
});

describe('a task with label lines in which a later sentence is for another office', () => {
  const label = '- Cơ quan chủ trì: Sở Y tế.';

  it('leaves that sentence to the other', () => {
    const other = 'Đối với giếng khoan, Sở Xây dựng lập bản đồ, gửi trước ngày 15/6/2026.';
    expect(given(TASKS, `1.1. Đo lại các giếng. ${other}`, label)).toEqual([
      'Sở Y tế | Đo lại các giếng.',
      `Sở Xây dựng | ${other}`,
    ]);
  });

  it.each([
    'Đo các suối. Trường hợp suối cạn, chuyển Sở Xây dựng xem xét.',
    'Đo các mó nước. Sở Y tế tổng hợp kết quả.',
    'Đo hồ chứa. Sở Xây dựng đã bàn giao hồ năm 2025.',
  ])('is one where no other has something to do: %s', (task) => {
    expect(given(TASKS, `1.1. ${task}`, label)).toEqual([`Sở Y tế | ${task}`]);
  });
});

describe('who makes up a group', () => {
  const group = (...lines: readonly string[]): string[] =>
    given('II. CÁC TIỂU BAN', '1. Tiểu ban Nước sạch', ...lines, '2. Tiểu ban Hậu cần', '- Chở nước.');

  it.each([
    'Do đồng chí Bí thư Huyện ủy làm Trưởng Tiểu ban; Văn phòng Huyện ủy là cơ quan thường trực.',
    'Đồng chí Phó Bí thư làm Trưởng tiểu ban, Ban Tổ chức Huyện ủy là cơ quan thường trực.',
  ])('is no duty of it: %s', (line) => {
    expect(group(line, 'Nhiệm vụ:', '- Lọc nước.')).toEqual([
      'Tiểu ban Nước sạch | Lọc nước.',
      'Tiểu ban Hậu cần | Chở nước.',
    ]);
  });

  it('is told from what one of it has to do', () => {
    const own = 'Phòng Vật tư lập danh sách ống hỏng hằng tháng';
    expect(given(TASKS, `1. Tổ giữ nước gồm: Văn phòng Sở gửi tin hằng tuần; ${own}.`)).toContain(
      `Phòng Vật tư | ${own}.`,
    );
    expect(
      group(
        'Trưởng đoàn: Phó Giám đốc Sở. Cơ quan giúp việc: Văn phòng Sở gửi giấy mời trước ngày 5/5/2026.',
      ),
    ).toHaveLength(2);
    expect(group('- Bồi dưỡng dân bản làm thành viên tổ giữ nước.')[0]).toContain('Bồi dưỡng');
  });

  it('is told from what somebody is asked to do', () => {
    expect(group('- Mời Phó Chủ tịch làm Trưởng đoàn; Sở Nội vụ là thành viên.')[0]).toContain('Mời');
    expect(group('- Bảo vệ tuyệt đối an toàn các bể nước.')[0]).toBe(
      'Tiểu ban Nước sạch | Bảo vệ tuyệt đối an toàn các bể nước.',
    );
  });
});

describe('a bracket on a line of its own', () => {
  it('names who does what the dash above it says', () => {
    expect(
      given(TASKS, '- Thay lõi lọc nước', '(Sở Y tế)', '- Rửa bể nước', '(Ban Quản lý chợ; Đoàn trường)'),
    ).toEqual(['Sở Y tế | Thay lõi lọc nước', 'Ban Quản lý chợ; Đoàn trường | Rửa bể nước']);
  });

  it.each([
    ['- Thay lõi lọc nước (20 cái)', '(Sở Y tế)'],
    ['- Kê lại bể nước', '- Thay lõi lọc nước', '(Sở Y tế)'],
    ['- Kê lại bể nước', '(mỗi lớp 02 bể)'],
    ['- Dự lễ mở nước', '(Nhà văn hóa xã)'],
  ])('is itself no task: %s', (...lines) => {
    expect(given(TASKS, ...lines)).toEqual([]);
  });
});

describe('bodies in a bracket', () => {
  it('act each in its own place: "theo địa bàn được phân công"', () => {
    const item = 'Vớt rác hồ: đợt 1 trong tháng 5; đợt 2 trong tháng 9 (Công an tỉnh, Sở Y tế theo địa bàn).';
    expect(given(TASKS, `- ${item}`, '- Rửa bể nước (Đoàn trường)')).toEqual([
      `Công an tỉnh, Sở Y tế | ${item}`,
      'Đoàn trường | Rửa bể nước (Đoàn trường)',
    ]);
  });
});
