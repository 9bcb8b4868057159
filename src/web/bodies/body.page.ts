import { roleLabels } from '../../accounts/role-labels.js';
import { bodyKindLabels } from '../../bodies/body-kind.js';
import { lastDayOfExistence } from '../../bodies/body.js';
import { shownDay } from '../../kernel/calendar-day.js';
import { type Language, textOf } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from '../plans/plan-words.js';
import type { Chip } from '../shown/chip.js';
import type { BodyFacts } from './body-facts.queries.js';
import { accountChip, answering, existenceChip, type Figure, workFigures } from './body-state.js';
import { bodyWords } from './body.words.js';

interface FileLink {
  readonly url: string;
  readonly label: string;
}

interface Named {
  readonly url: string;
  readonly name: Worded;
}

/** One body. */
export interface BodyPage {
  readonly say: Said<typeof bodyWords>;
  readonly id: string;
  readonly name: Worded;
  readonly kind: string;
  readonly ended: Chip | null;
  readonly parent: Named | null;
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
  readonly successors: readonly Named[];
  readonly figures: readonly Figure[];
  /** Null for who may not read accounts. */
  readonly people: readonly Person[] | null;
  /** Whether there is anything to be done for one of them. */
  readonly hasActs: boolean;
  readonly below: readonly (Named & { readonly kind: string })[];
  readonly groups: readonly Worded[];
  /** By plan: what the body has to do and how it stands. */
  readonly sheets: readonly {
    readonly plan: Worded;
    readonly files: readonly FileLink[];
    /** Where its text is edited; null for who may not. */
    readonly editUrl: string | null;
  }[];
  /** Null where there is no letter to it. */
  readonly lettersUrl: string | null;
  readonly mayChange: boolean;
  /** Whether its work is to be given to one of several successors. */
  readonly mayHandOver: boolean;
  readonly mayInvite: boolean;
  readonly problem: FormProblem | null;
}
export const bodyTemplate = pageTemplate<BodyPage>('bodies/body');

interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: string;
  readonly chip: Chip;
  /** Null where there is nothing to send. */
  readonly inviteUrl: string | null;
  readonly codeUrl: string | null;
}

/** The page of a body. */
export function bodyPage(language: Language, facts: BodyFacts, problem: FormProblem | null = null): BodyPage {
  const say = inLanguage(bodyWords, language);
  const { body, accounts, work, groups, below, successors, today } = facts;
  const people = accounts === null ? null : peopleOf(language, facts, accounts);
  const named = (one: { id: string; name: string; nameEn?: string | null }): Named => ({
    url: `/bodies/${one.id}`,
    name: worded(textOf(one.name, one.nameEn ?? null), language),
  });
  return {
    say,
    id: body.id,
    name: named(body).name,
    kind: bodyKindLabels[body.kind][language],
    ended: existenceChip(body, today, language),
    parent: body.parent && named(body.parent),
    pairs: [
      { label: say.code, value: body.code },
      { label: say.mailbox, value: body.mailbox ?? say.notGiven },
      { label: say.telephone, value: body.telephone ?? say.notGiven },
      ...spanOf(language, facts),
    ],
    successors: successors.map(named),
    figures: workFigures(
      work.find((row) => row.body.id === body.id),
      language,
    ),
    people,
    hasActs: (people ?? []).some(({ inviteUrl, codeUrl }) => inviteUrl !== null || codeUrl !== null),
    below: below.map((one) => ({ ...named(one), kind: bodyKindLabels[one.kind][language] })),
    groups: groups
      .filter(({ members }) => members.some(({ id }) => id === body.id))
      .map((group) => worded(textOf(group.name, group.nameEn), language)),
    sheets: facts.plans.map(({ id, title, hasTemplate, mayEdit }) => {
      const page = `/plans/${id}/bodies/${body.id}/sheet`;
      const url = `/api/v1${page}`;
      return {
        plan: worded(title, language),
        editUrl: mayEdit ? page : null,
        files: [
          ...(hasTemplate ? [{ url: `${url}-in-template.docx`, label: say.ownSheet }] : []),
          ...['docx', 'pdf'].map((kind) => ({ url: `${url}.${kind}`, label: `${say.sheet} .${kind}` })),
        ],
      };
    }),
    lettersUrl: facts.hasLetters ? `/monitoring/letters?body=${body.id}` : null,
    mayChange: facts.mayChange,
    mayHandOver: facts.mayChange && successors.length > 1 && body.existsTo !== null && body.existsTo <= today,
    mayInvite: facts.mayInvite,
    problem,
  };
}

function spanOf(language: Language, { body }: BodyFacts): BodyPage['pairs'] {
  const last = lastDayOfExistence(body);
  if (body.existsFrom === null && last === null) return [];
  const day = (one: Parameters<typeof shownDay>[0] | null) => (one === null ? '…' : shownDay(one));
  const value = `${day(body.existsFrom)} – ${day(last)}`;
  return [{ label: bodyWords.exists[language], value }];
}

function peopleOf(
  language: Language,
  { body, mayInvite }: BodyFacts,
  accounts: NonNullable<BodyFacts['accounts']>,
): Person[] {
  return answering(body.id, accounts).map(({ account, roles }) => {
    const base = `/bodies/${body.id}/accounts/${account.id}`;
    const isOpen = mayInvite && !account.hasPassword;
    return {
      name: account.name,
      email: account.email,
      roles: roles.map((role) => roleLabels[role][language]).join(', '),
      chip: accountChip(account, language),
      inviteUrl: isOpen && account.email.includes('@') ? `${base}/invitation` : null,
      codeUrl: isOpen ? `${base}/one-time-code` : null,
    };
  });
}
