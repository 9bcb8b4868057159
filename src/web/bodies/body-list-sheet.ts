import { bodyKindLabels } from '../../bodies/body-kind.js';
import { addDays } from '../../kernel/calendar-day.js';
import type { BodyView } from '../../bodies/body.js';
import type { GroupView } from '../../bodies/groups.queries.js';
import type { Sheet } from '../../documents/xlsx-writer.js';
import { type Language, type Text, textOf } from '../../kernel/text.js';
import type { MonitoringRow } from '../../tasks/monitoring.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { type BodyListFacts, listedBodies } from './body-list.page.js';
import { answering, existenceChip, peopleChip } from './body-state.js';
import { bodyFormWords, bodyWords as words } from './body.words.js';

const level: Text = { vi: 'Cấp', en: 'Level' };
const member: Text = { vi: 'Đơn vị trong nhóm', en: 'Member' };
const group: Text = { vi: 'Nhóm', en: 'Group' };

interface Listed {
  readonly body: BodyView;
  readonly level: number;
  readonly work: MonitoringRow | undefined;
}

/** Bodies in the order of their page, and the groups with their members, as tables for a spreadsheet program. */
export function bodyListSheets(language: Language, facts: BodyListFacts): Sheet[] {
  const work = new Map(facts.work.map((row) => [row.body.id, row]));
  const rows = listedBodies(facts).map((one) => ({ ...one, work: work.get(one.body.id) }));
  const members = facts.groups.flatMap((one) => one.members.map((body) => ({ ...one, body })));
  return [
    listSheet(language, words.title, columnsOf(facts), rows),
    listSheet(language, words.groups, groupColumns, members),
  ];
}

function columnsOf({ accounts, today }: BodyListFacts): ListColumn<Listed>[] {
  const people: ListColumn<Listed> = {
    heading: words.people,
    width: 24,
    of: ({ body }, language) => peopleChip(answering(body.id, accounts ?? []), language).label,
  };
  return [
    { heading: level, width: 6, holds: 'number', of: (one) => one.level },
    { heading: words.bodyName, width: 44, of: ({ body }) => textOf(body.name, body.nameEn) },
    { heading: words.code, width: 20, of: ({ body }) => body.code },
    { heading: words.kind, width: 26, of: ({ body }) => bodyKindLabels[body.kind] },
    { heading: words.under, width: 36, of: ({ body }) => body.parent?.name ?? null },
    { heading: words.mailbox, width: 30, of: ({ body }) => body.mailbox },
    { heading: words.telephone, width: 18, of: ({ body }) => body.telephone },
    { heading: bodyFormWords.from, width: 14, holds: 'day', of: ({ body }) => body.existsFrom },
    {
      heading: bodyFormWords.to,
      width: 14,
      holds: 'day',
      of: ({ body }) => body.existsTo && addDays(body.existsTo, -1),
    },
    {
      heading: words.state,
      width: 16,
      of: ({ body }, language) => existenceChip(body, today, language)?.label ?? null,
    },
    ...(accounts === null ? [] : [people]),
    { heading: words.work, width: 12, holds: 'number', of: (one) => one.work?.total ?? 0 },
    { heading: words.overdue, width: 12, holds: 'number', of: (one) => one.work?.counts.overdue ?? 0 },
    { heading: words.dueSoon, width: 12, holds: 'number', of: (one) => one.work?.counts.due_soon ?? 0 },
    { heading: words.toConfirm, width: 14, holds: 'number', of: (one) => one.work?.waiting ?? 0 },
  ];
}

const groupColumns: readonly ListColumn<GroupView & { readonly body: GroupView['members'][number] }>[] = [
  { heading: group, width: 44, of: ({ name, nameEn }) => textOf(name, nameEn) },
  { heading: member, width: 44, of: ({ body }) => textOf(body.name, body.nameEn) },
  { heading: words.code, width: 20, of: ({ body }) => body.code },
  { heading: words.kind, width: 26, of: ({ body }) => bodyKindLabels[body.kind] },
];
