import { describe, expect, it } from '@jest/globals';
import { visitor } from '../../src/kernel/actor.js';
import { navigationFor } from '../../src/web/frame/navigation.js';

const current = (address: string) =>
  navigationFor(visitor, address, 'en')
    .filter(({ isCurrent }) => isCurrent)
    .map(({ label }) => label);

describe('the place that is marked', () => {
  it.each([
    ['/', 'Today'],
    ['/tasks?lateness=overdue', 'Tasks'],
    ['/plans/1/edit', 'Plans'],
    ['/duties/1/edit', 'Plans'],
  ])('of %s is %s', (address, place) => {
    expect(current(address)).toEqual([place]);
  });

  it('is none for a page that belongs nowhere', () => {
    expect(current('/privacy')).toEqual([]);
  });
});
