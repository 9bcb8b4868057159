import { bodyKinds, type BodyKind } from '../../bodies/body-kind.js';
import { type AddressFields, idsOf, isId, valuesOf } from '../frame/address-fields.js';

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

/** The field that selects a body: an address takes one value of each name, so the name holds the id. */
export function bodyField(id: string): string {
  return `body.${id}`;
}

/** The bodies that are selected: their ids. */
export function selectedBodies(fields: AddressFields): string[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith('body.'))
    .map((name) => name.slice('body.'.length))
    .filter(isId);
}

/** The query of the address that asks for that, without what is not set. */
export function queryOf(filter: MonitoringFilter): URLSearchParams {
  const { plan, period, kind, group, late } = filter;
  const entries = { plan, period, kind, group, late: late ? 'true' : null };
  return new URLSearchParams(
    Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
