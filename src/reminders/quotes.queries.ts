import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ProposalStatus, proposalStatusLabels } from '../reports/proposal-status.js';
import { notices } from './events/notices.js';
import { quoteKey, type Said } from './mail-facts.js';
import type { EventReason } from './message-reason.js';

interface QuoteRow {
  /** Where it was said, as `placeOf` names it. */
  readonly place: string;
  readonly words: string | null;
  /** Of an answered proposal. */
  readonly position: number | null;
  readonly status: ProposalStatus | null;
}

const taskNotesSql = `
  select distinct on (task_id, kind) 'task-update ' || kind || ' ' || task_id as place, note as words,
    null::int as position, null as status
  from task_update
  where task_id = any($1::uuid[]) and kind in ('return', 'cancel', 'reopen', 'reassign', 'insist', 'due_day')
  order by task_id, kind, id desc`;

/** Reasons that stand in the history alone. */
const historySql = `
  select distinct on (object_id, action) 'history ' || action || ' ' || object_id as place, after ->> 'reason' as words,
    null::int as position, null as status
  from history
  where object_type in ('report', 'review') and object_id = any($1::uuid[])
    and action in ('day_moved', 'excused', 'asked_again', 'reopened')
  order by object_id, action, number desc`;

const answersSql = `
  select 'extension-answer ' || id as place, answer as words, null::int as position, null as status
  from extension_request where id = any($1::uuid[])
  union all select 'urging ' || id, text, null, null from urging where id = any($1)
  union all select 'report-return ' || id, return_reason, null, null from progress_report where id = any($1)
  union all select 'report-hand-back ' || id, handed_back_note, null, null from progress_report where id = any($1)
  union all select 'proposal-answer ' || id, answer, position, status from proposal where id = any($1)`;

/** Looks up what people said with what they did. */
@Injectable()
export class QuotesQueries {
  /** The words by `quoteKey`; events without any are left out. */
  async load(manager: EntityManager, reasons: readonly EventReason[]): Promise<ReadonlyMap<string, Said>> {
    const wanted = reasons.filter(({ event }) => notices[event].quote !== undefined);
    if (wanted.length === 0) return new Map();
    const ids = [...new Set(wanted.flatMap(idsIn))];
    const rows: QuoteRow[] = [];
    for (const sql of [taskNotesSql, historySql, answersSql]) {
      rows.push(...(await manager.query<QuoteRow[]>(sql, [ids])));
    }
    const said = new Map(rows.map((row) => [row.place, saidIn(row)]));
    return new Map(
      wanted.flatMap((reason): [string, Said][] => {
        const found = said.get(placeOf(reason)) ?? null;
        return found === null ? [] : [[quoteKey(reason), found]];
      }),
    );
  }
}

function idsIn({ subjectId, facts }: EventReason): string[] {
  return [subjectId, facts['requestId'], facts['urgingId'], facts['proposalId']].filter(
    (id) => id !== undefined,
  );
}

function placeOf({ event, subjectId, facts }: EventReason): string {
  const { quote } = notices[event];
  switch (quote?.of) {
    case undefined:
      return '';
    case 'task-update':
      return `task-update ${quote.kind} ${subjectId}`;
    case 'history':
      return `history ${quote.action} ${subjectId}`;
    case 'report-return':
    case 'report-hand-back':
      return `${quote.of} ${subjectId}`;
    case 'extension-answer':
      return `extension-answer ${facts['requestId'] ?? ''}`;
    case 'urging':
      return `urging ${facts['urgingId'] ?? ''}`;
    case 'proposal-answer':
      return `proposal-answer ${facts['proposalId'] ?? ''}`;
  }
}

function saidIn({ words, position, status }: QuoteRow): Said | null {
  if (position !== null && status !== null) {
    const label = proposalStatusLabels[status];
    const about = {
      vi: `Kiến nghị, đề xuất số ${position + 1}: ${label.vi}.`,
      en: `Proposal ${position + 1}: ${label.en}.`,
    };
    return { about, words: words ?? '' };
  }
  return words === null || words === '' ? null : { about: null, words };
}
