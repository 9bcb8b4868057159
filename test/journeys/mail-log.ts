import { dayInZone } from '../../src/kernel/calendar-day.js';
import { mail, type MailByDay } from './expected-mail.js';
import type { Journey } from './journey.js';

/** A message as the log shows it. */
export interface LoggedMessage {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly state: string;
  readonly acceptedBy: string | null;
  readonly sentAt: string | null;
  readonly reasons: readonly Reason[];
}

interface Reason {
  readonly type: 'reminder' | 'event';
  readonly kind?: string;
  readonly event?: string;
  readonly offset?: string;
  readonly subjectId: string;
  readonly code: string | null;
}

interface NamedTask {
  readonly code: string;
  readonly duty: { readonly place: string };
  readonly leadBody: { readonly code: string };
}

/** What people call tasks by code, and reports by id. */
type Names = ReadonlyMap<string, string>;

/** The mails of some days. */
export interface Mails {
  /** By day, each written as the tables of the journey write it: what the log of messages says of its reasons. */
  readonly logged: Readonly<Record<string, readonly string[]>>;
  /** Day and address of all that the SMTP server took. */
  readonly taken: readonly string[];
}

/** The mails that were sent from one day to another. */
export async function sentMail(
  journey: Journey,
  planId: string,
  from: string,
  until: string,
): Promise<Mails> {
  const names = await namesOf(journey, planId);
  const byDay: Record<string, string[]> = {};
  for (const message of await journey.list<LoggedMessage>('board', '/messages')) {
    if (message.sentAt === null) continue;
    const day = dayInZone(new Date(message.sentAt), 'Asia/Ho_Chi_Minh');
    if (day < from || day > until) continue;
    (byDay[day] ??= []).push(mail(message.to, ...message.reasons.map((reason) => said(reason, names))));
  }
  const taken = journey.taken.filter((one) => one.day >= from && one.day <= until);
  return { logged: sorted(byDay), taken: taken.map((one) => `${one.day} ${one.to}`).toSorted() };
}

/** What the table demands of these days; of days that are not in it, nothing. */
export function demanded(table: MailByDay, from: string, until: string): Mails {
  const days = Object.keys(table).filter((day) => day >= from && day <= until);
  const logged = sorted(Object.fromEntries(days.map((day) => [day, table[day] ?? []])));
  const taken = days.flatMap((day) => (table[day] ?? []).map((one) => `${day} ${one.split(': ')[0]}`));
  return { logged, taken: taken.toSorted() };
}

/** The same mails in the same order, whatever order they were written in. */
function sorted(byDay: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const days = Object.keys(byDay).toSorted();
  return Object.fromEntries(days.map((day) => [day, (byDay[day] ?? []).toSorted()]));
}

function said({ type, kind, event, offset, subjectId, code }: Reason, names: Names): string {
  const about = names.get(code ?? subjectId) ?? '';
  if (type === 'event') return `${event} ${about}`;
  if (kind === 'weekly-summary') return kind;
  const name = kind === 'waiting-for-board' ? 'waiting' : kind;
  return `${name} ${offset} ${about}`.trim();
}

async function namesOf(journey: Journey, planId: string): Promise<Names> {
  const names = new Map<string, string>();
  for (const { code, duty, leadBody } of await journey.list<NamedTask>('board', `/tasks?plan=${planId}`)) {
    names.set(code, `${shortPlace(duty.place)} ${leadBody.code}`);
  }
  for (const review of await journey.list<{ id: string }>('board', `/plans/${planId}/reviews`)) {
    const reports = await journey.list<{ id: string; body: { code: string } }>(
      'board',
      `/reviews/${review.id}/reports`,
    );
    for (const { id, body } of reports) names.set(id, body.code);
  }
  return names;
}

/** "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" is III.1-2. */
export function shortPlace(place: string): string {
  return place.replace(/ \(.*?\)/, '').replace(', gạch đầu dòng ', '-');
}
