import { describe, expect, it } from '@jest/globals';
import { databaseProblem } from '../../../src/platform/http/database-problem.js';

const connecting = (): Error =>
  Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });

describe('a database that cannot be reached', () => {
  it('is told as such, though no query failed', () => {
    expect(databaseProblem(connecting())).toMatchObject({ status: 503, code: 'database_unavailable' });
    expect(databaseProblem(new AggregateError([connecting(), connecting()]))).toMatchObject({ status: 503 });
    const starting = Object.assign(new Error('starting up'), { severity: 'FATAL', code: '57P03' });
    expect(databaseProblem(starting)).toMatchObject({ status: 503 });
  });

  it('is not what a missing file tells of', () => {
    expect(databaseProblem(Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' }))).toBeNull();
  });
});
