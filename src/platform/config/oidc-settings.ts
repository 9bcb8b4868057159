import { type Role, roles } from '../../kernel/actor.js';
import { isLoopback } from '../../kernel/loopback.js';
import type { SettingsReader } from './settings-reader.js';

/** A role that whoever has that value at the provider holds at that body. */
export interface MappedRole {
  /** One value of the provider's claim, such as the name of a group. */
  readonly value: string;
  readonly role: Exclude<Role, 'admin'>;
  /** The body's code. */
  readonly bodyCode: string;
}

/** An OpenID provider, and what the program is to it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A person is linked to the account of the address that the provider says is theirs. */
  readonly linkByEmail: boolean;
  /** The second factor is not asked for where the provider has (`amr` holds `mfa`). */
  readonly trustSecondFactor: boolean;
  /** The claim that roles come from, and which; none where people alone give roles. */
  readonly rolesClaim: string;
  readonly roles: readonly MappedRole[];
}

/** Reads the `OIDC_…` settings; null where no provider is set. */
export function readOidc(read: SettingsReader, production: boolean): OidcSettings | null {
  const issuer = read.url('OIDC_ISSUER', ['http:', 'https:']);
  const clientId = read.text('OIDC_CLIENT_ID');
  const clientSecret = read.secret('OIDC_CLIENT_SECRET');
  const rest = {
    linkByEmail: read.oneOf('OIDC_LINK_BY_EMAIL', ['true', 'false'], 'false') === 'true',
    trustSecondFactor: read.oneOf('OIDC_TRUST_SECOND_FACTOR', ['true', 'false'], 'false') === 'true',
    rolesClaim: read.text('OIDC_ROLES_CLAIM') ?? 'groups',
    roles: mappedRoles(read),
  };
  const given = [read.text('OIDC_ISSUER'), clientId, clientSecret].filter((one) => one !== null);
  if (given.length === 0) return null;
  if (given.length < 3)
    read.problems.push(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed together, or none of them',
    );
  if (issuer?.startsWith('http:') && (production || !isLoopback(new URL(issuer).hostname)))
    read.problems.push(
      'OIDC_ISSUER begins with http://; it takes https://, and http:// only on this machine and not in production',
    );
  if (issuer === null || clientId === null || clientSecret === null) return null;
  return { issuer, clientId, clientSecret, ...rest };
}

/** The part after `=` begins at the last one: names of groups may hold it. */
function mappedRoles(read: SettingsReader): MappedRole[] {
  const entries = (read.text('OIDC_ROLES') ?? '')
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.flatMap((entry) => {
    const [, value = '', name = '', bodyCode = ''] = /^(.+)=([a-z]+)@(\S+)$/.exec(entry) ?? [];
    const role = roles.find((one) => one === name);
    if (role !== undefined && role !== 'admin') return [{ value: value.trim(), role, bodyCode }];
    read.problems.push(
      `OIDC_ROLES holds "${entry}"; it takes value=role@body-code with semicolons between them, role one of ` +
        `${roles.filter((one) => one !== 'admin').join(', ')} (administrators are granted by administrators alone)`,
    );
    return [];
  });
}
