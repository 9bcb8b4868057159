import type { Language } from '../../kernel/text.js';
import type { Said } from '../frame/in-language.js';
import { type Field, type FormView, field, problemIn } from '../shown/field.js';
import type { ProfileFacts } from './profile-facts.service.js';
import type { RefusedProfileForm } from './profile.page.js';
import type { profileWords } from './profile.words.js';

const TOKEN_DAYS = '90';
const MOST_TOKEN_DAYS = 365;

/** What makes the forms of the page: their words, and the one that came back. */
export interface ProfileFormMaking {
  readonly say: Said<typeof profileWords>;
  readonly language: Language;
  readonly refused: RefusedProfileForm | null;
}

type Given = Pick<FormView, 'id' | 'url' | 'heading' | 'button'> & {
  readonly isMain?: boolean;
  readonly fields: readonly (Pick<Field, 'name' | 'label' | 'kind'> & Partial<Field>)[];
};

/** A form of the page; with what was typed and what is wrong where it is the one that came back. */
function profileForm(
  { language, refused }: ProfileFormMaking,
  { fields, isMain = false, ...given }: Given,
): FormView {
  const back = refused?.form === given.id ? refused : null;
  const shown = fields.map((one) => field(one, back?.typed ?? null, back?.problem ?? null));
  const problem = problemIn(language, back?.problem ?? null, shown);
  return { ...given, isMain, isOpen: back !== null, fields: shown, problem };
}

/** Name and language. */
export function personForm(making: ProfileFormMaking, { account }: ProfileFacts): FormView {
  const { say, refused } = making;
  const isStale = refused?.form === 'person' && refused.problem.status === 412;
  const languageName = account.language === 'vi' ? say.vietnamese : say.english;
  const now = (value: string) => (isStale ? `${say.stands}: ${value}` : null);
  return profileForm(making, {
    id: 'person',
    url: '/settings/profile',
    heading: say.person,
    button: say.save,
    isMain: true,
    fields: [
      {
        name: 'name',
        label: say.name,
        kind: 'text',
        value: account.name,
        isRequired: true,
        hint: now(account.name),
      },
      {
        name: 'language',
        label: say.language,
        kind: 'choice',
        value: account.language,
        hint: now(languageName),
        options: [
          { value: 'vi', label: say.vietnamese },
          { value: 'en', label: say.english },
        ],
      },
      { name: 'version', label: '', kind: 'hidden', value: String(account.version) },
    ],
  });
}

/** Another password. */
export function passwordForm(making: ProfileFormMaking): FormView {
  const { say } = making;
  return profileForm(making, {
    id: 'password',
    url: '/settings/profile/password',
    heading: say.passwordHeading,
    button: say.passwordButton,
    fields: [
      {
        name: 'currentPassword',
        label: say.presentPassword,
        kind: 'password',
        isRequired: true,
        autocomplete: 'current-password',
      },
      {
        name: 'newPassword',
        label: say.newPassword,
        kind: 'password',
        isRequired: true,
        autocomplete: 'new-password',
        hint: say.passwordHint,
      },
    ],
  });
}

/** What takes nothing but the present password, to be safe. */
export function guardedForm(
  making: ProfileFormMaking,
  given: { readonly id: string; readonly path: string; readonly heading: string; readonly button: string },
  hint: string | null = null,
): FormView {
  const { path, ...rest } = given;
  const password = {
    name: 'password',
    label: making.say.presentPassword,
    kind: 'password',
    isRequired: true,
    autocomplete: 'current-password',
    hint,
  } as const;
  return profileForm(making, { ...rest, url: `/settings/profile/${path}`, fields: [password] });
}

/** A token to be made. */
export function tokenForm(making: ProfileFormMaking): FormView {
  const { say } = making;
  return profileForm(making, {
    id: 'token',
    url: '/settings/profile/tokens',
    heading: say.tokenMake,
    button: say.tokenMake,
    fields: [
      { name: 'name', label: say.tokenName, kind: 'text', isRequired: true },
      {
        name: 'scope',
        label: say.tokenScope,
        kind: 'choice',
        value: 'read',
        options: [
          { value: 'read', label: say.read },
          { value: 'write', label: say.write },
        ],
      },
      { name: 'days', label: say.tokenDays, kind: 'number', value: TOKEN_DAYS, max: MOST_TOKEN_DAYS },
    ],
  });
}
