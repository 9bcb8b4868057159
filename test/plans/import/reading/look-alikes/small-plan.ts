import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import type { PlanDraft } from '../../../../../src/plans/import/reading/text/plan-draft.js';

/** A plan up to its first item under who carries it out. */
export const HEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. TỔ CHỨC THỰC HIỆN\n';

/** The same up to its first task or solution. */
export const TASKS = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ VÀ GIẢI PHÁP');

/** Each duty with the body that has it, and its day. */
export function given(text: string, head = HEAD): string[] {
  return readPlan(head + text).bodies.flatMap(({ name, duties }) =>
    duties.map(({ text: words, dueOn }) => [name, words, ...(dueOn === null ? [] : [dueOn])].join(' | ')),
  );
}

/** The members of each body, where it is several. */
export const parted = (text: string): PlanDraft['bodies'][number]['members'][] =>
  readPlan(HEAD + text).bodies.map(({ members }) => members);
