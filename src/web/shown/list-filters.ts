import { type AddressFields, valuesOf } from '../frame/address-fields.js';

/** A filter with what can be chosen in it. */
export interface ListChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The form above a list that narrows it: words, and choices of one each. */
export interface ListFilters {
  readonly q: string;
  readonly choices: readonly ListChoice[];
  readonly isFiltered: boolean;
}

/** What a list is asked for by fields of its address. */
export type AskedFilters<Name extends string> = Partial<Readonly<Record<Name, string>>>;

/** The filters of these names in the address; what was left empty in their form is not asked for. */
export function askedFilters<const Name extends string>(
  names: readonly Name[],
  fields: AddressFields,
): AskedFilters<Name> {
  const asked = names.flatMap((name) => {
    const value = valuesOf(fields, name).at(-1)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(asked) as AskedFilters<Name>;
}

/** The list at that path under its filters, from that place on; from its beginning for null. */
export function listUrl(path: string, filters: AskedFilters<string>, cursor: string | null): string {
  const query = new URLSearchParams({ ...filters, ...(cursor !== null && { cursor }) }).toString();
  return query === '' ? path : `${path}?${query}`;
}
