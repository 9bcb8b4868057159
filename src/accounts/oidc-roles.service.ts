import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { type HeldRole, system } from '../kernel/actor.js';
import { roleProblems, rolesBeside } from './account-input.js';
import { AccountsService } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import type { MappedRole } from '../platform/config/oidc-settings.js';
import type { OidcPerson } from './oidc-provider.service.js';

/** Gives and takes roles as the provider's claims say, where the operator has mapped them (`OIDC_ROLES`). */
@Injectable()
export class OidcRoles {
  private readonly log = new Logger('OpenID');

  constructor(
    private readonly bodies: BodiesQueries,
    private readonly store: AccountsStore,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Roles that the mapping names are held by those whose claim has its value, and by nobody else; all others stay as they are.
   * A change is one of the account like any other: history, security event, mails, and the end of its sessions.
   */
  async apply(
    manager: EntityManager,
    accountId: string,
    { claimed }: OidcPerson,
    mapping: readonly MappedRole[],
  ): Promise<void> {
    if (mapping.length === 0) return;
    const mapped = await this.withBodies(manager, mapping);
    await this.store.holdAdmins(manager);
    const account = await this.store.findLocked(manager, accountId);
    if (account === null) return;
    const held = await this.store.roles(manager, accountId);
    const wanted = wantedRoles(held, mapped, claimed);
    if (rolesBeside(wanted, held).length + rolesBeside(held, wanted).length === 0) return;
    await this.accounts.changeWithin(manager, system, accountId, account.version, { roles: wanted });
  }

  /** With the bodies in place of their codes; what names none is told to the operator and changes nothing. */
  private async withBodies(manager: EntityManager, mapping: readonly MappedRole[]): Promise<Mapped[]> {
    const found = await Promise.all(
      mapping.map(async ({ value, role, bodyCode }) => {
        const body = await this.bodies.findByCode(manager, bodyCode);
        const mapped = { role, bodyId: body?.id ?? bodyCode, approve: false };
        const [problem] = roleProblems([mapped], body === null ? [] : [body]);
        if (problem) this.log.error(`OIDC_ROLES, ${role}@${bodyCode}: ${problem.message.en}`);
        return problem ? [] : [{ value, role: mapped }];
      }),
    );
    return found.flat();
  }
}

interface Mapped {
  readonly value: string;
  readonly role: HeldRole;
}

const same = (one: HeldRole, other: HeldRole): boolean =>
  one.role === other.role && one.bodyId === other.bodyId;

/** What is held and not mapped, what is mapped and claimed; a role that is there keeps its right to confirm. */
function wantedRoles(
  held: readonly HeldRole[],
  mapped: readonly Mapped[],
  claimed: readonly string[],
): HeldRole[] {
  const due = mapped.filter(({ value }) => claimed.includes(value)).map(({ role }) => role);
  const has = (roles: readonly HeldRole[], role: HeldRole) => roles.some((one) => same(one, role));
  const named = mapped.map(({ role }) => role);
  const kept = held.filter((role) => has(due, role) || !has(named, role));
  return due.reduce<HeldRole[]>((all, role) => (has(all, role) ? all : [...all, role]), kept);
}
