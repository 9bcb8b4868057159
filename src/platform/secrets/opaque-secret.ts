import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text that fits cookies, headers and links. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256 in hex. A secret of 256 random bits needs no slower hash. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
