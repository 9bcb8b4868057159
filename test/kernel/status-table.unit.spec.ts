import { describe, expect, it } from '@jest/globals';
import {
  allowedFrom,
  mayMove,
  reachable,
  statusesOf,
  type StatusTable,
} from '../../src/kernel/status-table.js';

type Door = 'open' | 'shut' | 'walled';
const door: StatusTable<Door> = { open: ['shut'], shut: ['open'], walled: ['shut'] };

describe('a status table', () => {
  it('names the moves that are allowed and refuses all others', () => {
    expect(allowedFrom(door, 'open')).toEqual(['shut']);
    expect([
      mayMove(door, 'open', 'shut'),
      mayMove(door, 'open', 'open'),
      mayMove(door, 'shut', 'walled'),
    ]).toEqual([true, false, false]);
  });

  it('finds what can come about from a start, through circles too', () => {
    expect([...reachable(door, 'open')].sort()).toEqual(['open', 'shut']);
    expect([...reachable(door, 'walled')].sort()).toEqual(['open', 'shut', 'walled']);
  });

  it('knows its statuses', () => {
    expect(statusesOf(door)).toEqual(['open', 'shut', 'walled']);
  });
});
