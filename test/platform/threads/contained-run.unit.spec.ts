import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from '@jest/globals';
import {
  AT_ONCE,
  ContainedFailure,
  getReady,
  LIMITS,
  runContained,
} from '../../../src/platform/threads/contained-run.js';

const HERE = 'test/platform/threads';

type Limits = Partial<typeof LIMITS>;

async function failureOf(what: string, limits?: Limits): Promise<unknown> {
  try {
    return (await runContained(`${HERE}/unruly`, Buffer.from(what), { ...LIMITS, ...limits })).posted;
  } catch (error) {
    if (error instanceof ContainedFailure) return error.reason;
    throw error;
  }
}

/** How many processes run beside this one. */
function processes(): number {
  return process.getActiveResourcesInfo().filter((one) => one === 'ProcessWrap').length;
}

describe('code that reads what may be hostile', () => {
  it('gives what it posts, and sees nothing of our environment', async () => {
    expect(await failureOf('tell')).toEqual({ said: 'tell', environment: [], mayWrite: false });
  });

  it('is ended where it throws, or leaves without an answer', async () => {
    expect(await failureOf('throw')).toBe('thrown');
    expect(await failureOf('leave')).toBe('thrown');
  });

  it('is ended where it takes all memory, even where that ends the process at once', async () => {
    const limits = { work: 600_000, usual: 300, wait: 600_000, memory: 60 };
    expect(await failureOf('fill', limits)).toBe('memory');
    expect(await failureOf('break', limits)).toBe('memory');
    expect(await failureOf('buffer', limits)).toBe('memory');
  });

  it('is ended where it does not end itself', async () => {
    expect(await failureOf('go on')).toBe('time');
  });

  it('may work longer where the machine is slow, but not without end', async () => {
    const limits = { work: 2_000, wait: 600_000, memory: 400 };
    const slow = { ...limits, usual: 0.001 };
    expect(await failureOf('work', { ...limits, usual: 1_000_000_000 })).toBe('time');
    expect(await failureOf('work', slow)).toMatchObject({ said: 'work' });
    expect(await failureOf('go on', slow)).toBe('time');
  });

  it('tells how long it has worked, as a usual machine takes for it', async () => {
    const limits = { work: 60_000, usual: 300, wait: 600_000, memory: 400 };
    const { worked } = await runContained(`${HERE}/unruly`, Buffer.from('work'), { ...LIMITS, ...limits });
    expect(worked).toBeGreaterThan(2_500);
    const slow = await runContained(`${HERE}/unruly`, Buffer.from('work'), {
      ...LIMITS,
      ...limits,
      work: 2_000,
      usual: 0.001,
    });
    expect(slow.worked).toBeLessThan(worked / 2);
  });

  it('may share its work with another thread, which may work as long as it', async () => {
    const limits = { work: 5_000, usual: 1_000_000_000, wait: 600_000, memory: 400 };
    expect(await failureOf('share', limits)).toMatchObject({ said: 'share' });
    expect(await failureOf('share', { ...limits, work: 2_000 })).toBe('time');
  });

  it('runs as often at once as the machine has memory for: the others wait, and get their answers too', async () => {
    const before = processes();
    const answers = Promise.all(['throw', 'tell', 'leave', 'tell'].map((what) => failureOf(what)));
    await new Promise(setImmediate);
    expect(processes() - before).toBe(AT_ONCE);
    const told = expect.objectContaining({ said: 'tell' });
    expect(await answers).toEqual(['thrown', told, 'thrown', told]);
  });

  it('is not begun while many wait: that is told at once, and those that wait get their answers', async () => {
    const most = AT_ONCE + LIMITS.before + 1;
    const taken = Array.from({ length: most }, () => failureOf('tell'));
    const tooMany = failureOf('tell');
    await expect(tooMany).rejects.toMatchObject({ name: 'ConflictError', code: 'busy' });
    expect(await failureOf('tell', { before: Infinity })).toMatchObject({ said: 'tell' });
    expect(await Promise.all(taken)).toHaveLength(most);
    expect(await failureOf('tell')).toMatchObject({ said: 'tell' });
  });

  it('tells before its answer where that will be long', async () => {
    let told = 0;
    const count = (): void => void (told += 1);
    const { posted } = await runContained(`${HERE}/unruly`, Buffer.from('be long'), LIMITS, count);
    expect(posted).toMatchObject({ said: 'be long' });
    await runContained(`${HERE}/unruly`, Buffer.from('tell'), LIMITS, count);
    expect(told).toBe(1);
  });

  it('may be loaded ahead, by one process at a time, which the next run of it takes', async () => {
    let begun = 0;
    const count = (): void => void (begun += 1);
    subscribe('child_process', count);
    try {
      getReady(`${HERE}/unruly`);
      getReady(`${HERE}/unruly`);
      expect(begun).toBe(AT_ONCE > 1 ? 1 : 0);
      expect(await failureOf('tell')).toMatchObject({ said: 'tell' });
      expect(begun).toBe(1);
      expect(await failureOf('tell')).toMatchObject({ said: 'tell' });
      expect(begun).toBe(2);
    } finally {
      unsubscribe('child_process', count);
    }
  });

  it('is not taken where another is run, or where it may take other memory', async () => {
    getReady(`${HERE}/broken`);
    expect(await failureOf('tell', { memory: 300 })).toMatchObject({ said: 'tell' });
    expect(await failureOf('tell')).toMatchObject({ said: 'tell' });
    // what went wrong as it was loaded is told to who comes for it, however late
    const late = runContained(`${HERE}/broken`, Buffer.from(''), LIMITS);
    await expect(late).rejects.toMatchObject({
      reason: 'thrown',
      message: expect.stringContaining('broken before'),
    });
  });
});
