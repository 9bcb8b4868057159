import type { Unit } from '../parts/outline.js';
import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import type { Subject } from '../names/subject.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Addressee, addressee } from './assigned-duties.js';
import { beginsWithTask } from './unit-forms.js';

/** How the units under a title are read. */
export interface Reading {
  /** assign: the part gives duties to bodies; general: only what says who leads is a duty. */
  readonly mode: 'assign' | 'general';
  readonly to: Addressee | null;
  /** The level that the bodies named here are of: "Cấp huyện". */
  readonly level?: Addressee;
  /** The one body over these items, where bodies are named among them: "Cấp tỉnh" under "Trách nhiệm của Sở Y tế" is that body. */
  readonly office?: Addressee;
  /** The part says what is to be done: a sentence about one body there gives it a duty. */
  readonly isContents?: boolean;
  /** A directive or a conclusion: an item that only begins with a body gives it a duty. */
  readonly isDirective?: boolean;
  /** A directive or a letter: it may ask certain bodies to do all that follows. */
  readonly mayAsk?: boolean;
  /** They are asked to do all that follows, but for items that name somebody else. */
  readonly isAsked?: boolean;
  /** How the paragraphs behind the items of an urged body are read: these end with the next paragraph. */
  readonly behindItems?: Reading;
  /** What is asked stands in paragraphs after the one that asks. */
  readonly inProse?: boolean;
  /** The part says who checks and reports. */
  readonly isFollowUp?: boolean;
  /** Where the plan begins: what began before is no task of it. */
  readonly since?: CalendarDay;
  /** What is due before it is past: where the plan begins, or came out ahead of that. */
  readonly dueSince?: CalendarDay;
}

/** That the items under a title are of the one body that it names. */
export function over(subject: Subject | null): Pick<Reading, 'office'> {
  if (subject?.form !== 'heading' || areSeveral(subject.name)) return {};
  return { office: addressee(subject.name, subject.members) };
}

/** What is to be done in a month names who acts; on a day they may only come or speak. */
export function inTime({ words: { text } }: Unit, reading: Reading): Reading {
  return reading.mode === 'general' && !text.startsWith('Ngày ') ? { ...reading, isContents: true } : reading;
}

/** "Chỉ đạo Công an các xã, phường" under "2. Công an tỉnh": within what that body has, no heading beside it. */
export function isDirected({ words: { text } }: Unit, { to }: Reading): boolean {
  return to !== null && text.startsWith('Chỉ đạo ');
}

/** "- Chỉ đạo Thanh tra Sở:" ahead of a dash beside it that says what: no task of its own. */
export function directsNext(unit: Unit): boolean {
  const { mark, words, children, parent } = unit;
  if (mark === null || parent === null || children.length > 0) return false;
  const next = parent.children[parent.children.indexOf(unit) + 1];
  // "- Về xây dựng văn bản:" ahead of paragraphs
  if (/^Về [^:;.]{3,200}:$/u.test(words.text)) return next?.mark === null;
  if (!/^Chỉ đạo [^:;.]{3,80}:$/u.test(words.text)) return false;
  return next?.mark?.kind === mark.kind && beginsWithTask(next);
}
