import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsQueries } from '../accounts/accounts.queries.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { InvitationsService } from '../accounts/invitations.service.js';
import type { Actor, HeldRole } from '../kernel/actor.js';
import { ConflictError } from '../kernel/domain-error.js';
import type { AccountInFile } from './office-file.js';
import { OfficesQueries } from './offices.queries.js';

/** An account that a file made; without an invitation it waits for a one-time code. */
export interface MadeAccount {
  readonly email: string;
  readonly invited: boolean;
}

/** Makes and changes the accounts that a file gives; roles are added, never taken away. */
@Injectable()
export class AccountLoader {
  constructor(
    private readonly accounts: AccountsService,
    private readonly views: AccountsQueries,
    private readonly queries: OfficesQueries,
    private readonly invitations: InvitationsService,
  ) {}

  /** Adds an account that it makes to `made`, with an invitation by mail where it has an address. @throws DomainError */
  async load(
    manager: EntityManager,
    actor: Actor,
    { email, name, body, role, approve, language }: AccountInFile,
    { given, made }: { readonly given: ReadonlySet<string>; readonly made: MadeAccount[] },
  ): Promise<'made' | 'changed' | 'unchanged'> {
    const bodyId = body === null ? null : (await this.queries.getBody(manager, body)).id;
    const there = await this.views.findByEmail(manager, email);
    if (there === null) {
      const roles = [{ role, bodyId, approve }];
      const account = { email, name, language: language ?? 'vi', roles };
      const view = await this.accounts.createWithin(manager, actor, account, { passwordHash: null });
      made.push({ email: view.email, invited: await this.invitations.inviteMade(manager, actor, view) });
      return 'made';
    }
    const held: HeldRole[] = there.roles.map((one) => ({
      role: one.role,
      bodyId: one.body?.id ?? null,
      approve: one.approve,
    }));
    const same = held.find((one) => one.role === role && one.bodyId === bodyId);
    const others = held.filter((one) => one !== same);
    const approves = given.has('approve') ? approve : (same?.approve ?? approve);
    const after = await this.accounts.changeWithin(manager, actor, there.id, there.version, {
      name,
      ...(language === null ? {} : { language }),
      roles: [...others, { role, bodyId, approve: approves }],
    });
    // only to who may change it: others are told that there is none
    if (there.endedAt !== null) throw ended();
    return after.version === there.version ? 'unchanged' : 'changed';
  }
}

function ended(): ConflictError {
  return new ConflictError('account_ended', {
    vi: 'tài khoản này đã kết thúc; hãy mở lại trước, hoặc bỏ dòng này',
    en: 'this account has ended; open it again first, or leave the row out',
  });
}
