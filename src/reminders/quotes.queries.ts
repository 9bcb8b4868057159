import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notices } from './events/notices.js';
import { quoteKey } from './mail-facts.js';
import type { EventReason } from './message-reason.js';

interface QuoteRow {
  readonly id: string;
  readonly kind: string;
  readonly text: string | null;
}

/** Looks up what people said with what they did. */
@Injectable()
export class QuotesQueries {
  /** The words by `quoteKey`; events without any are left out. */
  async load(manager: EntityManager, reasons: readonly EventReason[]): Promise<ReadonlyMap<string, string>> {
    const wanted = reasons.filter(({ event }) => notices[event].quote !== undefined);
    if (wanted.length === 0) return new Map();
    const ids = [...new Set(wanted.flatMap(idsIn))];
    const rows = await manager.query<QuoteRow[]>(
      `select distinct on (task_id, kind) task_id as id, kind, note as text from task_update
         where task_id = any($1::uuid[]) and kind in ('return', 'cancel', 'reopen', 'reassign', 'insist', 'due_day')
         order by task_id, kind, id desc`,
      [ids],
    );
    const answers = await manager.query<QuoteRow[]>(
      `select id, 'extension-answer' as kind, answer as text from extension_request where id = any($1::uuid[])
       union all select id, 'urging', text from urging where id = any($1::uuid[])`,
      [ids],
    );
    const said = new Map([...rows, ...answers].map(({ id, kind, text }) => [`${kind} ${id}`, text ?? '']));
    return new Map(
      wanted.flatMap((reason): [string, string][] => {
        const text = said.get(placeOf(reason)) ?? '';
        return text === '' ? [] : [[quoteKey(reason), text]];
      }),
    );
  }
}

function idsIn({ subjectId, facts }: EventReason): string[] {
  return [subjectId, facts['requestId'], facts['urgingId']].filter((id) => id !== undefined);
}

function placeOf(reason: EventReason): string {
  const { quote } = notices[reason.event];
  if (quote?.of === 'task-update') return `${quote.kind} ${reason.subjectId}`;
  const id = quote?.of === 'urging' ? reason.facts['urgingId'] : reason.facts['requestId'];
  return `${quote?.of ?? ''} ${id ?? ''}`;
}
