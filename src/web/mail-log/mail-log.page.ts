import { shownDay } from '../../kernel/calendar-day.js';
import { capitalized } from '../../kernel/first-letter.js';
import type { Language, Text } from '../../kernel/text.js';
import { type MessageState, messageStateLabels, messageStates } from '../../mail/message-state.js';
import type { MessageRow, ReadMessage } from '../../mail/messages.queries.js';
import { skipReasonLabels } from '../../mail/skip-reason.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { shownInstant } from '../shown/instant.js';
import { type AskedFilters, type ListChoice, listUrl } from '../shown/list-filters.js';
import { mailKindLabels, mailLogWords } from './mail-log.words.js';

type Words = Said<typeof mailLogWords>;

/** The mails that the program sends, newest first. */
export interface MailLogPage {
  readonly say: Words;
  readonly filters: {
    readonly to: string;
    readonly day: string;
    readonly choices: readonly ListChoice[];
    readonly isFiltered: boolean;
  };
  readonly rows: readonly {
    readonly url: string;
    readonly subject: string;
    readonly to: string;
    /** The body, and whose account it is where the reader is told. */
    readonly whose: string;
    readonly kind: string;
    readonly when: string;
    readonly chip: Chip;
    /** Why it was not sent. */
    readonly why: string | null;
  }[];
  readonly nothing: string | null;
  readonly nextUrl: string | null;
}
export const mailLogTemplate = pageTemplate<MailLogPage>('mail-log/list');

export const mailFilterNames = ['to', 'kind', 'state', 'body', 'day'] as const;
export type MailFilters = AskedFilters<(typeof mailFilterNames)[number]>;

export interface MailLogFacts {
  readonly mails: readonly MessageRow[];
  readonly nextCursor: string | null;
  readonly filters: MailFilters;
  readonly bodies: readonly { readonly id: string; readonly name: Text }[];
  /** An IANA name. */
  readonly zone: string;
}

/** How the program says that a mail lies in its own folder, there being no mail server. */
const FOLDER = 'folder: ';

const looks: Readonly<Record<MessageState, Pick<Chip, 'tone' | 'icon'>>> = {
  queued: { tone: 'run', icon: 'clock' },
  sending: { tone: 'run', icon: 'mail' },
  sent: { tone: 'ok', icon: 'check' },
  retrying: { tone: 'soon', icon: 'hourglass' },
  dead: { tone: 'late', icon: 'alert-triangle' },
  skipped: { tone: 'off', icon: 'ban' },
};

/** How a mail stands. */
export function stateChip(state: MessageState, language: Language): Chip {
  return { ...looks[state], label: capitalized(messageStateLabels[state][language]) };
}

/** What a mail is. */
export function kindLabel(kind: string, language: Language): string {
  return (mailKindLabels[kind] ?? mailKindLabels['account'])?.[language] ?? kind;
}

/** The list. */
export function mailLogPage(language: Language, facts: MailLogFacts): MailLogPage {
  const say = inLanguage(mailLogWords, language);
  const { mails, nextCursor, filters, zone } = facts;
  const isFiltered = Object.keys(filters).length > 0;
  return {
    say,
    filters: {
      to: filters.to ?? '',
      day: filters.day ?? '',
      choices: choicesOf(language, facts),
      isFiltered,
    },
    rows: mails.map((mail) => ({
      url: `/mail-log/${mail.id}`,
      subject: mail.subject ?? say.hiddenSubject,
      to: mail.to === '' ? say.blanked : mail.to,
      whose: whoseMail(mail)[language],
      kind: kindLabel(mail.kind, language),
      when: shownInstant(mail.sentAt ?? mail.createdAt, zone),
      chip: stateChip(mail.state, language),
      why: whyNot(mail, language),
    })),
    nothing: mails.length > 0 ? null : isFiltered ? say.nothing : say.empty,
    nextUrl: nextCursor === null ? null : listUrl('/mail-log', filters, nextCursor),
  };
}

/** The body that it goes to or is about, and whose account it goes to. */
function whoseMail({ bodyName, accountName }: MessageRow): Text {
  const names = (language: Language) =>
    [accountName, bodyName?.[language]].filter((name) => name != null).join(' · ');
  return { vi: names('vi'), en: names('en') };
}

/** Why it was not sent, or not yet. */
export function whyNot({ state, skipReason, lastError }: MessageRow, language: Language): string | null {
  if (skipReason !== null) return skipReasonLabels[skipReason][language];
  return state === 'sent' ? null : lastError;
}

function choicesOf(language: Language, { filters, bodies }: MailLogFacts): ListChoice[] {
  const say = inLanguage(mailLogWords, language);
  const any = { value: '', label: say.any };
  const kinds = ['digest', 'weekly-summary', 'event'].map((kind) => ({
    value: kind,
    label: kindLabel(kind, language),
  }));
  const states = messageStates.map((state) => ({ value: state, label: stateChip(state, language).label }));
  const choice = (name: 'kind' | 'state' | 'body', options: ListChoice['options']): ListChoice => ({
    name,
    label: say[name],
    value: filters[name] ?? '',
    options: [any, ...options],
  });
  const named = bodies.map(({ id, name }) => ({ value: id, label: name[language] }));
  return [choice('state', states), choice('kind', kinds), choice('body', named)];
}

/** One mail. */
export interface MailPage {
  readonly say: Words;
  readonly heading: string;
  readonly chip: Chip;
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
  /** Null where the reader sees none. */
  readonly text: string | null;
  /** Null where it cannot be sent again, or not by the reader. */
  readonly retryUrl: string | null;
  readonly problem: FormProblem | null;
}
export const mailTemplate = pageTemplate<MailPage>('mail-log/mail');

export interface MailFacts {
  readonly mail: ReadMessage;
  readonly mayRetry: boolean;
  /** An IANA name. */
  readonly zone: string;
  readonly problem: FormProblem | null;
}

/** The page of a mail. */
export function mailPage(language: Language, { mail, mayRetry, zone, problem }: MailFacts): MailPage {
  const say = inLanguage(mailLogWords, language);
  const at = (instant: Date | null) => (instant === null ? null : shownInstant(instant, zone));
  const pairs: readonly (readonly [string, string | null])[] = [
    [say.to, mail.to === '' ? say.blanked : mail.to],
    [say.account, mail.accountName],
    [say.body, mail.bodyName && mail.bodyName[language]],
    [say.kind, kindLabel(mail.kind, language)],
    [say.day, shownDay(mail.day)],
    [say.created, at(mail.createdAt)],
    [say.sent, at(mail.sentAt)],
    mail.acceptedBy?.startsWith(FOLDER)
      ? [say.keptAs, mail.acceptedBy.slice(FOLDER.length)]
      : [say.acceptedBy, mail.acceptedBy],
    [say.attempts, String(mail.attempts)],
    [say.nextAttempt, at(mail.nextAttemptAt)],
    [say.error, mail.lastError],
    [say.reason, mail.skipReason && skipReasonLabels[mail.skipReason][language]],
  ];
  return {
    say,
    heading: mail.subject ?? kindLabel(mail.kind, language),
    chip: stateChip(mail.state, language),
    pairs: pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    text: mail.text,
    retryUrl: mayRetry ? `/mail-log/${mail.id}/retry` : null,
    problem,
  };
}
