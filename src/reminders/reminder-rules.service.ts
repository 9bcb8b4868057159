import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { type FieldProblem, refuseProblems, staleVersion } from '../kernel/domain-error.js';
import { type ReminderKind, reminderKinds } from './reminder-kind.js';
import { ReminderRulesStore, type StoredRule } from './reminder-rules.store.js';
import { defaultRules, ruleProblems, type RuleSetting } from './rule-setting.js';
import type { RuleSettings } from './subject-reminders.js';

/** A committee's rule of one kind, and whether it is the default. */
export interface RuleInForce {
  readonly kind: ReminderKind;
  readonly rule: RuleSetting;
  readonly changed: boolean;
}

/** All rules of a committee, each kind once in its order. */
export interface CommitteeRules {
  readonly rules: readonly RuleInForce[];
  /** Counts the changes of its rules; 0 where all are defaults. */
  readonly version: number;
}

/** A rule that a board asks for. */
export interface RuleChange {
  readonly kind: ReminderKind;
  readonly rule: RuleSetting;
}

/** When reminders go and to whom: defaults in the program, changes by committee. Callers have asked who may. */
@Injectable()
export class ReminderRulesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly store: ReminderRulesStore,
    private readonly history: HistoryService,
  ) {}

  /** The rules that hold for a committee. */
  async settings(manager: EntityManager, committeeId: string): Promise<RuleSettings> {
    const changed = await this.store.changed(manager, committeeId);
    return { ...defaultRules, ...Object.fromEntries(changed.map(({ kind, rule }) => [kind, rule])) };
  }

  /** The rules that would hold for a committee with these changes. @throws InvalidInputError as `change` */
  async settingsWith(
    manager: EntityManager,
    committeeId: string,
    changes: readonly RuleChange[],
  ): Promise<RuleSettings> {
    requireUsable(changes);
    const present = await this.settings(manager, committeeId);
    return { ...present, ...Object.fromEntries(changes.map(({ kind, rule }) => [kind, rule])) };
  }

  /** All kinds in their order, with the rule that holds. */
  async list(committeeId: string): Promise<CommitteeRules> {
    return rulesInForce(await this.store.changed(this.database.manager, committeeId));
  }

  /**
   * Changes rules, on `version` of them where it is given; kinds that are left out stay as they are.
   * @throws InvalidInputError naming every rule that cannot be used; StaleVersionError with the rules that stand.
   */
  async change(
    actor: Actor,
    committeeId: string,
    changes: readonly RuleChange[],
    version: number | null,
  ): Promise<void> {
    requireUsable(changes);
    await this.database.transaction(async (manager) => {
      await this.store.lock(manager, committeeId);
      const before = rulesInForce(await this.store.changed(manager, committeeId));
      if (version !== null && version !== before.version) {
        throw staleVersion(version, before.version, before.rules);
      }
      const standing = new Map(before.rules.map((one) => [one.kind, one.rule]));
      for (const { kind, rule } of changes) {
        if (changedFields({ rule: standing.get(kind) }, { rule }) === null) continue;
        await this.store.save(manager, committeeId, kind, rule);
        await this.history.record(manager, {
          objectType: 'reminder-rules',
          objectId: committeeId,
          action: 'reminder-rule.changed',
          actor,
          at: this.clock.now(),
          committeeId,
          before: { kind, rule: standing.get(kind) },
          after: { kind, rule },
        });
      }
    });
  }
}

/** @throws InvalidInputError naming every rule that cannot be used */
function requireUsable(changes: readonly RuleChange[]): void {
  const problems = changes.flatMap(({ kind, rule }, at): FieldProblem[] =>
    ruleProblems(kind, rule).map((message) => ({ name: `rules[${at}]`, message })),
  );
  refuseProblems(problems, 'bad_reminder_rule');
}

function rulesInForce(changed: readonly StoredRule[]): CommitteeRules {
  const rules = reminderKinds.map((kind) => {
    const own = changed.find((one) => one.kind === kind);
    return { kind, rule: own?.rule ?? defaultRules[kind], changed: own !== undefined };
  });
  return { rules, version: changed.reduce((sum, { version }) => sum + version, 0) };
}
