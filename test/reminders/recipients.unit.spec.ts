import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/kernel/actor.js';
import { type Directory, recipientsOf, type RoleHolder } from '../../src/reminders/recipients.js';

function holder(address: string, ...roles: readonly [Role, string][]): RoleHolder {
  return {
    accountId: `account of ${address}`,
    address,
    language: 'vi',
    roles: roles.map(([role, bodyId]) => ({ role, bodyId })),
  };
}

function directory(holders: readonly RoleHolder[], mailboxes: Record<string, string> = {}): Directory {
  return { committeeId: 'committee', holders, mailboxes: new Map(Object.entries(mailboxes)) };
}

const addresses = (...found: Parameters<typeof recipientsOf>): string[] =>
  recipientsOf(...found).map(({ address }) => address);

const board = holder('board@x', ['board', 'committee']);
const head = holder('head@x', ['head', 'unit']);
const officer = holder('officer@x', ['officer', 'unit']);

describe('a body is', () => {
  it('its officers, else its heads, else its mailbox, else the board', () => {
    const mailbox = { unit: 'unit@x' };
    expect([
      addresses('body', ['unit'], directory([board, head, officer], mailbox)),
      addresses('body', ['unit'], directory([board, head], mailbox)),
      addresses('body', ['unit'], directory([board], mailbox)),
      addresses('body', ['unit'], directory([board])),
      addresses('body', ['unit'], directory([])),
    ]).toEqual([['officer@x'], ['head@x'], ['unit@x'], ['board@x'], []]);
  });

  it('all of its officers', () => {
    const second = holder('second@x', ['officer', 'unit']);
    expect(addresses('cooperating', ['unit'], directory([officer, second]))).toEqual([
      'officer@x',
      'second@x',
    ]);
  });

  it('not the officers of another body', () => {
    expect(addresses('body', ['other'], directory([officer, board]))).toEqual(['board@x']);
  });
});

describe('the head of a body is', () => {
  it('its heads, else its mailbox, and nobody else', () => {
    expect([
      addresses('head', ['unit'], directory([head, officer], { unit: 'unit@x' })),
      addresses('head', ['unit'], directory([officer], { unit: 'unit@x' })),
      addresses('head', ['unit'], directory([officer, board])),
    ]).toEqual([['head@x'], ['unit@x'], []]);
  });
});

describe('board and leaders are', () => {
  it('those who hold the role at the committee', () => {
    const leader = holder('leader@x', ['observer', 'committee']);
    const elsewhere = holder('elsewhere@x', ['board', 'other committee']);
    const all = directory([board, leader, elsewhere, officer]);
    expect([addresses('board', [], all), addresses('leaders', [], all)]).toEqual([['board@x'], ['leader@x']]);
  });
});

describe('an address', () => {
  it('stands there once, however many bodies it speaks for', () => {
    const both = holder('both@x', ['officer', 'unit'], ['officer', 'other']);
    expect(addresses('body', ['unit', 'other'], directory([both]))).toEqual(['both@x']);
    expect(addresses('body', ['unit', 'other'], directory([], { unit: 'A@x', other: 'a@X' }))).toEqual([
      'a@x',
    ]);
  });

  it('that is a mailbox and an account’s too is that account', () => {
    const [found] = recipientsOf('head', ['unit'], directory([officer], { unit: 'Officer@x' }));
    expect(found).toMatchObject({ accountId: officer.accountId, bodyId: null });
  });
});
