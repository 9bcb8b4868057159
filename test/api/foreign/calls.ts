import { PASSWORD } from '../../support/world.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '../../../src/kernel/new-id.js';
import type { Client } from '../../support/client.js';
import { pdf } from '../../support/office-files.js';
import type { Documented } from '../openapi-gaps.js';
import { type IdPlace, idPlaces, wordsInPath } from './id-places.js';
import { type Person, type WorkedCommittee, people } from './worked-committee.js';
import { isDocument, toldByFile } from '../../support/told-by-file.js';

type Ids = Readonly<Record<string, readonly string[]>>;

/** A place of a route that is filled with one id after the other, all its other places with ids of the caller's own. */
export interface FilledPlace extends IdPlace {
  readonly title: string;
  readonly operation: Documented;
  readonly places: readonly IdPlace[];
  /** The entity that says what the id names. */
  readonly entity: string | null;
}

/** Where the versions of objects are kept, by their kind. */
export const tables: Readonly<Record<string, string>> = {
  accounts: 'account',
  bodies: 'body',
  ended: 'body',
  duties: 'duty',
  letters: 'letter',
  plans: 'plan',
  registers: 'number_register',
  reports: 'progress_report',
  reviews: 'review',
  tasks: 'task',
};

/** Whom an indicator does not hold for, with the words that the plan has for it. */
const spared = [{ id: '01985c10-0000-7000-8000-000000000003', words: 'theo ngành' }];

/** What a body needs besides its example to be taken. */
const fitting: Readonly<Record<string, (asked: FilledPlace) => Record<string, unknown>>> = {
  'POST /api/v1/plans/{id}/indicators': () => ({ exempt: structuredClone(spared) }),
  'PATCH /api/v1/indicators/{id}': () => ({ exempt: structuredClone(spared) }),
  'POST /api/v1/blankings': ({ entity }) =>
    entity === null
      ? { entity: 'report', field: 'line', number: undefined }
      : {
          entity,
          field: blankableField[entity],
          part: undefined,
          number: entity === 'history' || entity === 'register' ? 1 : undefined,
        },
  'POST /api/v1/me/identities/{id}/remove': () => ({ password: PASSWORD }),
  'POST /api/v1/me/passkeys/{id}/remove': () => ({ password: PASSWORD }),
  'POST /api/v1/groups': () => ({ code: `group-${newId()}`, kinds: undefined }),
  'POST /api/v1/plans': () => ({ code: `plan-${newId()}` }),
  'POST /api/v1/plans/{id}/copies': () => ({ code: `plan-${newId()}` }),
  'POST /api/v1/plans/{id}/duties': () => ({ ownDay: undefined, cadence: 'monthly' }),
  'PATCH /api/v1/duties/{id}': () => ({ ownDay: undefined, cadence: undefined }),
  'POST /api/v1/reports/{id}/submit': () => ({ arrivedOn: undefined, sendIncomplete: true }),
  'PATCH /api/v1/accounts/{id}': () => ({
    email: `${newId()}@test.example`,
    ended: undefined,
    roles: [{ role: 'officer' }],
  }),
  'POST /api/v1/reports/{id}/accept': () => ({ takeOut: [{ reason: 'x' }] }),
};

/** What the history calls an object, and where its ids stand in a path. */
const entityKinds: Readonly<Record<string, string>> = {
  account: 'accounts',
  assessment: 'assessments',
  body: 'bodies',
  calendar: 'committees',
  contribution: 'contributions',
  duty: 'duties',
  evidence: 'evidence',
  'extension-request': 'extension-requests',
  group: 'groups',
  history: 'tasks',
  letter: 'letters',
  message: 'messages',
  plan: 'plans',
  'plan-import': 'plan-imports',
  proposal: 'proposals',
  register: 'registers',
  'reminder-rules': 'committees',
  report: 'reports',
  review: 'reviews',
  task: 'tasks',
  'task-update': 'updates',
  template: 'templates',
  urging: 'urgings',
};

/** What can be taken away of each. */
const blankableField: Readonly<Record<string, string>> = {
  assessment: 'text',
  contribution: 'text',
  evidence: 'file',
  'extension-request': 'reason',
  history: 'row',
  letter: 'subject',
  plan: 'document',
  proposal: 'text',
  register: 'subject',
  report: 'results',
  task: 'misaddressedReason',
  'task-update': 'note',
  urging: 'text',
};

/** Every place of the route with its title. */
export function placesToFill(operation: Documented, document: OpenAPIObject): FilledPlace[] {
  const places = idPlaces(operation, document);
  return places.flatMap((place): FilledPlace[] => {
    const title = `${operation.route}, ${place.in} ${place.way.join('.') || place.name}`;
    const filled = { ...place, title, operation, places, entity: null };
    if (place.kind !== 'entities') return [filled];
    return entitiesOf(operation, document).map((entity) => {
      const kind = entityKinds[entity];
      if (kind === undefined)
        throw new Error(`${operation.route}: where do ids of the entity "${entity}" stand?`);
      return { ...filled, title: `${title} of entity ${entity}`, kind, entity };
    });
  });
}

function entitiesOf({ operation }: Documented, document: OpenAPIObject): string[] {
  const entity = (operation.parameters ?? []).find((one) => 'name' in one && one.name === 'entity');
  const body =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const whole = body['application/json']?.schema;
  const name = whole && '$ref' in whole ? (whole.$ref.split('/').at(-1) ?? '') : '';
  const named = document.components?.schemas?.[name];
  const schema =
    entity && 'schema' in entity
      ? entity.schema
      : named && 'properties' in named && named.properties?.['entity'];
  return schema && 'enum' in schema ? (schema.enum ?? []).map(String) : [];
}

