import { Secret, TOTP } from 'otpauth';

/** As every authenticator app takes them (RFC 6238): SHA-1, six digits, thirty seconds. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one whose codes are taken, for clocks that are not quite right (RFC 6238, 5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_BYTES = 15;
const RECOVERY_CODES = 10;

/** 160 random bits in base 32, for a generator of codes. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator app reads, as a link or a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...KIND, issuer: 'Đôn Đốc', label: email, secret }).toString();
}

/** The step whose code this is, at that moment or one step beside it; null where it is none. Spaces between the digits do no harm. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^[0-9]{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...KIND,
    token,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: KIND.period, timestamp }) + delta;
}

/** Ten codes of 120 random bits, in groups of four so that they can be copied by hand. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    (new Secret({ size: RECOVERY_BYTES }).base32.match(/.{4}/g) ?? []).join('-'),
  );
}

/** A recovery code as it is compared, however it was typed. */
export function normalizedRecoveryCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z2-7]/g, '');
}
