import { describe, expect, it } from '@jest/globals';
import { mayMove, statusesOf } from '../../src/kernel/status-table.js';
import { isWithBody, reportMoves, reportStatusLabels } from '../../src/reports/report-status.js';
import { illegalPath, unlabelled, unreachable } from '../support/status-rules.js';

describe('a progress report', () => {
  it('reaches every status from its draft, each with a label of its own', () => {
    expect(unreachable(reportMoves, 'draft')).toEqual([]);
    expect(unlabelled(reportStatusLabels)).toEqual([]);
  });

  it('has no path to an illegal status', () => {
    expect(illegalPath(reportMoves, 'draft')).toBeNull();
  });

  it('is accepted or returned only while it is submitted; an accepted one can only be returned', () => {
    expect(statusesOf(reportMoves).filter((status) => mayMove(reportMoves, status, 'accepted'))).toEqual([
      'submitted',
    ]);
    expect(reportMoves.accepted).toEqual(['returned']);
  });

  it('lies with its body as a draft and when it was returned', () => {
    expect(statusesOf(reportMoves).filter(isWithBody)).toEqual(['draft', 'returned']);
  });
});
