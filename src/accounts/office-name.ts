import { capitalized } from '../kernel/first-letter.js';
import { roleLabels } from './role-labels.js';
import type { RoleView } from './accounts.queries.js';

/** The offices of an account where its name stood: "Cán bộ đầu mối, Xã Lát". Data of the database, so in Vietnamese. */
export function officeName(roles: readonly RoleView[]): string {
  if (roles.length === 0) return 'Tài khoản không còn vai trò';
  return roles
    .map(({ role, body }) => [capitalized(roleLabels[role].vi), ...(body ? [body.name] : [])].join(', '))
    .join('; ');
}
