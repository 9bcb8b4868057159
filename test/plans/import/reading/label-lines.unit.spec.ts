import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, TASKS } from './look-alikes/small-plan.js';
import { counted, duties, dutyAt, read } from './read-document.js';

describe('tasks with label lines', () => {
  const draft = read('so-chuyen-doi-so.txt');

  it('belong to the body of the label; the words end before the labels', () => {
    expect(dutyAt(draft, 'I.1')).toMatchObject({
      text: 'Xây dựng kho dữ liệu mở của Sở.',
      role: 'lead',
      cooperating: ['Văn phòng Sở', 'Trung tâm Công nghệ thông tin'],
      dueOn: '2026-09-30',
      timePhrase: 'Quý I - Quý III/2026',
    });
    expect(dutyAt(draft, 'I.3')).toMatchObject({
      text: 'Nâng cấp phần mềm quản lý đề tài.',
      dueOn: '2026-07-01',
    });
    expect(counted(draft)).toEqual([
      'Phòng Chuyển đổi số: 1',
      'Trung tâm Công nghệ thông tin: 2',
      'Phòng Quản lý Khoa học: 1',
      'Thanh tra Sở: 1',
      'Phòng Kế hoạch - Tài chính: 1',
      'Văn phòng Sở: 2',
    ]);
  });

  it('may be said in brackets', () => {
    expect(dutyAt(draft, 'I.4')).toMatchObject({ role: 'lead', dueOn: '2026-11-30' });
  });

  it('stand beside headings without a number', () => {
    expect(dutyAt(draft, 'II, mục “Văn phòng Sở”, đoạn 1')).toMatchObject({
      cadence: 'monthly',
      timePhrase: 'trước ngày 25 hàng tháng',
    });
  });

  it('keep "&" in the symbol', () => {
    expect(draft).toMatchObject({ symbol: '27/KH-SKH&CN', issuedOn: '2026-01-09' });
  });
});

describe('tasks whose label lines are lettered, in a plan that a decision issues', () => {
  const draft = read('bo-khi-tuong.txt');

  it('say who, with whom and by when; their content belongs to the words', () => {
    expect(draft).toMatchObject({ symbol: '1203/QĐ-BKT', issuedOn: '2026-01-20', type: 'Kế hoạch' });
    expect(dutyAt(draft, 'II.1')).toMatchObject({
      text: 'Tổ chức rà soát văn bản quy phạm pháp luật\nNội dung: Rà soát các thông tư, quyết định do Bộ ban hành có liên quan đến Luật.',
      cooperating: ['Các Vụ, Cục', 'Văn phòng Bộ', 'Thanh tra Bộ'],
      dueOn: '2026-03-31',
    });
    expect(dutyAt(draft, 'II.2.1').dueOn).toBe('2026-09-15');
    expect(dutyAt(draft, 'II.2.2').dueOn).toBe('2026-12-31');
    expect(dutyAt(draft, 'II.3.b').cadence).toBe('continuous');
  });

  it('knows "chủ trì" in what a body is called', () => {
    const [body] = draft.bodies.slice(-3);
    expect(body?.name).toBe('Thủ trưởng các đơn vị được phân công chủ trì thực hiện nhiệm vụ');
    expect(body?.duties[0]).toMatchObject({ role: null, cadence: 'yearly' });
    expect(draft.bodies).toHaveLength(9);
  });
});

describe('label lines under the heading of a body', () => {
  it('say the time and the partners of the items before them, and are no items themselves', () => {
    const draft = read('huyen-nhan-thoi-gian.txt');
    const said = duties(draft).map(({ place, dueOn, cadence, cooperating }) => [
      place,
      dueOn ?? cadence,
      ...cooperating,
    ]);
    expect(said).toEqual([
      ['I.1, gạch đầu dòng 1', '2026-09-30'],
      ['I.1, gạch đầu dòng 2', '2026-09-30'],
      ['I.2, gạch đầu dòng 1', '2026-05-31', 'UBND các xã'],
      ['I.3, gạch đầu dòng 1', '2026-04-30', 'Phòng Văn hóa'],
      ['I.4.a', 'monthly'],
      ['I.4.b', null],
    ]);
  });
});

