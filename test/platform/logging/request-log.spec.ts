import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/new-id.js';
import { type RunningProgram, startBuiltProgram } from '../../support/built-program.js';

const PASSWORD = 'mật khẩu của bài thử';
const WRONG = 'mật khẩu sai hẳn';
const ADDRESS = 'board@lacduong.example';

interface Line {
  readonly context?: string;
  readonly route?: string;
  readonly event?: string;
}

let program: RunningProgram;
let account: string;
let cookie: string | undefined;

beforeAll(async () => {
  program = await startBuiltProgram({ DEMO_PASSWORD: PASSWORD, LOG_LEVEL: 'info' });
  const client = program.client();
  await client.post('/session', { email: ADDRESS, password: WRONG });
  await client.post('/session', { email: 'nobody.at.all@lacduong.example', password: WRONG });
  const signedIn = await client.post<{ account: { id: string } }>('/session', {
    email: ADDRESS,
    password: PASSWORD,
  });
  account = signedIn.body.account.id;
  cookie = /=([^;]+)/.exec(signedIn.headers.getSetCookie()[0] ?? '')?.[1];
  await client.get('/tasks?q=chuyen-bi-mat&limit=1', { headers: { 'user-agent': 'trinh-duyet-la' } });
  await client.get(`/tasks/${newId()}?note=chuyen-bi-mat`);
  await client.post('/groups', { code: 'chuyen-bi-mat', name: 'chuyen-bi-mat', kinds: null, bodyIds: ['x'] });
  await client.get('/messages?to=chuyen-bi-mat@test.example', {
    headers: { authorization: 'Bearer chuyen-bi-mat' },
  });
  await client.get('/no-such-address/chuyen-bi-mat');
  // The last lines are written by the time it has ended.
  await program.stop();
});

const lines = (): Line[] =>
  program
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

describe('the log of security events', () => {
  it('tells of each its kind and the ids of whom and which request it is about', () => {
    const events = lines().filter(({ context }) => context === 'SecurityEvents');
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['sign-in-failed', 'signed-in', 'token-refused']),
    );
    expect(events.find(({ event }) => event === 'signed-in')).toEqual({
      level: 'info',
      time: expect.any(String),
      context: 'SecurityEvents',
      msg: 'security event',
      event: 'signed-in',
      eventId: expect.any(String),
      actorId: account,
      accountId: account,
      requestId: expect.any(String),
      detail: {},
    });
  });
});

describe('the log of requests', () => {
  it('tells of each its route, status, duration, id and account, and nothing else', () => {
    const requests = lines().filter(({ context }) => context === 'request');
    expect(requests).toHaveLength(8);
    for (const request of requests) {
      expect(
        Object.keys(request)
          .filter((key) => !['level', 'time', 'context'].includes(key))
          .sort(),
      ).toEqual(['accountId', 'ms', 'requestId', 'route', 'status']);
    }
    expect(requests.find(({ route }) => route === 'GET /api/v1/tasks')).toMatchObject({
      status: 200,
      accountId: account,
      ms: expect.any(Number),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(requests.map(({ route }) => route)).toContain('GET /api/v1/tasks/:id');
    expect(requests.map(({ route }) => route)).toContain('GET unknown');
  });

  it('holds no parameter, body, header, address, password or cookie', () => {
    const log = lines()
      .map((line) => JSON.stringify(line))
      .join('\n');
    for (const secret of [
      'chuyen-bi-mat',
      'trinh-duyet-la',
      ADDRESS,
      'nobody.at.all',
      PASSWORD,
      WRONG,
      cookie,
    ]) {
      expect(secret).toBeTruthy();
      expect(log).not.toContain(secret);
    }
  });
});
