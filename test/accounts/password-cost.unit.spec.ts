import { describe, expect, it } from '@jest/globals';
import { isWeakerHash } from '../../src/accounts/password-cost.js';

const now = { memoryCost: 7168, timeCost: 5 };

describe('a hash of a password', () => {
  it.each([
    ['of the present cost', '$argon2id$v=19$m=7168,t=5,p=1$c2FsdA$aGFzaA', false],
    ['of more memory', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', false],
    ['of more passes', '$argon2id$v=19$m=7168,t=6,p=1$c2FsdA$aGFzaA', false],
    ['of fewer passes', '$argon2id$v=19$m=7168,t=4,p=1$c2FsdA$aGFzaA', true],
    ['of less memory, however many passes', '$argon2id$v=19$m=4096,t=50,p=1$c2FsdA$aGFzaA', true],
    ['of more memory, yet less work', '$argon2id$v=19$m=8192,t=1,p=1$c2FsdA$aGFzaA', true],
    ['of another kind', '$argon2i$v=19$m=7168,t=5,p=1$c2FsdA$aGFzaA', true],
    ['of an older version', '$argon2id$m=7168,t=5,p=1$c2FsdA$aGFzaA', true],
    ['of another function', '$2b$12$abcdefghijklmnopqrstuv', true],
  ])('%s is made anew, or stays', (_, encoded, weaker) => {
    expect(isWeakerHash(encoded, now)).toBe(weaker);
  });
});
