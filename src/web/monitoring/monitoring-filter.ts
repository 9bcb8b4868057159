import { bodyKinds, type BodyKind } from '../../bodies/body-kind.js';

/** What of the matrix is asked for, as the address says it. */
export interface MonitoringFilter {
  /** The plan's id; null for the one in force. */
  readonly plan: string | null;
  /** A review's id, "all" for every period; null for the one that is being worked on. */
  readonly period: string | null;
  readonly kind: BodyKind | null;
  readonly group: string | null;
  /** Only bodies with something overdue. */
  readonly late: boolean;
}

/** One field of an address: the last value where it stands several times. */
export type AddressFields = Readonly<Record<string, unknown>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what is none of the possible values is as if it were left out. */
export function monitoringFilter(fields: AddressFields): MonitoringFilter {
  const period = valuesOf(fields, 'period').at(-1);
  return {
    plan: idsOf(fields, 'plan').at(-1) ?? null,
    period: period === 'all' ? 'all' : (idsOf(fields, 'period').at(-1) ?? null),
    kind: bodyKinds.find((one) => one === valuesOf(fields, 'kind').at(-1)) ?? null,
    group: idsOf(fields, 'group').at(-1) ?? null,
    late: valuesOf(fields, 'late').at(-1) === 'true',
  };
}

/** The ids that a field holds. */
export function idsOf(fields: AddressFields, name: string): string[] {
  return valuesOf(fields, name).filter((value) => ID.test(value));
}

/** The field that selects a body: an address takes one value of each name, so the name holds the id. */
export function bodyField(id: string): string {
  return `body.${id}`;
}

/** The bodies that are selected: their ids. */
export function selectedBodies(fields: AddressFields): string[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith('body.'))
    .map((name) => name.slice('body.'.length))
    .filter((id) => ID.test(id));
}

/** The query of the address that asks for that, without what is not set. */
export function queryOf(filter: MonitoringFilter): URLSearchParams {
  const { plan, period, kind, group, late } = filter;
  const entries = { plan, period, kind, group, late: late ? 'true' : null };
  return new URLSearchParams(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function valuesOf(fields: AddressFields, name: string): string[] {
  const value = fields[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string');
}
