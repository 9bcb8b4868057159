import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AppSecrets, UnreadableSealError } from '../../../src/platform/secrets/app-secrets.js';

const today = 'the secret of today, long enough for all';
const before = 'the secret of before, long enough for all';
const secrets = new AppSecrets([today]);

describe('a sealed text', () => {
  it('is opened again as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(secrets.opened('trial', secrets.sealed('trial', text))).toBe(text);
      }),
    );
  });

  it('shows nothing of the text, and looks different each time', () => {
    const first = secrets.sealed('trial', 'JBSWY3DPEHPK3PXP');
    expect(first).not.toContain('JBSWY3DPEHPK3PXP');
    expect(Buffer.from(first.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('JBSWY3');
    expect(secrets.sealed('trial', 'JBSWY3DPEHPK3PXP')).not.toBe(first);
  });

  it('is refused with any one bit of it changed', () => {
    const [version, id, content = ''] = secrets.sealed('trial', 'a text').split('.');
    const bytes = Buffer.from(content, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const tampered = `${version}.${id}.${changed.toString('base64url')}`;
      expect(() => secrets.opened('trial', tampered)).toThrow(UnreadableSealError);
    }
  });

  it.each(['', 'v1', 'v1..', 'v2.00000000.AAAA', 'plain text'])('is refused where it is %j', (sealed) => {
    expect(() => secrets.opened('trial', sealed)).toThrow(UnreadableSealError);
  });

  it('is refused where it is cut off', () => {
    const sealed = secrets.sealed('trial', 'a text');
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => secrets.opened('trial', sealed.slice(0, length))).toThrow(UnreadableSealError);
  });

  it('is opened for its own purpose only', () => {
    expect(() => secrets.opened('another', secrets.sealed('trial', 'a text'))).toThrow(UnreadableSealError);
  });

  it('of before the secret was changed is opened while the old secret is given, and told to be old', () => {
    const old = new AppSecrets([before]).sealed('trial', 'a text');
    const rotating = new AppSecrets([today, before]);
    expect(rotating.opened('trial', old)).toBe('a text');
    expect(rotating.isCurrent(old)).toBe(false);
    expect(rotating.isCurrent(rotating.sealed('trial', 'a text'))).toBe(true);
    expect(() => secrets.opened('trial', old)).toThrow(UnreadableSealError);
  });

  it('of today opens without the old secret', () => {
    const sealed = new AppSecrets([today, before]).sealed('trial', 'a text');
    expect(secrets.opened('trial', sealed)).toBe('a text');
  });
});

describe('a keyed hash', () => {
  it('is the same each time, and another with another text, purpose or secret', () => {
    const hash = secrets.keyed('address', '10.0.0.7');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.keyed('address', '10.0.0.7')).toBe(hash);
    const others = [
      secrets.keyed('address', '10.0.0.8'),
      secrets.keyed('account', '10.0.0.7'),
      new AppSecrets([before]).keyed('address', '10.0.0.7'),
    ];
    expect(others).not.toContain(hash);
  });
});
