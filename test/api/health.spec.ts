import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';

describe('what watches over the program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => app.close());

  it('sees that it lives and is ready once the database has every migration', async () => {
    const client = app.client();
    expect((await client.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await client.get('/health/ready')).status).toBe(200);
    await app.dataSource.query('delete from migration where id = (select max(id) from migration)');
    const answer = await client.get('/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({ status: 'not ready' });
  });

  it('reads figures by route pattern, never by address', async () => {
    const client = app.client();
    await client.get('/tasks/0198c0de-0000-7000-8000-000000000001?q=secret');
    const figures = String((await client.get('/metrics')).body);
    expect(figures).toContain('dondoc_http_request_seconds');
    expect(figures).not.toContain('0198c0de');
  });

  it('gets a problem document for an unknown address, in the language asked for', async () => {
    const answer = await app.client().get('/nothing-here', { headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'no_such_route', title: 'Not found', status: 404 });
  });
});
