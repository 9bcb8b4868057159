import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject, OperationObject, SchemaObject } from '@nestjs/swagger';
import { apiContract } from '../support/api-contract.js';
import { type RunningProgram, startBuiltProgram } from '../support/built-program.js';
import { startApp } from '../support/app.js';
import { exampleFaults, refusedExamples } from './openapi-example-faults.js';
import { gapsOf, operationsOf, propertyGaps } from './openapi-gaps.js';
import { freeFields } from './openapi-free-fields.js';
import { neverGiven } from '../../src/kernel/never-given.js';
import { isPage, type ProgramRoute, programRoutes } from './walk/program-routes.js';

/** POSTs below an object that take no If-Match: they make something new beside it, or act on what has no version. */
const WITHOUT_VERSION = [
  'POST /api/v1/me/identities/{id}/remove',
  'POST /api/v1/me/passkeys/{id}/remove',
  'POST /api/v1/plans/{id}/copies',
  'POST /api/v1/plans/{id}/duties',
  'POST /api/v1/plans/{id}/indicators',
  'POST /api/v1/plans/{id}/reviews',
  'POST /api/v1/committees/{id}/templates/{kind}',
  'POST /api/v1/messages/{id}/retry',
  'POST /api/v1/bodies/{id}/hand-over',
  'POST /api/v1/accounts/{id}/erase',
  'POST /api/v1/accounts/{id}/invitation',
  'POST /api/v1/accounts/{id}/one-time-code',
];

let program: RunningProgram;
let document: OpenAPIObject;
let routes: readonly ProgramRoute[];

beforeAll(async () => {
  program = await startBuiltProgram();
  document = (await program.client().get<OpenAPIObject>('/api/openapi.json')).body;
  const app = await startApp();
  routes = programRoutes(app);
  await app.close();
});
afterAll(async () => program.stop());

function takesVersion({ parameters = [] }: OperationObject): boolean {
  return parameters.some((one) => 'name' in one && one.name === 'If-Match');
}

describe('the document of the API', () => {
  it('tells every route that the program has', () => {
    const told = operationsOf(document).map(({ route }) => route);
    const had = routes
      .filter(({ route }) => !isPage(route))
      .map(({ route }) => route.replace(/:(\w+)/g, '{$1}'));
    expect(told.toSorted()).toEqual(had.toSorted());
  });

  it('is the one that all answers of the program are held against', async () => {
    expect((await apiContract()).document.paths).toEqual(document.paths);
    expect((await apiContract()).document.components).toEqual(document.components);
  });

  it('is OpenAPI 3.1: null is a type', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('shows by its examples only what its schemas take', async () => {
    expect(exampleFaults(await apiContract())).toEqual([]);
  });

  it('shows by its examples only requests that the program takes', async () => {
    expect(await refusedExamples(document, routes)).toEqual([]);
  });

  it('tells of every day that it is one', () => {
    const days = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
      Object.entries('properties' in schema ? (schema.properties ?? {}) : {})
        .filter(([property]) => /[a-z]On$|^(arrivedOn|dueFrom|dueTo|by|day|base)$/.test(property))
        .map(([property, held]) => ({ place: `${name}.${property}`, held: held as SchemaObject })),
    );
    const untold = days.filter(
      ({ held: { type, format } }) => [type].flat().includes('string') && format !== 'date',
    );
    // a target is reached by a year or by a day
    expect(untold.map(({ place }) => place)).toEqual(['TargetDraftDto.by']);
    expect(days.length).toBeGreaterThan(50);
  });

  it('tells each route with its summary, parameters, body, answers, errors and examples', () => {
    expect(operationsOf(document).flatMap(gapsOf)).toEqual([]);
  });

  it('tells what each field means, with an example', () => {
    expect(propertyGaps(document)).toEqual([]);
  });

  it('says at every file and every long text that a request takes what is never given, in both languages', () => {
    const fields = freeFields(document);
    const silent = fields.filter(
      ({ description }) => ![neverGiven.vi, neverGiven.en].every((words) => description.includes(words)),
    );
    expect(silent.map(({ place }) => place)).toEqual([]);
    const places = fields.map(({ place }) => place);
    expect(places).toContain('POST /api/v1/tasks/{id}/updates application/json.note');
    expect(places.filter((place) => place.endsWith('multipart/form-data.file')).length).toBeGreaterThan(1);
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
