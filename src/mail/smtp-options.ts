import { isLoopback } from '../kernel/loopback.js';

const SECOND = 1000;

/**
 * How the mail server at `url` is spoken to. In production nothing goes to another machine before the line is encrypted: a
 * server, or somebody between, that offers no STARTTLS gets no mail (RFC 8314, 3).
 */
export function smtpOptions(url: string, production: boolean) {
  return {
    url,
    pool: true as const,
    maxConnections: 5,
    // Sending again is the message table's business: a requeue inside could send twice without a record.
    maxRequeues: 0,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    dnsTimeout: 10 * SECOND,
    idleTimeout: 30 * SECOND,
    requireTLS: production && !isLoopback(new URL(url).hostname),
  };
}
