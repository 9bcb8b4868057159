import { newId } from '../../../src/kernel/new-id.js';
import { taskFormAddresses } from '../../../src/web/tasks/task-form-addresses.controller.js';
import { routes as evidence } from './evidence.walk.js';
import { routes as tasks } from './tasks.walk.js';
import { signedIn, type WalkedRoute, type WalkRequest } from './walk.js';

/*
 * The pages of a task answer everybody as the API does: who may do it there may do it here, to the same tasks. What is done is
 * answered by leading on.
 */

/** Acts on the open request of a task, which the pages name by the task. */
const OF_REQUEST = ['grant', 'decline', 'propose', 'accept', 'withdraw'];

const known = new Map([...tasks, ...evidence].map((route) => [route.route, route]));
const apiRoute = (route: string): WalkedRoute => {
  const found = known.get(route);
  if (!found) throw new Error(`the API has no ${route}`);
  return found;
};

const names = tasks.flatMap(({ route }) => /^POST \/api\/v1\/tasks\/:id\/([\w-]+)$/.exec(route)?.[1] ?? []);

/** The version goes in the form. */
function asForm({ headers = {}, body, ...rest }: WalkRequest): WalkRequest {
  if (body instanceof FormData) return { ...rest, body };
  const version = /\d+/.exec(headers['if-match'] ?? '')?.[0];
  return { ...rest, body: { ...(body as object | undefined), ...(version !== undefined && { version }) } };
}

function page(route: string, of: WalkedRoute, named: WalkedRoute = of): WalkedRoute {
  const cases = of.cases.map((one, index) => ({
    what: one.what,
    request: async (...by: Parameters<typeof one.request>) => {
      const sent = await one.request(...by);
      const { params } = named === of ? sent : ((await named.cases[index]?.request(...by)) ?? sent);
      return route.startsWith('GET') ? { ...sent, params } : asForm({ ...sent, params });
    },
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([walker, status]) => [
        walker,
        !route.startsWith('GET') && status < 300 ? 303 : status,
      ]),
    ) as typeof one.answers,
  }));
  return { route, action: of.action, cases };
}

const updates = apiRoute('POST /api/v1/tasks/:id/updates');

export const routes: readonly WalkedRoute[] = [
  page('GET /tasks', apiRoute('GET /api/v1/tasks')),
  page('GET /tasks/:id', apiRoute('GET /api/v1/tasks/:id')),
  page('POST /tasks/acknowledgements', apiRoute('POST /api/v1/tasks/acknowledgements')),
  page('POST /tasks/:id/evidence', apiRoute('POST /api/v1/tasks/:id/evidence')),
  ...names
    .filter((name) => name !== 'evidence')
    .map((name) => page(`POST /tasks/:id/${name}`, apiRoute(`POST /api/v1/tasks/:id/${name}`))),
  ...OF_REQUEST.map((name) =>
    page(`POST /tasks/:id/${name}`, apiRoute(`POST /api/v1/extension-requests/:id/${name}`), updates),
  ),
  {
    route: 'POST /tasks/:id/due-dates',
    action: 'task.decide',
    cases: page('POST /tasks/:id/cancel', apiRoute('POST /api/v1/tasks/:id/cancel')).cases.map((one) => ({
      ...one,
      request: async (...by: Parameters<typeof one.request>) => {
        const sent = await one.request(...by);
        return { ...sent, body: { ...(sent.body as object), dueOn: '2026-12-31' } };
      },
    })),
  },
  ...taskFormAddresses.map((form) => ({
    route: `GET /tasks/:id/${form}`,
    action: 'task.read' as const,
    cases: [
      {
        what: 'whose ever it is: it leads to the task',
        request: () => ({ params: { id: newId() } }),
        answers: signedIn(303),
      },
    ],
  })),
  selected('POST /tasks/selected', 200),
  selected('POST /tasks/selected/done', 303),
];

/** Urges the task of the unit among those that were ticked. */
function selected(route: string, status: number): WalkedRoute {
  const cancel = apiRoute('POST /api/v1/tasks/:id/cancel');
  return {
    route,
    action: 'task.decide',
    cases: [
      {
        what: 'with a task of the unit',
        request: async (...by: Parameters<NonNullable<(typeof cancel.cases)[0]>['request']>) => {
          const sent = await cancel.cases[0]?.request(...by);
          const taskId = sent?.params?.['id'];
          return { body: { act: 'urge', text: 'Đề nghị sớm thực hiện.', taskId } };
        },
        answers: Object.fromEntries(
          Object.entries(cancel.cases[0]?.answers ?? {}).map(([walker, answer]) => [
            walker,
            walker === 'board' ? status : answer,
          ]),
        ) as WalkedRoute['cases'][number]['answers'],
      },
    ],
  };
}
