import type { BodyRef } from '../bodies/body.js';
import type { HeldRole } from '../kernel/actor.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import type { Language } from '../kernel/text.js';
import { roleLabels } from './role-labels.js';

/** An account to be made. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly HeldRole[];
}

/** What is to change of an account; what is left out stays. */
export interface AccountChanges extends Partial<NewAccount> {
  /** True ends it at once, false opens it again. */
  readonly ended?: boolean;
}

/** The address as accounts are known by it, however it was typed. */
export function normalizedEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** What is wrong with these roles, given the bodies that their ids name. */
export function roleProblems(roles: readonly HeldRole[], bodies: readonly BodyRef[]): FieldProblem[] {
  const kinds = new Map(bodies.map((body) => [body.id, body.kind]));
  const seen = new Set<string>();
  return roles.flatMap((held, index) => {
    const problem = roleProblem(held, kinds.get(held.bodyId), seen);
    seen.add(`${held.role} ${held.bodyId}`);
    return problem ? [{ name: `roles[${index}].${problem.name}`, message: problem.message }] : [];
  });
}

function roleProblem(
  { role, bodyId, approve }: HeldRole,
  kind: BodyRef['kind'] | undefined,
  seen: ReadonlySet<string>,
): FieldProblem | null {
  const label = roleLabels[role];
  if (kind === undefined) {
    const message = { vi: `Không có đơn vị "${bodyId}".`, en: `There is no body "${bodyId}".` };
    return { name: 'bodyId', message };
  }
  if ((role === 'board' || role === 'observer') && kind !== 'committee') {
    const message = {
      vi: `Vai trò "${label.vi}" chỉ giữ tại một cấp ủy.`,
      en: `The role "${label.en}" is held at a committee only.`,
    };
    return { name: 'bodyId', message };
  }
  if (approve && role !== 'observer') {
    const message = {
      vi: `Quyền xác nhận (approve) chỉ đi với vai trò "${roleLabels.observer.vi}".`,
      en: `The right to confirm (approve) goes with the role "${roleLabels.observer.en}" only.`,
    };
    return { name: 'approve', message };
  }
  if (seen.has(`${role} ${bodyId}`)) {
    const message = {
      vi: `Vai trò "${label.vi}" tại đơn vị này đã nêu ở trên.`,
      en: `The role "${label.en}" at this body stands above already.`,
    };
    return { name: 'role', message };
  }
  return null;
}
