import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

/** A small plan with these lines where its assignments stand. */
export const plan = (...lines: readonly string[]): string =>
  [
    'ỦY BAN NHÂN DÂN',
    'TỈNH NẬM KHE',
    'Số: 8/KH-UBND',
    'Nậm Khe, ngày 3 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Giữ sạch nguồn nước năm 2026',
    'I. MỤC ĐÍCH',
    '- Nước về bản sạch quanh năm.',
    ...lines,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
  ].join('\n');

/** Who is given what in the plan with these lines. */
export const given = (...lines: readonly string[]): string[] =>
  readPlan(plan(...lines)).bodies.flatMap(({ name, duties }) =>
    duties.map(({ text }) => `${name} | ${text}`),
  );

/** The same, with the day by which each is due. */
export const givenByDay = (...lines: readonly string[]): string[] =>
  readPlan(plan(...lines)).bodies.flatMap(({ name, duties }) =>
    duties.map(({ text, dueOn }) => [name, text, ...(dueOn === null ? [] : [dueOn])].join(' | ')),
  );