const leads =
  'Đơn vị chủ trì | Chủ trì thực hiện | Cơ quan chủ trì, tham mưu | Đơn vị đầu mối | Phân công thực hiện | Chịu trách nhiệm chính | Cơ quan, đơn vị chủ trì | Cơ quan/đơn vị thực hiện | Đơn vị/cá nhân chủ trì | Cơ quan soạn thảo | Đơn vị được giao';
const helpers = 'Cơ quan phối hợp | Phối hợp thực hiện | Phối hợp với | Cùng phối hợp | Cơ quan tham gia';
const times =
  'Thời hạn hoàn thành | Mốc hoàn thành | Dự kiến hoàn thành | Ngày hoàn thành | Hoàn thành trước | Lộ trình';
const ways: Readonly<Record<string, (labels: readonly (readonly [string, string])[]) => string>> = {
  'lines with dashes': (labels) => labels.map(([label, value]) => `\n- ${label}: ${value}.`).join(''),
  'bare lines': (labels) => labels.map(([label, value]) => `\n${label}: ${value}`).join(''),
  brackets: (labels) => `\n(${labels.map(([label, value]) => `${label}: ${value}`).join('; ')})`,
  'the same line': (labels) => labels.map(([label, value]) => ` ${label}: ${value}.`).join(''),
};
const labelled = (way: string, lead: string, helper: string, time: string): string[] => {
  const labels = [
    [lead, 'Sở Y tế'],
    [helper, 'Sở Nội vụ'],
    [time, 'trước ngày 30/6/2026'],
  ] as const;
  const tasks = ['Rà soát thuốc rắn cắn', 'In sổ tay cấp cứu'];
  const items = tasks.map((task, at) => `${String(at + 1)}. ${task}.${ways[way]?.(labels) ?? ''}`);
  return readPlan(['KẾ HOẠCH', 'Phòng rắn cắn', 'I. NHIỆM VỤ', ...items].join('\n')).bodies.flatMap(
    ({ name, duties }) =>
      duties.map(({ text, cooperating, dueOn }) => [name, text, ...cooperating, dueOn].join(' | ')),
  );
};

describe.each(Object.keys(ways))('what a label is called, in %s,', (way) => {
  const whole = ['Rà soát thuốc rắn cắn', 'In sổ tay cấp cứu'].map(
    (task) => `Sở Y tế | ${task}. | Sở Nội vụ | 2026-06-30`,
  );

  it.each(leads.split(' | '))('may be "%s" for who leads', (lead) => {
    expect(labelled(way, lead, 'Phối hợp', 'Thời gian')).toEqual(whole);
  });

  it.each(helpers.split(' | '))('may be "%s" for who helps', (helper) => {
    expect(labelled(way, 'Chủ trì', helper, 'Thời gian')).toEqual(whole);
  });

  it.each(times.split(' | '))('may be "%s" for a day', (time) => {
    expect(labelled(way, 'Chủ trì', 'Phối hợp', time)).toEqual(whole);
  });
});

