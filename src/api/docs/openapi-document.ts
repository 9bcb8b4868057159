import type {
  MediaTypeObject,
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  ReferenceObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from '@nestjs/swagger';
import { type Action, actions, mayCall, tokensMayCall } from '../../accounts/policy.js';
import { visitor } from '../../kernel/actor.js';
import { type Schemas, exampleOf, resolved } from './openapi-examples.js';
import { problemSchema } from './openapi-problem-schema.js';
import type { Said } from './openapi-glossary.js';
import { withNeverGiven } from './openapi-never-given.js';
import { UNTOLD, completedProperty } from './openapi-properties.js';
import { inOpenApi31 } from './openapi-schemas.js';
import { addProblems } from './openapi-statuses.js';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const SUCCESS = /^2/;

/** Where the guard's decorator leaves the action of a route. */
const ACTION = 'x-action';
/** What a route says whose answer is not kept for an `Idempotency-Key`. */
const SECRET = 'x-secret-answer';

/** Completes what the routes say of themselves: who may call them, their headers, their errors, and an example of each body. */
export function completed(document: OpenAPIObject): OpenAPIObject {
  const own = Object.entries(document.components?.schemas ?? {})
    .filter(([name]) => name !== UNTOLD)
    .map(([name, schema]) => [name, withProperties(schema)] as const);
  const schemas = withNeverGiven(document.paths, { ...Object.fromEntries(own), Problem: problemSchema });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) complete(operation, { method, path, schemas });
    }
  }
  return inOpenApi31({ ...document, components: { ...document.components, schemas } });
}

interface Place {
  readonly method: (typeof methods)[number];
  readonly path: string;
  readonly schemas: Schemas;
}

function withProperties(schema: SchemaObject | ReferenceObject): SchemaObject | ReferenceObject {
  if ('$ref' in schema || !schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => [
    name,
    '$ref' in property ? property : completedProperty(name, property),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) as typeof schema.properties };
}

function complete(operation: OperationObject, { method, path, schemas }: Place): void {
  const action = actionOf(operation);
  const open = action === undefined || mayCall(visitor, action);
  operation.security = open
    ? []
    : [{ cookie: [] }, ...(action && tokensMayCall(action) ? [{ token: [] }] : [])];
  for (const body of [operation.requestBody, ...Object.values(operation.responses)])
    addExamples(body, schemas);
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (answer && SUCCESS.test(status)) describeAnswer(answer, operation, schemas);
  }
  operation.parameters = parametersOf(operation, method, open);
  addProblems(operation, { method, path, open, schemas });
}

function actionOf(operation: OperationObject): Action | undefined {
  const named: unknown = ACTION in operation ? operation[ACTION] : undefined;
  return actions.find((action) => action === named);
}

function parametersOf(operation: OperationObject, method: string, open: boolean): ParameterObject[] {
  const own = (operation.parameters ?? []).filter((one): one is ParameterObject => 'name' in one).map(told);
  const added = [
    ...(method === 'patch' ? [header('If-Match', 'The ETag that was read', '"3"', true)] : []),
    ...(method === 'post' && !open && !(SECRET in operation)
      ? [header('Idempotency-Key', 'The same key and body within 24 hours act once', 'b7e1-a-key-of-yours')]
      : []),
    header('Accept-Language', '`vi` or `en`, for titles and errors; else the account’s language', 'en'),
  ];
  return [...own, ...added.filter(({ name }) => !own.some((one) => one.name === name))];
}

function told(parameter: ParameterObject): ParameterObject {
  const own: Said = parameter;
  const schema: SchemaObject | ReferenceObject = parameter.schema ?? {};
  if (parameter.in === 'header' && parameter.name === 'If-Match') {
    return {
      ...parameter,
      description: own.description ?? 'The ETag that was read',
      example: own.example ?? '"3"',
    };
  }
  if ('$ref' in schema) return parameter;
  const ofType: Said = schema;
  const full = completedProperty(parameter.name, {
    ...schema,
    description: own.description ?? ofType.description,
  });
  const shown: Said = full;
  const example = own.example ?? shown.example;
  // A parameter is given once: several values are joined by commas.
  const joined = full.type === 'array' ? { explode: false } : {};
  const required = parameter.required && full.default === undefined;
  return { ...parameter, ...joined, required, description: shown.description, schema: full, example };
}

function header(name: string, description: string, example: string, required = false): ParameterObject {
  return { name, in: 'header', required, description, schema: { type: 'string' }, example };
}

function addExamples(
  part: RequestBodyObject | ResponseObject | ReferenceObject | undefined,
  schemas: Schemas,
): void {
  if (!part || '$ref' in part) return;
  for (const media of Object.values<MediaTypeObject>(part.content ?? {})) {
    if (media.schema) media.example ??= exampleOf(media.schema, schemas);
  }
}

function describeAnswer(
  answer: ResponseObject | ReferenceObject,
  operation: OperationObject,
  schemas: Schemas,
): void {
  if ('$ref' in answer) return;
  answer.description ||= operation.summary ?? '';
  const schema = answer.content?.['application/json']?.schema;
  if (schema && resolved(schema, schemas).properties?.['version']) {
    answer.headers ??= {
      ETag: { description: 'The version, for `If-Match`', schema: { type: 'string' }, example: '"3"' },
    };
  }
}
