import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Credential } from './passkeys.store.js';

/** WebAuthn for this program's address. The library is loaded with the first use. */
@Injectable()
export class PasskeyChecks {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(@Inject(SETTINGS) { publicUrl }: Settings) {
    ({ origin: this.origin, hostname: this.rpId } = new URL(publicUrl));
  }

  /** What a browser makes a new passkey by; those that are there are left out. */
  async creationOptions(email: string, accountId: string, present: readonly Credential[]) {
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    return generateRegistrationOptions({
      rpName: 'Đôn Đốc',
      rpID: this.rpId,
      userName: email,
      userID: new TextEncoder().encode(accountId),
      attestationType: 'none',
      excludeCredentials: present.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
  }

  /** What a browser asks one of these passkeys by. */
  async requestOptions(present: readonly Credential[]) {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    return generateAuthenticationOptions({
      rpID: this.rpId,
      allowCredentials: present.map(({ id, transports }) => ({ id, transports })),
      userVerification: 'preferred',
    });
  }

  /** The new passkey, or null where the answer is not of this challenge, this address, or not well-formed. */
  async created(response: object, challenge: string): Promise<Credential | null> {
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const verified = await orRefused(() =>
      verifyRegistrationResponse({
        response: response as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: false,
      }),
    );
    if (!verified?.verified) return null;
    const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
    return { id, publicKey, counter, transports: transports ?? [] };
  }

  /** The passkey's new counter, or null where the answer is none of this passkey to this challenge, or the counter went back. */
  async proved(response: object, challenge: string, credential: Credential): Promise<number | null> {
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const verified = await orRefused(() =>
      verifyAuthenticationResponse({
        response: response as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        credential,
        requireUserVerification: false,
      }),
    );
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}

/** The library throws at whatever is wrong with an answer: all of that is a refusal. */
async function orRefused<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
