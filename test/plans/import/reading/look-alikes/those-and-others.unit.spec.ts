import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, parted, TASKS } from './small-plan.js';

/** The bodies that a plan gives something. */
const bodies = (text: string): string[] => readPlan(text).bodies.map(({ name }) => name);

describe('a name', () => {
  it('is of each member where a colon stands ahead of them and behind them', () => {
    expect(parted('1. Các sở: Sở Tài chính, Sở Y tế, Sở Nội vụ: Trồng tre.\n')).toEqual([
      ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ'],
    ]);
  });

  it.each([
    ['Sở Xây dựng quản lý quy hoạch theo chức năng, nhiệm vụ.', 'Sở Xây dựng'],
    ['Các sở, ngành quản lý quy hoạch theo chức năng trồng tre.', 'Các sở, ngành quản lý quy hoạch'],
    ['Các đơn vị rà soát bãi tre (Phòng Nội vụ, Phòng Tài chính)', 'Các đơn vị'],
    ['Các cơ quan báo chí, truyền thông ý nghĩa của ngày trồng tre.', 'Các cơ quan báo chí'],
  ])('ends ahead of what the body does: %s', (text, name) => {
    expect(bodies(`${HEAD}1. ${text}\n`)).toEqual([name]);
  });
});

describe('who does it', () => {
  it.each([
    [
      'Thực hiện kỷ luật, kỷ cương trong bãi tre, các phòng chuyên môn chấn chỉnh giờ tưới.',
      'Các phòng chuyên môn',
    ],
    [
      'Trước ngày 15/6; riêng các xã vùng cao trước ngày 20/6, UBND cấp xã gửi báo cáo về tre.',
      'UBND cấp xã',
    ],
    [
      'Thứ trưởng Lê Mây chủ trì cuộc họp về tre với các Vụ, chỉ đạo Vụ Kế hoạch chủ trì soạn quy chế.',
      'Thứ trưởng Lê Mây',
    ],
  ])('is told behind what goes ahead: %s', (text, name) => {
    expect(bodies(`${HEAD}1. ${text}\n`)).toEqual([name]);
  });

  it('is not the last of those whose words are followed', () => {
    expect(
      bodies(
        `${HEAD}1. Các thành viên Tổ Tre\n- Trồng tre theo phân công của Trưởng ban, Phó Trưởng ban, có trách nhiệm báo cáo hằng quý.\n`,
      ),
    ).toEqual(['Các thành viên Tổ Tre']);
  });

  it.each(['chủ cơ sở bán tre', 'người dân', 'người trồng tre và thân nhân', 'chủ hộ trồng tre'])(
    'is not the public, whose part is only told of: %s',
    (public_) => {
      expect(given(`1. Tuyên truyền\n- Trách nhiệm của ${public_}:\n+ Niêm yết giá tre.\n`, TASKS)).toEqual(
        [],
      );
    },
  );

  it.each([
    ['KINH PHÍ THỰC HIỆN VÀ TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ', 'Kinh phí do ngân sách xã cấp cho Trạm Y tế.'],
    ['ĐỐI TƯỢNG, PHẠM VI VÀ TRÁCH NHIỆM CỦA HỌC SINH', 'Học sinh lớp 1 tham gia.'],
    ['BÁO CÁO ĐÁNH GIÁ KẾT QUẢ TRIỂN KHAI THỰC HIỆN', 'Sở Y tế trồng 20 bụi tre.'],
  ])('is not looked for under %s', (title, text) => {
    expect(given(`- ${text}\n`, HEAD.replace('TỔ CHỨC THỰC HIỆN', title))).toEqual([]);
  });

  it('is looked for under reports and how it is carried out', () => {
    const head = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'BÁO CÁO VÀ TRIỂN KHAI THỰC HIỆN');
    expect(given('- Sở Y tế trồng tre.\n', head)).toEqual(['Sở Y tế | Sở Y tế trồng tre.']);
  });
});

describe('a year by which all is done', () => {
  it.each([
    [
      'Phấn đấu hoàn thành trong năm 2027, báo cáo về tre trước ngày 15/12/2026.',
      '2027-12-31',
      ['several-dates'],
    ],
    ['Trồng tre mới sang năm 2027, báo cáo trước ngày 15/12/2026.', '2026-12-15', []],
  ])('counts beside a day that is asked: %s', (text, day, doubts) => {
    const {
      bodies: [body],
      unsure,
    } = readPlan(`${HEAD}1. Sở Y tế\n- ${text}\n`);
    expect(body?.duties.map(({ dueOn }) => dueOn)).toEqual([day]);
    expect(unsure.map(({ what }) => what)).toEqual(doubts);
  });
});
