import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

const WORK = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG');

describe('what a body is urged to do', () => {
  const URGED = 'Giáo viên chủ nhiệm phải thực hiện các công việc sau:\n- Ghi sổ tre.\n- Gặp gỡ phụ huynh.\n';
  const DONE = ['Ghi sổ tre.', 'Gặp gỡ phụ huynh.'].map((task) => `Giáo viên chủ nhiệm | ${task}`);

  it.each(['Kinh phí do nhà trường cấp.\n', 'Cần chú ý các điểm sau:\n- Bảo đảm an toàn.\n- Tổ chức gọn.\n'])(
    'ends with the next paragraph: %j',
    (behind) => {
      expect(given(URGED + behind, WORK)).toEqual(DONE);
    },
  );
});

describe('a sentence behind what a body has to do', () => {
  const OWN = 'Sở Y tế trồng tre';

  it('is for more than that body where it names others beside it', () => {
    const charged = 'Sở Y tế và các bệnh viện có trách nhiệm đo bãi tre hằng quý.';
    expect(given(`1. ${OWN}. ${charged}\n`)).toEqual([
      `Sở Y tế | ${OWN}.`,
      `Sở Y tế và các bệnh viện | ${charged}`,
    ]);
  });

  it('is for all of a list with semicolons', () => {
    const charged = 'Các sở, ban, ngành; UBND các xã có trách nhiệm cung cấp số liệu.';
    expect(given(`1. ${OWN}. ${charged}\n`)).toEqual([
      `Sở Y tế | ${OWN}.`,
      `Các sở, ban, ngành; UBND các xã | ${charged}`,
    ]);
  });

  it.each([
    'Các phường, xã lập tổ trồng tre. Các thành viên tổ trồng tre kiểm tra từng bãi.',
    'Các phòng, ban trồng tre. Các nhóm nghiên cứu báo cáo kết quả.',
    'Các sở, ban, ngành tỉnh trồng tre. Các đơn vị trực thuộc triển khai đồng bộ.',
    'Các cụm thi đua trồng tre. Các đơn vị trong cụm đăng ký giao ước.',
  ])('is of the same bodies where it names who is within them: %j', (text) => {
    expect(given(`1. ${text}\n`).map((each) => each.split(' | ')[1])).toEqual([text]);
  });
});

describe('lines below "Đơn vị thực hiện:"', () => {
  const under = (...lines: string[]): string =>
    `1. Phong trào trồng tre\n- Đơn vị thực hiện:\n${lines.map((line) => `+ ${line}\n`).join('')}- Thời gian: Tháng 4/2026\n`;
  const whom = (text: string): string[][] =>
    readPlan(TASKS + text).bodies.flatMap(({ name, duties }) =>
      duties.map(({ cooperating }) => [name, ...cooperating]),
    );

  it('say what is to be done behind the partners', () => {
    const told = 'Sở Y tế chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch phát động hội tre.';
    const other = 'Sở Nội vụ treo băng rôn.';
    expect(given(under(told, other), TASKS)).toEqual([`Sở Y tế | ${told}`, `Sở Nội vụ | ${other}`]);
  });

  it('name who helps', () => {
    expect(whom(under('Sở Y tế chủ trì.', 'Sở Nội vụ phối hợp.'))).toEqual([['Sở Y tế', 'Sở Nội vụ']]);
  });

  it('name all who do it', () => {
    expect(whom(under('Sở Y tế.', 'UBND các xã.', 'Trung tâm Tre.'))).toEqual([
      ['Sở Y tế; UBND các xã; Trung tâm Tre'],
    ]);
  });
});

describe('a title over dashes and who leads', () => {
  it.each(['Nâng cao chất lượng đội ngũ.', `Đẩy mạnh ${'trồng tre, '.repeat(16)}đo bãi tre`])(
    'is no task beside them where it tells what they are for: %j',
    (title) => {
      const text = `1. ${title}\n- Mở lớp trồng tre.\n- Cử cán bộ đi học.\n- Cơ quan chủ trì: Sở Nội vụ\n`;
      expect(given(text, TASKS)).toEqual(['Sở Nội vụ | Mở lớp trồng tre.', 'Sở Nội vụ | Cử cán bộ đi học.']);
    },
  );
});

describe('dashes behind numbers', () => {
  const told = (text: string): string[] => given(`1. Sở Tài chính\n${text}`);

  it('are of the last number where that announces them', () => {
    const own = 'Mua cây giống:\n- Tre gai cho xã.\n- Tre ngà cho phường.\n';
    expect(told(`- Phối hợp với Sở Y tế.\n(1) Bố trí kinh phí.\n(2) ${own}`)).toHaveLength(3);
    expect(
      told(`- Chủ trì thực hiện các nhiệm vụ sau:\n(1) Bố trí kinh phí.\n(2) ${own}2. Sở Y tế: giám sát.\n`),
    ).toHaveLength(3);
  });

  it('are of the number that others follow', () => {
    const text =
      '- Chủ trì thực hiện các nội dung:\n(1) Bố trí kinh phí.\n(2) Thanh toán.\n- Theo chế độ.\n- Theo hợp đồng.\n(3) Quyết toán.\n';
    expect(told(text).join(' ')).not.toContain('| Theo');
  });

  it('say no task of their own where they only say where one is done', () => {
    const text = '- Tuyên truyền:\na) Trên đài xã.\nb) Trên loa tổ.\n- Kiểm tra bãi tre.\n';
    expect(told(text)).toEqual([
      'Sở Tài chính | Tuyên truyền:\nTrên đài xã.\nTrên loa tổ.',
      'Sở Tài chính | Kiểm tra bãi tre.',
    ]);
  });
});

describe('what is said in a sentence', () => {
  it('is given to whoever is concerned, too, where it has a day', () => {
    const text = 'UBND tỉnh giao các đơn vị liên quan đo bãi tre, báo cáo trước ngày 15/3/2026.';
    expect(given(`1. Trồng tre.\n${text}\n`, TASKS)).toEqual([`Các đơn vị liên quan | ${text} | 2026-03-15`]);
  });

  it.each([
    'Thực tế cho thấy bãi tre còn thưa, do đó tăng cường trồng tre trước ngày 30/4/2026.',
    'Việc trồng tre đang được triển khai tại các xã, tiếp tục đo bãi, báo cáo hằng tuần.',
  ])('is to be done behind how things are: %j', (text) => {
    expect(given(`1. Sở Y tế\n${text}\n`)).toHaveLength(1);
  });

  it('is no task of who only answers for it', () => {
    const text = 'Xây dựng kế hoạch trồng tre. Giao Thủ trưởng các đơn vị chịu trách nhiệm về kết quả.';
    expect(given(`1. Các sở, ban, ngành\n- ${text}\n`)).toEqual([`Các sở, ban, ngành | ${text}`]);
  });

  it('is no task of whoever grants an award', () => {
    const text = '3. Khen thưởng\n- Tặng Bằng khen cho 10 tập thể (Chủ tịch UBND tỉnh).\n';
    expect(given(`2. Trồng tre (Sở Y tế).\n${text}`, TASKS).join()).not.toContain('Bằng khen');
  });
});

describe('a title in small letters', () => {
  it.each(['về trồng tre', 'thực hiện việc trồng tre', 'tổ chức trồng tre', 'triển khai trồng tre'])(
    'is told without its type: %s',
    (title) => {
      const text = `Kế hoạch ${title}\nCăn cứ Công văn số 15/SYT ngày 05/01/2026.\n1. Sở Y tế: đo bãi tre.\n`;
      expect(readPlan(text)).toMatchObject({ title });
    },
  );
});
