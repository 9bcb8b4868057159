import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text that was changed, is of another purpose, or was sealed with a secret that the program no longer has. */
export class UnreadableSealError extends Error {
  override readonly name = 'UnreadableSealError';

  constructor(purpose: string) {
    super(`A sealed text for "${purpose}" cannot be opened: it was changed, or APP_SECRET is another one`);
  }
}

/**
 * The secrets of the program (`APP_SECRET`): the first is used, the others are of before and only open what they have sealed. Each
 * purpose has keys of its own (HKDF, RFC 5869), so that what is known of one says nothing about another.
 */
export class AppSecrets {
  constructor(private readonly secrets: readonly [string, ...string[]]) {}

  /** The text, encrypted and protected against change (AES-256-GCM), as `v1.<key>.<content>`. */
  sealed(purpose: string, text: string): string {
    const [secret] = this.secrets;
    const id = keyId(secret);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, keyOf(secret, purpose), nonce).setAAD(boundTo(purpose, id));
    const content = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${id}.${content.toString('base64url')}`;
  }

  /** What was sealed for that purpose, with this secret or one of before. @throws UnreadableSealError */
  opened(purpose: string, sealed: string): string {
    const [version, id, content] = sealed.split('.');
    const secret = this.secrets.find((one) => keyId(one) === id);
    if (version !== VERSION || id === undefined || content === undefined || secret === undefined)
      throw new UnreadableSealError(purpose);
    const bytes = Buffer.from(content, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new UnreadableSealError(purpose);
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret, purpose), bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(boundTo(purpose, id)).setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      // the cipher only says that the tag does not fit
      throw new UnreadableSealError(purpose);
    }
  }

  /** Whether it was sealed with the secret of today: what was not is to be sealed again before the old secret is given up. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${VERSION}.${keyId(this.secrets[0])}.`);
  }

  /** A hash that only who has the secret of today can make (HMAC-SHA-256, hexadecimal): for addresses and the like. */
  keyed(purpose: string, text: string): string {
    return createHmac('sha256', keyOf(this.secrets[0], `keyed:${purpose}`))
      .update(text)
      .digest('hex');
  }
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `dondoc:${purpose}`, 32));
}

/** Tells secrets apart and says nothing else about them. */
function keyId(secret: string): string {
  return keyOf(secret, 'key-id').toString('hex', 0, 4);
}

function boundTo(purpose: string, id: string): Buffer {
  return Buffer.from(`${VERSION}.${id}.${purpose}`);
}
