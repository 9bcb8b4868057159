import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as fc from 'fast-check';
import { type RunningProgram, startBuiltProgram } from '../support/built-program.js';
import type { Answer, Client } from '../support/client.js';
import { timesOver } from '../support/thoroughness.js';
import { type Documented, operationsOf } from './openapi-gaps.js';
import { faultOf } from './wrong-calls/answer-faults.js';
import { type BrokenRequest, type RouteFacts, brokenRequest } from './wrong-calls/broken-requests.js';
import { StoredRows } from './wrong-calls/stored-rows.js';
import { HELD, type WorkedSample, workedSample } from './wrong-calls/worked-sample.js';

/** None that stands in an example: no broken request signs in by it, or changes it. */
const PASSWORD = 'a password of this spec';
/** For all routes together, in milliseconds. */
const TIME = timesOver(30_000);
const AT_ONCE = 8;
/** Calls that end the session of the test itself. */
const LEFT_OUT = ['DELETE /api/v1/session'];

/** Refusals of the rules themselves, by objects that are there. */
const DEEP = ['illegal_transition', 'stale_version', 'forbidden', 'not_found'];

let program: RunningProgram;
let sample: WorkedSample;
let stored: StoredRows;
let routes: readonly Documented[];

beforeAll(async () => {
  // Without passes of its own, so that whatever changes has been changed by a call.
  program = await startBuiltProgram({ ROLE: 'web', DEMO_PASSWORD: PASSWORD, DONDOC_NOW: HELD });
  sample = await workedSample(program, PASSWORD);
  stored = await StoredRows.of(program.databaseUrl);
  const document = (await program.client().get<OpenAPIObject>('/api/openapi.json')).body;
  routes = operationsOf(document).filter(({ route }) => !LEFT_OUT.includes(route));
}, 300_000);
afterAll(async () => {
  await stored.close();
  await program.stop();
});

function factsOf({ route, operation }: Documented): RouteFacts {
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const example: unknown = body['application/json']?.example;
  return {
    path: route.split(' ')[1] ?? '',
    parameters: (operation.parameters ?? []).flatMap((one) => {
      if (!('in' in one) || one.in !== 'query') return [];
      // No page begins where the example's does.
      if (one.name === 'cursor') return [{ name: one.name, values: [] }];
      const known: readonly unknown[] = one.schema && 'enum' in one.schema ? (one.schema.enum ?? []) : [];
      return [{ name: one.name, values: [...known, one.example].map(String) }];
    }),
    example,
    takesFile: 'multipart/form-data' in body,
    ids: sample.ids,
  };
}

/** What ends things comes last, so that all other calls meet them alive. */
const endings = (route: string): number => (/(close|cancel|reopen|activate|password)$/.test(route) ? 1 : 0);
/** Routes with many ways to be wrong get more of the time. */
const weight = ({ operation }: Documented): number =>
  operation.requestBody ? 3 : (operation.parameters ?? []).length > 0 ? 2 : 1;

async function send(client: Client, method: string, { path, headers, body }: BrokenRequest): Promise<Answer> {
  const sent = method === 'get' ? { headers } : { headers, body };
  return client.request(method.toUpperCase(), path.replace(/^\/api\/v1/, ''), sent);
}

interface Called {
  /** What it was answered. */
  readonly codes: ReadonlySet<string>;
  /** The first broken request that the route does not answer as it should, in words. */
  readonly faults: readonly string[];
}

interface Call {
  readonly request: BrokenRequest;
  /** Its place among the clients. */
  readonly by: number;
}

/** Some broken requests of board and officer; accounts are the administrator's. */
function brokenCalls(route: Documented): fc.Arbitrary<Call[]> {
  const [board, officer, admin] = [0, 1, 2];
  const callers = route.route.includes('/accounts') ? [admin, admin, admin, board] : [board, officer];
  const by = fc.constantFrom(...callers, ...callers, admin);
  const call = fc.record({ request: brokenRequest(factsOf(route)), by });
  return fc.array(call, { minLength: 1, maxLength: AT_ONCE, size: 'max' });
}

function shown(calls: readonly Call[]): string {
  const short = ({ request: { body, ...request }, by }: Call) => ({
    ...request,
    by,
    body: typeof body === 'string' ? body.slice(0, 500) : body && 'a form',
  });
  return JSON.stringify(calls.map(short));
}

/** Sends some broken requests at a time, until the time is over; where all are refused, nothing may have changed. */
async function faultIn(route: Documented, time: number): Promise<Called> {
  const until = performance.now() + time;
  let told = '';
  const codes = new Set<string>();
  let before = await stored.seen();
  const isRight = async (calls: readonly Call[]): Promise<boolean> => {
    const settled = await Promise.allSettled(
      calls.map(async ({ request, by }) => send(sample.clients[by] as Client, route.method, request)),
    );
    // The client throws for an answer that the document of the API does not tell.
    const untold = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    const answered = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const { body } of answered) codes.add(String(body['code']));
    const faults = answered.map((answer, n) => faultOf(answer, calls[n]?.request.headers['accept-language']));
    const [fault] = [...untold, ...faults.filter((one) => one !== null)];
    const after = await stored.seen();
    const changed = after.filter((table) => !before.includes(table));
    before = after;
    const refused = route.method === 'get' || answered.every(({ status }) => status >= 400);
    if (fault === undefined && (!refused || changed.length === 0)) return true;
    told = `${route.route} ${fault ?? `changes ${changed.join(', ')}`}: ${shown(calls)}`;
    return false;
  };
  // Not interrupted by fast-check, which would leave calls on their way to meet those of the next route.
  const property = fc.asyncProperty(brokenCalls(route), (calls) => {
    return codes.size > 0 && told === '' && performance.now() > until
      ? Promise.resolve(true)
      : isRight(calls);
  });
  const { failed, seed } = await fc.check(property, { numRuns: timesOver(60) });
  return { codes, faults: failed ? [`${told} (seed ${seed})`] : [] };
}

describe('a wrong call of any route', () => {
  it(
    'is answered by a problem document that says what is wrong, never by an error of the program, and changes nothing',
    async () => {
      const all = routes.reduce((sum, route) => sum + weight(route), 0);
      const faults: string[] = [];
      const codes = new Set<string>();
      for (const route of [...routes].sort((one, other) => endings(one.route) - endings(other.route))) {
        const found = await faultIn(route, (TIME * weight(route)) / all);
        faults.push(...found.faults);
        for (const code of found.codes) codes.add(code);
      }
      expect(faults).toEqual([]);
      // Calls that are all refused at the door would prove little.
      expect([...codes]).toEqual(expect.arrayContaining(DEEP));
      expect(program.output()).not.toMatch(/"msg":"(unexpected|left to the database)"/);
    },
    TIME + timesOver(120_000),
  );
});
