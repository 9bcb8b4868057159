import { roleLabels } from '../../accounts/role-labels.js';
import { type HeldRole, type Role, roles } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { Said } from '../frame/in-language.js';
import type { Field } from '../shown/field.js';
import type { BodyChoice } from '../shown/readable-bodies.queries.js';
import { type accountWords, approvingObserver } from './account.words.js';

/** The value of an observer who may confirm, in the field `role`. */
const APPROVING = 'observer-approve';
const GIVEN_BY_BOARD: readonly Role[] = ['officer', 'head'];

/** A role to give and the body that it is held at. @param isAdmin gives every role; a board officers and heads */
export function roleFields(
  language: Language,
  say: Said<typeof accountWords>,
  { bodies, isAdmin }: { readonly bodies: readonly BodyChoice[]; readonly isAdmin: boolean },
): (Pick<Field, 'name' | 'label' | 'kind'> & Partial<Field>)[] {
  const given = isAdmin ? roles : GIVEN_BY_BOARD;
  const named = given.flatMap((role) => {
    const one = { value: role as string, label: roleLabels[role][language] };
    return role === 'observer' ? [one, { value: APPROVING, label: approvingObserver[language] }] : [one];
  });
  const at = bodies.map(({ id, name }) => ({ value: id, label: name[language] }));
  return [
    { name: 'role', label: say.role, kind: 'select', options: named },
    {
      name: 'bodyId',
      label: say.body,
      kind: 'select',
      options: [{ value: '', label: isAdmin ? say.noBody : say.chooseBody }, ...at],
    },
  ];
}

/** The role that was chosen, as the API's input names it. */
export function roleIn(body: FormBody): Record<string, unknown> {
  const [role, bodyId] = [typed(body, 'role'), typed(body, 'bodyId')];
  return {
    role: role === APPROVING ? 'observer' : role,
    ...(bodyId !== '' && { bodyId }),
    ...(role === APPROVING && { approve: true }),
  };
}

/** A role in the field that takes it away: `officer` and the body. */
export function roleKey({ role, bodyId }: Pick<HeldRole, 'role' | 'bodyId'>): string {
  return `${role}/${bodyId ?? ''}`;
}

/** What is wrong with a role, at the fields of the form: `roles[2].bodyId` is its `bodyId`. */
export function atRoleFields(problem: FormProblem): FormProblem {
  const fields = Object.entries(problem.fields).map(([name, text]) => [
    name.replace(/^roles\[\d+\]\./, ''),
    text,
  ]);
  return { ...problem, fields: Object.fromEntries(fields) as Record<string, string> };
}
