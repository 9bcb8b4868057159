import { describe, expect, it } from '@jest/globals';
import { lookAgain } from '../../src/web/plans/check-look.js';

describe('what is shown again of a form of the check that was refused', () => {
  it('is what was typed; a button alone types nothing, so that the duty’s form is as it is stored', () => {
    const typed = { at: '2', act: 'save', title: 'Của tôi' };
    expect(lookAgain(typed)).toEqual({ open: 2, body: typed });
    expect(lookAgain({ at: 'names', 'to.n1': 'new' }).body).not.toBeNull();
    for (const act of ['drop', 'restore']) expect(lookAgain({ at: '2', act })).toEqual({ open: 2, body: null });
    expect(lookAgain({ at: 'seen', index: '0' })).toEqual({ open: null, body: null });
  });
});
