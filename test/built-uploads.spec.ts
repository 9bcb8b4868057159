import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningProgram, startBuiltProgram } from './support/built-program.js';
import { docx, jpg, pdf, xlsx } from './support/office-files.js';

const PASSWORD = 'a password of this spec';

let program: RunningProgram;
beforeAll(async () => {
  program = await startBuiltProgram({ DEMO_PASSWORD: PASSWORD, ROLE: 'web' });
}, 300_000);
afterAll(() => program.stop());

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
