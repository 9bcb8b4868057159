import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import type { SecurityEventKind } from './security-event-kinds.js';

/** A security event as the log has it: no addresses and no names. */
export interface LoggedSecurityEvent {
  readonly id: string;
  readonly kind: SecurityEventKind;
  readonly actorId: string | null;
  readonly accountId: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface Ended {
  readonly queryRunner: QueryRunner;
}

/** Writes each security event into the structured log too, for an operator's collector, once its transaction is kept. */
@Injectable()
export class SecurityEventLog implements EntitySubscriberInterface {
  private readonly log = new Logger('SecurityEvents');
  private readonly waiting = new WeakMap<QueryRunner, LoggedSecurityEvent[]>();

  constructor(database: DataSource) {
    database.subscribers.push(this);
  }

  tell({ queryRunner }: EntityManager, event: LoggedSecurityEvent): void {
    if (!queryRunner?.isTransactionActive) return this.write(event);
    this.waiting.set(queryRunner, [...(this.waiting.get(queryRunner) ?? []), event]);
  }

  afterTransactionCommit({ queryRunner }: Ended): void {
    if (queryRunner.isTransactionActive) return;
    for (const event of this.waiting.get(queryRunner) ?? []) this.write(event);
    this.waiting.delete(queryRunner);
  }

  afterTransactionRollback({ queryRunner }: Ended): void {
    if (!queryRunner.isTransactionActive) this.waiting.delete(queryRunner);
  }

  private write({ id, kind, actorId, accountId, requestId, detail }: LoggedSecurityEvent): void {
    this.log.log({ event: kind, eventId: id, actorId, accountId, requestId, detail }, 'security event');
  }
}
