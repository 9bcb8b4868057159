import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language } from '../../kernel/text.js';
import type { MessageRow } from '../../mail/messages.queries.js';
import { type ListColumn, listSheet, timeCell } from '../shown/list-sheet.js';
import { kindLabel, stateChip, whyNot } from './mail-log.page.js';
import { mailLogWords as words } from './mail-log.words.js';

/** Mails as a table for a spreadsheet program, a row each. `zone`: an IANA name. */
export function mailLogSheet(language: Language, mails: readonly MessageRow[], zone: string): Sheet {
  const columns: readonly ListColumn<MessageRow>[] = [
    { heading: words.day, width: 12, holds: 'day', of: ({ day }) => day },
    { heading: words.created, width: 16, holds: 'time', of: (mail) => timeCell(mail.createdAt, zone) },
    { heading: words.sent, width: 16, holds: 'time', of: (mail) => timeCell(mail.sentAt, zone) },
    { heading: words.to, width: 36, of: ({ to }) => (to === '' ? words.blanked : to) },
    { heading: words.account, width: 26, of: ({ accountName }) => accountName },
    { heading: words.body, width: 36, of: ({ bodyName }) => bodyName },
    { heading: words.about, width: 60, of: ({ subject }) => subject ?? words.hiddenSubject },
    { heading: words.kind, width: 22, of: ({ kind }) => kindLabel(kind, language) },
    { heading: words.state, width: 20, of: ({ state }) => stateChip(state, language).label },
    { heading: words.reason, width: 40, of: (mail) => whyNot(mail, language) },
    { heading: words.attempts, width: 10, holds: 'number', of: ({ attempts }) => attempts },
  ];
  return listSheet(language, words.title, columns, mails);
}
