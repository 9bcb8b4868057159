import type { OpenAPIObject, ReferenceObject, RequestBodyObject, SchemaObject } from '@nestjs/swagger';
import { neverGiven } from '../../kernel/never-given.js';
import type { Schemas } from './openapi-examples.js';

/** From so many characters on, a person tells of something there. */
const LONG = 500;
const NOTICE = `${neverGiven.en} ${neverGiven.vi}`;
const REF = '#/components/schemas/';
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

type Schema = SchemaObject | ReferenceObject;

/** The schemas, in which every long text and every file that a request takes says what is never given. */
export function withNeverGiven(paths: OpenAPIObject['paths'], schemas: Schemas): Schemas {
  const taken = new Set<string>();
  for (const item of Object.values(paths)) {
    for (const method of methods) gather(bodySchemas(item[method]?.requestBody), schemas, taken);
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, taken.has(name) ? noticed(schema) : schema]),
  );
}

function bodySchemas(body: RequestBodyObject | ReferenceObject | undefined): Schema[] {
  if (!body || '$ref' in body) return [];
  return Object.values(body.content).flatMap(({ schema }) => (schema ? [schema] : []));
}

/** Adds the names of all schemas that those refer to, however deep. */
function gather(found: readonly Schema[], schemas: Schemas, names: Set<string>): void {
  for (const schema of found) {
    if (!('$ref' in schema)) {
      gather(partsOf(schema), schemas, names);
      continue;
    }
    const name = schema.$ref.slice(REF.length);
    const named = schemas[name];
    if (!named || names.has(name)) continue;
    names.add(name);
    gather([named], schemas, names);
  }
}

function partsOf({ properties = {}, items, allOf = [], anyOf = [], oneOf = [] }: SchemaObject): Schema[] {
  return [...Object.values(properties), ...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf];
}

function noticed(schema: Schema): Schema {
  if ('$ref' in schema || !schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => [
    name,
    '$ref' in property || !isFree(property)
      ? property
      : { ...property, description: said(property.description) },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) as typeof schema.properties };
}

function said(description = ''): string {
  const own = description.trim();
  return [own && !own.endsWith('.') ? `${own}.` : own, NOTICE].join(' ').trim();
}

/** A file, a long text, or a list of them. */
function isFree({ type, format, maxLength = 0, items }: SchemaObject): boolean {
  if (type === 'array') return items !== undefined && !('$ref' in items) && isFree(items);
  return type === 'string' && (format === 'binary' || maxLength >= LONG);
}
