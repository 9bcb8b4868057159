import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorFacts } from '../../../src/platform/logging/log-options.js';

describe('an error in the log', () => {
  it('of the database is told without its text, query and values', () => {
    const driverError = Object.assign(new Error('duplicate key: (email)=(nguoi@example.vn)'), {
      code: '23505',
      detail: 'Key (email)=(nguoi@example.vn) already exists.',
    });
    const error = new QueryFailedError(
      'insert into account (email) values ($1)',
      ['nguoi@example.vn'],
      driverError,
    );
    const told = JSON.stringify(errorFacts(error));
    expect(told).not.toContain('nguoi@example.vn');
    expect(told).not.toContain('insert into');
    expect(told).toContain('23505');
  });

  it('of our own is told with its message and where it was thrown', () => {
    expect(errorFacts(new RangeError('no such day'))).toMatchObject({
      type: 'RangeError',
      message: 'no such day',
    });
  });
});
