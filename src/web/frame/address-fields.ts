/** The fields of an address as they arrive: texts, or lists where one stands several times. */
export type AddressFields = Readonly<Record<string, unknown>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether it can be the id of something. */
export function isId(value: string): boolean {
  return ID.test(value);
}

/** The values of a field. */
export function valuesOf(fields: AddressFields, name: string): string[] {
  const value = fields[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string');
}

/** The ids that a field holds; what is none is as if it were left out. */
export function idsOf(fields: AddressFields, name: string): string[] {
  return valuesOf(fields, name).filter(isId);
}
