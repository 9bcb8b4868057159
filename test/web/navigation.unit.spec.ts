import { describe, expect, it } from '@jest/globals';
import { type Actor, visitor } from '../../src/kernel/actor.js';
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

it('the bar of a phone has short names of the places', () => {
  const officer: Actor = {
    ...visitor,
    accountId: 'a',
    roles: [{ role: 'officer', bodyId: 'b', approve: false }],
    ownBodies: ['b'],
  };
  const bar = navigationFor(officer, '/', 'vi').filter(({ onPhone }) => onPhone);
  expect(bar.map(({ short }) => short)).toEqual(['Việc cần xử lý', 'Nhiệm vụ', 'Báo cáo']);
});

describe('the places of an administrator', () => {
  const admin: Actor = {
    ...visitor,
    accountId: 'a',
    isAdmin: true,
    roles: [{ role: 'admin', bodyId: null, approve: false }],
  };
  const named = (actor: Actor) => navigationFor(actor, '/', 'en').map(({ label }) => label);
  const onPhone = (actor: Actor) =>
    navigationFor(actor, '/', 'en').flatMap(({ label, onPhone: is }) => (is ? [label] : []));

  it('leave out what belongs to plans, in which the office has no part', () => {
    expect(named(admin)).toEqual(['Today', 'Bodies', 'Mail log', 'Settings']);
    expect(onPhone(admin)).toEqual(['Today', 'Bodies', 'Mail log']);
  });

  it('are those of everybody where the account works on a plan too', () => {
    const both: Actor = {
      ...admin,
      roles: [...admin.roles, { role: 'officer', bodyId: 'b', approve: false }],
      ownBodies: ['b'],
    };
    expect(named(both)).toContain('Tasks');
    expect(onPhone(both)).toEqual(['Today', 'Tasks', 'Reports']);
  });
});
