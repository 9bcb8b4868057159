import { daysBetween, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { type Worded, worded } from '../plans/plan-words.js';
import { ofBodies, taskList } from './lists-behind.js';
import { shortPlace } from './matrix.js';
import type { MonitoringFacts } from './monitoring-facts.js';

/** One line of a list, which opens what it tells of. */
export interface Line {
  readonly url: string | null;
  readonly title: Worded;
  readonly detail: readonly Worded[];
}

/** So many duties of a day are named. */
const NAMED = 2;

/** What has been open longest without a change: whose, and since when. */
export function quietLines(language: Language, { quietest, today }: MonitoringFacts): Line[] {
  return quietest.map(({ id, title, place, body, since, isLate }) => {
    const days = daysBetween(since, today);
    const quiet: Text = {
      vi: `${days} ngày chưa cập nhật (từ ${shownDay(since)})`,
      en: `${days === 1 ? '1 day' : `${days} days`} without a change (since ${shownDay(since)})`,
    };
    const late: Text = { vi: 'quá hạn', en: 'late' };
    const parts = [body[language], quiet[language], ...(isLate ? [late[language]] : [])];
    return {
      url: `/tasks/${id}`,
      title: placed({ place, title }, language),
      detail: [{ text: parts.join(' · '), lang: language }],
    };
  });
}

/** The title of a duty behind where it stands. */
function placed(
  { place, title }: { readonly place: string; readonly title: Text },
  language: Language,
): Worded {
  const { text, lang } = worded(title, language);
  return { text: `${shortPlace(place, language)} ${text}`, lang };
}

/** The list that `quietLines` begins; null where no list holds just these. */
export function quietList(facts: MonitoringFacts): string | null {
  const { plan, filter } = facts;
  if (plan === null || filter.late) return null;
  const asked = { status: 'assigned,in_progress', continuous: 'false', sort: 'quietSince' };
  return taskList(plan.id, { ...ofBodies(facts), ...asked });
}

/** What is due in the next weeks, a line for each day. */
export function comingLines(language: Language, facts: MonitoringFacts): Line[] {
  const { coming, plan, filter } = facts;
  return coming.map(({ dueOn, tasks, bodies, duties }) => {
    const count: Text = {
      vi: `${tasks} nhiệm vụ của ${bodies} đơn vị`,
      en: `${tasks === 1 ? '1 task' : `${tasks} tasks`} of ${bodies === 1 ? '1 body' : `${bodies} bodies`}`,
    };
    const named = duties.slice(0, NAMED).map((duty) => placed(duty, language));
    const more = duties.length - named.length;
    const others: Text = { vi: `và ${more} nội dung khác`, en: `and ${more} more` };
    const asked = { ...ofBodies(facts), status: 'assigned,in_progress', dueFrom: dueOn, dueTo: dueOn };
    return {
      url: plan === null || filter.late ? null : taskList(plan.id, asked),
      title: { text: `${shownDay(dueOn)} · ${count[language]}`, lang: language },
      detail: [...named, ...(more > 0 ? [{ text: others[language], lang: language }] : [])],
    };
  });
}
