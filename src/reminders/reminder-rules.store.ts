import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReminderKind } from './reminder-kind.js';
import type { RuleSetting } from './rule-setting.js';

/** A rule as a committee has changed it. */
export interface StoredRule {
  readonly kind: ReminderKind;
  readonly rule: RuleSetting;
  readonly version: number;
}

/** Loads and writes the rules that committees have changed. */
@Injectable()
export class ReminderRulesStore {
  async changed(manager: EntityManager, committeeId: string): Promise<StoredRule[]> {
    return manager.query<StoredRule[]>(
      'select kind, rule, version from reminder_rule where committee_id = $1',
      [committeeId],
    );
  }

  /** Waits until nobody else changes the committee's rules, until the transaction ends. */
  async lock(manager: EntityManager, committeeId: string): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('reminder-rules/' || $1, 0))`, [
      committeeId,
    ]);
  }

  async save(
    manager: EntityManager,
    committeeId: string,
    kind: ReminderKind,
    rule: RuleSetting,
  ): Promise<void> {
    await manager.query(
      `insert into reminder_rule (committee_id, kind, rule, version) values ($1, $2, $3, 1)
       on conflict (committee_id, kind) do update set rule = excluded.rule, version = reminder_rule.version + 1`,
      [committeeId, kind, JSON.stringify(rule)],
    );
  }
}
