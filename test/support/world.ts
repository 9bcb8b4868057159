import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../../src/bodies/body-kind.js';
import type { Role } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';

/** A row that a builder has stored. */
export interface Stored {
  readonly id: string;
  readonly code: string;
}

export interface StoredAccount extends Stored {
  readonly email: string;
}

/** The password of every account that is built here, and its argon2id hash. */
export const PASSWORD = 'mật khẩu để thử';
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$a3kurVDbN8vd4X7RsB4iQw$Pat0Sw16P0r3l5hF4g06yGHFq71T2wRky1pO6SEaSyg';

/** Builds bodies, groups and accounts as rows, for the specs that begin with them. Codes are unique by themselves. */
export class World {
  private count = 0;

  constructor(readonly manager: EntityManager) {}

  async committee(parent: Stored | null = null): Promise<Stored> {
    return this.body(parent, { kind: 'committee' });
  }

  async body(parent: Stored | null, given: BodyGiven = {}): Promise<Stored> {
    const id = newId();
    const code = given.code ?? this.code('body');
    await this.manager.query(
      `insert into body (id, code, name, kind, parent_id, mailbox, exists_from, exists_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        code,
        given.name ?? `Đơn vị ${code}`,
        given.kind ?? 'advisory-board',
        parent?.id ?? null,
        given.mailbox ?? null,
        given.from ?? null,
        given.to ?? null,
      ],
    );
    return { id, code };
  }

  /** A group of all bodies of these kinds under the committee. */
  async groupOfKinds(committee: Stored, kinds: readonly BodyKind[]): Promise<Stored> {
    return this.group(committee, kinds);
  }

  /** A group of the bodies on a list. */
  async groupOfBodies(committee: Stored, bodies: readonly Stored[]): Promise<Stored> {
    const group = await this.group(committee, null);
    for (const body of bodies) {
      await this.manager.query('insert into body_group_member (group_id, body_id) values ($1, $2)', [
        group.id,
        body.id,
      ]);
    }
    return group;
  }

  /** An open account that holds these roles; `account-1` signs in as `account-1@test.example` with `PASSWORD`. */
  async account(...roles: readonly HeldRoleGiven[]): Promise<StoredAccount> {
    const id = newId();
    const code = this.code('account');
    const email = `${code}@test.example`;
    await this.manager.query('insert into account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
      id,
      email,
      code,
      PASSWORD_HASH,
    ]);
    for (const { role, at, approve } of roles) {
      await this.manager.query(
        'insert into account_role (account_id, role, body_id, approve) values ($1, $2, $3, $4)',
        // an administrator is one of the installation
        [id, role, role === 'admin' ? null : at.id, approve ?? false],
      );
    }
    return { id, code, email };
  }

  /** A plan of the committee that addresses these bodies and groups with one duty. */
  async plan(committee: Stored, given: PlanGiven = {}): Promise<Stored> {
    const [id, dutyId, code] = [newId(), newId(), this.code('plan')];
    await this.manager.query(
      `insert into plan (id, code, committee_id, title, status, in_force_on, review_calendar)
       values ($1, $2, $3, $2, $4, '2026-01-01', '{}')`,
      [id, code, committee.id, given.status ?? 'in_force'],
    );
    await this.manager.query(
      `insert into duty (id, plan_id, committee_id, position, place, section, heading, title, cadence)
       values ($1, $2, $3, 1, 'III.1', 'III', 'III.1', 'Nhiệm vụ', 'yearly')`,
      [dutyId, id, committee.id],
    );
    const addressed = [
      ...(given.bodies ?? []).map((body) => [body.id, null]),
      ...(given.groups ?? []).map((group) => [null, group.id]),
    ];
    for (const [position, [bodyId, groupId]] of addressed.entries()) {
      await this.manager.query(
        `insert into duty_body (id, duty_id, role, position, body_id, group_id) values ($1, $2, 'lead', $3, $4, $5)`,
        [newId(), dutyId, position, bodyId, groupId],
      );
    }
    return { id, code };
  }

  private async group(committee: Stored, kinds: readonly BodyKind[] | null): Promise<Stored> {
    const id = newId();
    const code = this.code('group');
    await this.manager.query(
      'insert into body_group (id, code, committee_id, name, kinds) values ($1, $2, $3, $2, $4)',
      [id, code, committee.id, kinds],
    );
    return { id, code };
  }

  private code(kind: string): string {
    this.count += 1;
    return `${kind}-${this.count}`;
  }
}

interface BodyGiven {
  readonly kind?: BodyKind;
  readonly code?: string;
  readonly name?: string;
  readonly mailbox?: string;
  /** The first day on which it exists. */
  readonly from?: string;
  /** The first day on which it no longer exists. */
  readonly to?: string;
}

interface PlanGiven {
  readonly status?: 'draft' | 'in_force' | 'closed';
  readonly bodies?: readonly Stored[];
  readonly groups?: readonly Stored[];
}

export interface HeldRoleGiven {
  readonly role: Role;
  readonly at: Stored;
  readonly approve?: boolean;
}
