/** The path if it is one of this site, with its query; else the first page: nobody is led elsewhere by an address. */
export function localPath(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2000 || !/^\/(?![/\\])/.test(path)) return '/';
  // what a browser reads differently than it looks
  if (/[\\\p{Cc}]/u.test(path)) return '/';
  return /^\/(api|sign-in|sign-out|language)(\/|\?|$)/.test(path) ? '/' : path;
}
