import { roleLabels } from '../../accounts/role-labels.js';
import type { Role } from '../../kernel/actor.js';
import { type Language, textOf } from '../../kernel/text.js';

/** A role with the body that it is held at: 'cán bộ đầu mối, Đảng ủy xã Lát'. */
export function roleLine(
  {
    role,
    body,
  }: {
    readonly role: Role;
    readonly body: { readonly name: string; readonly nameEn: string | null } | null;
  },
  language: Language,
): string {
  const label = roleLabels[role][language];
  return body === null ? label : `${label}, ${textOf(body.name, body.nameEn)[language]}`;
}
