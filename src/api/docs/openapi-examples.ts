import type { ReferenceObject, SchemaObject } from '@nestjs/swagger';

export type Schemas = Readonly<Record<string, SchemaObject | ReferenceObject>>;

/** What stands in place of a value that no example is known for. */
const UNKNOWN = Symbol('no example');

/** An example of the schema, put together from the examples of its properties; undefined where one of them has none. */
export function exampleOf(schema: SchemaObject | ReferenceObject, schemas: Schemas): unknown {
  const example = built(schema, schemas, 0);
  return holdsUnknown(example) ? undefined : example;
}

/** The schema that a reference, or a list of one part, stands for. */
export function resolved(schema: SchemaObject | ReferenceObject, schemas: Schemas): SchemaObject {
  if ('$ref' in schema) {
    const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target ? resolved(target, schemas) : {};
  }
  const [only, ...others] = schema.allOf ?? [];
  return only && others.length === 0 && !schema.properties ? resolved(only, schemas) : schema;
}

function built(schema: SchemaObject | ReferenceObject, schemas: Schemas, depth: number): unknown {
  if (depth > 8) return UNKNOWN;
  if (!('$ref' in schema)) {
    const own = ownExample(schema);
    if (own !== undefined) return own;
  }
  const whole = resolved(schema, schemas);
  const example = ownExample(whole) ?? composed(whole, schemas, depth);
  const mayBeNull = whole.nullable === true || (!('$ref' in schema) && schema.nullable === true);
  return holdsUnknown(example) && mayBeNull ? null : example;
}

function composed(schema: SchemaObject, schemas: Schemas, depth: number): unknown {
  const { properties, items, type, enum: allowed, additionalProperties } = schema;
  if (properties && Object.keys(properties).length > 0) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, built(property, schemas, depth + 1)]),
    );
  }
  if (items) return [built(items, schemas, depth + 1)];
  if (allowed) return allowed[0];
  return type === 'object' && additionalProperties ? {} : UNKNOWN;
}

function ownExample(schema: SchemaObject): unknown {
  if (schema.format === 'binary') return '(the content of the file)';
  return schema.example ?? schema.default;
}

function holdsUnknown(example: unknown): boolean {
  if (example === UNKNOWN) return true;
  return typeof example === 'object' && example !== null && Object.values(example).some(holdsUnknown);
}
