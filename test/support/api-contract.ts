import { readFile } from 'node:fs/promises';
import type { OpenAPIObject, OperationObject, ResponseObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { buildDocument } from './program-build.js';

/** A call and its answer, as they went over the line. */
export interface Exchange {
  readonly method: string;
  /** The path without the query, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What was sent as JSON; undefined where nothing was, or something else. */
  readonly sent: unknown;
  readonly status: number;
  readonly mediaType: string | null;
  readonly answer: unknown;
}

interface Route {
  readonly template: string;
  readonly pattern: RegExp;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const ROOT = 'openapi';

let built: Promise<ApiContract> | null = null;

/** What the document of the program, as it is built from the present sources, says of every route. */
export function apiContract(): Promise<ApiContract> {
  return (built ??= buildDocument()
    .then((file) => readFile(file, 'utf8'))
    .then((text) => new ApiContract(JSON.parse(text) as OpenAPIObject)));
}

/** Holds calls and answers against an OpenAPI document, more strictly than it asks: nothing may be there that it does not tell. */
export class ApiContract {
  private readonly ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTuples: false,
  });
  private readonly routes: readonly Route[];
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenAPIObject) {
    addFormats.default(this.ajv);
    this.ajv.addVocabulary(['example', 'components', 'paths', 'openapi', 'info', 'tags', 'servers']);
    this.ajv.addSchema(closed(document) as object, ROOT);
    this.routes = Object.keys(document.paths)
      .map((template) => ({ template, pattern: patternOf(template) }))
      .sort((one, other) => placeholders(one.template) - placeholders(other.template));
  }

  /** @throws Error where the call was accepted or answered otherwise than the document says. */
  check(exchange: Exchange): void {
    const { method, path, status } = exchange;
    const found = this.operationAt(method, path);
    const faults = found ? this.faultsOf(found.pointer, found.operation, exchange) : unknownFaults(status);
    if (faults.length === 0) return;
    const told = JSON.stringify(exchange.answer)?.slice(0, 1000);
    throw new Error(
      `${method} ${path} is not as its document says: ${faults.join('; ')}. Answer ${status}: ${told}`,
    );
  }

  /** What is wrong with a value for the schema at a JSON pointer of the document. */
  faultsAt(pointer: string, value: unknown): string[] {
    const check = this.checkAt(pointer);
    if (check(value)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private checkAt(pointer: string): ValidateFunction {
    const refersTo = partAt(this.document, pointer)['$ref'];
    if (typeof refersTo === 'string') return this.checkAt(refersTo.slice(1));
    const check = this.checks.get(pointer) ?? this.ajv.compile({ $ref: `${ROOT}#${pointer}` });
    this.checks.set(pointer, check);
    return check;
  }

  private operationAt(method: string, path: string): { operation: OperationObject; pointer: string } | null {
    const route = this.routes.find(({ pattern }) => pattern.test(path));
    const key = METHODS.find((one) => one === method.toLowerCase());
    const operation = route && key && this.document.paths[route.template]?.[key];
    return operation ? { operation, pointer: pointerTo('paths', route.template, key) } : null;
  }

  private faultsOf(pointer: string, operation: OperationObject, exchange: Exchange): string[] {
    const answered = operation.responses[String(exchange.status)];
    if (!answered || '$ref' in answered) return [`the status ${exchange.status} is not told`];
    const answer = this.answerFaults(`${pointer}/responses/${exchange.status}`, answered, exchange);
    return exchange.status < 300 ? [...answer, ...this.callFaults(pointer, operation, exchange)] : answer;
  }

  private answerFaults(
    pointer: string,
    { content }: ResponseObject,
    { mediaType, answer }: Exchange,
  ): string[] {
    if (!content) return answer === '' ? [] : ['an answer without content is told'];
    if (mediaType === null || !(mediaType in content)) return [`the media type ${mediaType} is not told`];
    if (!mediaType.endsWith('json')) return [];
    return this.faultsAt(`${pointer}${pointerTo('content', mediaType, 'schema')}`, answer);
  }

  /** What was accepted must be what the document asks for. */
  private callFaults(pointer: string, operation: OperationObject, { query, sent }: Exchange): string[] {
    const told = (operation.parameters ?? []).flatMap((one) =>
      'in' in one && one.in === 'query' ? one.name : [],
    );
    const untold = [...query.keys()].filter((name) => !told.includes(name));
    const { requestBody } = operation;
    const takesJson = requestBody && 'content' in requestBody && 'application/json' in requestBody.content;
    const body = pointerTo('requestBody', 'content', 'application/json', 'schema');
    return [
      ...untold.map((name) => `the parameter ${name} is not told`),
      ...(takesJson && sent !== undefined
        ? this.faultsAt(`${pointer}${body}`, sent).map((fault) => `the body: ${fault}`)
        : []),
    ];
  }
}

function unknownFaults(status: number): string[] {
  return status >= 400 ? [] : ['the route is not told'];
}

/** The same schemas, none of which takes a property that it does not name. */
function closed(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return (part as unknown[]).map(closed);
  const entries = Object.entries(part as Record<string, unknown>).map(([key, value]) => [
    key,
    key === 'example' ? value : closed(value),
  ]);
  const same = Object.fromEntries(entries) as Record<string, unknown>;
  const isObject = [same['type']].flat().includes('object');
  const open = isObject && same['properties'] && same['additionalProperties'] === undefined;
  return open ? { ...same, additionalProperties: false } : same;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
}

function placeholders(template: string): number {
  return template.split('{').length;
}

/** A JSON pointer, ready for a `$ref`. */
export function pointerTo(...keys: readonly string[]): string {
  return keys
    .map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}

function partAt(document: object, pointer: string): Record<string, unknown> {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key));
  return keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((part, key) => (part[key] ?? {}) as Record<string, unknown>, document as Record<string, unknown>);
}
