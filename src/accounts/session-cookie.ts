/** Days without use after which a session ends. */
export const SESSION_UNUSED_DAYS = 30;
/** Days after which a session ends in any case. */
export const SESSION_DAYS = 90;

/** The same for accounts that hold board or admin: hours without use, days in any case. */
export const WATCHED_UNUSED_HOURS = 12;
export const WATCHED_DAYS = 7;
/** Minutes in which a sign-in has to come to its end. */
export const UNFINISHED_MINUTES = 30;

const NAME = 'dondoc_session';
const DEVICE_NAME = 'dondoc_device';
const DEVICE_DAYS = 365;
const OIDC_NAME = 'dondoc_oidc';
/** The time that a person has at the OpenID provider. */
const OIDC_SECONDS = 10 * 60;
const DAY = 24 * 60 * 60;

/** How the cookie of a session is called and kept. Over https the name's prefix makes browsers hold it to this host alone. */
export function sessionCookie(publicUrl: string) {
  return hostCookie(publicUrl, NAME, SESSION_DAYS * DAY);
}

/** The same of the cookie that a device is known by. */
export function deviceCookie(publicUrl: string) {
  return hostCookie(publicUrl, DEVICE_NAME, DEVICE_DAYS * DAY);
}

/** The same of the cookie that ties the OpenID provider's answer to the browser. */
export function oidcCookie(publicUrl: string) {
  return hostCookie(publicUrl, OIDC_NAME, OIDC_SECONDS);
}

function hostCookie(publicUrl: string, name: string, maxAge: number) {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge },
  } as const;
}
