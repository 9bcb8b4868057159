import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { apiContract } from '../support/api-contract.js';
import { type TestApp, startApp } from '../support/app.js';
import { World } from '../support/world.js';
import { type FilledPlace, answerOf, placesToFill, readings, tables } from './foreign/calls.js';
import { type Person, type WorkedCommittee, people, workedCommittee } from './foreign/worked-committee.js';
import { operationsOf } from './openapi-gaps.js';

/** While the half-year's reports are collected. */
const NOW = '2026-06-10T09:00:00+07:00';
/** Every text of the other committee holds it. */
const FOREIGN_WORD = 'zimfor';

const { document } = await apiContract();
const routes = operationsOf(document);
/** Routes of which every id is tried, one place after the other. */
const places = routes.flatMap((one) => placesToFill(one, document));

let app: TestApp;
let own: WorkedCommittee;
let foreign: WorkedCommittee;
/** What everybody of the own committee reads before there is another, and after its people have worked. */
let before: Readonly<Record<string, string>>;
let after: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startApp(NOW);
  const world = new World(app.dataSource.manager);
  own = await workedCommittee(app, 'ownxa', world);
  before = await readings(own, routes, FOREIGN_WORD);
  foreign = await workedCommittee(app, FOREIGN_WORD, world);
  after = await readings(own, routes, FOREIGN_WORD);
});
afterAll(() => app.close());

/** The answer to the request with that id in the place, told without the id. */
async function answered(
  place: FilledPlace,
  of: WorkedCommittee,
  person: Person | 'admin',
  id: string,
): Promise<string> {
  const client = of.clients[person];
  return answerOf(client, place, of.ids, id, await versionOf(place, of, id));
}

/** The version of the object that the path names, where it has one. */
async function versionOf(place: FilledPlace, { ids }: WorkedCommittee, id: string): Promise<number> {
  const inPath = place.places.findLast((one) => one.in === 'path');
  const table = inPath && tables[inPath.kind];
  if (!inPath || !table) return 1;
  const named = place.in === 'path' && place.name === inPath.name ? id : ids[inPath.kind]?.[0];
  const [row] = await app.dataSource.query<{ version: number }[]>(
    `select version from ${table} where id = $1`,
    [named],
  );
  return row?.version ?? 1;
}

describe('another committee at work', () => {
  it('changes no list, count, search or history that one’s own people read, whatever they filter by', () => {
    const changed = Object.keys(before).filter((reading) => before[reading] !== after[reading]);
    expect(changed.map((reading) => `${reading}: ${before[reading]} is now ${after[reading]}`)).toEqual([]);
  });

  it('is named nowhere in what they read', () => {
    const ids = Object.values(foreign.ids).flat();
    const told = Object.entries(after).filter(([, text]) =>
      [FOREIGN_WORD, ...ids].some((one) => text.includes(one)),
    );
    expect(told).toEqual([]);
  });
});

describe('the id of an object of another committee', () => {
  it.each(places.map((place) => [place.title, place] as const))(
    'is answered as one that nobody has: %s',
    async (_, place) => {
      const theirs = (foreign.ids[place.kind] ?? []).slice(0, 2);
      expect(theirs).not.toEqual([]);
      for (const [index, person] of people.entries()) {
        const nobodys = await answered(place, own, person, newId());
        const answer = await answered(place, own, person, theirs[index % theirs.length] ?? '');
        expect(`${person}: ${answer}`).toBe(`${person}: ${nobodys}`);
        expect(answer).not.toContain(FOREIGN_WORD);
      }
    },
  );
});

/** What ends things comes last, so that all other calls meet them alive; a report is decided on after it was submitted. */
const order = [
  /./,
  /submit$/,
  /(accept|return)$/,
  /(close|cancel|reopen|activate|password)$|^DELETE/,
  /^DELETE .*\/plans/,
  /blankings$/,
  /\/(passkeys|identities)/,
  /\/accounts/,
];
const turn = ({ operation: { route } }: FilledPlace): number =>
  order.findLastIndex((pattern) => pattern.test(route));

/** Calls that all who can make: a report is decided on as it was written and submitted. */
const leadsOn = ({ operation: { route } }: FilledPlace): boolean =>
  ['PATCH /api/v1/reports/{id}', 'POST /api/v1/reports/{id}/submit'].includes(route);

/** Whether the call gets as far as the object where one of its own committee makes it: one who does is enough. */
async function somebodyReaches(place: FilledPlace): Promise<boolean> {
  let reached = false;
  for (const person of [...people, 'admin'] as const) {
    const nobodys = await answered(place, foreign, person, newId());
    for (const id of (foreign.ids[place.kind] ?? []).slice(0, 3)) {
      const answer = await answered(place, foreign, person, id);
      reached ||= answer !== nobodys;
      if (reached && !leadsOn(place)) return true;
    }
  }
  return reached;
}

describe('the same calls', () => {
  const inTurn = places.toSorted((one, other) => turn(one) - turn(other));
  it.each(inTurn.map((place) => [place.title, place] as const))(
    'do reach the object where it is one’s own: %s',
    async (_, place) => {
      const reached = await somebodyReaches(place);
      const shown = reached || (await answered(place, foreign, 'board', foreign.ids[place.kind]?.[0] ?? ''));
      expect(shown === true ? [] : [`nobody's call gets as far; the board is answered ${shown}`]).toEqual([]);
    },
  );
});
