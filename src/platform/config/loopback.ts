import { isIPv4 } from 'node:net';

/** Whether what is said to that host, a name or an address as it stands in a URL, never leaves this machine. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))
  );
}
