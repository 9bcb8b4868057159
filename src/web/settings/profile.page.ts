import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import type { FormView } from '../shown/field.js';
import { shownInstant } from '../shown/instant.js';
import { roleLine } from '../shown/role-line.js';
import type { ProfileFacts } from './profile-facts.service.js';
import { type ProfileFormMaking, guardedForm, passwordForm, personForm, tokenForm } from './profile-forms.js';
import { bodiesFollowed, codesLeft, profileWords } from './profile.words.js';
import type { SettingsTabs } from './settings-tabs.js';

/** A form of the page that was not taken. */
export interface RefusedProfileForm {
  /** The id of the form. */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: FormProblem;
}

/** Something that can be taken away with the password. */
interface Removable {
  readonly name: string;
  readonly detail: string;
  readonly remove: FormView;
}

interface SessionRow {
  readonly began: string;
  readonly used: string;
  /** Null for the one that the page is opened in: it ends by signing out. */
  readonly endUrl: string | null;
}

interface TokenRow {
  readonly name: string;
  readonly prefix: string;
  readonly scope: string;
  readonly until: string;
  readonly used: string;
  readonly endUrl: string;
}

/** The own account. */
export interface ProfilePage {
  readonly say: Said<typeof profileWords>;
  readonly tabs: SettingsTabs;
  /** What is wrong with a form that has no place of its own on the page. */
  readonly problem: FormProblem | null;
  readonly email: string;
  readonly roles: readonly string[];
  readonly person: FormView;
  readonly password: FormView;
  readonly factor: {
    readonly chip: Chip;
    readonly texts: readonly string[];
    readonly forms: readonly FormView[];
  };
  readonly passkeys: readonly Removable[];
  /** Null where the installation has no provider. */
  readonly identities: { readonly rows: readonly Removable[]; readonly begin: FormView } | null;
  readonly sessions: { readonly rows: readonly SessionRow[]; readonly hasOthers: boolean };
  readonly tokens: { readonly rows: readonly TokenRow[]; readonly make: FormView };
  /** Null for who gets no weekly summary. */
  readonly follow: {
    readonly state: string;
    readonly bodies: readonly { readonly id: string; readonly name: string; readonly isChosen: boolean }[];
  } | null;
}
export const profileTemplate = pageTemplate<ProfilePage>('settings/profile');

/** What was made just now and is shown once. */
export interface TokenPage {
  readonly say: Said<typeof profileWords>;
  readonly name: string;
  readonly secret: string;
}
export const tokenTemplate = pageTemplate<TokenPage>('settings/token');

/** The way to the provider, which a form cannot lead to by itself. */
export interface LinkPage {
  readonly say: Said<typeof profileWords>;
  readonly url: string;
}
export const linkTemplate = pageTemplate<LinkPage>('settings/link');

/** The page of the own account, or with one of its forms once more. */
export function profilePage(
  language: Language,
  facts: ProfileFacts,
  tabs: SettingsTabs,
  refused: RefusedProfileForm | null = null,
): ProfilePage {
  const say = inLanguage(profileWords, language);
  const making = { say, language, refused };
  const { account, zone } = facts;
  const page = {
    say,
    tabs,
    email: account.email,
    roles: account.roles.map((held) => roleLine(held, language)),
    person: personForm(making, facts),
    password: passwordForm(making),
    factor: factorOf(making, facts),
    passkeys: facts.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      name,
      detail: `${say.used}: ${lastUsedAt === null ? say.never : shownInstant(lastUsedAt, zone)} · ${say.began.toLowerCase()} ${shownInstant(createdAt, zone)}`,
      remove: guardedForm(making, removal(say.remove, `passkey-${id}`, `passkeys/${id}/remove`)),
    })),
    identities: identitiesOf(making, facts),
    sessions: sessionsOf(facts),
    tokens: tokensOf(making, facts),
    follow: followOf(making, facts),
  };
  const forms = [page.person, page.password, ...page.factor.forms, page.tokens.make];
  const removable = [...page.passkeys, ...(page.identities?.rows ?? [])].map(({ remove }) => remove);
  const placed = [...forms, ...removable, ...(page.identities ? [page.identities.begin] : [])];
  const isPlaced = placed.some(({ problem }) => problem !== null);
  return { ...page, problem: isPlaced ? null : (refused?.problem ?? null) };
}

