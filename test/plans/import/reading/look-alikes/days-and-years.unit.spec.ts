import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { HEAD } from './small-plan.js';

describe('the day of a duty', () => {
  it.each([
    ['Trồng tre từ tháng 3 đến tháng 6/2026.', '2026-06-30'],
    ['Trồng tre từ tháng 6/2026.', null],
    ['Trồng tre từ ngày 15/6/2026 cho đến khi có quy định mới.', null],
    ['Tổ chức Ngày hội Trồng tre (14/6).', '2026-06-14'],
    ['Tổ chức tọa đàm, hội thao dưới bóng tre (15 - 20/11).', '2026-11-20'],
    ['Trồng tre từ 15 - 20/11.', '2026-11-20'],
    ['Trực bãi tre từ ngày 10/02/2026 cho đến ngày 15/3/2026.', '2026-03-15'],
    ['Vệ sinh bãi tre chiều 04/9.', '2026-09-04'],
    ['Chọn giống tre, báo cáo Thường trực ngày 20/11.', '2026-11-20'],
    ['Duyệt văn nghệ về tre ngày 21/9.', '2026-09-21'],
    ['Trồng tre theo sơ đồ đã được phê duyệt ngày 21/9/2025.', null],
    ['Chọn giống tre theo Báo cáo Thường trực số 8/BC-UBND ngày 20/11/2025.', null],
    ['Tập huấn trồng tre (đợt 1: 22/4; đợt 2: 15/6/2026).', '2026-06-15'],
    ['Kiểm tra việc thực hiện Kế hoạch (quý II/2026).', '2026-06-30'],
    ['Rà soát việc thực hiện Kế hoạch trồng tre quý II/2026.', null],
    ['Tách bãi tre cũ, bãi tre mới chuyển sang năm 2027; gửi danh sách trước ngày 05/12/2026.', '2026-12-05'],
    ['Kiểm tra tài chính quý III.', null],
    ['Trồng tre xong trong Q3/2026.', '2026-09-30'],
    ['Báo cáo UBND tỉnh những chính sách về tre vào đầu quý I năm 2026.', '2026-03-31'],
    ['Báo cáo UBND tỉnh những chính sách về tre quý I năm 2026.', null],
    ['Trồng tre với UBND Q3.', null],
    ['Nộp báo cáo tài chính quý III trước ngày 10/10.', '2026-10-10'],
    ['Tổ chức lễ ra quân Ngày Chủ nhật xanh (15/3/2026).', '2026-03-15'],
    ['Tổ chức hội thi vẽ hưởng ứng Ngày Tre xanh (18/9).', null],
  ])('is the end of what %j says, or of an event', (text, day) => {
    const [duty] = readPlan(
      `${HEAD.replace('Số', 'Nậm Khe, ngày 5 tháng 1 năm 2026\nSố')}1. Sở Y tế\n- ${text}\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.dueOn).toBe(day);
  });
});

describe('the year of a plan', () => {
  it.each([
    ['Chương trình công tác tháng 01 năm 2026', '2026-01-25'],
    ['Kế hoạch thực hiện Kết luận ngày 22 tháng 8 năm 2024 về tre', null],
    ['Kế hoạch thực hiện Nghị quyết của Tỉnh ủy tháng 3 năm 2024 về tre', null],
    ['Kế hoạch kỷ niệm ngày trồng tre tháng 9 năm 2020', null],
  ])('is that of its month, not of a day on which something was issued: %s', (title, day) => {
    const [duty] = readPlan(
      `ĐẢNG ỦY XÃ MÂY\nSố 8-CTr/ĐU\nMây, ngày 30 tháng 12 năm 2025\nKẾ HOẠCH\n${title}\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Trồng tre trước ngày 25/01.\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.dueOn).toBe(day);
  });

  it.each([
    ['năm', '2026-12-31'],
    ['năm sau', null],
    ['năm tới', null],
    ['năm đầu đời', null],
    ['năm thứ hai', null],
    ['năm tài chính tiếp theo', null],
  ])('is the end of the year of the plan only where no other is meant: %s', (year, day) => {
    const [duty] = readPlan(
      `ĐẢNG ỦY XÃ MÂY\nSố 8-CTr/ĐU\nMây, ngày 30 tháng 1 năm 2026\nKẾ HOẠCH\nTrồng tre\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Giữ tre non đến hết ${year}.\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.dueOn).toBe(day);
  });
});

describe('who issued what a plan rests on', () => {
  it('keeps a name with “Kế hoạch” in it', () => {
    const { basis } = readPlan(
      `${HEAD.split('I. ')[0] ?? ''}Căn cứ Công văn số 5/STC ngày 2/1/2026 của Phòng Tài chính và Kế hoạch về tre;\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trồng tre.\n`,
    );
    expect(basis.map(({ issuer }) => issuer)).toEqual(['Phòng Tài chính và Kế hoạch']);
  });

  it('ends ahead of another plan that follows it', () => {
    const { basis } = readPlan(
      `${HEAD.split('I. ')[0] ?? ''}Căn cứ Nghị quyết số 5-NQ/TU ngày 2/1/2026 của Tỉnh ủy và Kế hoạch của UBND tỉnh về tre;\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trồng tre.\n`,
    );
    expect(basis.map(({ issuer }) => issuer)).toEqual(['Tỉnh ủy']);
  });
});
