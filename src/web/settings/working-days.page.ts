import { type CalendarEntry, certaintyLabels } from '../../calendar/calendar-file.js';
import type { CommitteeDays } from '../../calendar/calendar.service.js';
import { CALENDAR_YEARS } from '../../calendar/calendar-input.js';
import { shownDay, weekdayOf } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { OFF_DAY_DIRECTIONS } from '../../kernel/working-calendar.js';
import { weekdayNames } from '../calendar/calendar.words.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Field, field } from '../shown/field.js';
import type { BodyChoice } from '../shown/readable-bodies.queries.js';
import type { SettingsTabs } from './settings-tabs.js';
import { type DayFields, fieldsOfDay } from './working-days-form.js';
import { daysWords, effectText } from './working-days.words.js';

/** What the page shows. */
export interface DaysFacts {
  readonly settled: CommitteeDays;
  readonly year: number;
  readonly committee: BodyChoice;
  readonly committees: readonly BodyChoice[];
  readonly mayChange: boolean;
  readonly tabs: SettingsTabs;
  /** The day that is changed; empty for a new one. */
  readonly was: string;
  /** What was typed; null where nothing was. */
  readonly typed: DayFields | null;
  /** The version that the form was opened on; the present one where it was not sent. */
  readonly version: number;
  readonly problem: FormProblem | null;
  /** What was asked to be looked at. */
  readonly effect: { readonly tasks: number; readonly reports: number; readonly removes: boolean } | null;
}

/** The working days of a committee in a year. */
export interface DaysPage {
  readonly say: Said<typeof daysWords>;
  readonly tabs: SettingsTabs;
  readonly committee: string;
  readonly others: readonly { readonly url: string; readonly name: string }[];
  readonly year: number;
  readonly earlierUrl: string | null;
  readonly laterUrl: string | null;
  readonly direction: string;
  readonly rows: readonly {
    readonly day: string;
    readonly kind: string;
    readonly icon: string;
    readonly name: string;
    readonly source: string;
    readonly certainty: string;
    readonly editUrl: string | null;
  }[];
  readonly problem: FormProblem | null;
  readonly effect: string | null;
  /** Null for who may not change them. */
  readonly form: DayForm | null;
}
export const daysTemplate = pageTemplate<DaysPage>('settings/working-days');

interface DayForm {
  readonly heading: string;
  readonly id: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly fields: readonly Field[];
  /** What stands now, where somebody saved meanwhile. */
  readonly now: string | null;
  readonly removes: boolean;
  readonly cancelUrl: string | null;
}

export function daysPage(language: Language, facts: DaysFacts): DaysPage {
  const { settled, year, committee, committees, mayChange, tabs, problem, effect } = facts;
  const say = inLanguage(daysWords, language);
  const url = (id: string, of: number) => `/settings/working-days?committee=${id}&year=${of}`;
  return {
    say,
    tabs,
    committee: committee.name[language],
    others: committees
      .filter(({ id }) => id !== committee.id)
      .map(({ id, name }) => ({ url: url(id, year), name: name[language] })),
    year,
    earlierUrl: year > CALENDAR_YEARS.from ? url(committee.id, year - 1) : null,
    laterUrl: year < CALENDAR_YEARS.to ? url(committee.id, year + 1) : null,
    direction: OFF_DAY_DIRECTIONS[settled.direction][language],
    rows: settled.days.map((entry) => ({
      ...wordsOf(entry, language),
      icon: entry.off ? 'calendar' : 'checkbox',
      editUrl: mayChange ? `${url(committee.id, year)}&day=${entry.day}#day` : null,
    })),
    problem,
    effect: effect && effectText(effect)[language],
    form: mayChange ? formOf(language, facts, url(committee.id, year)) : null,
  };
}

function wordsOf({ day, off, name, source, certainty }: CalendarEntry, language: Language) {
  const weekday = weekdayNames[weekdayOf(day) - 1]?.long[language] ?? '';
  return {
    day: `${weekday}, ${shownDay(day)}`,
    kind: daysWords[off ? 'off' : 'worked'][language],
    name: name[language],
    source,
    certainty: certaintyLabels[certainty][language],
  };
}

function formOf(language: Language, facts: DaysFacts, url: string): DayForm {
  const { settled, committee, year, was, typed, problem, effect, version } = facts;
  const there = settled.days.find(({ day }) => day === was);
  const isStale = problem?.status === 412;
  const current = settled.days.find(({ day }) => day === (was === '' ? typed?.day : was));
  const standing = current ? Object.values(wordsOf(current, language)).join(' · ') : daysWords.gone[language];
  return {
    heading: daysWords[was === '' ? 'add' : 'change'][language],
    id: 'day',
    hidden: [
      { name: 'committeeId', value: committee.id },
      { name: 'year', value: String(year) },
      { name: 'was', value: was },
      { name: 'version', value: String(isStale ? settled.version : version) },
    ],
    fields: fieldsOf(language, typed ?? (there ? fieldsOfDay(there) : null), problem),
    now: isStale ? `${daysWords.now[language]}: ${standing}` : null,
    removes: effect?.removes ?? false,
    cancelUrl: was === '' ? null : url,
  };
}

function fieldsOf(language: Language, typed: DayFields | null, problem: FormProblem | null): Field[] {
  const say = inLanguage(daysWords, language);
  const certainties = (['ordered', 'expected'] as const).map((value) => ({
    value,
    label: certaintyLabels[value][language],
  }));
  const kinds = [
    { value: 'yes', label: say.off },
    { value: 'no', label: say.worked },
  ];
  const given = [
    { name: 'day', label: say.day, kind: 'day', isRequired: true },
    { name: 'off', label: say.kind, kind: 'select', value: 'yes', options: kinds },
    { name: 'name', label: say.name, kind: 'text', isRequired: true, hint: say.nameHint },
    { name: 'nameEn', label: say.nameEn, kind: 'text' },
    { name: 'source', label: say.source, kind: 'text', isRequired: true },
    { name: 'certainty', label: say.certainty, kind: 'select', value: 'ordered', options: certainties },
  ] as const;
  return given.map((one) => field(one, typed, problem));
}
