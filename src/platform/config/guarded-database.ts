import { isLoopback } from '../../kernel/loopback.js';

const ENCRYPTED = ['require', 'verify-ca', 'verify-full'];

/**
 * Whether nobody on the way can read what goes to the database: it is on this machine, or its address asks for encryption. The
 * last of several parameters of one name counts, and `host` before the host, as the driver takes them.
 */
export function isGuardedDatabase(databaseUrl: string): boolean {
  // PostgreSQL's addresses may have a user and no host; the driver takes localhost.
  const readable = databaseUrl.replace(/^([a-z]+:\/\/[^/?#]*@)(?=[/?]|$)/, '$1localhost');
  if (!URL.canParse(readable)) return false;
  const { hostname, searchParams } = new URL(readable);
  const { host = hostname.replace(/%2f/gi, '/'), sslmode = '' } = Object.fromEntries(searchParams);
  return host === '' || host.startsWith('/') || isLoopback(host) || ENCRYPTED.includes(sslmode);
}
