import { SET_PASSWORD_PATH } from '../../accounts/set-password-link.js';
import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Field, type FormView, field } from '../shown/field.js';
import { setPasswordWords } from './set-password.words.js';

/** The ways to a password: by the link of a mail, by a code that was handed over, by asking for a link. */
export type SetPasswordForm = 'link' | 'code' | 'forgotten';

/** A form that came back. */
export interface RefusedSetPassword {
  readonly form: SetPasswordForm;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: FormProblem;
}

/** The page on which passwords are set. */
export interface SetPasswordPage {
  readonly say: Said<typeof setPasswordWords>;
  readonly forms: readonly FormView[];
  /** The forms that script leaves, where it finds no link in the address. */
  readonly fitting: readonly SetPasswordForm[];
  readonly signInUrl: string;
}
export const setPasswordTemplate = pageTemplate<SetPasswordPage>('set-password/set-password');

interface Making {
  readonly say: Said<typeof setPasswordWords>;
  readonly language: Language;
  readonly refused: RefusedSetPassword | null;
}

/** All three forms; the one that came back with what was typed, but for passwords. */
export function setPasswordPage(language: Language, refused: RefusedSetPassword | null): SetPasswordPage {
  const say = inLanguage(setPasswordWords, language);
  const making = { say, language, refused };
  return {
    say,
    forms: [linkForm(making), codeForm(making), forgottenForm(making)],
    fitting: fittingForms(refused),
    signInUrl: signInUrl(language),
  };
}

/** Where it goes on to, in the language in which it began. */
export function signInUrl(language: Language): string {
  return language === 'vi' ? '/sign-in' : `/sign-in?language=${language}`;
}

function fittingForms(refused: RefusedSetPassword | null): SetPasswordForm[] {
  if (refused?.form !== 'link') return ['code', 'forgotten'];
  // a dead link is no use: another one can be asked for
  return refused.problem.fields['link'] === undefined ? ['link'] : ['link', 'forgotten'];
}

function linkForm(making: Making): FormView {
  const { say } = making;
  return form(making, 'link', '', [
    {
      name: 'link',
      label: say.link,
      kind: 'text',
      isRequired: true,
      autocomplete: 'off',
      hint: say.linkHint,
    },
    ...passwordFields(say),
  ]);
}

function codeForm(making: Making): FormView {
  const { say } = making;
  return form(making, 'code', '/code', [
    { name: 'email', label: say.name, kind: 'text', isRequired: true, autocomplete: 'username' },
    {
      name: 'code',
      label: say.code,
      kind: 'text',
      isRequired: true,
      autocomplete: 'one-time-code',
    },
    ...passwordFields(say),
  ]);
}

function forgottenForm(making: Making): FormView {
  const { say } = making;
  return form(making, 'forgotten', '/forgotten', [
    { name: 'email', label: say.email, kind: 'text', isRequired: true, autocomplete: 'username' },
  ]);
}

type Given = Pick<Field, 'name' | 'label' | 'kind'> & Partial<Field>;

function passwordFields(say: Said<typeof setPasswordWords>): Given[] {
  const given = { kind: 'password', isRequired: true, autocomplete: 'new-password' } as const;
  return [
    { ...given, name: 'password', label: say.password, hint: say.passwordHint },
    { ...given, name: 'repeat', label: say.repeat },
  ];
}

function form(
  { say, language, refused }: Making,
  id: SetPasswordForm,
  path: string,
  fields: readonly Given[],
): FormView {
  const back = refused?.form === id ? refused : null;
  return {
    id,
    url: `${SET_PASSWORD_PATH}${path}?language=${language}`,
    heading: say[`${id}Heading`],
    button: id === 'forgotten' ? say.ask : say.set,
    isMain: id !== 'forgotten',
    isOpen: back !== null,
    fields: fields.map((one) => field(one, back?.typed ?? null, back?.problem ?? null)),
    problem: back?.problem ?? null,
  };
}
