import { Injectable } from '@nestjs/common';
import type { SessionSignIn } from '../../accounts/access.decorator.js';
import { AppSecrets, UnreadableSealError } from '../../platform/secrets/app-secrets.js';

const PURPOSE = 'form';

/**
 * What a form of a session's page carries, so that it is known to come from one: the session's id, sealed anew for each page, so
 * that nothing is learnt by compressing it beside other texts.
 */
@Injectable()
export class FormTokens {
  constructor(private readonly secrets: AppSecrets) {}

  /** For a form of that session's pages; empty where nobody is signed in: such forms are told by their origin alone. */
  of(signIn: SessionSignIn | null): string {
    return signIn === null ? '' : this.secrets.sealed(PURPOSE, signIn.sessionId);
  }

  isOf(signIn: SessionSignIn, token: unknown): boolean {
    if (typeof token !== 'string') return false;
    try {
      return this.secrets.opened(PURPOSE, token) === signIn.sessionId;
    } catch (error) {
      if (error instanceof UnreadableSealError) return false;
      throw error;
    }
  }
}
