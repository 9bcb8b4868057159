import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { CarriedForm } from './carried-form.js';
import { signInWords } from './sign-in.words.js';

interface Base {
  readonly say: Said<typeof signInWords>;
  readonly problem: FormProblem | null;
  readonly carried: CarriedForm | null;
  /** Where it goes on to. */
  readonly next: string;
}

/** The first stage. */
export interface SignInPage extends Base {
  readonly email: string;
  /** Where the sign-in of the organization begins; null where there is none. */
  readonly openidUrl: string | null;
  readonly forgottenUrl: string;
  /** Why it is asked for, where a page led here. */
  readonly reason: string | null;
}
export const signInTemplate = pageTemplate<SignInPage>('sign-in/sign-in');

/** The second stage. */
export interface CodePage extends Base {
  readonly takes: { readonly code: boolean; readonly recoveryCode: boolean; readonly passkey: boolean };
}
export const codeTemplate = pageTemplate<CodePage>('sign-in/code');

/** A second factor that has to be set up. */
export interface SetUpPage extends Base {
  /** An SVG drawing. */
  readonly picture: string;
  /** In groups of four. */
  readonly secret: string;
}
export const setUpTemplate = pageTemplate<SetUpPage>('sign-in/set-up');

/** The recovery codes, which are shown once. */
export interface RecoveryCodesPage extends Base {
  readonly codes: readonly string[];
}
export const recoveryCodesTemplate = pageTemplate<RecoveryCodesPage>('sign-in/recovery-codes');

/** What all pages of the way in have. */
export function basePage(
  language: Language,
  at: { readonly next: string; readonly problem?: FormProblem | null; readonly carried?: CarriedForm | null },
): Base {
  const { next, problem = null, carried = null } = at;
  return { say: inLanguage(signInWords, language), problem, carried, next };
}

/** The secret as it is read off and typed. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
