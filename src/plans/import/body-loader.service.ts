import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesService } from '../../bodies/bodies.service.js';
import { GroupsService } from '../../bodies/groups.service.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays } from '../../kernel/calendar-day.js';
import { KnownCodesQueries } from './known-codes.queries.js';
import { fileChanged } from './file-changed.js';
import { type PlanDifference, differencesOf } from './plan-differences.js';
import type { BodiesFile, BodyInFile, GroupInFile } from './plan-file.js';

/** How many bodies and groups were made. */
export interface LoadedBodies {
  readonly bodies: number;
  readonly groups: number;
}

/** Makes the bodies and groups of a checked file that are not there yet. */
@Injectable()
export class BodyLoaderService {
  constructor(
    private readonly bodies: BodiesService,
    private readonly groups: GroupsService,
    private readonly codes: KnownCodesQueries,
  ) {}

  /**
   * Those that are there already must be as the file says. Groups by kinds are the committee's, which is named by its code.
   * @throws ConflictError with every difference.
   */
  async load(
    manager: EntityManager,
    actor: Actor,
    file: BodiesFile,
    committee: string,
  ): Promise<LoadedBodies> {
    const given = [...file.bodies, ...file.groups].map(({ code }) => code);
    const stored = await this.codes.stored(manager, given);
    const differences = [
      ...among('bodies', stored.bodies, file.bodies.map(comparableBody)),
      ...among('groups', stored.groups, file.groups.map(comparableGroup)),
    ];
    if (differences.length > 0) throw fileChanged(differences);
    const there = new Set([...stored.bodies, ...stored.groups].map(({ code }) => code));
    const newBodies = parentsFirst(file.bodies).filter(({ code }) => !there.has(code));
    for (const body of newBodies) await this.makeBody(manager, actor, body);
    const newGroups = file.groups.filter(({ code }) => !there.has(code));
    for (const group of newGroups) await this.makeGroup(manager, actor, group, committee);
    return { bodies: newBodies.length, groups: newGroups.length };
  }

  private async makeBody(manager: EntityManager, actor: Actor, body: BodyInFile): Promise<void> {
    const { code, name, kind, parent, mailbox, telephone, from, until } = body;
    await this.bodies.createWithin(manager, actor, {
      code,
      name: name.vi,
      nameEn: name.en,
      kind,
      parentId: parent === null ? null : await this.idOf(manager, parent),
      mailbox,
      telephone,
      existsFrom: from,
      existsTo: until === null ? null : addDays(until, 1),
    });
  }

  private async makeGroup(
    manager: EntityManager,
    actor: Actor,
    { code, name, kinds, bodies }: GroupInFile,
    committee: string,
  ): Promise<void> {
    const members = await this.codes.ids(manager, bodies ?? []);
    await this.groups.createWithin(manager, actor, {
      code,
      committeeId: await this.idOf(manager, committee),
      name: name.vi,
      nameEn: name.en,
      kinds: kinds && [...kinds],
      bodyIds: bodies && [...members.values()],
    });
  }

  private async idOf(manager: EntityManager, code: string): Promise<string> {
    const id = (await this.codes.ids(manager, [code])).get(code);
    if (id === undefined) throw new RangeError(`No body has the code "${code}"`);
    return id;
  }
}

/** What a file says otherwise of those that are there. */
function among(
  list: string,
  stored: readonly { readonly code: string }[],
  given: readonly { readonly code: string }[],
): PlanDifference[] {
  const byCode = new Map(given.map((each) => [each.code, each]));
  return stored.flatMap((before) =>
    differencesOf(`${list}[${before.code}]`, before, byCode.get(before.code)),
  );
}

/** Whether it has accounts is no fact of the body itself. */
function comparableBody(body: BodyInFile) {
  return { ...body, accounts: null };
}

function comparableGroup(group: GroupInFile) {
  return { ...group, bodies: group.bodies && [...group.bodies].sort() };
}

/** Every body after the one above it. The file has been checked: no body is above itself. */
function parentsFirst(bodies: readonly BodyInFile[]): BodyInFile[] {
  const byCode = new Map(bodies.map((body) => [body.code, body]));
  const ordered = new Set<BodyInFile>();
  const add = (body: BodyInFile): void => {
    const parent = body.parent === null ? undefined : byCode.get(body.parent);
    if (parent !== undefined) add(parent);
    ordered.add(body);
  };
  bodies.forEach(add);
  return [...ordered];
}
