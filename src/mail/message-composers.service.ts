import { Injectable } from '@nestjs/common';
import type { ClaimedMessage, Prepared } from './outgoing-mail.js';

/** Composes the messages of some kinds, at the moment they are sent. */
export interface MessageComposer {
  readonly kinds: readonly string[];
  /** Asks whether the facts still hold, and composes. Called outside any transaction; again for every attempt. */
  prepare(message: ClaimedMessage): Promise<Prepared>;
}

/** Who composes which kind of message. The features that queue messages enter themselves here. */
@Injectable()
export class MessageComposers {
  private readonly byKind = new Map<string, MessageComposer>();

  /** Makes `composer` the one for its kinds. */
  register(composer: MessageComposer): void {
    for (const kind of composer.kinds) this.byKind.set(kind, composer);
  }

  async prepare(message: ClaimedMessage): Promise<Prepared> {
    const composer = this.byKind.get(message.kind);
    if (composer === undefined) throw new Error(`Nothing composes messages of the kind "${message.kind}"`);
    return composer.prepare(message);
  }
}
