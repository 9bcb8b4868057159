import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** The head of a CBOR item, as short as it can be: the library counts on that. */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);

/** What an authenticator answers to; anything but the challenge can be made wrong. */
export interface Asked {
  readonly challenge: string;
  readonly origin: string;
  /** Whom the authenticator answers; else the origin's host. */
  readonly rpId?: string;
}

/** An authenticator with one passkey, of the curve P-256 and without attestation. */
export class SoftwarePasskey {
  readonly id = randomBytes(16);
  counter = 0;
  private readonly key: KeyObject;
  private readonly coseKey: Buffer;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.key = privateKey;
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    this.coseKey = Buffer.concat([
      Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]),
      bytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, 'base64url')),
    ]);
  }

  /** The answer to creation options. */
  create(asked: Asked) {
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.coseKey,
    ]);
    const authData = Buffer.concat([this.authData(asked, 0x41), attested]);
    const attestation = [
      head(5, 3),
      text('fmt'),
      text('none'),
      text('attStmt'),
      head(5, 0),
      text('authData'),
    ];
    return this.answer({
      clientDataJSON: clientData('webauthn.create', asked).toString('base64url'),
      attestationObject: Buffer.concat([...attestation, bytes(authData)]).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to request options; it counts one further. */
  get(asked: Asked) {
    this.counter += 1;
    const data = clientData('webauthn.get', asked);
    const authData = this.authData(asked, 0x01);
    return this.answer({
      clientDataJSON: data.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authData, sha256(data)]), this.key).toString('base64url'),
    });
  }

  private authData({ origin, rpId = new URL(origin).hostname }: Asked, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  private answer<Response extends object>(response: Response) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function clientData(type: string, { challenge, origin }: Asked): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
