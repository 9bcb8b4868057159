import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { IsText } from '../../../src/api/text.validator.js';
import { ConflictError } from '../../../src/kernel/domain-error.js';
import { newId } from '../../../src/kernel/new-id.js';
import { IdempotencyStore } from '../../../src/platform/http/idempotency.store.js';
import type { Answer } from '../../support/client.js';
import { ACCOUNT_HEADER, type HttpTrial, startHttpTrial } from '../../support/http-trial.js';

class GivenDto {
  @IsText(50)
  name!: string;
}

/** How often each act was done. */
const done = new Map<string, number>();
let waiting: Promise<void> = Promise.resolve();
let failing = false;

@Controller('api/v1/acts')
class ActsController {
  @Post()
  async act(
    @Body() { name }: GivenDto,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ) {
    await waiting;
    if (failing) {
      throw new ConflictError('not_now', { vi: 'Chưa được.', en: 'Not now.' });
    }
    const times = (done.get(name) ?? 0) + 1;
    done.set(name, times);
    reply.header('etag', `"${times}"`);
    return { name, times, alphabetical: false, b: 1 };
  }

  @Post(':id/quiet')
  @HttpCode(204)
  quiet(@Param('id') id: string): void {
    done.set(id, (done.get(id) ?? 0) + 1);
  }
}

let trial: HttpTrial;
let account: string;
let key: string;
beforeAll(async () => {
  trial = await startHttpTrial(ActsController);
});
afterAll(async () => trial.close());
beforeEach(() => {
  account = newId();
  key = newId();
  waiting = Promise.resolve();
  failing = false;
});

const act = async (name: string, by = account): Promise<Answer> =>
  trial.client().post('/acts', { name }, { 'idempotency-key': key, [ACCOUNT_HEADER]: by });

describe('a POST with an Idempotency-Key', () => {
  it('acts once and is answered alike each time', async () => {
    const first = await act('once');
    const second = await act('once');
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    expect(second.headers.get('etag')).toBe('"1"');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(done.get('once')).toBe(1);
  });

  it('acts once without an answer too', async () => {
    const path = `/acts/${newId()}/quiet`;
    const headers = { 'idempotency-key': key, [ACCOUNT_HEADER]: account };
    expect((await trial.client().post(path, {}, headers)).status).toBe(204);
    expect(await trial.client().post(path, {}, headers)).toMatchObject({ status: 204, body: '' });
    expect(done.get(path.split('/')[2] ?? '')).toBe(1);
  });

  it('is refused with another body', async () => {
    await act('first');
    expect((await act('second')).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(done.get('second')).toBeUndefined();
  });

  it('stands for one account and one address', async () => {
    await act('each');
    await act('each', newId());
    expect(done.get('each')).toBe(2);
    const headers = { 'idempotency-key': key, [ACCOUNT_HEADER]: account };
    expect((await trial.client().post(`/acts/${newId()}/quiet`, {}, headers)).status).toBe(204);
  });

  it('acts once for twins in parallel: the others hear that it is at work', async () => {
    let release: () => void = () => undefined;
    waiting = new Promise((resolve) => (release = resolve));
    let turnedAway = 0;
    // The first holds the key while it waits; once the five others are answered, it may go on.
    const twins = Array.from({ length: 6 }, async () => {
      const answer = await act('twins');
      turnedAway += 1;
      if (turnedAway === 5) release();
      return answer;
    });
    const answers = await Promise.all(twins);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ body }) => body['code'] === 'idempotency_key_in_use')).toHaveLength(5);
    expect(done.get('twins')).toBe(1);
  });

  it('that failed may be tried again', async () => {
    failing = true;
    expect((await act('later')).body).toMatchObject({ status: 409, code: 'not_now' });
    expect(
      (await trial.client().post('/acts', {}, { 'idempotency-key': key, [ACCOUNT_HEADER]: account })).status,
    ).toBe(400);
    failing = false;
    expect((await act('later')).status).toBe(201);
  });

  it('is told what a key is', async () => {
    for (const bad of ['a b', 'x'.repeat(201), 'ð']) {
      key = bad;
      expect((await act('bad')).body).toMatchObject({ status: 400, code: 'bad_idempotency_key' });
    }
  });

  it('acts again after 24 hours, when its key is forgotten', async () => {
    await act('daily');
    const age = async (hours: number): Promise<void> => {
      await trial.dataSource.query(
        `update idempotency_key set created_at = now() - make_interval(hours => $2) where account_id = $1`,
        [account, hours],
      );
    };
    await age(23);
    await act('daily');
    expect(done.get('daily')).toBe(1);
    await age(25);
    await act('daily');
    expect(done.get('daily')).toBe(2);
  });

  it('leaves nothing behind once the old keys are deleted', async () => {
    await act('old');
    const count = async (): Promise<number> => {
      const rows = await trial.dataSource.query<unknown[]>(
        'select from idempotency_key where account_id = $1',
        [account],
      );
      return rows.length;
    };
    const store = trial.app.get(IdempotencyStore, { strict: false });
    await store.deleteOld(trial.dataSource.manager);
    expect(await count()).toBe(1);
    await trial.dataSource.query(`update idempotency_key set created_at = now() - interval '25 hours'`);
    await store.deleteOld(trial.dataSource.manager);
    expect(await count()).toBe(0);
  });
});
