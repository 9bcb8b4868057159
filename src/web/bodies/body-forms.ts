import { bodyKindLabels, bodyKinds } from '../../bodies/body-kind.js';
import { type BodyView, lastDayOfExistence } from '../../bodies/body.js';
import type { GroupView } from '../../bodies/groups.queries.js';
import { roleLabels } from '../../accounts/role-labels.js';
import { type Language, textOf } from '../../kernel/text.js';
import type { FieldOption, FieldSpec, FieldValues } from '../plans/form-fields.js';
import { worded } from '../plans/plan-words.js';
import { bodyFormWords as words, bodyWords } from './body.words.js';

const kindOptions = (language: Language): FieldOption[] =>
  bodyKinds.map((kind) => ({ value: kind, label: { text: bodyKindLabels[kind][language], lang: language } }));

/** The bodies as they can be chosen. */
export function bodyOptions(language: Language, bodies: readonly BodyView[]): FieldOption[] {
  return bodies.map(({ id, name, nameEn }) => ({ value: id, label: worded(textOf(name, nameEn), language) }));
}

/** The fields of a body: of a new one with its code; of one that is there with who takes over. `bodies`: what can stand above it. */
export function bodySpecs(
  language: Language,
  bodies: readonly BodyView[],
  there: BodyView | null,
): FieldSpec[] {
  const others = bodyOptions(
    language,
    bodies.filter(({ id }) => id !== there?.id),
  );
  const code: FieldSpec = {
    name: 'code',
    label: bodyWords.code,
    kind: 'text',
    isRequired: true,
    hint: words.codeHint,
  };
  const under: FieldSpec = {
    name: 'parentId',
    label: bodyWords.under,
    kind: 'select',
    isRequired: true,
    options: others,
  };
  const successors: FieldSpec = {
    name: 'successorIds',
    label: bodyWords.successors,
    kind: 'choices',
    isWide: true,
    hint: words.successorsHint,
    options: others,
  };
  return [
    ...(there === null ? [code] : []),
    { name: 'name', label: words.nameVi, kind: 'text', isRequired: true },
    { name: 'nameEn', label: words.nameEn, kind: 'text' },
    { name: 'kind', label: bodyWords.kind, kind: 'select', isRequired: true, options: kindOptions(language) },
    // the root stands under nothing
    ...(there !== null && there.parent === null ? [] : [under]),
    { name: 'mailbox', label: bodyWords.mailbox, kind: 'text', hint: words.mailboxHint },
    { name: 'telephone', label: bodyWords.telephone, kind: 'text' },
    { name: 'from', label: words.from, kind: 'date' },
    { name: 'to', label: words.to, kind: 'date', hint: words.toHint },
    ...(there === null ? [] : [successors]),
  ];
}

/** What stands in the fields of a body. */
export function bodyValues(body: BodyView): FieldValues {
  const one = (value: string | null) => (value === null ? [] : [value]);
  return {
    name: [body.name],
    nameEn: one(body.nameEn),
    kind: [body.kind],
    parentId: one(body.parent?.id ?? null),
    mailbox: one(body.mailbox),
    telephone: one(body.telephone),
    from: one(body.existsFrom),
    to: one(lastDayOfExistence(body)),
    successorIds: body.successorIds,
  };
}

/** The fields of a group; its code and committee stay for good. */
export function groupSpecs(
  language: Language,
  bodies: readonly BodyView[],
  there: GroupView | null,
): FieldSpec[] {
  const committees = bodies.filter(({ kind }) => kind === 'committee');
  const fixed: readonly FieldSpec[] = [
    { name: 'code', label: bodyWords.code, kind: 'text', isRequired: true, hint: words.codeHint },
    {
      name: 'committeeId',
      label: words.committee,
      kind: 'select',
      isRequired: true,
      options: bodyOptions(language, committees),
    },
  ];
  return [
    ...(there === null ? fixed : []),
    { name: 'name', label: words.nameVi, kind: 'text', isRequired: true },
    { name: 'nameEn', label: words.nameEn, kind: 'text' },
    {
      name: 'kinds',
      label: words.kinds,
      kind: 'choices',
      isWide: true,
      hint: words.kindsHint,
      options: kindOptions(language),
    },
    {
      name: 'bodyIds',
      label: words.bodies,
      kind: 'choices',
      isWide: true,
      options: bodyOptions(language, bodies),
    },
  ];
}

/** What stands in the fields of a group. */
export function groupValues({ name, nameEn, kinds, members }: GroupView): FieldValues {
  return {
    name: [name],
    nameEn: nameEn === null ? [] : [nameEn],
    kinds: kinds ?? [],
    bodyIds: kinds === null ? members.map(({ id }) => id) : [],
  };
}

/** A group as the API takes it: a list that is empty was not meant. */
export function groupInput(input: Record<string, unknown>): Record<string, unknown> {
  const filled = (list: unknown) => (Array.isArray(list) && list.length > 0 ? list : null);
  return { ...input, kinds: filled(input['kinds']), bodyIds: filled(input['bodyIds']) };
}

/** Who is to answer for a body. */
export function inviteSpecs(language: Language): FieldSpec[] {
  const option = (value: string, text: string): FieldOption => ({ value, label: { text, lang: language } });
  const roles = (['officer', 'head'] as const).map((role) => option(role, roleLabels[role][language]));
  const languages = [option('vi', words.vietnamese[language]), option('en', words.english[language])];
  return [
    { name: 'name', label: bodyWords.name, kind: 'text', isRequired: true },
    { name: 'email', label: bodyWords.signIn, kind: 'text', isRequired: true, hint: words.inviteHint },
    { name: 'role', label: bodyWords.role, kind: 'select', isRequired: true, options: roles },
    { name: 'language', label: words.language, kind: 'select', isRequired: true, options: languages },
  ];
}
