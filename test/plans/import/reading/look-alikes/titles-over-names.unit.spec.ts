import { describe, expect, it } from '@jest/globals';
import { given, HEAD, TASKS } from './small-plan.js';

describe('a title over the names of who leads', () => {
  const tasks = '1. Nội dung\na) Trồng tre ven hồ;\nb) Đo măng.\n';

  it('also stands over names that no rule knows, and a bracket about them', () => {
    expect(
      given(
        `${tasks}2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n- Sở Y tế.\n- Các hạt tre; các vườn măng.\n(Trạm tre giúp việc cho Sở.)\nb) Cơ quan phối hợp\n- Sở Nội vụ.\n3. Thời gian thực hiện: Năm 2026.\n`,
        TASKS,
      ),
    ).toEqual([
      'Sở Y tế; Các hạt tre; các vườn măng | Trồng tre ven hồ; | 2026-12-31',
      'Sở Y tế; Các hạt tre; các vườn măng | Đo măng. | 2026-12-31',
    ]);
  });

  it('may be beside one of who carries it out', () => {
    expect(
      given(
        `${tasks}2. Cơ quan chủ trì, thực hiện\na) Cơ quan chủ trì\n- Sở Y tế.\n- Sở Nội vụ.\nb) Đơn vị thực hiện: Các đội trồng tre.\n`,
        TASKS,
      ),
    ).toEqual(['Sở Y tế; Sở Nội vụ | Trồng tre ven hồ;', 'Sở Y tế; Sở Nội vụ | Đo măng.']);
  });

  it('may stand over when it is to be done and with what result as well', () => {
    const lines = (time: string, result: string): string[] =>
      given(`${tasks}2. Đơn vị chủ trì\n- Sở Y tế.\n- Các hạt tre.\n- ${time}.\n- ${result}.\n`, TASKS);
    const read = [
      'Sở Y tế; Các hạt tre | Trồng tre ven hồ; | 2026-06-30',
      'Sở Y tế; Các hạt tre | Đo măng. | 2026-06-30',
    ];
    expect(lines('Thời gian hoàn thành trong quý II/2026', 'Sản phẩm là báo cáo kết quả')).toEqual(read);
    expect(lines('Hoàn thành trước ngày 30/6/2026', 'Kết quả: Bản đồ bãi tre')).toEqual(read);
  });

  it('is none over what it is paid from', () => {
    expect(
      given(`${tasks}2. Cơ quan chủ trì\n- Sở Y tế.\n- Kinh phí lấy từ ngân sách tỉnh.\n`, TASKS),
    ).not.toContainEqual(expect.stringContaining('Sở Y tế; Kinh phí'));
  });

  it('is none over what is to be done', () => {
    expect(
      given(`${tasks}2. Cơ quan chủ trì\n- Sở Y tế.\n- Kiểm tra các bãi tre mỗi tháng.\n`, TASKS),
    ).toEqual([]);
  });
});

describe('whom a body advises ahead of a colon', () => {
  it('only announces what is to be done', () => {
    expect(
      given(
        '1. Sở Y tế\n- Chủ trì, phối hợp với các sở tham mưu Ủy ban nhân dân tỉnh:\n+ Trồng tre ở các bãi.\n+ Đo măng.\n',
      ),
    ).toEqual(['Sở Y tế | Trồng tre ở các bãi.', 'Sở Y tế | Đo măng.']);
    expect(
      given(
        '1. Sở Y tế\n- Chủ trì, phối hợp với các sở tham mưu Ủy ban nhân dân tỉnh đề án trồng tre:\n+ Trồng tre ở các bãi.\n+ Đo măng.\n',
      ),
    ).toHaveLength(1);
  });
});

describe('small Roman numbers below a dash', () => {
  it('say what belongs to its task', () => {
    expect(
      given(
        '1. Sở Y tế\n- Trồng tre và đo măng ở các xã. Cụ thể:\n(i) Đào hố; (ii) Chọn giống.\n2. Sở Nội vụ\n- Gửi báo cáo.\n',
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre và đo măng ở các xã. Cụ thể:\nĐào hố; (ii) Chọn giống.',
      'Sở Nội vụ | Gửi báo cáo.',
    ]);
  });
});

describe('names behind what is whose', () => {
  it('begin no duty', () => {
    const text =
      'Ủy ban nhân dân huyện chủ động tổ chức học tập các nghị quyết của Trung ương, Bộ Chính trị, Ban Bí thư về trồng tre.';
    expect(given(`- ${text}\n`)).toEqual([`Ủy ban nhân dân huyện | ${text}`]);
  });
});

describe('thanks at the end', () => {
  it('are no duty of who gives them', () => {
    expect(given('1. Sở Y tế trồng tre.\nSở Nội vụ trân trọng cảm ơn./.\n', HEAD)).toEqual([
      'Sở Y tế | Sở Y tế trồng tre.',
    ]);
  });
});

describe('a title of those who lead, whoever they are', () => {
  it('is no task over a paragraph that names them', () => {
    expect(
      given(
        '1. Các đơn vị chủ trì từng bãi tre\nSở Y tế chủ trì đo bãi ven suối; Sở Xây dựng chủ trì rào bãi sau núi.\n',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế chủ trì đo bãi ven suối',
      'Sở Xây dựng | Sở Xây dựng chủ trì rào bãi sau núi.',
    ]);
  });

  it('is a task over a paragraph that names nobody by name', () => {
    for (const text of ['Kết quả gửi Sở Y tế.', 'Các đơn vị đo bãi ven suối.'])
      expect(given(`1. Các đơn vị rà soát từng bãi tre\n${text}\n`)[0]).toBe(
        'Các đơn vị | Các đơn vị rà soát từng bãi tre',
      );
  });
});