/** The status and body of the answer, with the id that was asked for as `ID`. */
export async function answerOf(
  client: Client,
  place: FilledPlace,
  own: Ids,
  id: string,
  version: number,
): Promise<string> {
  const { operation, places } = place;
  const [method = '', template = ''] = operation.route.split(' ');
  const idAt = (one: IdPlace): string =>
    one === place || sameSpot(one, place) ? id : (own[one.kind]?.[0] ?? id);
  let path = template;
  const query = new URLSearchParams(
    place.in === 'query' && place.entity !== null ? { entity: place.entity } : {},
  );
  for (const [name, word] of Object.entries(wordsInPath(operation.operation)))
    path = path.replace(`{${name}}`, word);
  for (const one of places) {
    if (one.in === 'path') path = path.replace(`{${one.name}}`, idAt(one));
    if (one.in === 'query' && (sameSpot(one, place) || isRequired(operation, one.name)))
      query.set(one.name, idAt(one));
  }
  const { status, body } = await client.request(
    method,
    `${path}${query.size > 0 ? `?${query.toString()}` : ''}`,
    {
      body: bodyOf(place, idAt),
      headers: { 'if-match': `"${version}"`, 'accept-language': 'en' },
    },
  );
  return `${status} ${written(body).replaceAll(id, 'ID')}`;
}

const sameSpot = (one: IdPlace, other: IdPlace): boolean =>
  one.in === other.in && one.name === other.name && one.way.join('.') === other.way.join('.');

function isRequired({ operation }: Documented, name: string): boolean {
  return (operation.parameters ?? []).some(
    (one) => 'name' in one && one.name === name && one.required === true,
  );
}

function bodyOf(asked: FilledPlace, idAt: (place: IdPlace) => string): unknown {
  const { method, route, operation } = asked.operation;
  const content =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  if ('multipart/form-data' in content) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(pdf)]), 'a.pdf');
    return form;
  }
  const json = content['application/json'];
  if (!json) return undefined;
  const fitted = fitting[route]?.(asked) ?? {};
  const body: Record<string, unknown> = { ...structuredClone(json.example as object), ...fitted };
  for (const place of asked.places.filter((one) => one.in === 'body')) {
    // Of a change every field may be left out, and what else has ids could be refused by itself.
    const isBeside = method === 'patch' && asked.in === 'body' && place.way[0] !== asked.way[0];
    const isLeftOut =
      place !== asked &&
      !sameSpot(place, asked) &&
      String(place.way[0]) in fitted &&
      fitted[String(place.way[0])] === undefined;
    if (isBeside || isLeftOut) delete body[String(place.way[0])];
    else put(body, place.way, idAt(place));
  }
  return body;
}

/** Writes the id where the way leads, which it makes where it is not there. */
function put(
  holder: Record<string | number, unknown>,
  [key = '', ...rest]: IdPlace['way'],
  id: string,
): void {
  if (rest.length === 0) holder[key] = id;
  else {
    if (typeof holder[key] !== 'object' || holder[key] === null) holder[key] = rest[0] === 0 ? [] : {};
    put(holder[key] as Record<string | number, unknown>, rest, id);
  }
}

const written = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** Answers that are about the asking itself, or about the program. */
const ABOUT_ITSELF = /sessions|security-events|\/me\/export|\/health|\/metrics|\/docs|\/openapi/;

/** Who tries every parameter: one who reads what is the committee's, one who reads what is a body's. The others read the whole. */
const filtering: readonly string[] = ['board', 'officer'] satisfies Person[];

/** What everybody of a committee reads by every GET: whole, searched for a word, and with each value of each parameter. */
export async function readings(
  { clients, ids }: WorkedCommittee,
  routes: readonly Documented[],
  word: string,
): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const operation of routes.filter(
    ({ method, route }) => method === 'get' && !ABOUT_ITSELF.test(route),
  )) {
    for (const address of addressesOf(operation, ids, word)) {
      for (const person of people.filter((one) => filtering.includes(one) || !address.includes('?'))) {
        read[`${person} GET ${address}`] = await readingOf(
          clients[person],
          address.replace(/^\/api\/v1/, ''),
        );
      }
    }
  }
  return read;
}

/** Status and body; of a document what it says. */
async function readingOf(client: Client, path: string): Promise<string> {
  if (isDocument(path)) {
    const { status, content } = await client.file(path);
    return `${status} ${status === 200 ? await toldByFile(path, content) : content.toString()}`;
  }
  const { status, body } = await client.get<unknown>(path);
  return `${status} ${written(body)}`;
}

function addressesOf({ route, operation }: Documented, ids: Ids, word: string): string[] {
  const template = route.split(' ')[1] ?? '';
  const path = template.replace(/([^/]+)\/\{(\w+)\}/g, (_, kind: string) => `${kind}/${ids[kind]?.[0]}`);
  const queries = (operation.parameters ?? []).flatMap((one) => {
    if (!('in' in one) || one.in !== 'query' || one.name === 'cursor') return [];
    const values: unknown[] = one.schema && 'enum' in one.schema ? (one.schema.enum ?? []) : [];
    const shown: unknown = one.name === 'q' || one.name === 'to' ? word : one.example;
    return [...values, shown]
      .filter((value) => value != null)
      .map((value) => `${one.name}=${encodeURIComponent(String(value))}`);
  });
  return [path, ...queries.map((query) => `${path}?${query}`)];
}
