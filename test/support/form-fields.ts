const literal = (name: string) => name.replace(/[[\].]/g, '\\$&');

/** The version that a form is of, as it would be sent back. */
export const version = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

/** What stands in a field of one line. */
export const inField = (html: string, name: string): string | undefined =>
  new RegExp(`name="${literal(name)}"[^>]* value="([^"]*)"`).exec(html)?.[1];

export const isWrong = (html: string, name: string): boolean =>
  new RegExp(`name="${literal(name)}"[^>]*aria-invalid="true"`).test(html);
