import { dayOfMonth } from '../../../kernel/calendar-day.js';
import { AssignedDuties } from './duties/assigned-duties.js';
import { Assignments } from './duties/assignments.js';
import type { Reading } from './duties/reading.js';
import { textsUnder } from './duties/unit-forms.js';
import { paragraphsOf } from './lines/paragraphs.js';
import { titleKind } from './names/titles.js';
import { isMarked } from './parts/document-marks.js';
import type { DocumentPart } from './parts/document-parts.js';
import { outlineOf, type Unit } from './parts/outline.js';
import { type Places, placesOf } from './parts/places.js';
import { takeTornColumns } from './parts/torn-columns.js';
import { isCapitals } from './text/spelling.js';
import { joinedWords, spanOf } from './text/words.js';
import { type PlanYear, planYear } from './times/plan-year.js';

/** A document, what is attached to it or an annex, with its outline and the duties that it gives. */
export interface ReadPart {
  readonly part: DocumentPart;
  readonly root: Unit;
  readonly places: Places;
  readonly duties: AssignedDuties;
}

/** Documents that say nothing but who is to do what. */
const directives = new Set(['Chỉ thị', 'Thông tri', 'Công điện', 'Kết luận', 'Thông báo']);

/** Reads one part. `year` is that of the document, for days without one. */
export function readPart(part: DocumentPart, year: PlanYear | null): ReadPart {
  const root = outlineOf(paragraphsOf(part.body));
  const places = placesOf(part, root);
  const own = part.kind === 'annex' ? planYear(joinedWords(part.title).text) : null;
  const duties = new AssignedDuties(own ?? year);
  const title = part.title.map(({ text }) => text).join(' ');
  const isAssigning =
    part.kind === 'annex' &&
    (titleKind(title.replace(/^phụ lục[\s\dIVX.:]*/iu, '')) === 'assigns' ||
      /phân công|nhiệm vụ/iu.test(title));
  const isDirective = directives.has(part.type ?? '');
  const torn = part.kind === 'annex' ? takeTornColumns(root) : [];
  if (torn.length > 0) duties.tell('table-torn', places.placeOf(root), spanOf(joinedWords(torn)));
  if (!isForm(part, title))
    new Assignments(duties, places).readUnder(root, {
      mode: isAssigning ? 'assign' : 'general',
      to: null,
      ...(isDirective ? { isDirective, isContents: true } : {}),
      ...sinceOf(own ?? year),
      mayAsk: isDirective || isLetter(part),
    });
  return { part, root, places, duties };
}

function sinceOf(year: PlanYear | null): Pick<Reading, 'since' | 'dueSince'> {
  if (year === null) return {};
  const since = year.since ?? dayOfMonth(year.first, 1, 1);
  return { since, dueSince: year.dueSince ?? since };
}

/** A letter to those who are to do what it says: it has no type, and an addressee or nothing but paragraphs. */
function isLetter({ kind, type, head, body }: DocumentPart): boolean {
  if (kind !== 'document' || type !== null) return false;
  const lines = [...head, ...body.slice(0, 30)];
  return lines.some(({ text }) => /^Kính gửi\s*:/u.test(text)) || !body.some(isMarked);
}

/** An annex that bodies fill in: "Mẫu báo cáo", "Đề cương". */
function isForm({ kind }: DocumentPart, title: string): boolean {
  return kind === 'annex' && /(?:^|\s)(?:mẫu|biểu mẫu|đề cương)(?:\s|$)/iu.test(title);
}

/** What stands ahead of the first section of a part. */
export function preambleOf({ root }: ReadPart): string {
  const texts: string[] = [];
  for (const { mark, words, children, table } of root.children) {
    // who decides, over what it rests on: "HỘI ĐỒNG NHÂN DÂN TỈNH ..."
    const isOver = mark === null && isCapitals(words.text) && children.every((child) => child.mark === null);
    if (table !== null || (children.length > 0 && !isOver) || (mark !== null && mark.kind !== 'dash')) break;
    texts.push(words.text, ...children.map((child) => child.words.text));
  }
  return texts.join('\n').slice(0, 12_000);
}

/** What stands in a section that is called so: "I. Căn cứ xây dựng kế hoạch". */
export function statedBasis({ children }: Unit): string {
  const section = children.find(({ words }) =>
    /^(?:những |các )?(?:căn cứ|cơ sở pháp lý)(?: (?:pháp lý|xây dựng|lập|ban hành)| kế hoạch| để| và){0,4}\s*:?$/iu.test(
      words.text,
    ),
  );
  return section === undefined
    ? ''
    : [section.words, ...textsUnder(section)]
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 12_000);
}
