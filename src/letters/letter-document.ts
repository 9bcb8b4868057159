import { paragraph, paragraphsIn } from '../documents/blocks.js';
import type { Annex, Block, OfficialDocument } from '../documents/official-document.js';
import type { LayoutName } from '../documents/layout.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { LetterText } from './letter-text.js';

/** A line of a letter as it is printed; an empty text leaves it out. */
export interface LetterLineText {
  readonly bodyId: string;
  readonly body: string;
  readonly text: string;
  readonly dueOn: CalendarDay;
  readonly daysLate: number | null;
}

/** What a letter is printed from. */
export interface PrintedLetter {
  readonly layout: LayoutName;
  readonly superior: string | null;
  readonly issuer: string;
  readonly number: number | null;
  readonly issuedOn: CalendarDay | null;
  readonly annexed: boolean;
  readonly text: LetterText;
  readonly lines: readonly LetterLineText[];
}

/** The letter as an official document. */
export function letterDocument(letter: PrintedLetter): OfficialDocument {
  const { layout, superior, issuer, number, issuedOn, annexed, text } = letter;
  const lines = letter.lines.filter((line) => line.text !== '');
  const { issuerCode, place, office, signer } = text;
  return {
    form: 'letter',
    layout,
    head: { superior, issuer, number, typeCode: 'CV', issuerCode, place, issuedOn },
    type: 'Công văn',
    subject: [text.subject],
    addressees: paragraphsIn(text.addressees),
    blocks: [...paragraphs(text.opening), ...(annexed ? [] : listed(lines)), ...paragraphs(text.closing)],
    signature: { capacity: paragraphsIn(text.capacity), office, name: signer === '' ? null : signer },
    recipients: paragraphsIn(text.recipients),
    archive: issuer,
    annexes: annexed ? [annexOf(lines)] : [],
  };
}

/** A line for each thing that is asked for; of several bodies one for each body. */
function listed(lines: readonly LetterLineText[]): Block[] {
  const byBody = Map.groupBy(lines, ({ bodyId }) => bodyId);
  const items = byBody.size === 1 ? lines.map((line) => [line]) : [...byBody.values()];
  return items.map((own, at) => ({
    kind: 'item',
    ...(byBody.size === 1 ? {} : { lead: own[0]?.body ?? '' }),
    text: `${listedOf(own)}${at === items.length - 1 ? '.' : ';'}`,
  }));
}

/** "Việc một, thời hạn 10/02/2026"; several as "(1) …; (2) …". */
function listedOf(lines: readonly LetterLineText[]): string {
  const texts = lines.map((line) => `${withoutEnd(line.text)}, ${whenDue(line)}`);
  return texts.length === 1 ? texts.join('') : texts.map((text, at) => `(${at + 1}) ${text}`).join('; ');
}

/** "thời hạn 10/02/2026, quá hạn 10 ngày". */
function whenDue({ dueOn, daysLate }: LetterLineText): string {
  const due = `thời hạn ${shownDay(dueOn)}`;
  return daysLate === null ? due : `${due}, quá hạn ${daysLate} ngày`;
}

function annexOf(lines: readonly LetterLineText[]): Annex {
  return {
    title: 'Các nội dung đề nghị khẩn trương thực hiện',
    landscape: false,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { heading: 'TT', weight: 0.6, align: 'center' },
            { heading: 'Cơ quan, đơn vị', weight: 2.6 },
            { heading: 'Nội dung', weight: 5 },
            { heading: 'Thời hạn', weight: 1.5, align: 'center' },
            { heading: 'Số ngày quá hạn', weight: 1.1, align: 'center' },
          ],
          rows: lines.map(({ body, text, dueOn, daysLate }, at) => [
            String(at + 1),
            body,
            text,
            shownDay(dueOn),
            daysLate === null ? '' : String(daysLate),
          ]),
        },
      },
    ],
  };
}

function paragraphs(text: string): Block[] {
  return paragraphsIn(text).map((one) => paragraph(one));
}

function withoutEnd(text: string): string {
  return text.trim().replace(/[.;,]$/, '');
}
