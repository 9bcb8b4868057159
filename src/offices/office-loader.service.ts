import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesService } from '../bodies/bodies.service.js';
import type { BodyChanges } from '../bodies/body-input.js';
import { GroupsService } from '../bodies/groups.service.js';
import type { Actor } from '../kernel/actor.js';
import { addDays } from '../kernel/calendar-day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { KnownCodesQueries } from '../plans/import/known-codes.queries.js';
import type { BodyInFile } from '../plans/import/plan-file.js';
import { AccountLoader, type MadeAccount } from './account-loader.service.js';
import { fileKey } from './office-field.js';
import type { AccountInFile, GroupOfFile, OfficeFile } from './office-file.js';
import type { OfficeProblem, OfficeSource } from './office-source.js';
import { OfficesQueries } from './offices.queries.js';
import type { Table } from './table-columns.js';

/** How many were made, changed, and as the file says already. */
export interface Counts {
  made: number;
  changed: number;
  unchanged: number;
}

/** A body, group or account that was made or changed. */
export interface LoadedEntry {
  readonly table: Table;
  readonly name: string;
  readonly isNew: boolean;
}

/** What loading has done, or would have done. */
export interface LoadedOffices {
  readonly bodies: Counts;
  readonly groups: Counts;
  readonly accounts: Counts;
  /** The accounts that were made: nobody can sign in to them before a password is set. */
  readonly newAccounts: readonly MadeAccount[];
  /** What was made or changed, in the order of the file's tables. */
  readonly entries: readonly LoadedEntry[];
  /** What was wrong with entries; then nothing may be kept. */
  readonly problems: readonly OfficeProblem[];
}

/** Makes and changes the bodies, groups and accounts that a file gives; nothing is removed for not being in it. */
@Injectable()
export class OfficeLoader {
  constructor(
    private readonly bodies: BodiesService,
    private readonly groups: GroupsService,
    private readonly accounts: AccountLoader,
    private readonly codes: KnownCodesQueries,
    private readonly queries: OfficesQueries,
  ) {}

  /** In the transaction of `manager`, which the caller ends without keeping anything where there are problems. */
  async load(
    manager: EntityManager,
    actor: Actor,
    file: OfficeFile,
    source: Pick<OfficeSource, 'given' | 'tell'>,
  ): Promise<LoadedOffices> {
    // Loaders take turns, so that the second finds what the first has made.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('plan.load', 0))`);
    const problems: OfficeProblem[] = [];
    const done: LoadedEntry[] = [];
    const each = async <T extends Entry>(
      list: Table,
      entries: readonly T[],
      order: readonly T[],
      load: Load<T>,
    ): Promise<Counts> => {
      const counts: Counts = { made: 0, changed: 0, unchanged: 0 };
      const index = new Map(entries.map((entry, at) => [entry, at]));
      for (const entry of order) {
        const path = `${list}[${index.get(entry) ?? 0}]`;
        try {
          const outcome = await load(entry, source.given(path));
          counts[outcome] += 1;
          if (outcome !== 'unchanged')
            done.push({ table: list, name: nameOf(entry), isNew: outcome === 'made' });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          problems.push(
            ...faultsOf(list, error).map(({ at, message }) => source.tell(`${path}${at}`, message)),
          );
        }
      }
      return counts;
    };
    const bodies = await each('bodies', file.bodies, parentsFirst(file.bodies), (body, given) =>
      this.loadBody(manager, actor, body, given),
    );
    const groups = await each('groups', file.groups, file.groups, (group, given) =>
      this.loadGroup(manager, actor, group, given),
    );
    const newAccounts: MadeAccount[] = [];
    const accounts = await each('accounts', file.accounts, file.accounts, (account, given) =>
      this.accounts.load(manager, actor, account, { given, made: newAccounts }),
    );
    return { bodies, groups, accounts, newAccounts, entries: done, problems };
  }

  private async loadBody(
    manager: EntityManager,
    actor: Actor,
    body: BodyInFile,
    given: ReadonlySet<string>,
  ): Promise<keyof Counts> {
    const { code, name, kind, mailbox, telephone, from, until } = body;
    const parentId = body.parent === null ? null : await this.idOf(manager, body.parent);
    const existsTo = until === null ? null : addDays(until, 1);
    const nameEn = name.en === name.vi ? null : name.en;
    const there = await this.queries.findBody(manager, code);
    const all = { name: name.vi, nameEn, kind, parentId, mailbox, telephone, existsFrom: from, existsTo };
    if (there === null) {
      await this.bodies.createWithin(manager, actor, { code, ...all });
      return 'made';
    }
    const fields = {
      parentId: 'parent',
      mailbox: 'mailbox',
      telephone: 'telephone',
      existsFrom: 'from',
      existsTo: 'until',
    };
    const said = Object.entries(fields).filter(([, key]) => given.has(key));
    const changes: BodyChanges = {
      name: name.vi,
      kind,
      ...(nameEn === null ? {} : { nameEn }),
      ...Object.fromEntries(said.map(([field]) => [field, all[field as keyof typeof fields]])),
    };
    const after = await this.bodies.changeWithin(manager, actor, there.id, there.version, changes);
    return after.version === there.version ? 'unchanged' : 'changed';
  }

  private async loadGroup(
    manager: EntityManager,
    actor: Actor,
    { code, name, kinds, bodies, committee }: GroupOfFile,
    given: ReadonlySet<string>,
  ): Promise<keyof Counts> {
    const nameEn = name.en === name.vi ? null : name.en;
    const members = await this.codes.ids(manager, bodies ?? []);
    const all = { name: name.vi, kinds: kinds && [...kinds], bodyIds: bodies && [...members.values()] };
    const said = given.has('name.en') || nameEn !== null ? { ...all, nameEn } : all;
    const changed = await this.groups.changeWithin(manager, actor, code, said);
    if (changed !== null) return changed ? 'changed' : 'unchanged';
    const committeeId =
      committee === null ? await this.queries.onlyCommittee(manager) : await this.idOf(manager, committee);
    await this.groups.createWithin(manager, actor, { code, committeeId, nameEn, ...all });
    return 'made';
  }

  /** The body may be missing although the file gives it: then its own row has a problem. */
  private async idOf(manager: EntityManager, code: string): Promise<string> {
    return (await this.queries.getBody(manager, code)).id;
  }
}

type Entry = BodyInFile | GroupOfFile | AccountInFile;

/** The entry as people know it. */
function nameOf(entry: Entry): string {
  return 'email' in entry ? `${entry.name}, ${entry.email}` : `${entry.name.vi} (${entry.code})`;
}

type Load<T> = (entry: T, given: ReadonlySet<string>) => Promise<keyof Counts>;

/** Every body after the one above it. The file has been checked: no body is above itself. */
function parentsFirst(bodies: readonly BodyInFile[]): BodyInFile[] {
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const ordered = new Set<BodyInFile>();
  for (const body of bodies) {
    const way: BodyInFile[] = [];
    for (let next: BodyInFile | undefined = body; next && !ordered.has(next);) {
      way.push(next);
      next = next.parent === null ? undefined : byCode.get(next.parent);
    }
    for (const one of way.toReversed()) ordered.add(one);
  }
  return [...ordered];
}

/** What is wrong, and at which field of the entry in the file. */
function faultsOf(table: Table, error: DomainError): { readonly at: string; readonly message: Text }[] {
  if (error.fields.length === 0) return [{ at: '', message: error.text }];
  return error.fields.map(({ name, message }) => ({ at: `.${fileKey(table, name)}`, message }));
}
