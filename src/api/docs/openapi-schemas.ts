import type { OpenAPIObject, ReferenceObject, SchemaObject } from '@nestjs/swagger';

type Schema = SchemaObject | ReferenceObject;
type Named = Readonly<Record<string, Schema>>;

/** Writes every schema of the document as OpenAPI 3.1 has it, JSON Schema 2020-12: null is a type of its own. */
export function inOpenApi31(document: OpenAPIObject): OpenAPIObject {
  return everySchema({ ...document, openapi: '3.1.0' }) as OpenAPIObject;
}

/** Every `schema` of parameters, bodies and answers, and every named one, wherever it stands. */
function everySchema(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(everySchema);
  const entries = Object.entries(part as Record<string, unknown>).map(([key, value]) => {
    if (key === 'example') return [key, value];
    if (key === 'schema') return [key, inJsonSchema(value as Schema)];
    return [key, key === 'schemas' ? each(value as Named) : everySchema(value)];
  });
  return Object.fromEntries(entries);
}

function each(schemas: Named): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inJsonSchema(schema)]));
}

/** The same schema without `nullable`: what may be null says so among its types, its values or its alternatives. */
function inJsonSchema(schema: Schema): Schema {
  if ('$ref' in schema) return schema;
  const { nullable, properties, items, additionalProperties: others, ...own } = schema;
  const whole: SchemaObject = {
    ...own,
    ...(properties && { properties: each(properties) }),
    ...(items && { items: inJsonSchema(items) }),
    ...(others !== undefined && {
      additionalProperties: typeof others === 'boolean' ? others : inJsonSchema(others),
    }),
  };
  for (const kind of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (own[kind]) whole[kind] = own[kind].map(inJsonSchema);
  }
  return nullable ? orNull(whole) : whole;
}

function orNull(schema: SchemaObject): SchemaObject {
  const { allOf, type, enum: values, ...rest } = schema;
  const [only, ...more] = allOf ?? [];
  if (only && more.length === 0) return { ...rest, anyOf: [only, { type: 'null' }] };
  if (type === undefined || allOf)
    throw new Error(`What may be null needs a type: ${JSON.stringify(schema)}`);
  return {
    ...schema,
    type: [type, 'null'].flat(),
    ...(values && { enum: [...(values as unknown[]), null] }),
  };
}
