import { describe, expect, it } from '@jest/globals';
import { normalizedPassword, passwordProblem } from '../../src/accounts/password-rules.js';

describe('a password', () => {
  it('has 12 to 128 characters as a person counts them', () => {
    const lengths = [11, 12, 128, 129];
    const usable = lengths.filter((length) => passwordProblem('ố'.repeat(length), 'password') === null);
    expect(usable).toEqual([12, 128]);
    expect(passwordProblem('🙂'.repeat(11), 'password')?.code).toBe('password_length');
    expect(passwordProblem('🙂'.repeat(12), 'password')).toBeNull();
  });

  it('is the same however the keyboard composes its letters', () => {
    const typed = 'mật khẩu của tôi';
    expect(normalizedPassword(typed.normalize('NFD'))).toBe(normalizedPassword(typed.normalize('NFC')));
  });

  it('is not repeated where it is refused', () => {
    const problem = passwordProblem('bí mật', 'password');
    expect(JSON.stringify([problem?.text, problem?.fields])).not.toContain('bí mật');
  });
});
