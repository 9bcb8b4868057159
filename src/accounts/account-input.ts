import type { BodyRef } from '../bodies/body.js';
import type { HeldRole, Role } from '../kernel/actor.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import type { Language } from '../kernel/text.js';
import { roleLabels } from './role-labels.js';

/** An account to be made. */
export interface NewAccount {
  /** Its address; where mail does not reach it, a name without `@` to sign in with. */
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
    const problem =
      held.role === 'admin'
        ? adminProblem(held, seen)
        : roleProblem(held, kinds.get(held.bodyId ?? ''), seen);
    seen.add(`${held.role} ${held.bodyId}`);
    return problem ? [{ name: `roles[${index}].${problem.name}`, message: problem.message }] : [];
  });
}

/** An administrator is one of the installation. */
function adminProblem({ role, bodyId, approve }: HeldRole, seen: ReadonlySet<string>): FieldProblem | null {
  if (bodyId !== null) {
    const message = {
      vi: `Vai trò “${roleLabels.admin.vi}” là của cả hệ thống, không giữ tại đơn vị nào.`,
      en: `The role “${roleLabels.admin.en}” is of the installation; it is held at no body.`,
    };
    return { name: 'bodyId', message };
  }
  return approve ? approveProblem() : seen.has(`${role} ${bodyId}`) ? twice(role) : null;
}

function roleProblem(
  { role, bodyId, approve }: HeldRole,
  kind: BodyRef['kind'] | undefined,
  seen: ReadonlySet<string>,
): FieldProblem | null {
  const label = roleLabels[role];
  if (bodyId === null) {
    const message = {
      vi: `Vai trò “${label.vi}” giữ tại một đơn vị.`,
      en: `The role “${label.en}” is held at a body.`,
    };
    return { name: 'bodyId', message };
  }
  if (kind === undefined) {
    const message = { vi: `Không có đơn vị “${bodyId}”.`, en: `There is no body “${bodyId}”.` };
    return { name: 'bodyId', message };
  }
  if ((role === 'board' || role === 'observer') && kind !== 'committee') {
    const message = {
      vi: `Vai trò “${label.vi}” chỉ giữ tại một cấp ủy.`,
      en: `The role “${label.en}” is held at a committee only.`,
    };
    return { name: 'bodyId', message };
  }
  if (approve && role !== 'observer') return approveProblem();
  return seen.has(`${role} ${bodyId}`) ? twice(role) : null;
}

function approveProblem(): FieldProblem {
  const { vi, en } = roleLabels.observer;
  const message = {
    vi: `Quyền xác nhận (approve) chỉ đi với vai trò “${vi}”.`,
    en: `The right to confirm (approve) goes with the role “${en}” only.`,
  };
  return { name: 'approve', message };
}

function twice(role: Role): FieldProblem {
  const { vi, en } = roleLabels[role];
  const message = {
    vi: `Vai trò “${vi}” tại đơn vị này đã nêu ở trên.`,
    en: `The role “${en}” at this body stands above already.`,
  };
  return { name: 'role', message };
}

/** Which of the roles stand in the one list only. */
export function rolesBeside(one: readonly HeldRole[], other: readonly HeldRole[]): HeldRole[] {
  const known = new Set(other.map(roleKey));
  return one.filter((held) => !known.has(roleKey(held)));
}

function roleKey({ role, bodyId, approve }: HeldRole): string {
  return `${role} ${bodyId} ${approve}`;
}
