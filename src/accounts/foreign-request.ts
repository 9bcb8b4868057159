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

/** Which pages are the program's own. */
export interface OwnSite {
  /** Where people open it. */
  readonly publicUrl: string;
  /** Whether pages at the address that the request went to are its own too: on a developer's machine it has several. */
  readonly anyHost: boolean;
}

/**
 * Whether a request that changes something is refused because nothing says that a page of ours made it. One of `Origin` and
 * `Sec-Fetch-Site` has to, and none may say otherwise; another host of the same site is not ours. Browsers send both by
 * themselves; a page without referrers sends `Origin: null`, which says nothing.
 */
export function isForeign({ origin, fetchSite, host }: RequestOrigin, own: OwnSite): boolean {
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return true;
  if (origin === undefined || origin === 'null') return fetchSite !== 'same-origin';
  if (origin === new URL(own.publicUrl).origin) return false;
  return !(own.anyHost && URL.canParse(origin) && new URL(origin).host === host);
}
