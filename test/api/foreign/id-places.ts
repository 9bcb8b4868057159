import type { OpenAPIObject, ReferenceObject, SchemaObject } from '@nestjs/swagger';
import type { Documented } from '../openapi-gaps.js';

/** One place of a route where the id of an object stands. */
export interface IdPlace {
  readonly in: 'path' | 'query' | 'body';
  /** Of the parameter, or of the innermost field of the body. */
  readonly name: string;
  /** What leads to it in the body: field names, and 0 for the first of a list. */
  readonly way: readonly (string | 0)[];
  /** Of what kind the object is: `tasks`, `bodies`. */
  readonly kind: string;
}

/** Kinds by the name of a parameter or field, where the name alone says it. */
const kindByName: Readonly<Record<string, string>> = {
  account: 'accounts',
  accountId: 'accounts',
  body: 'bodies',
  bodyId: 'bodies',
  bodyIds: 'bodies',
  committee: 'committees',
  committeeId: 'committees',
  cooperatingBodies: 'bodies',
  duty: 'duties',
  dutyId: 'duties',
  exempt: 'bodies',
  group: 'groups',
  indicatorId: 'indicators',
  issuerId: 'issuers',
  leadBodies: 'bodies',
  monitoringBodyId: 'bodies',
  parentId: 'bodies',
  part: 'lines',
  plan: 'plans',
  planId: 'plans',
  reportIds: 'reports',
  reportedBy: 'bodies',
  review: 'reviews',
  questionId: 'questions',
  successorIds: 'bodies',
  taskId: 'tasks',
  taskIds: 'tasks',
  under: 'bodies',
};

/** Where ids stand in the path, the query and the body of a route. @throws Error for an id of which it cannot tell what it names */
export function idPlaces({ route, operation }: Documented, document: OpenAPIObject): IdPlace[] {
  const path = route.split(' ')[1] ?? '';
  const parameters = (operation.parameters ?? []).flatMap((one): IdPlace[] => {
    if (!('in' in one) || !isId(one.schema)) return [];
    if (one.in === 'path') return [{ in: 'path', name: one.name, way: [], kind: kindInPath(path, one.name) }];
    return one.in === 'query'
      ? [{ in: 'query', name: one.name, way: [], kind: kindOf(route, one.name) }]
      : [];
  });
  const pathNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const words = Object.keys(wordsInPath(operation));
  const untold = pathNames.filter(
    (name) => !words.includes(name) && !parameters.some((one) => one.in === 'path' && one.name === name),
  );
  if (untold.length > 0) throw new Error(`${route} does not say that ${untold.join(', ')} is an id`);
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const schema = body['application/json']?.schema;
  const ways = schema ? waysIn(schema, document, []) : [];
  return [
    ...parameters,
    ...ways.map((way): IdPlace => {
      const [name = '', holder] = way.filter((part) => part !== 0).toReversed();
      // `proposals[0].id` is one of the proposals.
      const kind = name === 'id' && holder ? (kindByName[holder] ?? holder) : kindOf(route, name);
      return {
        in: 'body',
        name,
        way,
        kind: ownKind(route, kind),
      };
    }),
  ];
}

/** The same word of another kind: the tasks of a body that has ended, the lines of a letter. */
function ownKind(route: string, kind: string): string {
  if (route.endsWith('/hand-over') && kind === 'tasks') return 'endedTasks';
  return route.includes('/letters/') && kind === 'lines' ? 'letterLines' : kind;
}

function isId(schema: SchemaObject | ReferenceObject | undefined): boolean {
  return schema !== undefined && 'format' in schema && schema.format === 'uuid';
}

/** What is chosen from a list of words in the path, by the first of them: `{kind}` of a template. */
export function wordsInPath(operation: Documented['operation']): Record<string, string> {
  const words = (operation.parameters ?? []).flatMap((one): [string, string][] => {
    if (!('in' in one) || one.in !== 'path' || !one.schema || !('enum' in one.schema)) return [];
    return [[one.name, String(one.schema.enum?.[0])]];
  });
  return Object.fromEntries(words);
}

/** `/tasks/{id}` names one of the tasks; `/reviews/{id}/bodies/{bodyId}` besides one of the bodies. */
function kindInPath(path: string, name: string): string {
  if (path.endsWith('/hand-over')) return 'ended';
  const parts = path.split('/');
  return parts[parts.indexOf(`{${name}}`) - 1] ?? '';
}

function kindOf(route: string, name: string): string {
  // Another parameter or field, the entity, says what it names.
  if (name === 'id') return 'entities';
  if (name === 'successorId') return route.includes('/bodies/') ? 'bodies' : 'plans';
  const kind = kindByName[name];
  if (kind === undefined) throw new Error(`${route}: of what kind is the object that "${name}" names?`);
  return kind;
}

/** What leads to the ids in a value of that schema. */
function waysIn(
  schema: SchemaObject | ReferenceObject,
  document: OpenAPIObject,
  way: readonly (string | 0)[],
): (readonly (string | 0)[])[] {
  if ('$ref' in schema) {
    const named = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
    return named ? waysIn(named, document, way) : [];
  }
  if (isId(schema)) return [way];
  const inner = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...inner.flatMap((one) => waysIn(one, document, way)),
    ...(schema.items ? waysIn(schema.items, document, [...way, 0]) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      waysIn(one, document, [...way, name]),
    ),
  ];
}
