import { Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';

/** What the program can say of its own state. */
@Injectable()
export class HealthService {
  readonly registry = new Registry();
  private readonly log = new Logger('Health');

  constructor(private readonly database: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    const messages = new Gauge({
      name: 'dondoc_messages',
      help: 'Messages by state',
      labelNames: ['state'],
      registers: [this.registry],
      collect: async () => {
        const rows = await database.query<{ state: string; count: number }[]>(
          'select state, count(*)::int as count from message group by state',
        );
        messages.reset();
        for (const row of rows) messages.set({ state: row.state }, row.count);
      },
    });
  }

  /** The database answers and lacks no migration. */
  async isReady(): Promise<boolean> {
    try {
      const [row] = await this.database.query<{ count: number }[]>(
        'select count(*)::int as count from migration',
      );
      return (row?.count ?? 0) >= this.database.migrations.length;
    } catch (error) {
      this.log.warn({ err: error }, 'not ready');
      return false;
    }
  }

  async metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
