import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('titles between bars without rows between bars', () => {
  const titles = '| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n';

  it('are a form, behind which the next section begins', () => {
    expect(
      given(
        `${titles}II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Đo bãi tre.\n2. Sở Xây dựng\n- Sửa đường.\n`,
        HEAD.replace('TỔ CHỨC THỰC HIỆN', 'BIỂU MẪU'),
      ),
    ).toEqual(['Sở Y tế | Đo bãi tre.', 'Sở Xây dựng | Sửa đường.']);
  });

  it('end at the next item', () => {
    expect(
      given(
        `1. Sở Y tế\n- Lập báo cáo theo mẫu:\n${titles}- Cấp thước.\n2. Sở Nội vụ\n- Tổng hợp số măng.\n`,
      ),
    ).toEqual(['Sở Y tế | Lập báo cáo theo mẫu:', 'Sở Y tế | Cấp thước.', 'Sở Nội vụ | Tổng hợp số măng.']);
    expect(
      given(
        `1. Việc thường xuyên\n- Sở Y tế chủ trì đo măng.\n2. Biểu mẫu báo cáo\n${titles}3. Việc đột xuất\n- Sở Xây dựng chủ trì sửa đường.\n`,
      ),
    ).toEqual(['Sở Y tế | Sở Y tế chủ trì đo măng.', 'Sở Xây dựng | Sở Xây dựng chủ trì sửa đường.']);
  });

  it('may stand over items', () => {
    expect(
      given(
        `${titles}1. Trồng tre: Sở Y tế chủ trì, xong trong tháng 4/2026.\n2. Đo măng: Sở Nội vụ chủ trì, xong trong tháng 5/2026.\n`,
        TASKS,
      ),
    ).toHaveLength(2);
  });

  it('stand over the rows behind the title of a group, however many lines that has', () => {
    expect(
      given(
        `${titles}Công tác chuẩn bị\n| 1 | Trồng tre | Sở Y tế | Tháng 4/2026 |\n| 2 | Đo măng | Sở Nội vụ | Tháng 5/2026 |\n`,
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Trồng tre | 2026-04-30', 'Sở Nội vụ | Đo măng | 2026-05-31']);
  });

  it.each([
    ['the first row', '1'],
    ['the title of a group', 'I\nCÔNG TÁC CHUẨN BỊ\n1'],
    ['a later row, as on the next page', '8'],
  ])('stand over cells on lines of their own, from %s', (_, first) => {
    const next = Number(/\d$/.exec(first)?.[0]) + 1;
    expect(
      given(
        `${titles}${first}\nTrồng tre\nSở Y tế\nTháng 4/2026\n${next}\nĐo măng\nSở Nội vụ\nTháng 5/2026\n`,
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Trồng tre | 2026-04-30', 'Sở Nội vụ | Đo măng | 2026-05-31']);
  });
});

describe('names one behind the other in an annex', () => {
  const annex = (rows: string): string =>
    `1. Sở Tư pháp: Bán măng./.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 8/KH-UBND)\n${rows}`;
  const names = 'Ký nhận:\nSở Y tế\nSở Nội vụ\nSở Y tế\nSở Tài chính\nSở Y tế\nSở Xây dựng\nSở Y tế\n';

  it.each([
    [
      'rows',
      '| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n| 1 | Trồng tre | Sở Y tế | Tháng 4/2026 |\n| 2 | Đo măng | Sở Nội vụ | Tháng 5/2026 |\n',
      ['Sở Y tế | Trồng tre | 2026-04-30', 'Sở Nội vụ | Đo măng | 2026-05-31'],
    ],
    [
      'items',
      '1. Sở Y tế: Trồng tre.\n2. Sở Nội vụ: Đo măng.\n',
      ['Sở Y tế | Trồng tre.', 'Sở Nội vụ | Đo măng.'],
    ],
  ])('are not read, but told of, and the %s beside them are', (_, rows, duties) => {
    expect(given(annex(rows + names))).toEqual(['Sở Tư pháp | Bán măng.', ...duties]);
    const text = HEAD + annex(rows + names);
    const told = readPlan(text).unsure.map(({ what, span }) => [what, text.slice(...span)]);
    expect(told).toEqual([['table-torn', names.trim()]]);
  });
});

describe('letters between cells on lines of their own', () => {
  const table = (row: string): string =>
    `TT\nNội dung\nCơ quan chủ trì\nThời gian\n1\n${row}2\nĐo măng\nSở Nội vụ\nTháng 5/2026\n`;

  it('are marks inside a cell where who leads stands behind them all', () => {
    expect(
      given(
        table('Trồng tre ở các bãi:\na)\nĐào hố ven suối;\nb)\nƯơm giống.\nSở Y tế\nTháng 4/2026\n'),
        TASKS,
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre ở các bãi: a) Đào hố ven suối; b) Ươm giống. | 2026-04-30',
      'Sở Nội vụ | Đo măng | 2026-05-31',
    ]);
  });

  it('are numbers of rows where each has its own', () => {
    expect(
      given(
        table(
          'Trồng tre ở các bãi\na)\nĐào hố ven suối;\nSở Y tế\nTháng 3/2026\nb)\nƯơm giống.\nSở Tư pháp\nTháng 4/2026\n',
        ),
        TASKS,
      ),
    ).toEqual([
      'Sở Y tế | Đào hố ven suối; | 2026-03-31',
      'Sở Tư pháp | Ươm giống. | 2026-04-30',
      'Sở Nội vụ | Đo măng | 2026-05-31',
    ]);
  });

  it('are numbers of tasks where the row above says for them who leads', () => {
    const read = [
      'Sở Y tế | Đào hố ven suối | 2026-04-30',
      'Sở Y tế | Ươm giống | 2026-04-30',
      'Sở Nội vụ | Đo măng | 2026-05-31',
    ];
    expect(
      given(table('Trồng tre\nSở Y tế\nTháng 4/2026\na)\nĐào hố ven suối\nb)\nƯơm giống\n'), TASKS),
    ).toEqual(read);
    expect(
      given(
        '| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n| 1 | Trồng tre | Sở Y tế | Tháng 4/2026 |\n| a | Đào hố ven suối | | |\n| b | Ươm giống | | |\n| 2 | Đo măng | Sở Nội vụ | Tháng 5/2026 |\n',
        TASKS,
      ),
    ).toEqual(read);
  });
});

describe('bare numbers in a column of times', () => {
  const told = (rows: string): [string[], string[]] => [
    given(rows, TASKS),
    readPlan(TASKS + rows).unsure.map(({ what }) => what),
  ];

  it('are months where a row that says who leads has one as well', () => {
    const read = [['Sở Y tế | Đo bãi tre', 'Sở Y tế | Đo lại tre'], ['body-from-above']];
    expect(
      told('Chủ trì | Nội dung | Thời gian (tháng)\nSở Y tế | Đo bãi tre | 4\n | Đo lại tre | 12\n'),
    ).toEqual(read);
    expect(
      told('Thời gian | Chủ trì | Nội dung\n4 | Sở Y tế | Đo bãi tre\n12 | | Đo lại tre\n')[1],
    ).toHaveLength(1);
    expect(told('Thời gian | Nội dung | Chủ trì\n4 | Đo bãi tre | Sở Y tế\n12 | Tổng kết | \n')).toEqual([
      ['Sở Y tế | Đo bãi tre'],
      ['no-body'],
    ]);
  });

  it('are months where the title says so, also of a task that is given to nobody', () => {
    const read = [[], ['no-body']];
    expect(told('Nội dung | Đơn vị thực hiện | Tháng\nSơ kết | | 6\n')).toEqual(read);
    expect(told('Tháng | Nội dung | Chủ trì\n6 | Sơ kết | \n')).toEqual(read);
  });

  it('count groups of rows where they stand ahead of the tasks, and in no row that says who leads', () => {
    expect(
      told(
        'Thời gian | Nội dung | Chủ trì | Phối hợp\n1 | Chuẩn bị | | \n3/2026 | Mua thước | Sở Y tế | Sở Nội vụ\n2 | Đo đạc | | \n4/2026 | Đo bãi tre | Sở Xây dựng | Sở Nội vụ\n',
      ),
    ).toEqual([['Sở Y tế | Mua thước | 2026-03-31', 'Sở Xây dựng | Đo bãi tre | 2026-04-30'], []]);
  });
});
