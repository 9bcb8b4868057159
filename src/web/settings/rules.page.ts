import { shownDay } from '../../kernel/calendar-day.js';
import { capitalized } from '../../kernel/first-letter.js';
import type { Language } from '../../kernel/text.js';
import type { PreviewMail, RulesPreviewDay } from '../../reminders/remind-preview.js';
import { type ReminderKind, reminderKindLabels } from '../../reminders/reminder-kind.js';
import type { CommitteeRules, RuleInForce } from '../../reminders/reminder-rules.service.js';
import { offsetRules, receiverLabels } from '../../reminders/rule-setting.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Named } from '../shown/readable-bodies.queries.js';
import { fieldsOfRules, receiverChoices, receiversOf, type RuleFields } from './rule-form.js';
import { linesIn, previewAnswer, receiverChoiceLabels, rulesWords } from './rules.words.js';
import type { SettingsTabs } from './settings-tabs.js';

/** What the page shows. */
export interface RulesFacts {
  readonly rules: CommitteeRules;
  readonly committee: Named;
  /** All whose rules the reader sees. */
  readonly committees: readonly Named[];
  readonly mayChange: boolean;
  readonly tabs: SettingsTabs;
  /** What was typed; null where nothing was. */
  readonly typed: RuleFields | null;
  readonly problem: FormProblem | null;
  readonly preview: readonly RulesPreviewDay[] | null;
}

interface SmallField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly mistake: string | null;
}

interface RuleRow {
  readonly label: string;
  readonly state: string;
  /** What stands in place of days for a kind that has none. */
  readonly fixed: string | null;
  readonly days: SmallField | null;
  readonly thenEvery: SmallField | null;
  readonly opening: { readonly name: string; readonly isOn: boolean } | null;
  readonly receivers: readonly {
    readonly label: string;
    readonly name: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    /** Null for a kind without days. */
    readonly days: SmallField | null;
  }[];
  /** What stands, where somebody saved meanwhile. */
  readonly now: string | null;
}

/** A day of the preview. */
interface PreviewDay {
  readonly day: string;
  readonly isOff: boolean;
  readonly present: number;
  readonly proposed: number;
  readonly mails: readonly {
    readonly to: string;
    readonly count: string;
    readonly lines: readonly string[];
  }[];
  /** Who would get nothing any more on that day. */
  readonly gone: readonly string[];
}

/** The reminder rules of a committee. */
export interface RulesPage {
  readonly say: Said<typeof rulesWords>;
  readonly tabs: SettingsTabs;
  readonly committeeId: string;
  readonly committee: string;
  readonly others: readonly { readonly url: string; readonly name: string }[];
  readonly version: number;
  readonly mayChange: boolean;
  readonly problem: FormProblem | null;
  readonly rows: readonly RuleRow[];
  readonly preview: { readonly answer: string; readonly days: readonly PreviewDay[] } | null;
}
export const rulesTemplate = pageTemplate<RulesPage>('settings/rules');

/** The page, with what would go by what was typed where that was asked for. */
export function rulesPage(language: Language, facts: RulesFacts): RulesPage {
  const { rules, committee, committees, mayChange, tabs, problem, preview } = facts;
  const say = inLanguage(rulesWords, language);
  return {
    say,
    tabs,
    committeeId: committee.id,
    committee: committee.name[language],
    others: committees
      .filter(({ id }) => id !== committee.id)
      .map(({ id, name }) => ({ url: `/settings/reminder-rules?committee=${id}`, name: name[language] })),
    version: rules.version,
    mayChange,
    problem,
    rows: rules.rules.map((one) => rowOf(language, say, one, facts)),
    preview: preview === null ? null : previewOf(language, preview),
  };
}

function rowOf(
  language: Language,
  say: Said<typeof rulesWords>,
  { kind, rule, changed }: RuleInForce,
  { typed, problem }: RulesFacts,
): RuleRow {
  const standing = fieldsOfRules([{ kind, rule }]);
  const value = (name: string) => (typed === null ? standing[name] : typed[name]) ?? '';
  const small = (part: string, label: string): SmallField => {
    const name = `${kind}.${part}`;
    const mistake = problem?.fields[name] ?? null;
    return { id: name.replaceAll('.', '-'), name, label, value: value(name), mistake };
  };
  const side = offsetRules[kind]?.side ?? null;
  const isStale = problem?.status === 412;
  return {
    label: capitalized(reminderKindLabels[kind][language]),
    state: changed ? say.changed : say.default,
    fixed: side === null ? say.everyWeek : null,
    days: side === null ? null : small('days', daysLabel(kind, say)),
    thenEvery: side === 'after' ? small('thenEvery', say.thenEvery) : null,
    opening:
      kind === 'report-due' ? { name: `${kind}.opening`, isOn: value(`${kind}.opening`) === 'yes' } : null,
    receivers: receiversOf(kind).map((to) => ({
      label: receiverLabels[to][language],
      name: `${kind}.${to}.when`,
      value: value(`${kind}.${to}.when`),
      options: receiverChoices
        .filter((choice) => side !== null || choice === 'none' || choice === 'all')
        .map((choice) => ({ value: choice, label: receiverChoiceLabels[choice][language] })),
      days: side === null ? null : small(`${to}.days`, `${say.days}: ${receiverLabels[to][language]}`),
    })),
    now: isStale ? `${say.stands}: ${standingWords(language, standing, kind)}` : null,
  };
}

/** A rule in a line: its days, and who hears. */
function standingWords(language: Language, standing: RuleFields, kind: ReminderKind): string {
  const heard = receiversOf(kind).flatMap((to) => {
    const when = receiverChoices.find((one) => one === standing[`${kind}.${to}.when`]) ?? 'none';
    if (when === 'none') return [];
    const label = receiverChoiceLabels[when][language];
    return [`${receiverLabels[to][language]} (${`${label} ${standing[`${kind}.${to}.days`] ?? ''}`.trim()})`];
  });
  return [standing[`${kind}.days`] ?? '', ...heard].filter((part) => part !== '').join('; ');
}

function daysLabel(kind: ReminderKind, say: Said<typeof rulesWords>): string {
  if (kind === 'waiting-for-board') return say.waiting;
  const rule = offsetRules[kind];
  if (rule?.side === 'before') return say.before;
  return rule?.unit === 'working' ? say.afterWorking : say.after;
}

function previewOf(language: Language, days: readonly RulesPreviewDay[]): RulesPage['preview'] {
  const sum = (of: (day: RulesPreviewDay) => readonly PreviewMail[]) =>
    days.reduce((total, day) => total + of(day).length, 0);
  return {
    answer: previewAnswer(
      sum(({ proposed }) => proposed),
      sum(({ present }) => present),
    )[language],
    days: days.map(({ day, isWorkingDay, present, proposed }) => {
      const kept = new Set(proposed.map(({ to }) => to));
      return {
        day: shownDay(day),
        isOff: !isWorkingDay,
        present: present.length,
        proposed: proposed.length,
        mails: proposed.map(({ to, lines }) => ({
          to,
          count: linesIn(lines.length)[language],
          lines: lines.map((line) => lineOf(language, line)),
        })),
        gone: [...new Set(present.map(({ to }) => to))].filter((to) => !kept.has(to)),
      };
    }),
  };
}

function lineOf(language: Language, { why, title, body }: PreviewMail['lines'][number]): string {
  const kind = why.split(' ')[0] as ReminderKind;
  const parts = [reminderKindLabels[kind][language], title?.[language], body?.[language]];
  return parts.filter(Boolean).join(' · ');
}
