import { Injectable } from '@nestjs/common';
import { currentRequest } from '../platform/http/current-request.js';
import { TooManyRequestsError } from '../platform/http/http-errors.js';
import { networkOf } from '../platform/limits/client-network.js';
import { type Guess, guessKeys } from '../platform/limits/limit-rules.js';
import { LimitsService } from '../platform/limits/limits.service.js';
import { normalizedEmail } from './account-input.js';
import { SecurityEventsQueries } from './security-events.queries.js';
import { SecurityEventsService } from './security-events.service.js';

/** A guess that was let pass. */
export interface Guessing {
  /** It was right: it does not count against the account, and neither do the wrong ones before it from there. */
  succeeded(): Promise<void>;
}

/** Slows down those who guess passwords, codes and the like, without shutting out those whose they are. */
@Injectable()
export class GuessLimitsService {
  constructor(
    private readonly limits: LimitsService,
    private readonly events: SecurityEventsService,
    private readonly known: SecurityEventsQueries,
  ) {}

  /**
   * Counts a guess of the request at work; to be called before the secret is looked at, and before it is known whether there is
   * such an account.
   * @param email the mail address of the account as it is named, whether or not there is one; null where none is named
   * @param device what a device that this account has signed in with before is known by; null for any other
   * @throws TooManyRequestsError while one has to wait
   */
  async begin(what: Guess['what'], email: string | null, device: string | null = null): Promise<Guessing> {
    const address = currentRequest()?.address ?? null;
    const network = address === null ? null : networkOf(address);
    const account = email === null ? null : normalizedEmail(email);
    const knownNetwork =
      account !== null && network !== null && (await this.known.isKnownNetwork(account, network));
    const keys = guessKeys({ what, account, network, device, knownNetwork });
    try {
      await this.limits.attempt(keys);
    } catch (error) {
      if (error instanceof TooManyRequestsError) await this.tell(what);
      throw error;
    }
    return { succeeded: () => this.limits.succeeded(keys) };
  }

  private async tell(what: Guess['what']): Promise<void> {
    await this.events.recordOnce(
      { kind: 'limit-hit', detail: { limit: what } },
      { within: 'minute', of: what },
    );
  }
}
