import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/new-id.js';
import { AppSecrets, UnreadableSealError } from '../platform/secrets/app-secrets.js';
import { normalizedEmail } from './account-input.js';

const PURPOSE = 'known-device';
/** So many accounts share a device at most; the one used longest ago is forgotten. */
const ACCOUNTS = 5;

interface Device {
  readonly id: string;
  /** Hashes of the addresses that have signed in with it, the latest first. */
  readonly accounts: readonly string[];
}

/**
 * Devices that accounts have signed in with: what strangers do elsewhere does not slow them down. A device carries a sealed cookie; the
 * program keeps nothing of it, and so tells nobody whether an account exists.
 */
@Injectable()
export class KnownDevicesService {
  constructor(private readonly secrets: AppSecrets) {}

  /** What the device is known by where that account has signed in with it; else null. */
  idFor(cookie: string | undefined, email: string): string | null {
    const device = this.read(cookie);
    return device?.accounts.includes(this.hash(email)) ? device.id : null;
  }

  /** The cookie of a device that the account has signed in with just now. */
  cookieWith(cookie: string | undefined, email: string): string {
    const { id, accounts } = this.read(cookie) ?? { id: newId(), accounts: [] };
    const own = this.hash(email);
    const known = [own, ...accounts.filter((one) => one !== own)].slice(0, ACCOUNTS);
    return this.secrets.sealed(PURPOSE, JSON.stringify({ id, accounts: known } satisfies Device));
  }

  private read(cookie: string | undefined): Device | null {
    if (cookie === undefined) return null;
    try {
      return JSON.parse(this.secrets.opened(PURPOSE, cookie)) as Device;
    } catch (error) {
      // anybody can send anything as a cookie
      if (error instanceof UnreadableSealError) return null;
      throw error;
    }
  }

  private hash(email: string): string {
    return this.secrets.keyed(PURPOSE, normalizedEmail(email));
  }
}
