import { bodyKindLabels } from '../../bodies/body-kind.js';
import type { BodyView } from '../../bodies/body.js';
import { searchText, searchWords } from '../../kernel/search-text.js';
import { type Language, textOf } from '../../kernel/text.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from '../plans/plan-words.js';
import type { Chip } from '../shown/chip.js';
import type { AskedFilters, ListFilters } from '../shown/list-filters.js';
import type { AroundBodies } from './body-facts.queries.js';
import { answering, existenceChip, type Figure, peopleChip, peopleState, workFigures } from './body-state.js';
import { bodyWords } from './body.words.js';

/** A body with those under it. */
export interface Branch {
  readonly url: string;
  readonly name: Worded;
  readonly kind: string;
  readonly chips: readonly Chip[];
  /** What is overdue, else all its tasks; null where it leads none. */
  readonly work: Figure | null;
  readonly below: readonly Branch[];
}

/** The tree of bodies, or those that were asked for. */
export interface BodyListPage {
  readonly say: Said<typeof bodyWords>;
  readonly filters: ListFilters;
  readonly answer: string;
  readonly branches: readonly Branch[];
  readonly nothing: string | null;
  readonly groups: readonly {
    readonly name: Worded;
    readonly detail: string;
    readonly members: readonly Worded[];
    readonly editUrl: string | null;
  }[];
  readonly mayChange: boolean;
  readonly mayLoad: boolean;
}
export const bodyListTemplate = pageTemplate<BodyListPage>('bodies/list');

export const bodyFilterNames = ['q', 'kind', 'people'] as const;
export type BodyFilters = AskedFilters<(typeof bodyFilterNames)[number]>;

export interface BodyListFacts extends AroundBodies {
  readonly bodies: readonly BodyView[];
  readonly filters: BodyFilters;
  /** The committees whose groups the reader changes. */
  readonly boardOf: readonly string[];
}

/** The list. */
export function bodyListPage(language: Language, facts: BodyListFacts): BodyListPage {
  const say = inLanguage(bodyWords, language);
  const { bodies, filters, accounts } = facts;
  const wanted = bodies.filter((body) => isWanted(body, facts));
  const isFiltered = isNarrowed(filters);
  return {
    say,
    filters: { q: filters.q ?? '', choices: choicesOf(language, facts), isFiltered },
    answer: answerOf(language, bodies, accounts),
    branches: isFiltered ? wanted.map((body) => branch(language, body, [], facts)) : tree(language, facts),
    nothing: wanted.length > 0 ? null : isFiltered ? say.nothing : say.empty,
    groups: facts.groups.map((group) => ({
      name: worded(textOf(group.name, group.nameEn), language),
      detail: [
        group.kinds === null
          ? say.byList
          : `${say.byKind}: ${group.kinds.map((kind) => bodyKindLabels[kind][language]).join('; ')}`,
        { vi: `${group.members.length} đơn vị`, en: `${group.members.length} bodies` }[language],
      ].join(' · '),
      members: group.members.map(({ name, nameEn }) => worded(textOf(name, nameEn), language)),
      editUrl: facts.boardOf.includes(group.committeeId) ? `/bodies/groups/${group.id}/edit` : null,
    })),
    mayChange: facts.changes,
    mayLoad: accounts !== null,
  };
}

/** The bodies that the page shows, in its order; those of the tree with how deep they stand, from 1. */
export function listedBodies(facts: BodyListFacts): { readonly body: BodyView; readonly level: number }[] {
  const { bodies, filters } = facts;
  const under = childrenOf(bodies);
  const grown = (body: BodyView, level: number): { body: BodyView; level: number }[] => [
    { body, level },
    ...(under.get(body.id) ?? []).flatMap((one) => grown(one, level + 1)),
  ];
  const all = (under.get(null) ?? []).flatMap((body) => grown(body, 1));
  if (!isNarrowed(filters)) return all;
  const levels = new Map(all.map(({ body, level }) => [body.id, level]));
  return bodies
    .filter((body) => isWanted(body, facts))
    .map((body) => ({ body, level: levels.get(body.id) ?? 1 }));
}

