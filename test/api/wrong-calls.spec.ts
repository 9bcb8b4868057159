import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as fc from 'fast-check';
import { type RunningProgram, startBuiltProgram } from '../support/built-program.js';
import type { Answer, Client } from '../support/client.js';
import { timesOver } from '../support/thoroughness.js';
import { type Documented, operationsOf } from './openapi-gaps.js';
import { faultOf } from './wrong-calls/answer-faults.js';
import { type BrokenRequest, type RouteFacts, brokenRequest } from './wrong-calls/broken-requests.js';
import { shapedValue } from './wrong-calls/shaped-values.js';
import { StoredRows } from './wrong-calls/stored-rows.js';
import { HELD, type WorkedSample, workedSample } from './wrong-calls/worked-sample.js';

/** None that stands in an example: no broken request signs in by it, or changes it. */
const PASSWORD = 'a password of this spec';
/** Requests of all routes together. */
const REQUESTS = timesOver(3_000);
const AT_ONCE = 8;
/** An answer that has not come by then, in milliseconds, is none: not even a slow machine takes so long. */
const PATIENCE = 60_000;
/** Calls that end the session of the test itself. */
const LEFT_OUT = ['DELETE /api/v1/session'];

/** Refusals of the rules themselves, by objects that are there. */
const DEEP = ['illegal_transition', 'stale_version', 'forbidden', 'not_found'];

let program: RunningProgram;
let sample: WorkedSample;
let stored: StoredRows;
let document: OpenAPIObject;
let routes: readonly Documented[];

beforeAll(async () => {
  // Without passes of its own, so that whatever changes has been changed by a call.
  program = await startBuiltProgram({ ROLE: 'web', DEMO_PASSWORD: PASSWORD, DONDOC_NOW: HELD });
  sample = await workedSample(program, PASSWORD);
  stored = await StoredRows.of(program.databaseUrl);
  document = (await program.client().get<OpenAPIObject>('/api/openapi.json')).body;
  routes = operationsOf(document).filter(({ route }) => !LEFT_OUT.includes(route));
});
afterAll(async () => {
  await stored.close();
  await program.stop();
});

function factsOf({ route, operation }: Documented): RouteFacts {
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const json = body['application/json'];
  const source = { document, ids: Object.values(sample.ids).flat() };
  return {
    path: route.split(' ')[1] ?? '',
    parameters: (operation.parameters ?? []).flatMap((one) => {
      if (!('in' in one) || one.in !== 'query') return [];
      // No page begins where the example's does.
      if (one.name === 'cursor') return [{ name: one.name, values: [] }];
      const known: readonly unknown[] = one.schema && 'enum' in one.schema ? (one.schema.enum ?? []) : [];
      return [{ name: one.name, values: [...known, one.example].map(String) }];
    }),
    example: json?.example as unknown,
    shaped: json?.schema ? shapedValue(json.schema, source) : null,
    takesFile: 'multipart/form-data' in body,
    ids: sample.ids,
  };
}

/** What ends things comes last, so that all other calls meet them alive. */
const endings = (route: string): number => (/(close|cancel|reopen|activate|password)$/.test(route) ? 1 : 0);
/** Looks for the account after it has answered, so that its work can be seen during calls that follow: the very last. */
const FINISHES_LATER = 'POST /api/v1/password-reset';
const turn = (route: string): number => (route === FINISHES_LATER ? 2 : endings(route));
/** Routes with many ways to be wrong get more of the time. */
const weight = ({ operation }: Documented): number =>
  operation.requestBody ? 3 : (operation.parameters ?? []).length > 0 ? 2 : 1;

async function send(client: Client, method: string, { path, headers, body }: BrokenRequest): Promise<Answer> {
  const signal = AbortSignal.timeout(PATIENCE);
  const sent = method === 'get' ? { headers, signal } : { headers, body, signal };
  return client.request(method.toUpperCase(), path.replace(/^\/api\/v1/, ''), sent);
}

interface Called {
  /** What it was answered. */
  readonly codes: ReadonlySet<string>;
  readonly sent: number;
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

/** Sends `count` broken requests, some at a time; where all are refused, nothing may have changed. */
async function faultIn(route: Documented, count: number): Promise<Called> {
  let told = '';
  let sent = 0;
  const codes = new Set<string>();
  let before = await stored.seen();
  const isRight = async (calls: readonly Call[]): Promise<boolean> => {
    sent += calls.length;
    const settled = await Promise.allSettled(
      calls.map(async ({ request, by }) => send(sample.clients[by] as Client, route.method, request)),
    );
    // The client throws for an answer that the document of the API does not tell, and where it has waited too long.
    const untold = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    const answered = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    for (const { body } of answered) codes.add(String(body['code']));
    const faults = answered.map((answer, n) => faultOf(answer, calls[n]?.request.headers['accept-language']));
    const [fault] = [...untold, ...faults.filter((one) => one !== null)];
    const after = await stored.seen();
    const changed = after.filter((table) => !before.includes(table));
    before = after;
    const refused =
      route.route !== FINISHES_LATER &&
      (route.method === 'get' || answered.every(({ status }) => status >= 400));
    if (fault === undefined && (!refused || changed.length === 0)) return true;
    told = `${route.route} ${fault ?? `changes ${changed.join(', ')}`}: ${shown(calls)}`;
    return false;
  };
  const property = fc.asyncProperty(brokenCalls(route), (calls) =>
    told === '' && sent >= count ? Promise.resolve(true) : isRight(calls),
  );
  const { failed, seed } = await fc.check(property, { numRuns: count });
  return { codes, sent, faults: failed ? [`${told} (seed ${seed})`] : [] };
}

describe('a call of any route that is shaped as the API says or broken', () => {
  it(
    'is answered, or refused by a problem document that says what is wrong, never by an error of the program, a stack or silence, and what is refused changes nothing',
    async () => {
      const all = routes.reduce((sum, route) => sum + weight(route), 0);
      const faults: string[] = [];
      const codes = new Set<string>();
      let sent = 0;
      for (const route of routes.toSorted((one, other) => turn(one.route) - turn(other.route))) {
        const found = await faultIn(route, Math.ceil((REQUESTS * weight(route)) / all));
        faults.push(...found.faults);
        for (const code of found.codes) codes.add(code);
        sent += found.sent;
      }
      expect(faults).toEqual([]);
      expect(sent).toBeGreaterThanOrEqual(REQUESTS);
      // Calls that are all refused at the door would prove little.
      expect([...codes]).toEqual(expect.arrayContaining(DEEP));
      expect(program.output()).not.toMatch(/"msg":"(unexpected|left to the database)"/);
    },
    timesOver(900_000),
  );
});
