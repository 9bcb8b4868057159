import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import { type Text, textOf } from '../../kernel/text.js';

/** More than that are no choice any more. */
const MOST = 200;

/** The bodies that somebody can choose between. */
@Injectable()
export class ReadableBodies {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodiesQueries,
  ) {}

  /** Those that the actor reads, by name. */
  async of(actor: Actor): Promise<{ readonly id: string; readonly name: Text }[]> {
    const page = { limit: MOST, after: null };
    const found = await this.bodies.list(this.database.manager, scopeOf(actor), {}, page);
    return found.map(({ id, name, nameEn }) => ({ id, name: textOf(name, nameEn) }));
  }
}
