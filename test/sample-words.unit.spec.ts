import { describe, expect, it } from '@jest/globals';
import { loopbackText, sampleText } from '../src/sample-words.js';

describe('what the console says of the sample', () => {
  it('is every address once, head and officer of one body in one line, and the password', () => {
    const addresses = ['admin@x', 'board@x', 'head.a@x', 'head.b@x', 'officer.a@x', 'officer.c@x'];
    expect(sampleText({ addresses, password: 'secret' }).en.split('\n')).toEqual([
      'Accounts to try, all with the password  secret',
      '  admin@x',
      '  board@x',
      '  head.a@x  officer.a@x',
      '  head.b@x',
      '  officer.c@x',
    ]);
  });

  it('names the HOST that is not followed, in both languages', () => {
    expect(loopbackText('10.0.0.5').en).toContain('not on HOST=10.0.0.5');
    expect(loopbackText('10.0.0.5').vi).toContain('không theo HOST=10.0.0.5');
    for (const host of ['0.0.0.0', '127.0.0.1', 'localhost'])
      expect(loopbackText(host).en).not.toContain('HOST');
  });
});
