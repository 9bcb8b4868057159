import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Text } from '../../kernel/text.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { AppSecrets, UnreadableSealError } from '../../platform/secrets/app-secrets.js';

const NAME = 'dondoc_flash';
const PURPOSE = 'flash';
const SECONDS = 60;

/** What the next page says about what was done. */
export interface Flash {
  readonly text: Text;
}

/** Carries a word about what was done to the next page of the same browser, which says it once. */
@Injectable()
export class Flashes {
  private readonly options;

  constructor(
    private readonly secrets: AppSecrets,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.options = {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
    } as const;
  }

  leave(reply: FastifyReply, text: Text): void {
    const value = this.secrets.sealed(PURPOSE, JSON.stringify({ text } satisfies Flash));
    void reply.setCookie(NAME, value, { ...this.options, maxAge: SECONDS });
  }

  /** What was left, and is gone from now on; null for nothing. */
  take(request: FastifyRequest, reply: FastifyReply): Flash | null {
    const left = request.cookies[NAME];
    if (left === undefined) return null;
    void reply.clearCookie(NAME, this.options);
    try {
      return JSON.parse(this.secrets.opened(PURPOSE, left)) as Flash;
    } catch (error) {
      // anybody can send anything as a cookie
      if (error instanceof UnreadableSealError) return null;
      throw error;
    }
  }
}