function isNarrowed(filters: BodyFilters): boolean {
  return Object.keys(filters).length > 0;
}

function answerOf(
  language: Language,
  bodies: readonly BodyView[],
  accounts: BodyListFacts['accounts'],
): string {
  const all = { vi: `${bodies.length} đơn vị.`, en: `${bodies.length} bodies.` }[language];
  if (accounts === null) return all;
  const count = (state: string) =>
    bodies.filter(({ id }) => peopleState(answering(id, accounts)) === state).length;
  const [none, waiting] = [count('none'), count('waiting')];
  const have = (count: number) => (count === 1 ? 'has' : 'have');
  const lacks = [
    { count: none, vi: `${none} đơn vị chưa có tài khoản`, en: `${none} ${have(none)} no account yet` },
    {
      count: waiting,
      vi: `${waiting} đơn vị chưa nhận lời mời`,
      en: `${waiting} ${have(waiting)} not answered the invitation`,
    },
  ].filter(({ count }) => count > 0);
  return lacks.length === 0 ? all : `${all} ${lacks.map((lack) => lack[language]).join(', ')}.`;
}

function isWanted(body: BodyView, { filters, accounts }: BodyListFacts): boolean {
  const { q = '', kind = '', people = '' } = filters;
  const text = searchText(body.name, body.nameEn, body.code);
  if (!searchWords(q).every((word) => text.includes(word))) return false;
  if (kind !== '' && body.kind !== kind) return false;
  return people === '' || accounts === null || peopleState(answering(body.id, accounts)) === people;
}

/** By the body that they stand under; null for those under none that the reader knows. */
function childrenOf(bodies: readonly BodyView[]): ReadonlyMap<string | null, readonly BodyView[]> {
  const known = new Set(bodies.map(({ id }) => id));
  return Map.groupBy(bodies, ({ parent }) => (parent !== null && known.has(parent.id) ? parent.id : null));
}

function tree(language: Language, facts: BodyListFacts): Branch[] {
  const under = childrenOf(facts.bodies);
  const grown = (body: BodyView): Branch =>
    branch(language, body, (under.get(body.id) ?? []).map(grown), facts);
  return (under.get(null) ?? []).map(grown);
}

function branch(
  language: Language,
  body: BodyView,
  below: readonly Branch[],
  { accounts, work, today }: BodyListFacts,
): Branch {
  const ended = existenceChip(body, today, language);
  const people = accounts === null || ended ? [] : [peopleChip(answering(body.id, accounts), language)];
  const figures = workFigures(
    work.find((row) => row.body.id === body.id),
    language,
  );
  return {
    url: `/bodies/${body.id}`,
    name: worded(textOf(body.name, body.nameEn), language),
    kind: bodyKindLabels[body.kind][language],
    chips: [...(ended ? [ended] : []), ...people],
    work: figures.find(({ isLate, count }) => isLate && count > 0) ?? figures.at(-1) ?? null,
    below,
  };
}

function choicesOf(
  language: Language,
  { bodies, filters, accounts }: BodyListFacts,
): BodyListPage['filters']['choices'] {
  const say = inLanguage(bodyWords, language);
  const any = { value: '', label: say.any };
  const kinds = [...new Set(bodies.map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    label: bodyKindLabels[kind][language],
  }));
  const kind = { name: 'kind', label: say.kind, value: filters.kind ?? '', options: [any, ...kinds] };
  const people = {
    name: 'people',
    label: say.people,
    value: filters.people ?? '',
    options: [any, { value: 'none', label: say.none }, { value: 'waiting', label: say.waiting }],
  };
  return accounts === null ? [kind] : [kind, people];
}
