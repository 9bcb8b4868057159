import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';

type ReportChange = Pick<Change, 'action' | 'before' | 'after' | 'announce'>;

/** Writes the history of reports. */
@Injectable()
export class ReportHistoryService {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  async record(
    manager: EntityManager,
    report: { readonly id: string; readonly committeeId: string },
    actor: Actor,
    change: ReportChange,
  ): Promise<void> {
    await this.history.record(manager, this.changeOf(report, actor, change));
  }

  async recordAll(
    manager: EntityManager,
    actor: Actor,
    changes: readonly (ReportChange & {
      readonly report: { readonly id: string; readonly committeeId: string };
    })[],
  ): Promise<void> {
    await this.history.recordAll(
      manager,
      changes.map(({ report, ...change }) => this.changeOf(report, actor, change)),
    );
  }

  private changeOf(
    { id, committeeId }: { readonly id: string; readonly committeeId: string },
    actor: Actor,
    change: ReportChange,
  ): Change {
    return { objectType: 'report', objectId: id, committeeId, actor, at: this.clock.now(), ...change };
  }
}
