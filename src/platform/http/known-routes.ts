/** The routes of the program by method, to tell a wrong method from a wrong address. */
export class KnownRoutes {
  private readonly routes: { readonly method: string; readonly pattern: RegExp }[] = [];

  /** `url` as Fastify writes it, with `:id` for a parameter. */
  add(method: string, url: string): void {
    const pattern = url.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/:[A-Za-z]\w*/g, '[^/]+');
    this.routes.push({ method, pattern: new RegExp(`^${pattern}$`) });
  }

  /** The methods that the address takes, in alphabetical order; none where there is no such address. */
  methodsAt(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const found = this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(found)].sort();
  }
}
