import type { Language } from '../../kernel/text.js';
import type { DutyView } from '../../plans/duties.queries.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { actWords } from './plan-editing.words.js';

/** A button that leads to where something is done. */
export interface Act {
  readonly url: string;
  readonly label: string;
  readonly icon: string;
  readonly isMain: boolean;
}

type Made = Pick<PlanItem, 'id' | 'status'>;

const act = (language: Language, url: string, name: keyof typeof actWords, icon: string): Act => ({
  url,
  label: actWords[name][language],
  icon,
  isMain: false,
});

/** What whoever may change a plan can do with it. */
export function planActs(language: Language, { id, status }: Made): Act[] {
  const edit = act(language, `/plans/${id}/edit`, status === 'draft' ? 'edit' : 'amend', 'edit');
  const add = act(language, `/plans/${id}/duties/new`, 'addDuty', 'plus');
  const copy = act(language, `/plans/${id}/copy`, 'copy', 'clipboard-text');
  if (status === 'closed') return [copy];
  if (status === 'in_force') return [add, edit, copy, act(language, `/plans/${id}/close`, 'close', 'ban')];
  const activate = { ...act(language, `/plans/${id}/activate`, 'activate', 'player-play'), isMain: true };
  return [activate, add, edit, act(language, `/plans/${id}/drop`, 'drop', 'x')];
}

/** What whoever may change the plan can do with one of its duties. */
export function dutyActs(
  language: Language,
  { status }: Pick<Made, 'status'>,
  { id, cadence, statedOnly }: Pick<DutyView, 'id' | 'cadence' | 'statedOnly'>,
): Act[] {
  if (status === 'closed') return [];
  const edit = act(language, `/duties/${id}/edit`, status === 'draft' ? 'edit' : 'amend', 'edit');
  const trigger = act(language, `/duties/${id}/trigger`, 'trigger', 'file-text');
  if (status !== 'in_force' || statedOnly) return [edit];
  const end = act(language, `/duties/${id}/end`, 'endDuty', 'ban');
  return cadence === 'conditional' ? [trigger, edit, end] : [edit, end];
}
