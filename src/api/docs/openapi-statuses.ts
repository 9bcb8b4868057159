import type {
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  ReferenceObject,
  SchemaObject,
} from '@nestjs/swagger';
import { type Schemas, resolved } from './openapi-examples.js';
import { problemAnswer } from './openapi-problems.js';

interface Called {
  readonly method: string;
  readonly path: string;
  /** Without signing in. */
  readonly open: boolean;
  readonly schemas: Schemas;
}

/** Adds the errors that a call of this kind can meet; what the route says of one itself stays. */
export function addProblems(operation: OperationObject, called: Called): void {
  const named = Object.keys(operation.responses).map(Number);
  for (const status of new Set([...statusesOf(operation, called), ...named])) {
    const own = operation.responses[String(status)];
    const answer = problemAnswer(status);
    if (!answer || (own && '$ref' in own)) continue;
    const description = own?.description || answer.description;
    operation.responses[String(status)] = { ...own, description, content: own?.content ?? answer.content };
  }
}

function statusesOf(operation: OperationObject, { method, path, open, schemas }: Called): number[] {
  const signedIn = open ? [] : [401];
  // A change that another site's page asks for is forbidden whoever is signed in.
  const forbidden = open && method === 'get' ? [] : [403];
  const named = path.includes('{') || namesObject(operation, schemas) ? [404] : [];
  // Content is refused before it is known that the route reads none.
  const content = method === 'get' ? [] : [413, 415];
  const required = header(operation, 'If-Match')?.required ? [428] : [];
  const versions = header(operation, 'If-Match') ? [412, ...required] : [];
  const keys = header(operation, 'Idempotency-Key') ? [422] : [];
  const changes = method === 'get' || open ? [] : [409];
  return [400, ...signedIn, ...forbidden, ...named, ...changes, ...versions, ...content, ...keys, 414, 431];
}

/** The body names an object by its id, or the query has to: one that is not there is not found. */
function namesObject({ parameters = [], requestBody }: OperationObject, schemas: Schemas): boolean {
  const inQuery = parameters.some(
    (one) => 'in' in one && one.in === 'query' && one.required && isId(one.schema),
  );
  const media =
    requestBody && 'content' in requestBody ? Object.values<MediaTypeObject>(requestBody.content) : [];
  return inQuery || media.some(({ schema }) => schema !== undefined && holdsId(schema, schemas));
}

function isId(schema: SchemaObject | ReferenceObject | undefined): boolean {
  return schema !== undefined && 'format' in schema && schema.format === 'uuid';
}

function holdsId(schema: SchemaObject | ReferenceObject, schemas: Schemas): boolean {
  const { properties = {}, items, format } = resolved(schema, schemas);
  if (format === 'uuid') return true;
  return [...Object.values(properties), ...(items ? [items] : [])].some((part) => holdsId(part, schemas));
}

function header(operation: OperationObject, name: string): ParameterObject | undefined {
  return (operation.parameters ?? []).find(
    (one): one is ParameterObject => 'name' in one && one.name === name,
  );
}
