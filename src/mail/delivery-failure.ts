/**
 * `refused`: the server will never take this mail. `deferred`: it may take it later. `unreachable`: the server could not be
 * spoken to at all, so other mails need not be tried now.
 */
export type FailureKind = 'refused' | 'deferred' | 'unreachable';

/** Why a mail did not leave. The message is shown in the log of messages. */
export class DeliveryFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'DeliveryFailure';
  }
}

const LONGEST = 500;

/** What a client of SMTP tells of an error, as far as we ask. */
interface ClientError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly command?: unknown;
  /** The server refused for good. */
  readonly permanent?: unknown;
}

/** What an SMTP client's error means for the mail. */
export function failureOf(error: unknown): DeliveryFailure {
  const { code, message, command, permanent } = Object(error) as ClientError;
  const why = typeof message === 'string' ? message.slice(0, LONGEST) : 'unknown error';
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!aboutThisMail) return new DeliveryFailure('unreachable', why);
  // A server that refuses the sender refuses our setting, which the operator can mend.
  const forGood = permanent === true && command !== 'MAIL FROM';
  return new DeliveryFailure(forGood ? 'refused' : 'deferred', why);
}
