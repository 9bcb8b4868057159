import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningProgram, startBuiltProgram } from './support/built-program.js';
import { type TestProvider, startOidcProvider } from './support/oidc-provider.js';
import { docx, jpg, pdf, xlsx } from './support/office-files.js';

const PASSWORD = 'a password of this spec';

let provider: TestProvider;
let program: RunningProgram;
beforeAll(async () => {
  provider = await startOidcProvider('http://localhost:3999');
  program = await startBuiltProgram({ ...provider.env, DEMO_PASSWORD: PASSWORD, ROLE: 'web' });
});
afterAll(async () => {
  await program.stop();
  await provider.close();
});

it('takes files of every kind as it is built, with the packages that it loads only then', async () => {
  const officer = await program.client().signIn('officer.xa-lat@lacduong.example', PASSWORD);
  const { items } = (await officer.get<{ items: { id: string }[] }>('/tasks')).body;
  const answers: Record<string, number> = {};
  for (const [kind, content] of Object.entries({ docx, xlsx, pdf, jpg })) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), `Báo cáo.${kind}`);
    answers[kind] = (await officer.post(`/tasks/${items[0]?.id}/evidence`, form)).status;
  }
  expect(answers).toEqual({ docx: 201, xlsx: 201, pdf: 201, jpg: 201 });
});

it('prints documents as PDF as it is built, in the thread that is started then', async () => {
  const board = await program.client().signIn('board@lacduong.example', PASSWORD);
  const plans = (await board.get<{ items: { id: string }[] }>('/plans')).body.items;
  const reviews = (await board.get<{ items: { id: string }[] }>(`/plans/${plans[0]?.id}/reviews`)).body.items;
  const answer = await board.get(`/reviews/${reviews[0]?.id}/documents/request.pdf`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

it('speaks to an OpenID provider as it is built', async () => {
  const client = program.client();
  const begun = await client.get('/sign-in/openid');
  expect(begun.status).toBe(302);
  const back = await provider.visit(begun.headers.get('location') ?? '', { sub: 'somebody' });
  expect(await client.get(back)).toMatchObject({ status: 403, body: { code: 'no_account_linked' } });
});
