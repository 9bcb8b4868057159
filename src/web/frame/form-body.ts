/** The field that carries the token of the session's pages. */
export const FORM_TOKEN = '_token';

/** A form as it arrives: fields that stand twice are lists. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One field of a form, as it is carried on in a hidden one. */
export interface CarriedField {
  readonly name: string;
  readonly value: string;
}

/** What was typed in that field; empty where it was not sent. */
export function typed(body: FormBody, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** The values of a field that may stand several times. */
export function typedAll(body: FormBody, name: string): readonly string[] {
  const value = body[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Every field of the form but the token, in its order. */
export function fieldsOf(body: FormBody): CarriedField[] {
  return Object.keys(body)
    .filter((name) => name !== FORM_TOKEN)
    .flatMap((name) => typedAll(body, name).map((value) => ({ name, value })));
}

/** The version that the page of the form showed; null where it says none. */
export function versionIn(body: FormBody): number | null {
  const text = typed(body, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
