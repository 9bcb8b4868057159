import { type BodyKind, bodyKindLabels, bodyKinds } from '../../bodies/body-kind.js';
import type { Language, Text } from '../../kernel/text.js';
import { latenessLabels } from '../../tasks/task-lateness.js';
import { staleLabel } from '../../tasks/task-staleness.js';
import { taskStatusLabels } from '../../tasks/task-status.js';
import { type AskedFilters, listUrl } from '../shown/list-filters.js';
import type { Named } from '../shown/readable-bodies.queries.js';
import type { TaskChoices } from './task-list-choices.queries.js';
import { taskListWords as words } from './task-list.words.js';

/** The fields of the address that say which tasks are shown. */
export const filterNames = [
  'q',
  'plan',
  'duty',
  'review',
  'body',
  'kind',
  'group',
  'status',
  'lateness',
  'stale',
  'continuous',
  'returned',
  'unacknowledged',
  'upcoming',
  'dueFrom',
  'dueTo',
  'sort',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = AskedFilters<FilterName>;

/** A filter with what can be chosen. */
export interface Choice {
  readonly name: FilterName;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A filter that has no field, such as the duty of a plan's outline; it stays until it is taken away. */
export interface KeptFilter {
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  /** The list without it. */
  readonly url: string;
}

/** What the filters are, and what can be chosen. */
interface Filtered {
  readonly filters: Filters;
  readonly choices: TaskChoices;
}

/** The filters that are always in sight. */
export function choicesOf(language: Language, { filters, choices: { bodies } }: Filtered): Choice[] {
  const choice = chooser(language, filters);
  return [
    choice('lateness', words.lateness, labelled(latenessLabels, language)),
    choice('status', words.status, labelled(taskStatusLabels, language)),
    ...(bodies.length > 1 ? [choice('body', words.body, named(bodies, language))] : []),
  ];
}

/** The filters behind "more"; where there is but one to choose, there is no choice. */
export function moreChoicesOf(language: Language, { filters, choices }: Filtered): Choice[] {
  const { plans, kinds, groups, reviews } = choices;
  const choice = chooser(language, filters);
  const kindOptions = kinds.map((kind) => ({ value: kind, label: bodyKindLabels[kind][language] }));
  const reviewOptions = named(reviews, language);
  const isKnown = filters.review === undefined || reviews.some(({ id }) => id === filters.review);
  return [
    ...(plans.length > 1 ? [choice('plan', words.plan, named(plans, language))] : []),
    ...(reviews.length > 0 && isKnown ? [choice('review', words.review, reviewOptions)] : []),
    ...(kinds.length > 1 ? [choice('kind', words.kind, kindOptions)] : []),
    ...(groups.length > 0 && choices.bodies.length > 1
      ? [choice('group', words.group, named(groups, language))]
      : []),
    choice('upcoming', words.upcoming, labelled(upcomingLabels, language)),
    choice('sort', words.sort, labelled(sortLabels, language)),
  ];
}

const upcomingLabels = {
  all: { vi: 'Cả kỳ chưa bắt đầu', en: 'Those too' },
  true: { vi: 'Chỉ kỳ chưa bắt đầu', en: 'Only those' },
} as const;
const sortLabels = {
  '-dueOn': { vi: 'Hạn xa nhất trước', en: 'Latest first' },
  quietSince: { vi: 'Lâu chưa cập nhật nhất trước', en: 'Longest without a change first' },
} as const;

function chooser(language: Language, filters: Filters) {
  return (name: FilterName, label: Text, options: Choice['options']): Choice => {
    const value = filters[name] ?? '';
    const any = { value: '', label: words.any[language] };
    return {
      name,
      label: label[language],
      value,
      options: [any, ...options, ...severalOf(language, value, options)],
    };
  };
}

/** Several values at once, as a figure elsewhere leads to: a choice of their own, so that sending the filters again keeps them. */
function severalOf(language: Language, value: string, options: Choice['options']): Choice['options'] {
  if (value === '' || options.some((option) => option.value === value)) return [];
  const labelOf = (part: string): string =>
    options.find((option) => option.value === part)?.label ?? words.unknown[language];
  return [{ value, label: value.split(',').map(labelOf).join(', ') }];
}

const named = (list: readonly Named[], language: Language) =>
  list.map(({ id, name }) => ({ value: id, label: name[language] }));

/** What a filter without a field says, by its value where it has several. */
const keptLabels: Partial<Readonly<Record<FilterName, Readonly<Record<string, Text>>>>> = {
  stale: { true: staleLabel, false: { vi: 'có cập nhật gần đây', en: 'heard of lately' } },
  continuous: {
    false: { vi: 'không gồm nhiệm vụ thường xuyên', en: 'without continuous tasks' },
    true: { vi: 'chỉ nhiệm vụ thường xuyên', en: 'only continuous tasks' },
  },
  returned: { true: { vi: 'bị trả lại', en: 'returned' } },
  unacknowledged: { true: { vi: 'chưa xác nhận đã nhận', en: 'not acknowledged' } },
};

/** The filter of that name, where it is set. */
export function keptFilter(
  language: Language,
  { filters, choices }: Filtered,
  name: FilterName,
): KeptFilter[] {
  const { [name]: value, ...others } = filters;
  if (value === undefined) return [];
  const said = keptLabels[name]?.[value]?.[language];
  const label =
    said ?? `${keptNames[name]?.[language] ?? name}: ${keptValue(language, choices, name, value)}`;
  return [{ name, value, label, url: listUrl('/tasks', others, null) }];
}

const keptNames: Partial<Readonly<Record<FilterName, Text>>> = words;

function keptValue(language: Language, choices: TaskChoices, name: FilterName, value: string): string {
  const { plans, bodies, groups, reviews, duty } = choices;
  const all = [...plans, ...bodies, ...groups, ...reviews, ...(duty ? [duty] : [])];
  if (name === 'kind')
    return bodyKinds.includes(value as BodyKind) ? bodyKindLabels[value as BodyKind][language] : value;
  return all.find(({ id }) => id === value)?.name[language] ?? words.unknown[language];
}

function labelled(labels: Readonly<Record<string, Text>>, language: Language): Choice['options'] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
}
