import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ConflictError } from '../../src/kernel/domain-error.js';
import { mayMove } from '../../src/kernel/status-table.js';
import {
  isOpen,
  isUnfinished,
  mayAct,
  type TaskActName,
  taskActs,
  taskMoves,
  type TaskStatus,
  taskStatuses,
  taskStatusLabels,
} from '../../src/tasks/task-status.js';
import { requireAct } from '../../src/tasks/task-step.js';
import { illegalPath, unlabelled, unreachable } from '../support/status-rules.js';

const acts = Object.keys(taskActs) as TaskActName[];

describe('the life of a task', () => {
  it('reaches every status from being assigned, each with a label of its own', () => {
    expect(unreachable(taskMoves, 'assigned')).toEqual([]);
    expect(unlabelled(taskStatusLabels)).toEqual([]);
  });

  it('has no path to an illegal status', () => {
    expect(illegalPath(taskMoves, 'assigned')).toBeNull();
  });

  it('never goes back to not begun', () => {
    expect(taskStatuses.filter((status) => taskMoves[status].includes('assigned'))).toEqual([]);
  });

  it('cannot be confirmed before it is reported done', () => {
    expect(taskStatuses.filter((status) => mayMove(taskMoves, status, 'confirmed'))).toEqual(['done']);
  });

  it('is open until it is confirmed or cancelled, and unfinished until it is reported done', () => {
    expect(taskStatuses.filter(isOpen)).toEqual(['assigned', 'in_progress', 'done']);
    expect(taskStatuses.filter(isUnfinished)).toEqual(['assigned', 'in_progress']);
  });

  it('moves by acts, and the acts make exactly the moves of the table', () => {
    const made = acts.flatMap((name) =>
      taskActs[name].from
        .filter((from) => from !== taskActs[name].to)
        .map((from) => `${from}>${taskActs[name].to}`),
    );
    const listed = taskStatuses.flatMap((from) => taskMoves[from].map((to) => `${from}>${to}`));
    expect([...new Set(made)].sort()).toEqual(listed.sort());
  });

  it('refuses no act by saying that what was wanted is allowed', () => {
    for (const name of acts) {
      for (const status of taskStatuses.filter((one) => !mayAct(name, one))) {
        const wanted = `"${taskStatusLabels[taskActs[name].to].en}"`;
        expect(() => requireAct(name, status)).toThrow(ConflictError);
        expect(() => requireAct(name, status)).not.toThrow(
          expect.objectContaining({
            message: expect.stringMatching(`cannot become ${wanted}. Allowed: .*${wanted}`),
          }),
        );
      }
    }
  });

  it('stays within its statuses whatever acts are tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts)), (tried) => {
        let status: TaskStatus = 'assigned';
        for (const name of tried) {
          const { to } = taskActs[name];
          const allowed = mayAct(name, status);
          expect(!allowed || status === to || mayMove(taskMoves, status, to)).toBe(true);
          if (allowed) status = to;
        }
        expect(taskStatuses).toContain(status);
      }),
    );
  });
});
