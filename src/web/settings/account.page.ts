import type { AccountView, RoleView } from '../../accounts/accounts.queries.js';
import type { Action } from '../../accounts/policy.js';
import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { type Field, type FormView, field } from '../shown/field.js';
import type { BodyChoice } from '../shown/readable-bodies.queries.js';
import { roleLine } from '../shown/role-line.js';
import { accountChip } from './account-list.page.js';
import { roleFields, roleKey } from './account-role-fields.js';
import { accountWords } from './account.words.js';

/** A form of an account that was not taken. */
export interface RefusedAccountForm {
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: FormProblem;
}

/** An account, and who looks at it. */
export interface AccountFacts {
  readonly account: AccountView;
  readonly allowed: readonly Action[];
  readonly isOwn: boolean;
  readonly isAdmin: boolean;
  readonly hasFactor: boolean;
  readonly bodies: readonly BodyChoice[];
  readonly refused: RefusedAccountForm | null;
}

/** One account. */
export interface AccountPage {
  readonly say: Said<typeof accountWords>;
  readonly name: string;
  readonly email: string;
  readonly chip: Chip;
  /** What is wrong where no form of the page shows it. */
  readonly problem: FormProblem | null;
  /** Why less can be done than elsewhere. */
  readonly note: string | null;
  readonly isOwn: boolean;
  /** Null where the reader may not change it. */
  readonly data: FormView | null;
  readonly roles: readonly { readonly label: string; readonly key: string }[];
  /** Where roles are taken away; null where the reader takes none. */
  readonly takeUrl: string | null;
  readonly version: number;
  readonly give: FormView | null;
  readonly acts: readonly FormView[];
}
export const accountTemplate = pageTemplate<AccountPage>('settings/account');

/** A form for an account that is to be made. */
export interface NewAccountPage {
  readonly say: Said<typeof accountWords>;
  readonly form: FormView;
}
export const newAccountTemplate = pageTemplate<NewAccountPage>('settings/new-account');

/** A code that was made just now and is shown once, to be printed. */
export interface OneTimeCodePage {
  readonly say: Said<typeof accountWords>;
  /** Of the account: whoever is handed the sheet reads it in the own language. */
  readonly language: Language;
  readonly sheet: Said<typeof accountWords>;
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly until: string;
  /** Where it is used. */
  readonly address: string;
  readonly backUrl: string;
}
export const oneTimeCodeTemplate = pageTemplate<OneTimeCodePage>('settings/one-time-code');

type GivenField = Pick<Field, 'name' | 'label' | 'kind'> & Partial<Field>;
type GivenForm = Pick<FormView, 'id' | 'heading' | 'button'> & {
  readonly url: string;
  readonly note?: string | undefined;
  readonly fields?: readonly GivenField[];
  readonly isMain?: boolean;
};

/** The page of an account, or with one of its forms once more. */
export function accountPage(language: Language, facts: AccountFacts): AccountPage {
  const { account, allowed, refused, isOwn } = facts;
  const say = inLanguage(accountWords, language);
  const mayGrant = allowed.includes('account.grant');
  const data = allowed.includes('account.change') ? dataForm(say, facts) : null;
  const give = mayGrant ? giveForm(language, say, facts) : null;
  const acts = actsOf(say, facts);
  const placed = [data, give, ...acts].some((form) => form?.problem != null);
  return {
    say,
    name: account.name,
    email: account.email,
    chip: accountChip(account, say),
    problem: placed ? null : (refused?.problem ?? null),
    note: isOwn ? say.own : allowed.includes('account.change') ? null : say.beyond,
    isOwn,
    data,
    roles: account.roles.map((held) => ({ label: roleLine(held, language), key: keyOf(held) })),
    takeUrl: mayGrant ? `/settings/accounts/${account.id}/roles/take` : null,
    version: account.version,
    give,
    acts,
  };
}

