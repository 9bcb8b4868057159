import { readFileSync } from 'node:fs';

/** What a duty in a marked document must be read as. */
export interface MarkedDuty {
  readonly body: string;
  readonly text: string;
  readonly role: 'lead' | 'cooperate' | null;
  readonly cooperating: readonly string[];
  readonly cadence: string | null;
  readonly dueOn: string | null;
  /** Null where the document's mark says none: it is not compared. */
  readonly place: string | null;
}

const roles = { L: 'lead', C: 'cooperate' } as const;

/**
 * A document of `marked/`: its text holds each duty between ⟦ and ⟧, followed by what it is, as
 * `{body|L or C|partner;partner|cadence|day|p=place}`; `=` is the body of the duty before, and what is left empty the document does not say.
 */
export function markedDocument(name: string): { source: string; duties: MarkedDuty[] } {
  const marked = readFileSync(new URL(`marked/${name}`, import.meta.url), 'utf8');
  const duties: MarkedDuty[] = [];
  const source = marked.replaceAll(/⟦([^⟧]*)⟧\{([^}]*)\}/gu, (_, text: string, stated: string) => {
    const [body = '', role = '', partners = '', cadence = '', dueOn = '', place = ''] = stated.split('|');
    duties.push({
      body: body === '=' ? (duties.at(-1)?.body ?? '') : body,
      text: onOneLine(text),
      role: role === 'L' || role === 'C' ? roles[role] : null,
      cooperating: partners.split(';').filter((partner) => partner !== ''),
      cadence: cadence === '' ? null : cadence,
      dueOn: dueOn === '' ? null : dueOn,
      place: place.startsWith('p=') ? place.slice(2) : null,
    });
    return text;
  });
  return { source, duties };
}

/** Words without line breaks and marks of lists at their beginnings, as they are compared. */
export function onOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(?:^|\n)\s*(?:[-+*]|[a-zđ]\))\s+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.;,]+$/u, '')
    .trim();
}
