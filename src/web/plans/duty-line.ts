import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { cadenceText } from '../../plans/cadence.js';
import type { Addressee, DutyView } from '../../plans/duties.queries.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import { shortTitle } from '../../plans/import/checking/short-title.js';
import type { Chip } from '../shown/chip.js';
import { type DutyState, dutyState } from './duty-state.js';
import { inVietnamese, placeShown, type Worded, worded } from './plan-words.js';
import { planWords } from './plans.words.js';

/** One duty in the outline of its plan. */
export interface DutyLine {
  readonly id: string;
  readonly place: Worded;
  readonly title: Worded;
  /** The exact words of the document, where they say more than the title. */
  readonly text: string | null;
  readonly pairs: readonly { readonly label: string; readonly values: readonly Worded[] }[];
  /** That it has no tasks, and why. */
  readonly chip: Chip | null;
  readonly state: DutyState | null;
  /** What is said where no task has begun. */
  readonly noTasks: string | null;
  readonly triggers: readonly { readonly document: Worded; readonly days: string }[];
  readonly earlier: readonly {
    readonly title: Worded;
    readonly text: string | null;
    /** When it was to be done, where that is another time now. */
    readonly when: string | null;
    readonly by: Worded;
  }[];
}

type DutyTime = Pick<DutyView, 'cadence' | 'ownDay'>;

/** @param counted the tasks that are counted, and the one body that leads them (null: all) */
export function dutyLine(
  language: Language,
  duty: DutyView,
  counted: { readonly cells: readonly MatrixCell[]; readonly bodyId: string | null },
  inForceOn: CalendarDay | null,
): DutyLine {
  const state = dutyState(language, duty.id, counted.cells, counted.bodyId);
  const chip = chipOf(language, duty);
  const title = worded(duty.title, language);
  return {
    id: duty.id,
    place: placeShown(duty.place, language),
    title,
    text: moreThan(title.text, duty.text),
    pairs: pairsOf(language, duty),
    chip,
    state,
    noTasks:
      state === null && chip === null
        ? planWords[isOver(duty, inForceOn) ? 'overBefore' : 'noTasks'][language]
        : null,
    triggers: duty.triggers.map(({ document, dueOn, recordedOn }) => ({
      document: inVietnamese(document),
      days: {
        vi: `hạn ${shownDay(dueOn)}, ghi nhận ngày ${shownDay(recordedOn)}`,
        en: `due ${shownDay(dueOn)}, recorded on ${shownDay(recordedOn)}`,
      }[language],
    })),
    earlier: duty.earlierWordings.map(({ title, text, cadence, ownDay, amendingDocument }) => ({
      title: inVietnamese(title),
      text: moreThan(title, text),
      when: otherTime(language, { cadence, ownDay }, duty),
      by: inVietnamese(amendingDocument),
    })),
  };
}

function otherTime(language: Language, then: DutyTime, now: DutyTime): string | null {
  const told = (time: DutyTime) => time.cadence && cadenceText(time.cadence, time.ownDay)[language];
  return told(then) === told(now) ? null : told(then);
}

/** The words, where they say more than the title that stands over them. */
export function moreThan(title: string, text: string | null): string | null {
  const whole = (words: string) => shortTitle(words, Infinity);
  return text === null || whole(text) === whole(title) ? null : text;
}

/** Nobody is given what was due before the plan was in force. */
function isOver({ cadence, ownDay }: DutyView, inForceOn: CalendarDay | null): boolean {
  if (inForceOn === null || !(cadence === 'once' || cadence === 'term')) return false;
  return ownDay !== null && 'on' in ownDay && ownDay.on < inForceOn;
}

/** That a duty has no tasks, and why; null for one that has. */
export function chipOf(language: Language, { statedOnly, waiting }: DutyView): Chip | null {
  if (statedOnly) return { tone: 'off', icon: 'info-circle', label: planWords.statedOnly[language] };
  return waiting ? { tone: 'wait', icon: 'hourglass', label: planWords.waiting[language] } : null;
}

function pairsOf(language: Language, duty: DutyView): DutyLine['pairs'] {
  const names = (bodies: readonly Addressee[]) => bodies.map((body) => nameOf(language, body));
  const one = (text: string | null) => (text === null ? [] : [inVietnamese(text)]);
  const cadence =
    duty.cadence === null ? [] : [{ text: cadenceText(duty.cadence, duty.ownDay)[language], lang: language }];
  return [
    { label: planWords.lead[language], values: names(duty.leadBodies) },
    { label: planWords.cooperating[language], values: names(duty.cooperatingBodies) },
    { label: planWords.statedRole[language], values: one(duty.statedRole) },
    { label: planWords.cadence[language], values: cadence },
    { label: planWords.product[language], values: one(duty.product) },
    { label: planWords.leaderOffice[language], values: one(duty.leaderOffice) },
    { label: planWords.note[language], values: duty.note === null ? [] : [worded(duty.note, language)] },
  ].filter(({ values }) => values.length > 0);
}

function nameOf(language: Language, { name, group }: Addressee): Worded {
  const { text, lang } = worded(name, language);
  return group && lang === language
    ? { text: `${text} (${planWords.group[language]})`, lang }
    : { text, lang };
}
