import { routes as mail } from './mail.walk.js';
import type { WalkedRoute } from './walk.js';

/** The pages answer everybody as the API does; what is done is answered by leading on. */
function page(route: string, of: string): WalkedRoute {
  const api = mail.find((one) => one.route === of);
  if (!api) throw new Error(`the API has no ${of}`);
  const done = (status: number) => (status === 204 ? 303 : status);
  const cases = api.cases.map((one) => ({
    ...one,
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([walker, status]) => [walker, done(status)]),
    ) as typeof one.answers,
  }));
  return { route, action: api.action, cases };
}

const retry = mail.find(({ route }) => route.endsWith('/retry'));
if (!retry) throw new Error('the API sends nothing again');

export const routes: readonly WalkedRoute[] = [
  page('GET /mail-log', 'GET /api/v1/messages'),
  {
    route: 'GET /mail-log/:id',
    action: 'message.list',
    cases: retry.cases.map(({ what, request, answers }) => ({
      what,
      request,
      answers: {
        ...answers,
        officer: 403,
        head: 403,
        above: 403,
        neighbour: 403,
        ...(answers.board === 204
          ? { board: 200, admin: 200, observer: 200 }
          : { stranger: 200, admin: 200 }),
      },
    })),
  },
  page('POST /mail-log/:id/retry', 'POST /api/v1/messages/:id/retry'),
];