/** The form for a new account. */
export function newAccountPage(
  language: Language,
  facts: Pick<AccountFacts, 'bodies' | 'isAdmin' | 'refused'>,
): NewAccountPage {
  const say = inLanguage(accountWords, language);
  const form = formOf(facts.refused, {
    id: 'new',
    url: '/settings/accounts',
    heading: say.new,
    note: say.newLead,
    button: say.make,
    isMain: true,
    fields: [
      {
        name: 'way',
        label: say.way,
        kind: 'choice',
        value: 'mail',
        options: [
          { value: 'mail', label: say.byMail },
          { value: 'code', label: say.byCode },
        ],
      },
      {
        name: 'email',
        label: say.email,
        kind: 'text',
        isRequired: true,
        hint: say.emailHint,
      },
      {
        name: 'name',
        label: say.name,
        kind: 'text',
        isRequired: true,
        hint: say.nameHint,
      },
      languageField(say, 'vi'),
      ...roleFields(language, say, facts),
    ],
  });
  return { say, form };
}

function dataForm(say: Said<typeof accountWords>, { account, isAdmin, refused }: AccountFacts): FormView {
  const isStale = refused?.form === 'data' && refused.problem.status === 412;
  const now = (value: string) => (isStale ? `${say.stands}: ${value}` : null);
  const mayChangeEmail = isAdmin || !account.hasPassword;
  return formOf(refused, {
    id: 'data',
    url: `/settings/accounts/${account.id}`,
    heading: say.data,
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
        name: 'email',
        label: say.email,
        kind: 'text',
        value: account.email,
        isRequired: true,
        hint: now(account.email) ?? (mayChangeEmail ? null : say.emailFixed),
      },
      languageField(say, account.language),
      versionField(account),
    ],
  });
}

function giveForm(language: Language, say: Said<typeof accountWords>, facts: AccountFacts): FormView {
  const { account, refused } = facts;
  return formOf(refused, {
    id: 'give',
    url: `/settings/accounts/${account.id}/roles`,
    heading: say.give,
    button: say.giveButton,
    fields: [...roleFields(language, say, facts), versionField(account)],
  });
}

/** What else can be done with it. */
function actsOf(
  say: Said<typeof accountWords>,
  { account, allowed, isAdmin, hasFactor, refused }: AccountFacts,
): FormView[] {
  const may = (action: Action) => allowed.includes(action);
  const isOpen = account.endedAt === null;
  const { hasPassword } = account;
  const grants = may('account.grant');
  const hasMail = account.email.includes('@');
  const version = [versionField(account)];
  const act = (
    is: boolean,
    path: string,
    [heading, note]: readonly [heading: string, note?: string],
    fields: readonly GivenField[] = [],
  ): FormView[] => {
    const url = `/settings/accounts/${account.id}/${path}`;
    const given = { id: path.replaceAll('/', '-'), url, heading, note, button: heading, fields };
    return is ? [formOf(refused, given)] : [];
  };
  const typedEmail: GivenField = { name: 'email', label: say.email, kind: 'text', isRequired: true };
  return [
    ...act(grants && isOpen && !hasPassword && hasMail, 'invitation', [say.invite, say.inviteNote]),
    ...act(grants && isOpen && (isAdmin || !hasPassword), 'one-time-code', [say.code, say.codeNote]),
    ...act(may('account.session.end') && isOpen, 'sessions/end', [say.sessions, say.sessionsNote]),
    ...act(may('account.token.end') && isOpen, 'tokens/end', [say.tokens, say.tokensNote]),
    ...act(hasFactor && may('account.factor.remove'), 'second-factor/remove', [say.factor, say.factorNote]),
    ...act(grants && isOpen, 'end', [say.end, say.endNote], version),
    ...act(grants && !isOpen, 'reopen', [say.reopen], version),
    ...act(may('account.erase') && !isOpen, 'erase', [say.erase, say.eraseNote], [typedEmail]),
  ];
}

function formOf(refused: RefusedAccountForm | null, given: GivenForm): FormView {
  const { fields = [], isMain = false, ...rest } = given;
  const back = refused?.form === given.id ? refused : null;
  const problem = back?.problem ?? null;
  const shown = fields.map((one) => field(one, back?.typed ?? null, problem));
  return { ...rest, isMain, isOpen: back !== null, fields: shown, problem };
}

function languageField(say: Said<typeof accountWords>, value: Language): GivenField {
  const options = [
    { value: 'vi', label: say.vietnamese },
    { value: 'en', label: say.english },
  ];
  return { name: 'language', label: say.language, kind: 'choice', value, options };
}

function versionField({ version }: AccountView): GivenField {
  return { name: 'version', label: '', kind: 'hidden', value: String(version) };
}

function keyOf({ role, body }: RoleView): string {
  return roleKey({ role, bodyId: body?.id ?? null });
}
