import { describe, expect, it } from '@jest/globals';
import { given, HEAD, TASKS } from './small-plan.js';

describe('a sentence that ends in a colon and tells what comes first', () => {
  it('is over tasks of its body, of which one goes on with another body', () => {
    expect(
      given(
        '1. Giám đốc các Sở trực tiếp chỉ đạo việc trồng tre theo đúng kế hoạch mùa mưa; trong đó lưu ý thực hiện tốt một số nội dung trọng tâm sau:\n- Đo lại các bãi tre.\n- Gửi số măng về kho. Trên cơ sở đó, Sở Công Thương tổng hợp số măng trước ngày 10/6/2026.\n',
      ),
    ).toEqual([
      'Giám đốc các Sở | Đo lại các bãi tre.',
      'Giám đốc các Sở | Gửi số măng về kho.',
      'Sở Công Thương | Trên cơ sở đó, Sở Công Thương tổng hợp số măng trước ngày 10/6/2026. | 2026-06-10',
    ]);
  });
});

describe('the part on what is spent', () => {
  it('also gives something to the one body by name that leads there', () => {
    expect(
      given(
        'II. KINH PHÍ\n1. Từ tiền bán măng.\n2. Sở Tài chính, trên cơ sở giá măng của các xã, chủ trì lập dự toán.\n3. Các xã chủ trì bán măng.\n',
        HEAD.replace('I. TỔ CHỨC THỰC HIỆN', 'I. NHIỆM VỤ\n1. Trồng tre.'),
      ),
    ).toEqual(['Sở Tài chính | Sở Tài chính, trên cơ sở giá măng của các xã, chủ trì lập dự toán.']);
  });
});

describe('a letter that asks for something in particular', () => {
  it('gives the dashes behind it to those whom it asks, also where a dash stands on a line of its own', () => {
    expect(
      given(
        'Kính gửi: Các trạm, các trường.\nĐể giữ bãi tre, Sở Y tế đề nghị các trạm y tế thực hiện nghiêm túc theo văn bản của tỉnh, tiết kiệm nước. Cụ thể:\n- Tưới tre vào buổi sáng.\n-\nBáo cáo số măng mỗi tuần.\n',
        'UBND TỈNH NẬM KHE\nSỞ Y TẾ\nSố: 8/SYT-VP\nV/v tưới tre\nNậm Khe, ngày 3 tháng 3 năm 2026\n',
      ),
    ).toEqual(['Các trạm y tế | Tưới tre vào buổi sáng.', 'Các trạm y tế | Báo cáo số măng mỗi tuần.']);
  });
});

describe('a paragraph that gives several things', () => {
  it('is parted where sentences are counted behind the colon of its body', () => {
    expect(given('1. Giao Sở Y tế: (i) Chỉ đạo các trạm trồng tre. (ii) Kiểm tra số măng.\n')).toEqual([
      'Sở Y tế | Chỉ đạo các trạm trồng tre.',
      'Sở Y tế | Kiểm tra số măng.',
    ]);
    expect(given('1. Sở Y tế: Lập các bảng: (i) Bảng tre. (ii) Bảng măng.\n')).toHaveLength(1);
  });

  it('is not parted where the same body by name stands in it with the others in other words', () => {
    expect(
      given(
        '- Đề nghị Hội Nông dân tỉnh, các đoàn thể vận động hội viên trồng tre. Hội Nông dân tỉnh và các tổ chức thành viên tuyên truyền về măng.\n',
      ),
    ).toHaveLength(1);
  });
});

describe('the part on reports', () => {
  it('gives what all are to report by a day of the calendar', () => {
    const head = HEAD.replace('I. TỔ CHỨC THỰC HIỆN', 'I. NHIỆM VỤ\n1. Trồng tre.\nII. CHẾ ĐỘ BÁO CÁO');
    expect(given('Các sở, ngành báo cáo số măng về Sở Y tế trước ngày 16/6/2026.\n', head)).toEqual([
      'Các sở, ngành | Các sở, ngành báo cáo số măng về Sở Y tế trước ngày 16/6/2026. | 2026-06-16',
    ]);
    expect(given('Các sở, ngành báo cáo số măng về Sở Y tế trước ngày 20 hằng tháng.\n', head)).toEqual([]);
  });
});

describe('who has a duty', () => {
  it('is named below whom a colon only announces with all that follows', () => {
    expect(
      given(
        '1. Các sở, ngành: Là các đơn vị góp ý, chịu trách nhiệm trước Sở Y tế về các nội dung sau:\n1.1. Trách nhiệm chung\n- Đọc hồ sơ trồng tre.\n1.2. Trách nhiệm cụ thể\na) Sở Tư pháp\n- Soát bản vẽ bãi tre.\nb) Sở Xây dựng\n- Đo bãi tre.\n',
      ),
    ).toEqual([
      'Các sở, ngành | Đọc hồ sơ trồng tre.',
      'Sở Tư pháp | Soát bản vẽ bãi tre.',
      'Sở Xây dựng | Đo bãi tre.',
    ]);
  });

  it('is whoever a title about responsibility names by the part in the work', () => {
    const tasks = (title: string): string[] =>
      given(`1. Sở Y tế\n- Mua giống tre.\n2. ${title}\n- Trồng tre.\n`).slice(1);
    expect(tasks('Trách nhiệm của đối tượng nhận khoán đồi tre:')).toEqual([
      'Đối tượng nhận khoán đồi tre | Trồng tre.',
    ]);
    expect(tasks('Trách nhiệm trong mùa mưa:')).toEqual([]);
  });

  it('is whom a later sentence gives something to, behind what all offices have', () => {
    expect(
      given(
        '1. Thủ trưởng các cơ quan thuộc Sở\n- Trồng tre quanh trụ sở. Giao Văn phòng Sở tổng hợp kết quả trồng tre hằng quý.\n',
      ),
    ).toEqual([
      'Thủ trưởng các cơ quan thuộc Sở | Trồng tre quanh trụ sở.',
      'Văn phòng Sở | Giao Văn phòng Sở tổng hợp kết quả trồng tre hằng quý.',
    ]);
  });
});

describe('a title over tasks', () => {
  it('names whole who is no office, whatever verbs say of what kind they are', () => {
    for (const title of [
      'Các chủ đầu tư xây dựng hạ tầng bãi tre',
      'Các cơ sở nuôi trồng măng (Sở Y tế lập danh sách):',
    ])
      expect(given(`1. ${title}\n- Đo bãi tre.\n- Rào bãi tre.\n2. Sở Y tế\n- Phát thuốc.\n`)[0]).toBe(
        `${title.replace(/ \(.*/u, '')} | Đo bãi tre.`,
      );
    expect(given('1. Các cơ sở tuân thủ quy định về măng\n- Đo bãi tre.\n- Rào bãi tre.\n')[0]).toBe(
      'Các cơ sở | Đo bãi tre.',
    );
  });
});

describe('who does it, in lines below a label of its own', () => {
  it('is said of what the label ahead of it tells', () => {
    const who = 'b) Cơ quan thực hiện:\n- Đơn vị chủ trì: Sở Y tế.\n- Đơn vị phối hợp: Các xã.\n';
    expect(
      given(
        `1. Về tre\na) Nhiệm vụ:\n- Đo bãi tre.\n- Rào bãi tre.\n${who}2. Về măng\na) Nhiệm vụ: Bán măng ở chợ.\n${who}`,
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre.', 'Sở Y tế | Rào bãi tre.', 'Sở Y tế | Bán măng ở chợ.']);
  });
});
