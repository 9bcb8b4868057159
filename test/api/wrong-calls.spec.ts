import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as fc from 'fast-check';
import { type RunningProgram, startBuiltProgram } from '../support/built-program.js';
import type { Answer, Client } from '../support/client.js';
import { type BrokenRequest, type RouteFacts, brokenRequest } from './broken-requests.js';
import { type Documented, operationsOf } from './openapi-gaps.js';

/** None that stands in an example: no broken request signs in by it, or changes it. */
const PASSWORD = 'a password of this spec';
/** For all routes together, in milliseconds. */
const TIME = 20_000;
const AT_ONCE = 6;
/** Calls that end the session of the test itself. */
const LEFT_OUT = ['DELETE /api/v1/session'];
/** Refusals that a check of ours should have made before the database did. */
const LAST_NET = ['value_refused', 'no_such_object'];

let program: RunningProgram;
let clients: readonly Client[];
let routes: readonly Documented[];
let ids: RouteFacts['ids'];

beforeAll(async () => {
  program = await startBuiltProgram({ DEMO_PASSWORD: PASSWORD, DONDOC_NOW: '2026-06-10T09:00:00+07:00' });
  const sampled = (who: string): Promise<Client> =>
    program.client().signIn(`${who}@lacduong.example`, PASSWORD);
  clients = [await sampled('board'), await sampled('officer.xa-lat')];
  const document = (await program.client().get<OpenAPIObject>('/api/openapi.json')).body;
  routes = operationsOf(document).filter(({ route }) => !LEFT_OUT.includes(route));
  ids = await someIds();
}, 300_000);
afterAll(async () => program.stop());

/** Ids of objects that the sample has, and of some that are made for the purpose. */
async function someIds(): Promise<Record<string, string[]>> {
  const [board, officer] = clients;
  const listed = async (client: Client | undefined, path: string): Promise<string[]> => {
    const answer = await client?.get<{ items?: readonly { id: string }[] }>(path);
    return (answer?.body.items ?? []).map(({ id }) => id).slice(0, 20);
  };
  const plans = await listed(board, '/plans');
  const tasks = await listed(officer, '/tasks');
  const [ofReports, ...reviews] = await listed(board, `/plans/${plans[0]}/reviews`);
  const reports = await listed(officer, `/reviews/${ofReports}/reports`);
  const requests: string[] = [];
  for (const task of tasks) {
    const wish = { dueOn: '2026-12-31', reason: 'Chờ hướng dẫn' };
    const asked = await officer?.post<{ id?: string }>(`/tasks/${task}/extension-requests`, wish);
    if (asked?.body.id) requests.push(asked.body.id);
  }
  return {
    plans,
    reviews,
    tasks,
    reports,
    'extension-requests': requests,
    bodies: await listed(board, '/bodies'),
    groups: await listed(board, '/groups'),
    duties: await listed(board, `/plans/${plans[0]}/duties`),
    messages: await listed(board, '/messages'),
    sessions: [],
    tokens: [],
  };
}

function factsOf({ route, operation }: Documented): RouteFacts {
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const example: unknown = body['application/json']?.example;
  return {
    path: route.split(' ')[1] ?? '',
    parameters: (operation.parameters ?? []).flatMap((one) =>
      'in' in one && one.in === 'query' ? one.name : [],
    ),
    example,
    takesFile: 'multipart/form-data' in body,
    ids,
  };
}

const endings = (route: string): number => (/(close|cancel|reopen|activate|password)$/.test(route) ? 1 : 0);

/** What is wrong with the answer to a broken request; null where it is as it should be. */
function faultOf({ status, headers, body }: Answer): string | null {
  if (status < 400) return null;
  const { code, title, detail, fields } = body;
  if (status >= 500) return `answered ${status} ${String(code)}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `${status} is no problem document`;
  if (typeof code !== 'string' || !title || !detail) return `${status} says too little`;
  if (!Array.isArray(fields) || (code === 'invalid_input' && fields.length === 0))
    return `${status} names no field`;
  return LAST_NET.includes(code) ? `${code} is left to the database` : null;
}

async function send(client: Client, method: string, { path, headers, body }: BrokenRequest): Promise<Answer> {
  const sent = method === 'get' ? { headers } : { headers, body };
  return client.request(method.toUpperCase(), path.replace(/^\/api\/v1/, ''), sent);
}

/** The first fault of answers; one that the document does not tell, the client throws. */
async function faultOfAny(answers: readonly Promise<Answer>[]): Promise<string | null> {
  for (const settled of await Promise.allSettled(answers)) {
    const fault = settled.status === 'rejected' ? String(settled.reason) : faultOf(settled.value);
    if (fault !== null) return fault;
  }
  return null;
}

/** The first broken request that the route does not answer as it should, in words. */
async function faultIn(route: Documented, time: number): Promise<string[]> {
  let told = '';
  const property = fc.asyncProperty(brokenRequest(factsOf(route)), async (request) => {
    const fault = await faultOfAny(clients.map((client) => send(client, route.method, request)));
    if (fault === null) return true;
    const body = typeof request.body === 'string' ? request.body.slice(0, 500) : request.body && 'a form';
    told = `${route.route} ${fault}: ${JSON.stringify({ ...request, body })}`;
    return false;
  });
  const { failed } = await fc.check(property, { numRuns: 300, interruptAfterTimeLimit: time });
  return failed && told ? [told] : [];
}

describe('a wrong call of any route', () => {
  it('is answered by a problem document that says what is wrong, never by an error of the program', async () => {
    // What ends things comes last, so that all others meet them alive.
    const waiting = [...routes].sort((one, other) => endings(other.route) - endings(one.route));
    const time = (TIME * AT_ONCE) / routes.length;
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      for (let route = waiting.pop(); route; route = waiting.pop())
        faults.push(...(await faultIn(route, time)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(faults.sort()).toEqual([]);
    expect(program.output()).not.toMatch(/"msg":"(unexpected|left to the database)"/);
  }, 120_000);
});
