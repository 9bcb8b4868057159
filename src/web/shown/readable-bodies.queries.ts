import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BodiesQueries, type BodyFilter } from '../../bodies/bodies.queries.js';
import type { BodyKind } from '../../bodies/body-kind.js';
import { bodyScopeOf } from '../../bodies/body.js';
import type { Actor } from '../../kernel/actor.js';
import { type Scope, scopeOf } from '../../kernel/scope.js';
import { type Text, textOf } from '../../kernel/text.js';

/** More than the bodies of any province. */
const MOST = 5000;

/** Something that can be chosen by its id. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** A body that can be chosen. */
export interface BodyChoice extends Named {
  readonly kind: BodyKind;
}

/** The bodies that somebody can choose between. */
@Injectable()
export class ReadableBodies {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodiesQueries,
  ) {}

  /** Those that the actor reads, by name. */
  async of(actor: Actor): Promise<BodyChoice[]> {
    return this.list(scopeOf(actor), {});
  }

  /** Those that the actor gives roles at: an administrator at all, a board at those of its committees. */
  async forRoles(actor: Actor): Promise<BodyChoice[]> {
    const scope = bodyScopeOf(actor);
    if (actor.isAdmin) return this.list(scope, {});
    return (await Promise.all(actor.boardOf.map((under) => this.list(scope, { under })))).flat();
  }

  /** The committees that the actor may know of. */
  async committees(actor: Actor): Promise<BodyChoice[]> {
    return this.list(bodyScopeOf(actor), { kind: 'committee' });
  }

  private async list(scope: Scope, filter: BodyFilter): Promise<BodyChoice[]> {
    const page = { limit: MOST, after: null };
    const found = await this.bodies.list(this.database.manager, scope, filter, page);
    return found.map(({ id, name, nameEn, kind }) => ({ id, name: textOf(name, nameEn), kind }));
  }
}
