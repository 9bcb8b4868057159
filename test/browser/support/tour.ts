import type { Page } from 'playwright-core';

/** A page that was found: what kind of address it has, and one such address. */
export interface FoundPage {
  readonly pattern: string;
  readonly path: string;
}

const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** So many of a kind are looked at for where they lead: what is open leads further than what is closed. */
const OF_A_KIND = 4;
/** Addresses that give a file or lead away, not a page. */
const notAPage = /^\/(api|assets|files|openid|language)\b|\.(xlsx|csv|ics|pdf|docx|yaml)$|\/download$/;

/** The kind of an address: its path with ids left out. */
export function patternOf(path: string): string {
  return (path.split(/[?#]/)[0] ?? '/').replace(id, ':id');
}

/**
 * The pages that whoever is signed in comes to by following links and opening filters, one of each kind, in the order found.
 * @param look is called on every page that is opened, also further ones of a kind
 * @param known kinds that somebody else has come upon: one of each is enough
 */
export async function tourOf(
  page: Page,
  look: () => Promise<void> = async () => {},
  known: ReadonlySet<string> = new Set(),
): Promise<FoundPage[]> {
  const found = new Map<string, string>();
  const waiting = ['/'];
  const seen: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path);
    if (
      seen.includes(path) ||
      seen.filter((one) => patternOf(one) === pattern).length >= (known.has(pattern) ? 1 : OF_A_KIND)
    )
      continue;
    seen.push(path);
    const answer = await page.goto(path);
    if (!answer?.ok() || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    await look();
    const { pathname, search } = new URL(page.url());
    if (!found.has(patternOf(pathname))) found.set(patternOf(pathname), `${pathname}${search}`);
    waiting.push(...(await addressesOf(page)).filter((one) => !notAPage.test(one.split('?')[0] ?? '')));
  }
  return [...found].map(([pattern, path]) => ({ pattern, path }));
}

/** Addresses of this site that the page leads to: of links, and of forms that only ask. */
async function addressesOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [
      ...[...document.querySelectorAll('a[href]:not([download])')].map((link) => link.href),
      ...[...document.querySelectorAll('form[method=get], form:not([method])')].map(
        (form) => (form.getAttribute('action') ?? location.pathname) + '?' + new URLSearchParams(new FormData(form))),
    ]
      .map((address) => new URL(address, location.origin))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search)
  `);
}
