import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/client.js';
import { isPage, programRoutes } from './walk/program-routes.js';
import { type WalkRequest, WalkWorld, type WalkedRoute, type Walker, walkers } from './walk/walk.js';

/** Every `<area>.walk.ts` beside this file lists the routes of its area. */
async function loadRoutes(): Promise<WalkedRoute[]> {
  const folder = join(import.meta.dirname, 'walk');
  const names = readdirSync(folder).filter((name) => name.endsWith('.walk.ts'));
  const areas = names.map(
    async (name) => (await import(join(folder, name))) as { routes: readonly WalkedRoute[] },
  );
  return (await Promise.all(areas)).flatMap((area) => area.routes);
}

const routes = await loadRoutes();
let world: WalkWorld;

beforeAll(async () => {
  world = await WalkWorld.start();
});

afterAll(() => world.app.close());

async function send(route: string, request: WalkRequest, walker: Walker): Promise<Answer> {
  const client = request.client ?? (await world.client(walker));
  const [method, path] = addressOf(route, request);
  const { body, headers } = request;
  if (!isPage(route)) return client.request(method, path, { body, headers });
  if (method === 'GET') return client.request(method, path, { headers, page: true });
  if (body instanceof FormData) {
    return client.sendFiles(path, body, headers);
  }
  return client.sendForm(path, (body ?? {}) as Readonly<Record<string, string>>, headers);
}

/** The method, and the pattern with its parameters filled in. */
function addressOf(route: string, { params = {}, query = '' }: WalkRequest): [method: string, path: string] {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route} needs a value for "${name}"`);
    return encodeURIComponent(value);
  });
  return [method, `${path}${query}`];
}

describe('every route of the program', () => {
  it('names an action of the policy', () => {
    expect(programRoutes(world.app).filter(({ action }) => action === undefined)).toEqual([]);
  });

  it('is walked, under the action that it names', () => {
    const named = programRoutes(world.app).map(({ route, action }) => `${route} (${action})`);
    const listed = routes.map(({ route, action }) => `${route} (${action})`);
    expect(listed.sort()).toEqual(named.sort());
  });
});

describe.each(routes)('$route', ({ route, cases }) => {
  it.each(cases)('answers everybody by their rights: $what', async ({ request, answers }) => {
    const answered: Partial<Record<Walker, number>> = {};
    for (const walker of walkers) {
      const { status } = await send(route, await request(world, walker), walker);
      answered[walker] = status;
    }
    expect(answered).toEqual(answers);
  });
});

describe.each(routes.filter(({ route }) => !route.startsWith('GET ')))('$route', ({ route, cases }) => {
  it('changes nothing for another site’s page or a token that only reads', async () => {
    const [first] = cases;
    if (!first) throw new Error(`${route} has no case`);
    const request = await first.request(world, 'board');
    const foreign = { ...request, headers: { ...request.headers, origin: 'https://elsewhere.example' } };
    expect(await send(route, foreign, 'board')).toMatchObject({
      status: 403,
      body: { code: 'foreign_origin' },
    });
    const made = await (
      await world.client('board')
    ).post<{ secret: string; id: string }>('/tokens', {
      name: 'walk',
      scope: 'read',
      days: 1,
    });
    const program = { ...request, client: world.app.client().useToken(made.body.secret) };
    const answer = await send(route, program, 'board');
    await (await world.client('board')).delete(`/tokens/${made.body.id}`);
    expect(answer.status).toBe(403);
    expect(['read_only_token', 'not_by_token']).toContain(answer.body['code']);
  });
});
