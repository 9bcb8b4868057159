const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request with that method may change something. */
export function changesState(method: string): boolean {
  return !SAFE_METHODS.includes(method);
}

/** What a browser says about the page that made a request. */
export interface RequestOrigin {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** The `Host` header. */
  readonly host: string | undefined;
}

/**
 * Whether a page of another site made the request. Programs send neither header and are let through. The own host is
 * taken besides PUBLIC_URL, for those who open the program by another of its addresses.
 */
export function isForeign({ origin, fetchSite, host }: RequestOrigin, publicUrl: string): boolean {
  if (fetchSite === 'cross-site') return true;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
