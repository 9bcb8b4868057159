import type { Action } from '../../../src/accounts/policy.js';
import type { Role } from '../../../src/kernel/actor.js';
import { type TestApp, startApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { TaskWorld } from '../../support/task-world.js';
import { PASSWORD, type Stored, type StoredAccount } from '../../support/world.js';

/**
 * Who walks: nobody signed in; officer and head of the unit; the officer of the body above it and of another body of the
 * committee; the committee's board and observer; an administrator; the board of another committee.
 */
export const walkers = [
  'visitor',
  'officer',
  'head',
  'above',
  'neighbour',
  'board',
  'observer',
  'admin',
  'stranger',
] as const;
export type Walker = (typeof walkers)[number];

/** The status that each walker is answered. 401, 403 and 404 say that the policy refuses, all others that it lets pass. */
export type Answers = Readonly<Record<Walker, number>>;

/** One request: what fills the route's pattern, and what is sent. */
export interface WalkRequest {
  /** For `:id` and the like. */
  readonly params?: Readonly<Record<string, string>>;
  /** Begins with a question mark. */
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the walker's own sign-in must not be used up. */
  readonly client?: Client;
}

/** A request with the same kind of object for every walker. It is made anew for each, as it may use its object up. */
export interface WalkCase<Objects> {
  /** Whose object: "of the unit", "of another committee, named in the body". */
  readonly what: string;
  readonly request: (objects: Objects, walker: Walker) => WalkRequest | Promise<WalkRequest>;
  readonly answers: Answers;
}

interface Route {
  /** As the program has it: `PATCH /api/v1/bodies/:id`. */
  readonly route: string;
  /** As its `@Access` names it. */
  readonly action: Action;
}

/** The routes of one area, and the objects that they are walked with. */
export interface WalkArea<Objects> {
  /** Makes the objects once, in a world that all areas share. */
  readonly prepare: (world: WalkWorld) => Promise<Objects> | Objects;
  readonly routes: readonly (Route & { readonly cases: readonly WalkCase<Objects>[] })[];
}

/** A route that can be walked in a world. */
export interface WalkedRoute extends Route {
  readonly cases: readonly WalkCase<WalkWorld>[];
}

/** What a file `<area>.walk.ts` exports as `routes`. */
export function walkArea<Objects>({ prepare, routes }: WalkArea<Objects>): readonly WalkedRoute[] {
  let prepared: Promise<Objects> | null = null;
  const objectsIn = (world: WalkWorld) => (prepared ??= Promise.resolve(prepare(world)));
  return routes.map((route) => ({
    ...route,
    cases: route.cases.map((one) => ({
      ...one,
      request: async (world, walker) => one.request(await objectsIn(world), walker),
    })),
  }));
}

/** Everybody signed in is answered `status`, but for those named; a visitor 401. */
export function signedIn(status: number, but: Partial<Answers> = {}): Answers {
  const all = Object.fromEntries(walkers.map((walker) => [walker, status])) as Record<Walker, number>;
  return { ...all, visitor: 401, ...but };
}

/** Everybody is answered `status`, a visitor too. */
export function everybody(status: number): Answers {
  return signedIn(status, { visitor: status });
}

/** The world that is walked: a committee with its bodies, another one, and an account for every walker. */
export class WalkWorld {
  private readonly clients = new Map<Walker, Client>();

  private constructor(
    readonly app: TestApp,
    readonly make: TaskWorld,
    /** The committee whose objects are walked, and another. */
    readonly committee: Stored,
    readonly other: Stored,
    /** The body whose objects are walked, the one above it, and another of the committee. */
    readonly unit: Stored,
    readonly aboveUnit: Stored,
    readonly neighbour: Stored,
    /** A body of the other committee. */
    readonly foreign: Stored,
    private readonly accounts: Readonly<Record<Exclude<Walker, 'visitor'>, StoredAccount>>,
  ) {}

  static async start(): Promise<WalkWorld> {
    const app = await startApp();
    const make = new TaskWorld(app.dataSource.manager);
    const [committee, other] = [await make.committee(), await make.committee()];
    const aboveUnit = await make.body(committee, { kind: 'base-commune' });
    const unit = await make.body(aboveUnit, { kind: 'base-commune' });
    const neighbour = await make.body(committee, { kind: 'base-agency' });
    const foreign = await make.body(other);
    const account = (role: Role, at: Stored) => make.account({ role, at });
    const accounts = {
      officer: await account('officer', unit),
      head: await account('head', unit),
      above: await account('officer', aboveUnit),
      neighbour: await account('officer', neighbour),
      board: await account('board', committee),
      observer: await account('observer', committee),
      admin: await account('admin', committee),
      stranger: await account('board', other),
    };
    return new WalkWorld(app, make, committee, other, unit, aboveUnit, neighbour, foreign, accounts);
  }

  /** The account of a walker that has one. */
  account(walker: Exclude<Walker, 'visitor'>): StoredAccount {
    return this.accounts[walker];
  }

  /** The walker's client, signed in where it has an account. */
  async client(walker: Walker): Promise<Client> {
    const known = this.clients.get(walker) ?? (await this.freshClient(walker));
    this.clients.set(walker, known);
    return known;
  }

  /** Another session of the walker. */
  async freshClient(walker: Walker): Promise<Client> {
    const client = this.app.client();
    return walker === 'visitor' ? client : client.signIn(this.accounts[walker].email, PASSWORD);
  }
}
