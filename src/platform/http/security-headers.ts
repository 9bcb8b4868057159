import type { Server } from 'node:http';

/** What every answer says to browsers, whatever it is: nothing is loaded, framed, sniffed, kept or told to other sites. */
const always: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // not "no-referrer": under it browsers say "Origin: null" for a page's own forms
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
  'cache-control': 'no-store',
};

/** The headers of every answer. `secure`: people reach the program by https, and are to use nothing else for a year. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : always;
}

/** Sets the headers before anything else sees a request, so that no error, file or refusal is answered without. */
export function setSecurityHeaders(server: Server, headers: Readonly<Record<string, string>>): void {
  server.prependListener('request', (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
}
