import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { AccountIdentitiesService } from './account-identities.service.js';
import { AccountIdentitiesStore } from './account-identities.store.js';
import { AccountsStore } from './accounts.store.js';
import { ActorQueries } from './actor.queries.js';
import { ownAccount } from './authorize.js';
import { type OidcPerson, OidcProvider } from './oidc-provider.service.js';
import { OidcRoles } from './oidc-roles.service.js';

/** Finds the account of a person whom the provider vouches for. */
@Injectable()
export class OidcAccounts {
  constructor(
    private readonly provider: OidcProvider,
    private readonly identities: AccountIdentitiesStore,
    private readonly accounts: AccountsStore,
    private readonly actors: ActorQueries,
    private readonly roles: OidcRoles,
    private readonly links: AccountIdentitiesService,
  ) {}

  /**
   * The open account that is linked; else, where `OIDC_LINK_BY_EMAIL` allows it, the one whose address the provider says is the
   * person's, linked from now on; else null. Its roles are those that the provider's claims give it, where they are mapped.
   */
  async find(manager: EntityManager, person: OidcPerson): Promise<Actor | null> {
    const owner = await this.identities.ownerOf(manager, person);
    const actor =
      owner === null
        ? await this.linkedByEmail(manager, person)
        : await this.actors.findActor(manager, owner);
    if (actor === null) return null;
    const accountId = ownAccount(actor);
    await this.roles.apply(manager, accountId, person, this.provider.oidc.roles);
    return this.actors.findActor(manager, accountId);
  }

  private async linkedByEmail(manager: EntityManager, person: OidcPerson): Promise<Actor | null> {
    if (!this.provider.oidc.linkByEmail || person.verifiedEmail === null) return null;
    const account = await this.accounts.findOpenByEmail(manager, person.verifiedEmail);
    const actor = account && (await this.actors.findActor(manager, account.id));
    return actor && (await this.links.linkWithin(manager, actor, person)) ? actor : null;
  }
}
