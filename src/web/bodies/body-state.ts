import type { AccountView } from '../../accounts/accounts.queries.js';
import { type BodyView, existsOn } from '../../bodies/body.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { MonitoringRow } from '../../tasks/monitoring.queries.js';
import type { Chip } from '../shown/chip.js';
import { bodyWords } from './body.words.js';

/** An account with the roles by which it answers for a body. */
export interface Answering {
  readonly account: AccountView;
  readonly roles: readonly ('officer' | 'head')[];
}

/** Who answers for the body: its officers and heads, ended ones left out. */
export function answering(bodyId: string, accounts: readonly AccountView[]): Answering[] {
  return accounts.flatMap((account) => {
    const roles = account.roles.flatMap(({ role, body }) =>
      body?.id === bodyId && (role === 'officer' || role === 'head') ? [role] : [],
    );
    return roles.length === 0 || account.endedAt !== null ? [] : [{ account, roles }];
  });
}

/** Whether somebody can sign in for the body. */
export type PeopleState = 'none' | 'waiting' | 'active';

export function peopleState(people: readonly Answering[]): PeopleState {
  if (people.length === 0) return 'none';
  return people.some(({ account }) => account.hasPassword) ? 'active' : 'waiting';
}

export function peopleChip(people: readonly Answering[], language: Language): Chip {
  const count = people.length;
  switch (peopleState(people)) {
    case 'none':
      return { tone: 'soon', icon: 'alert-circle', label: bodyWords.none[language] };
    case 'waiting':
      return { tone: 'wait', icon: 'hourglass', label: bodyWords.waiting[language] };
    case 'active':
      return {
        tone: 'ok',
        icon: 'users',
        label: { vi: `${count} tài khoản`, en: count === 1 ? '1 account' : `${count} accounts` }[language],
      };
  }
}

/** How one account stands; `reached` by mail. */
export function accountChip({ hasPassword, email }: AccountView, language: Language): Chip {
  if (hasPassword) return { tone: 'ok', icon: 'check', label: bodyWords.active[language] };
  return email.includes('@')
    ? { tone: 'wait', icon: 'mail', label: bodyWords.invited[language] }
    : { tone: 'soon', icon: 'key', label: bodyWords.codeNeeded[language] };
}

/** Null for a body that exists. */
export function existenceChip(body: BodyView, today: CalendarDay, language: Language): Chip | null {
  if (existsOn(body, today)) return null;
  const isOver = body.existsTo !== null && body.existsTo <= today;
  return { tone: 'off', icon: 'ban', label: (isOver ? bodyWords.ended : bodyWords.notYet)[language] };
}

/** A number of tasks with the list of them. */
export interface Figure {
  readonly url: string;
  readonly count: number;
  readonly label: string;
  readonly isLate: boolean;
}

/** The body's work in numbers, each with its list; none where it leads nothing. */
export function workFigures(row: MonitoringRow | undefined, language: Language): Figure[] {
  if (row === undefined || row.total === 0) return [];
  const figure = (count: number, label: keyof typeof bodyWords, query: string, isLate = false): Figure => ({
    url: `/tasks?body=${row.body.id}&${query}`,
    count,
    label: bodyWords[label][language],
    isLate,
  });
  return [
    figure(row.counts.overdue, 'overdue', 'lateness=overdue', true),
    figure(row.counts.due_soon, 'dueSoon', 'lateness=due_soon'),
    figure(row.waiting, 'toConfirm', 'status=done'),
    figure(row.total, 'total', 'status=assigned%2Cin_progress%2Cdone%2Cconfirmed'),
  ];
}
