import { describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/actor.js';
import { givingBodies, givingBody } from '../../src/tasks/evidence-file.js';
import { actorAs } from '../support/actors.js';

describe('the body that evidence comes from', () => {
  const [lead, helper, other, committee] = ['lead', 'helper', 'other', 'committee'].map((id) => ({ id }));
  if (!lead || !helper || !other || !committee) throw new Error('four bodies');
  const task = { committeeId: 'committee', bodyId: 'lead', cooperatingBodies: ['helper', 'other'] };

  it("is the actor's own", () => {
    expect(givingBody(actorAs('officer', lead), task, undefined)).toBe('lead');
    expect(givingBody(actorAs('head', helper), task, undefined)).toBe('helper');
    expect(givingBody(actorAs('officer', helper), task, 'lead')).toBeNull();
    expect(givingBodies(actorAs('officer', helper), task)).toEqual(['helper']);
  });

  it('is named by the clerk of the board, or is the lead body', () => {
    const board = actorAs('board', committee);
    expect(givingBody(board, task, undefined)).toBe('lead');
    expect(givingBody(board, task, 'other')).toBe('other');
    expect(givingBody(board, task, 'somebody else')).toBeNull();
    expect(givingBodies(board, task)).toEqual(['lead', 'helper', 'other']);
    expect(givingBody(system, task, 'helper')).toBe('helper');
  });
});
