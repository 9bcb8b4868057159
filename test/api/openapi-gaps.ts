import type {
  MediaTypeObject,
  OpenAPIObject,
  OperationObject,
  ReferenceObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from '@nestjs/swagger';

/** A route as `GET /api/v1/plans/{id}` with its operation. */
export interface Documented {
  readonly route: string;
  readonly method: string;
  readonly operation: OperationObject;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Every operation of the document. */
export function operationsOf(document: OpenAPIObject): Documented[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, method, operation }] : [];
    }),
  );
}

/** What the operation does not say, each gap as a sentence that names the route. */
export function gapsOf({ route, operation }: Documented): string[] {
  const says: readonly (readonly [unknown, string])[] = [
    [operation.summary, 'has no summary'],
    [operation.tags?.length, 'has no tag'],
    [operation.security, 'does not say how to sign in'],
    [hasErrors(operation), 'has no errors'],
  ];
  const own = says.filter(([said]) => !said).map(([, gap]) => gap);
  const parameters = (operation.parameters ?? []).flatMap((one) => {
    if (!('name' in one)) return [];
    return [
      ...(one.description ? [] : [`has no description of its parameter ${one.name}`]),
      ...(one.example === undefined ? [`has no example of its parameter ${one.name}`] : []),
    ];
  });
  const body = operation.requestBody ? mediaGaps('body', operation.requestBody) : [];
  return [...own, ...parameters, ...body, ...answerGaps(operation)].map((gap) => `${route} ${gap}`);
}

function hasErrors(operation: OperationObject): boolean {
  return Object.entries(operation.responses).some(
    ([status, answer]) => status.startsWith('4') && answer && 'content' in answer,
  );
}

function answerGaps(operation: OperationObject): string[] {
  const answers = Object.entries(operation.responses);
  const good = answers.filter(([status]) => status.startsWith('2'));
  if (good.length === 0) return ['has no successful answer'];
  return answers.flatMap(([status, answer]) =>
    answer && status !== '204' && status !== '304' ? mediaGaps(`answer ${status}`, answer) : [],
  );
}

function mediaGaps(part: string, held: RequestBodyObject | ResponseObject | ReferenceObject): string[] {
  if ('$ref' in held) return [];
  const media = Object.values<MediaTypeObject>(held.content ?? {});
  if (media.length === 0) return [`has an empty ${part}`];
  return media.flatMap(({ schema, example }) => [
    ...(schema && isTold(schema) ? [] : [`has no schema of its ${part}`]),
    ...(example === undefined && !isFile(schema) ? [`has no example of its ${part}`] : []),
  ]);
}

function isFile(schema: SchemaObject | ReferenceObject | undefined): boolean {
  return schema !== undefined && 'format' in schema && schema.format === 'binary';
}

/** A schema that says more than that something is there. */
function isTold(schema: SchemaObject | ReferenceObject): boolean {
  if ('$ref' in schema) return true;
  return Boolean(schema.type && (schema.type !== 'object' || schema.properties)) || Boolean(schema.items);
}

/** The properties of the document's schemas without a description or an example, as `PlanDto.title has no example`. */
export function propertyGaps(document: OpenAPIObject): string[] {
  return Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => {
    if ('$ref' in schema) return [];
    return Object.entries(schema.properties ?? {}).flatMap(([property, held]) =>
      gapsOfProperty(held).map((gap) => `${name}.${property} has no ${gap}`),
    );
  });
}

function gapsOfProperty(property: SchemaObject | ReferenceObject): string[] {
  // What a property of another type holds is said and shown there.
  if ('$ref' in property || property.allOf || property.anyOf || refersTo(property.items)) return [];
  const shown = property.example !== undefined || property.enum || property.default !== undefined;
  const types = [property.type].flat();
  return [
    ...(property.description ? [] : ['description']),
    ...(shown || types.includes('null') || types.includes('array') ? [] : ['example']),
    ...(types.includes('object') && property.additionalProperties === undefined ? ['known type'] : []),
  ];
}

function refersTo(items: SchemaObject['items']): boolean {
  return items !== undefined && '$ref' in items;
}
