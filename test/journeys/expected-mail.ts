/** How the journey writes down a mail: `address: what it says; what it says`, what it says in alphabetical order. */

export const BOARD = 'board@lacduong.example';
export const LEADER = 'observer@lacduong.example';

/** The mails of each day, in any order; a day that is not there has none. */
export type MailByDay = Readonly<Record<string, readonly string[]>>;

/** Who hears for a body: its officer, or its mailbox where it has no accounts. */
export function toBody(body: string): string {
  return body === 'chi-bo-toa-an' ? 'chi-bo-toa-an@lacduong.example' : `officer.${body}@lacduong.example`;
}

/** Who hears as the head of a body: its head, or its mailbox. */
export function toHead(body: string): string {
  return body === 'chi-bo-toa-an' ? 'chi-bo-toa-an@lacduong.example' : `head.${body}@lacduong.example`;
}

export function mail(to: string, ...says: readonly string[]): string {
  return `${to}: ${says.toSorted().join('; ')}`;
}

/** The same to each of these bodies about its own report: `report-due -14`. */
export function aboutReports(bodies: readonly string[], says: string): string[] {
  return bodies.map((body) => mail(toBody(body), `${says} ${body}`));
}

/** The week's summary, a message of its own. */
export const WEEKLY: readonly string[] = [mail(BOARD, 'weekly-summary'), mail(LEADER, 'weekly-summary')];

/** Mails of one day put together: who is named more than once gets all of it in one mail. The summary stays by itself. */
export function together(...parts: readonly (readonly string[])[]): string[] {
  const lines = new Map<string, string[]>();
  const summaries: string[] = [];
  for (const part of parts.flat()) {
    const [to = '', says = ''] = part.split(': ');
    if (says === 'weekly-summary') summaries.push(part);
    else lines.set(to, [...(lines.get(to) ?? []), ...says.split('; ')]);
  }
  return [...summaries, ...[...lines].map(([to, says]) => mail(to, ...says))];
}
