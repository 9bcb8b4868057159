import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const plan = (body: string): string => `ỦY BAN NHÂN DÂN HUYỆN ĐÔNG HÒA
Số: 12/KH-UBND

KẾ HOẠCH
Cấp nước sạch cho các bản vùng cao

Ủy ban nhân dân huyện ban hành Kế hoạch cấp nước sạch cho các bản vùng cao.

I. MỤC ĐÍCH, YÊU CẦU
${body}
II. TỔ CHỨC THỰC HIỆN
1. Phòng Tài chính
- Bố trí kinh phí cho các công trình.

Nơi nhận:
- Như trên.
`;

/** Whom the doubts of that code name, and the words that they are of. */
const pointedAt = (body: string): (readonly [string | null, string])[] => {
  const text = plan(body);
  return readPlan(text)
    .unsure.filter(({ what }) => what === 'perhaps-duty')
    .map(({ untaken, span }) => [untaken?.names.join('; ') ?? null, text.slice(...span)] as const);
};

describe('a sentence that says what somebody is to do and is no duty of the draft is pointed at', () => {
  it.each([
    [
      'in the middle of an aim',
      '1. Nâng cao tỷ lệ dùng nước sạch. Phòng Kinh tế huyện rà soát các công trình đã hỏng tại các bản.',
      'Phòng Kinh tế huyện',
      'Phòng Kinh tế huyện rà soát các công trình đã hỏng tại các bản.',
    ],
    [
      'that names who is in charge behind the work',
      '1. Việc trông coi bể chứa do Đoàn Thanh niên xã phụ trách cùng các trưởng bản.',
      'Đoàn Thanh niên xã',
      'Việc trông coi bể chứa do Đoàn Thanh niên xã phụ trách cùng các trưởng bản.',
    ],
    [
      'behind a semicolon',
      '1. Bảo đảm nước dùng quanh năm; các xã lập danh sách hộ chưa có nước trước ngày 30/6/2026.',
      'Các xã',
      'các xã lập danh sách hộ chưa có nước trước ngày 30/6/2026.',
    ],
    [
      'of several',
      '1. Giữ nước. Phòng Kinh tế huyện, Phòng Y tế huyện rà soát các giếng khoan đã cũ.',
      'Phòng Kinh tế huyện; Phòng Y tế huyện',
      'Phòng Kinh tế huyện, Phòng Y tế huyện rà soát các giếng khoan đã cũ.',
    ],
  ])('%s', (_, body, name, words) => {
    const [found, ...others] = pointedAt(body);
    expect([found?.[0]?.toLowerCase(), found?.[1], others]).toEqual([name.toLowerCase(), words, []]);
  });

  it('with its place, and in both languages', () => {
    const text = plan('1. Việc trông coi bể chứa do Đoàn Thanh niên xã phụ trách cùng các trưởng bản.');
    expect(readPlan(text).unsure).toMatchObject([
      {
        place: 'I.1',
        text: {
          vi: 'Có thể là nhiệm vụ, chương trình chưa lấy: Đoàn Thanh niên xã',
          en: 'Perhaps a duty, which was not taken: Đoàn Thanh niên xã',
        },
      },
    ]);
  });
});

describe('nothing is pointed at in', () => {
  it.each([
    ['who answers for carrying it out', '1. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.'],
    [
      'that all carry it out',
      '1. Giữ nước. Thủ trưởng các phòng có trách nhiệm tổ chức thực hiện Kế hoạch này bảo đảm đúng tiến độ.',
    ],
    ['what all of a kind do without a day', '1. Giữ nước. Các xã chủ động lập danh sách hộ chưa có nước.'],
    ['how it went', '1. Giữ nước. Phòng Kinh tế huyện mở 12 lớp cho các tổ quản lý nước của các bản.'],
    [
      'how things are',
      '1. Giữ nước.\nII. TÌNH HÌNH NGUỒN NƯỚC\n1. Phòng Kinh tế huyện quản lý các bể chứa xây từ lâu.\nIII. KINH PHÍ',
    ],
    [
      'the heading of what was taken',
      '1. Giữ nước.\nII. NHIỆM VỤ CỤ THỂ\n1. Phòng Kinh tế huyện chủ trì, phối hợp với Phòng Y tế huyện\n- Rà soát các giếng khoan.\n- Lập danh sách hộ chưa có nước.\nIII. KINH PHÍ',
    ],
    ['what was done', '1. Trung tâm Y tế huyện đã kiểm nghiệm 40 mẫu nước của các bản vùng cao.'],
    ['what came of it', '1. Các xã thực hiện cấp nước đạt 35% kế hoạch của năm trước.'],
    ['what goes without doing', '1. Phòng Kinh tế huyện không thu tiền nước của hộ nghèo, hộ cận nghèo.'],
    [
      'the label of a duty',
      '1. Giữ nước.\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Đào 12 giếng khoan tại các bản.\n- Phân công: Phòng Kinh tế huyện chủ trì, phối hợp với các xã vùng cao.\n- Thời gian: năm 2026.\nIII. KINH PHÍ',
    ],
    [
      'when it is of whom',
      '1. Đối với Trạm Y tế xã, thời điểm dùng nước tính theo mùa khô như các nơi khác.',
    ],
    ['where somebody is', '1. Cấp nước cho dân. Trạm Y tế xã ở nơi có nhiều giếng khoan cũ.'],
    [
      'what another doubt is of',
      '1. Phòng Kinh tế huyện chủ trì rà soát các công trình đã hỏng tại các bản.',
    ],
    ['what somebody is', '1. Phòng Kinh tế huyện là cơ quan quản lý các công trình cấp nước.'],
    [
      'who issued a document',
      '1. Các bể theo mẫu do Sở Xây dựng ban hành kèm theo văn bản hướng dẫn năm trước.',
    ],
    [
      'what the plan rests on',
      '1. Căn cứ Quyết định số 15/QĐ-UBND của Ủy ban nhân dân tỉnh giao Sở Xây dựng lập quy hoạch cấp nước.',
    ],
    ['what is said too shortly to be a task', '1. Dùng nước tiết kiệm. Phòng Kinh tế huyện phối hợp.'],
    ['a call on everybody', '1. Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện Kế hoạch này.'],
    ['an opening over items', '1. Giữ nước. Phòng Kinh tế huyện kiểm tra từng công trình theo các bước:'],
  ])('%s', (_, body) => {
    expect(pointedAt(body)).toEqual([]);
  });

  it('duties, targets, and what another doubt is of', () => {
    const text = plan('1. Nâng cao tỷ lệ dùng nước sạch.')
      .replace(
        'I. MỤC ĐÍCH, YÊU CẦU',
        'I. CHỈ TIÊU\n1. Đạt 95% hộ có nước; các xã lập danh sách hộ chưa có nước.\nMỤC ĐÍCH',
      )
      .replace(
        '\n\nNơi nhận',
        '\n2. Phòng Y tế\n- Sở Y tế hướng dẫn kiểm nghiệm nước giếng khoan.\n3. Các cơ quan, đơn vị căn cứ Kế hoạch này tổ chức thực hiện nghiêm túc, có hiệu quả.\n\nNơi nhận',
      );
    const draft = readPlan(text);
    expect(draft.targets).toHaveLength(1);
    expect(draft.bodies.flatMap(({ duties }) => duties).length).toBeGreaterThan(1);
    expect(draft.unsure.map(({ what }) => what)).not.toContain('perhaps-duty');
  });
});
