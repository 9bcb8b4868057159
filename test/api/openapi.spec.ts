import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject, OperationObject } from '@nestjs/swagger';
import { type RunningProgram, startBuiltProgram } from '../support/built-program.js';
import { startApp } from '../support/app.js';
import { gapsOf, operationsOf, propertyGaps } from './openapi-gaps.js';
import { programRoutes } from './walk/program-routes.js';

/** For programs that watch, not for those that use the API. */
const LEFT_OUT = ['GET /metrics'];

/** POSTs below an object that take no If-Match: they make something new beside it, or act on what has no version. */
const WITHOUT_VERSION = [
  'POST /api/v1/plans/{id}/duties',
  'POST /api/v1/plans/{id}/reviews',
  'POST /api/v1/messages/{id}/retry',
];

let program: RunningProgram;
let document: OpenAPIObject;

beforeAll(async () => {
  program = await startBuiltProgram();
  document = (await program.client().get<OpenAPIObject>('/api/openapi.json')).body;
}, 240_000);
afterAll(async () => program.stop());

function takesVersion({ parameters = [] }: OperationObject): boolean {
  return parameters.some((one) => 'name' in one && one.name === 'If-Match');
}

describe('the document of the API', () => {
  it('tells every route that the program has', async () => {
    const app = await startApp();
    const routes = programRoutes(app).map(({ route }) => route.replace(/:(\w+)/g, '{$1}'));
    await app.close();
    const told = operationsOf(document).map(({ route }) => route);
    expect(routes.filter((route) => !told.includes(route) && !LEFT_OUT.includes(route))).toEqual([]);
  });

  it('tells each route with its summary, parameters, body, answers, errors and examples', () => {
    expect(operationsOf(document).flatMap(gapsOf)).toEqual([]);
  });

  it('tells what each field means, with an example', () => {
    expect(propertyGaps(document)).toEqual([]);
  });

  it('tells that every POST on one versioned object honours If-Match', () => {
    const without = operationsOf(document)
      .filter(
        ({ route, operation }) => route.startsWith('POST') && route.includes('{') && !takesVersion(operation),
      )
      .map(({ route }) => route);
    expect(without.toSorted()).toEqual(WITHOUT_VERSION.toSorted());
  });

  it('names each operation once', () => {
    const names = operationsOf(document).map(({ operation }) => operation.operationId ?? '');
    expect(names.filter((name) => !/^[a-z]\w+\.[a-z]\w+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('can be read as a page that brings everything with it', async () => {
    const page = await fetch(`${program.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/(src|href)="https?:/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
