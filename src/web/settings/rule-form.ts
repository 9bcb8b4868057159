import { type ReminderKind, reminderKinds } from '../../reminders/reminder-kind.js';
import {
  type Receiver,
  type ReceiverRule,
  defaultRules,
  offsetRules,
  type RuleSetting,
} from '../../reminders/rule-setting.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';

/** Of which offsets a receiver hears. */
export const receiverChoices = ['none', 'all', 'from', 'at'] as const;
export type ReceiverChoice = (typeof receiverChoices)[number];

/** The fields of the form, by their names: `task-due.days`, `task-due.body.when`, `task-due.body.days`. */
export type RuleFields = Readonly<Record<string, string>>;

/** Who can hear of that kind at all, in one order. */
export function receiversOf(kind: ReminderKind): readonly Receiver[] {
  return defaultRules[kind].receivers.map(({ to }) => to);
}

/** The rules as the form shows them: days before the day as plain numbers, as people say them. */
export function fieldsOfRules(
  rules: readonly { readonly kind: ReminderKind; readonly rule: RuleSetting }[],
): RuleFields {
  return Object.fromEntries(rules.flatMap(({ kind, rule }) => fieldsOfRule(kind, rule)));
}

function fieldsOfRule(
  kind: ReminderKind,
  { offsets, thenEvery, receivers }: RuleSetting,
): [string, string][] {
  const shown = (days: readonly number[]) => days.map(Math.abs).join(', ');
  return [
    [`${kind}.days`, shown(offsets.filter((offset) => offset !== 'opening'))],
    [`${kind}.opening`, offsets.includes('opening') ? 'yes' : ''],
    [`${kind}.thenEvery`, thenEvery === null ? '' : String(thenEvery)],
    ...receiversOf(kind).flatMap((to): [string, string][] => {
      const rule = receivers.find((one) => one.to === to);
      const { when, days } = choiceOf(rule);
      return [
        [`${kind}.${to}.when`, when],
        [`${kind}.${to}.days`, shown(days)],
      ];
    }),
  ];
}

/** A receiver that is bound to offsets in both ways is shown by those that it hears of. */
function choiceOf(rule: ReceiverRule | undefined): { when: ReceiverChoice; days: readonly number[] } {
  if (rule === undefined) return { when: 'none', days: [] };
  const { from, at } = rule;
  if (at !== undefined) return { when: 'at', days: at.filter((day) => from === undefined || day >= from) };
  return from === undefined ? { when: 'all', days: [] } : { when: 'from', days: [from] };
}

/** What was typed, by the names of the fields. */
export function fieldsTyped(body: FormBody): RuleFields {
  return Object.fromEntries(Object.keys(body).map((name) => [name, typed(body, name)]));
}

/** All rules of the form, as the API's input has them. What is no number stays none, for the check to name it. */
export function rulesIn(fields: RuleFields): Record<string, unknown>[] {
  return reminderKinds.map((kind) => {
    const every = fields[`${kind}.thenEvery`]?.trim() ?? '';
    return {
      kind,
      offsets: [
        ...(fields[`${kind}.opening`] === 'yes' ? ['opening'] : []),
        ...daysIn(kind, fields[`${kind}.days`]),
      ],
      thenEvery: every === '' ? null : Number(every),
      receivers: receiversOf(kind).flatMap((to) => receiverIn(kind, to, fields)),
    };
  });
}

function receiverIn(kind: ReminderKind, to: Receiver, fields: RuleFields): Record<string, unknown>[] {
  const days = daysIn(kind, fields[`${kind}.${to}.days`]);
  const when = fields[`${kind}.${to}.when`];
  if (when === 'all') return [{ to }];
  // a receiver that is bound to no day is named as wrong, not heard of each time
  if (when === 'from') return [{ to, from: days.length === 1 ? days[0] : NaN }];
  if (when === 'at') return [{ to, at: days.length === 0 ? [NaN] : days }];
  return [];
}

/** Days before the day count backwards from it. */
function daysIn(kind: ReminderKind, text = ''): number[] {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const isBefore = offsetRules[kind]?.side === 'before';
  return parts.map((part) => {
    if (!/^\d{1,4}$/.test(part)) return NaN;
    return isBefore && Number(part) > 0 ? -Number(part) : Number(part);
  });
}

/** What is wrong, at the fields of the form: `rules[1].receivers[2].from` is `task-overdue.board.days`. */
export function atRuleFields(problem: FormProblem, fields: RuleFields): FormProblem {
  const rules = rulesIn(fields) as { kind: ReminderKind; receivers: { to: Receiver }[] }[];
  const named = Object.entries(problem.fields).map(([name, text]) => {
    const [, at = '', rest = ''] = /^rules\[(\d+)\]\.?(.*)$/.exec(name) ?? [];
    const rule = rules[Number(at)];
    if (at === '' || rule === undefined) return [name, text];
    const receiver = /^receivers\[(\d+)\]/.exec(rest)?.[1];
    const to = receiver === undefined ? undefined : rule.receivers[Number(receiver)]?.to;
    if (to !== undefined) return [`${rule.kind}.${to}.days`, text];
    return [`${rule.kind}.${rest === 'thenEvery' ? 'thenEvery' : 'days'}`, text];
  });
  return { ...problem, fields: Object.fromEntries(named) as Record<string, string> };
}
