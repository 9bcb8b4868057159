import type { Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { InvalidInputError } from '../../src/kernel/domain-error.js';
import { inputValidation } from '../../src/platform/http/validation.js';
import { type ApiContract, pointerTo } from '../support/api-contract.js';
import { type Documented, operationsOf } from './openapi-gaps.js';
import type { ProgramRoute } from './walk/program-routes.js';

/** Every example of the document that its own schema does not take, as a sentence that names its place. */
export function exampleFaults(contract: ApiContract): string[] {
  return shownValues(contract.document, '').flatMap(({ pointer, example }) =>
    contract.faultsAt(pointer, example).map((fault) => `${decodeURIComponent(pointer)}: ${fault}`),
  );
}

interface Shown {
  /** Of the schema. */
  readonly pointer: string;
  readonly example: unknown;
}

/** The examples of schemas, and those that stand beside a schema: of parameters, headers, bodies and answers. */
function shownValues(part: unknown, pointer: string): Shown[] {
  if (typeof part !== 'object' || part === null) return [];
  const { example, schema } = part as { readonly example?: unknown; readonly schema?: unknown };
  const of = schema === undefined ? pointer : `${pointer}/schema`;
  const own = example === undefined || isProperties(pointer) ? [] : [{ pointer: of, example }];
  const within = Object.entries(part)
    .filter(([key]) => key !== 'example' || isProperties(pointer))
    .flatMap(([key, value]) => shownValues(value, `${pointer}${pointerTo(key)}`));
  return [...own, ...within];
}

const isProperties = (pointer: string): boolean => pointer.endsWith('/properties');

/** What the program itself would refuse of the requests that the document shows. */
export async function refusedExamples(
  document: OpenAPIObject,
  routes: readonly ProgramRoute[],
): Promise<string[]> {
  const operations = new Map(operationsOf(document).map((one) => [one.route, one]));
  const refusals = routes.flatMap(({ route, input }) => {
    const told = operations.get(route.replace(/:(\w+)/g, '{$1}'));
    if (!told) return [];
    return [
      refusal(`${route} body`, input.body, shownBody(told)),
      refusal(`${route} query`, input.query, shownQuery(told)),
    ];
  });
  return (await Promise.all(refusals)).flat();
}

async function refusal(what: string, type: Type | undefined, example: unknown): Promise<string[]> {
  if (!type) return [];
  try {
    await inputValidation().transform(example, { type: 'body', metatype: type });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.fields.map(({ name, message }) => `${what} ${name}: ${message.en}`);
  }
}

function shownBody({ operation: { requestBody } }: Documented): unknown {
  return requestBody && 'content' in requestBody
    ? requestBody.content['application/json']?.example
    : undefined;
}

/** As it arrives: texts alone, several values joined by commas. */
function shownQuery({ operation: { parameters = [] } }: Documented): Record<string, string> {
  const shown = parameters.flatMap((one) =>
    'in' in one && one.in === 'query' ? [[one.name, String(one.example)] as const] : [],
  );
  return Object.fromEntries(shown);
}