describe('label lines of a sentence that names who acts', () => {
  const sentences = [
    'Sở Y tế chuẩn bị huyết thanh.',
    'Giao Sở Y tế chuẩn bị huyết thanh.',
    'Sở Y tế chủ trì: Chuẩn bị huyết thanh.',
  ];
  const said = (lines: readonly string[]): unknown[] =>
    readPlan(['KẾ HOẠCH', 'Phòng rắn cắn', 'I. TỔ CHỨC THỰC HIỆN', ...lines].join('\n')).bodies.flatMap(
      ({ name, duties }) => duties.map(({ cooperating, dueOn }) => [name, ...cooperating, dueOn]),
    );

  it.each(sentences)('say its time and partners: %s', (sentence) => {
    const whole = [['Sở Y tế', 'Sở Nội vụ', '2026-06-30']];
    for (const mark of ['', '- ']) {
      const labels = [`${mark}Phối hợp: Sở Nội vụ`, `${mark}Thời gian: tháng 6/2026`];
      expect(said([`1. ${sentence}`, ...labels])).toEqual(whole);
      expect(said([`- ${sentence}`, ...labels])).toEqual(whole);
    }
  });

  it('say nothing of the sentence behind them, nor of one that has its own day', () => {
    expect(
      said([
        '- Sở Y tế mua thuốc trước ngày 15/5/2026.',
        'Thời gian: tháng 6/2026',
        '- Sở Nội vụ lập danh sách.',
      ]),
    ).toEqual([
      ['Sở Y tế', '2026-06-30'],
      ['Sở Nội vụ', null],
    ]);
  });
});

describe('lines between a task and its label lines', () => {
  const labels = '- Đơn vị chủ trì: Sở Y tế\n- Thời gian: tháng 6/2026\n';
  const said = (lines: string): string[] => given(`1. Cứu bãi tre\n${lines}${labels}`, TASKS);

  it('are no tasks of their own where one of them tells how it is done', () => {
    for (const how of [
      'Việc trồng tre phải bảo đảm đúng mùa mưa, đúng giống.',
      'Nguyên tắc: đúng mùa, đúng giống, không trồng chen.',
      'Bảo đảm thống nhất với quy hoạch ven hồ.',
      'Thiết thực, phù hợp với từng bãi; có biển tên.',
      'Các bãi tre phải có biển tên và người trông.',
    ])
      expect(said(`1.1. Trồng tre ven hồ\n- ${how}\n- Tưới tre mỗi sáng.\n`)).toEqual([
        `Sở Y tế | Trồng tre ven hồ\n${how}\nTưới tre mỗi sáng. | 2026-06-30`,
      ]);
  });

  it('are tasks beside a whole sentence, and under a title in its place', () => {
    const lines = '- Đo bãi tre.\n- Bảo đảm an ninh trật tự tại các bãi.\n';
    const tasks = ['Sở Y tế | Đo bãi tre. | 2026-06-30'];
    expect(said(`1.1. Trồng tre ven hồ.\n${lines}`).slice(0, 2)).toEqual([
      'Sở Y tế | Trồng tre ven hồ. | 2026-06-30',
      ...tasks,
    ]);
    expect(said(`1.1. Trồng tre ven hồ\n${lines}`).slice(0, 1)).toEqual(tasks);
  });

  it('are alone tasks where several of them have labels of their own', () => {
    const lines = '- Đo bãi tre.\n- Chủ trì: Sở Xây dựng\n- Cắm mốc bãi tre.\n';
    expect(said(`1.1. Trồng tre ven hồ.\n${lines}`)).toEqual([
      'Sở Xây dựng | Đo bãi tre.',
      'Sở Y tế | Cắm mốc bãi tre. | 2026-06-30',
    ]);
  });

  it('leave it to the label who leads, though the task begins with with whom it is done', () => {
    const { bodies } = readPlan(`${TASKS}1. Phối hợp với Sở Xây dựng đo bãi tre\n${labels}`);
    expect(bodies[0]?.duties[0]?.role).toBe('lead');
  });

  it('may be numbered in brackets: what a dash says behind them is of the task', () => {
    expect(
      said(
        '1.1. Trồng tre ven hồ\n- Nguyên tắc trồng: đúng mùa.\n(1) Đợt một: trước mùa mưa.\n(2) Đợt hai: sau mùa mưa.\n',
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre ven hồ\nNguyên tắc trồng: đúng mùa.\nĐợt một: trước mùa mưa.\nĐợt hai: sau mùa mưa. | 2026-06-30',
    ]);
  });
});
