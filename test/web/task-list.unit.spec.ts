import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type TaskListFacts, taskListPage } from '../../src/web/tasks/task-list.page.js';
import { taskSheet } from '../../src/web/tasks/task-sheet.js';

const named = (id: string, name: string) => ({ id, name: { vi: name, en: `${name} (en)` } });
const choices: TaskListFacts['choices'] = {
  plans: [named('p', 'Kế hoạch')],
  bodies: [named('a', 'Xã Lát'), named('b', 'Văn phòng')],
  kinds: ['office', 'base-commune'],
  groups: [named('g', 'Các xã')],
  reviews: [named('r', 'Sơ kết 6 tháng'), named('s', 'Sơ kết năm')],
  duty: null,
};
const page = (given: Partial<TaskListFacts>) =>
  taskListPage('vi', {
    tasks: [],
    today: calendarDay('2026-06-15'),
    filters: {},
    choices,
    nextCursor: null,
    isFirst: true,
    isBoard: false,
    ...given,
  });
const fields = (given: Partial<TaskListFacts>) => {
  const { choices: always, moreChoices } = page(given);
  return [...always, ...moreChoices];
};

describe('the filters of the list of tasks', () => {
  it('offer kinds and groups of bodies, and the reviews of the plan', () => {
    const field = (name: string) =>
      fields({})
        .find((one) => one.name === name)
        ?.options.map(({ label }) => label);
    expect(field('kind')).toEqual(['Tất cả', 'Văn phòng', 'Tổ chức cơ sở đảng xã, thị trấn']);
    expect(field('group')).toEqual(['Tất cả', 'Các xã']);
    expect(field('review')).toEqual(['Tất cả', 'Sơ kết 6 tháng', 'Sơ kết năm']);
  });

  it('show the review that was chosen by its name, in a field that is open to be changed', () => {
    const filters = { review: 'r', plan: 'p' };
    expect(fields({ filters }).find(({ name }) => name === 'review')?.value).toBe('r');
    expect(page({ filters }).moreIsOpen).toBe(true);
    expect(page({ filters }).kept.map(({ name }) => name)).toEqual(['plan']);
  });

  it('keep several values at once, which a figure elsewhere leads to, as a choice of their own', () => {
    const field = fields({ filters: { status: 'assigned,in_progress' } }).find(
      ({ name }) => name === 'status',
    );
    expect(field?.options.at(-1)).toEqual({
      value: 'assigned,in_progress',
      label: 'chưa thực hiện, đang thực hiện',
    });
    expect(field?.options.filter(({ value }) => value === field.value)).toHaveLength(1);
  });

  it('offer no choice where there is but one body, and of reviews where none is known', () => {
    const one = { ...choices, bodies: [named('a', 'Xã Lát')], kinds: ['office'], reviews: [] } as const;
    expect(fields({ choices: one }).map(({ name }) => name)).toEqual([
      'lateness',
      'status',
      'upcoming',
      'sort',
    ]);
  });

  it('tell what has no field in words, each to be taken away by itself', () => {
    const duty = named('d', 'Rà soát quy chế');
    const filters = { duty: 'd', stale: 'true', continuous: 'false', review: 'gone', q: 'quy' };
    expect(
      page({ filters, choices: { ...choices, duty } }).kept.map(({ label, url }) => [label, url]),
    ).toEqual([
      ['Nội dung nhiệm vụ: Rà soát quy chế', '/tasks?stale=true&continuous=false&review=gone&q=quy'],
      ['Kỳ báo cáo: không tìm thấy', '/tasks?duty=d&stale=true&continuous=false&q=quy'],
      ['lâu chưa cập nhật', '/tasks?duty=d&continuous=false&review=gone&q=quy'],
      ['không gồm nhiệm vụ thường xuyên', '/tasks?duty=d&stale=true&review=gone&q=quy'],
    ]);
  });
});

describe('the file of the list of tasks', () => {
  it('has no two columns of one name, in either language', () => {
    for (const language of ['vi', 'en'] as const) {
      const headings = taskSheet(language, []).columns.map(({ heading }) => heading);
      expect(new Set(headings).size).toBe(headings.length);
      expect(headings).toContain({ vi: 'Thời hạn giao ban đầu', en: 'First due' }[language]);
    }
  });
});
