import type { Lateness } from '../../tasks/task-lateness.js';
import type { MatrixFacts, MonitoringFacts } from './monitoring-facts.js';

type Shown = Pick<MonitoringFacts, 'plan' | 'review' | 'withOpen'>;

/** A number of a table, with the list behind it; null where no list holds just these. */
export interface Counted {
  readonly count: number;
  readonly url: string | null;
}

/** What of the filters by bodies a list of tasks must ask for; a group that the reader does not know is no filter. */
export function ofBodies({ filter, groups }: Pick<MatrixFacts, 'filter' | 'groups'>): Record<string, string> {
  const group = groups.find(({ id }) => id === filter.group);
  return { ...(filter.kind !== null && { kind: filter.kind }), ...(group && { group: group.id }) };
}

/** The list of the plan's tasks that are asked for. */
export function taskList(planId: string, asked: Readonly<Record<string, string>>): string {
  return `/tasks?${new URLSearchParams({ plan: planId, ...asked }).toString()}`;
}

/** What a list must ask for to hold what is counted as that: what is late, due soon or waits is counted whatever its period. */
export function ofShown(
  { review, withOpen }: Shown,
  counted: Lateness | 'waiting' | 'all',
): Record<string, string> {
  const isOpen = counted === 'overdue' || counted === 'due_soon' || counted === 'waiting';
  const ofReview: Record<string, string> =
    review === null || (withOpen && (isOpen || counted === 'all')) ? {} : { review: review.id };
  if (counted === 'all') return ofReview;
  return { ...ofReview, ...(counted === 'waiting' ? { status: 'done' } : { lateness: counted }) };
}
