import type { Stored } from '../../support/world.js';
import { type Answers, signedIn, walkArea, type WalkWorld } from './walk.js';

const KIND = 'consolidated-report';
const followers = (status: number): Answers => signedIn(404, { board: status, observer: status });
const boardOnly = (status: number): Answers => signedIn(404, { board: status, observer: 403 });

function noTemplate(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['no document']), 'template.docx');
  return form;
}

const both = (answers: (status: number) => Answers, status: number, body?: () => FormData) => {
  const of = (which: 'committee' | 'other') => (world: WalkWorld) => ({
    params: { id: world[which].id, kind: KIND },
    ...(body && { body: body() }),
  });
  return [
    { what: 'of the committee', request: of('committee'), answers: answers(status) },
    { what: 'of another committee', request: of('other'), answers: signedIn(404, { stranger: status }) },
  ];
};
const inAddress = (committee: Stored) => ({
  query: `?kind=${KIND}&committee=${committee.id}`,
  body: noTemplate(),
});

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/committees/:id/templates',
      action: 'template.read',
      cases: both(followers, 200),
    },
    {
      route: 'GET /api/v1/committees/:id/templates/:kind/fields',
      action: 'template.read',
      cases: both(followers, 200),
    },
    {
      route: 'GET /api/v1/committees/:id/templates/:kind/starter.docx',
      action: 'template.read',
      cases: both(followers, 200),
    },
    {
      route: 'GET /api/v1/committees/:id/templates/:kind',
      action: 'template.read',
      cases: both(followers, 404),
    },
    {
      route: 'POST /api/v1/committees/:id/templates/:kind',
      action: 'template.change',
      cases: both(boardOnly, 400, noTemplate),
    },
    {
      route: 'DELETE /api/v1/committees/:id/templates/:kind',
      action: 'template.change',
      cases: both(boardOnly, 404),
    },
    {
      route: 'GET /settings/templates',
      action: 'template.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: followers(200),
        },
      ],
    },
    {
      route: 'POST /settings/templates',
      action: 'template.change',
      cases: [
        {
          what: 'what is no document, of the committee',
          request: ({ committee }) => inAddress(committee),
          answers: boardOnly(400),
        },
      ],
    },
    {
      route: 'POST /settings/templates/:kind/remove',
      action: 'template.change',
      cases: [
        {
          what: 'one that there is not, of the committee',
          request: ({ committee }) => ({ params: { kind: KIND }, body: { committee: committee.id } }),
          answers: boardOnly(404),
        },
      ],
    },
  ],
});