function factorOf(making: ProfileFormMaking, { factors, passkeys }: ProfileFacts): ProfilePage['factor'] {
  const { say, language } = making;
  const isOn = factors.totp !== null || passkeys.length > 0;
  const chip: Chip = isOn
    ? { tone: 'ok', icon: 'check', label: say.factorOn }
    : { tone: 'off', icon: 'circle-dashed', label: say.factorOff };
  const setUp = factors.totp === null ? say.factorSetUp : say.factorReplace;
  const begin = { id: 'factor', path: 'second-factor', heading: setUp, button: say.goOn };
  const codes = { id: 'codes', path: 'recovery-codes', heading: say.codes, button: say.codesButton };
  const remove = removal(say.factorRemove, 'factor-remove', 'second-factor/remove');
  return {
    chip,
    texts: [
      isOn ? say.factorOnText : say.factorOffText,
      ...(factors.required ? [say.factorRequired] : []),
      ...(isOn ? [codesLeft(factors.recoveryCodesLeft)[language]] : []),
    ],
    forms: [
      guardedForm(making, begin),
      ...(isOn ? [guardedForm(making, codes, say.codesHint)] : []),
      ...(factors.totp !== null && !factors.required
        ? [guardedForm(making, remove, say.factorRemoveHint)]
        : []),
    ],
  };
}

function identitiesOf(making: ProfileFormMaking, facts: ProfileFacts): ProfilePage['identities'] {
  const { say } = making;
  if (!facts.hasProvider && facts.identities.length === 0) return null;
  const begin = { id: 'link', path: 'identities', heading: say.link, button: say.goOn };
  return {
    rows: facts.identities.map(({ id, issuer, linkedAt }) => ({
      name: issuer,
      detail: shownInstant(linkedAt, facts.zone),
      remove: guardedForm(making, removal(say.unlink, `identity-${id}`, `identities/${id}/remove`)),
    })),
    begin: guardedForm(making, begin),
  };
}

function sessionsOf({ sessions, currentSession, zone }: ProfileFacts): ProfilePage['sessions'] {
  return {
    rows: sessions.map(({ id, createdAt, lastUsedAt }) => ({
      began: shownInstant(createdAt, zone),
      used: shownInstant(lastUsedAt, zone),
      endUrl: id === currentSession ? null : `/settings/profile/sessions/${id}/end`,
    })),
    hasOthers: sessions.some(({ id }) => id !== currentSession),
  };
}

function tokensOf(making: ProfileFormMaking, { tokens, zone }: ProfileFacts): ProfilePage['tokens'] {
  const { say } = making;
  return {
    rows: tokens.map(({ id, name, prefix, scope, expiresAt, lastUsedOn }) => ({
      name,
      prefix,
      scope: say[scope],
      until: shownInstant(expiresAt, zone),
      used: lastUsedOn === null ? say.never : shownDay(lastUsedOn),
      endUrl: `/settings/profile/tokens/${id}/end`,
    })),
    make: tokenForm(making),
  };
}

function followOf({ say, language }: ProfileFormMaking, { follow }: ProfileFacts): ProfilePage['follow'] {
  if (follow === null) return null;
  const chosen = new Set(follow.chosen);
  return {
    state: chosen.size === 0 ? say.followAll : bodiesFollowed(chosen.size)[language],
    bodies: follow.bodies.map(({ id, name }) => ({ id, name: name[language], isChosen: chosen.has(id) })),
  };
}

function removal(words: string, id: string, path: string) {
  return { id, path, heading: words, button: words };
}
