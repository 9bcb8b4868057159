import { hasSentOut, tellsResult } from '../names/acting-subjects.js';
import { leadIn, roleIn } from '../names/duty-words.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { type Addressee, addressee } from './assigned-duties.js';
import { bodiesAfterTask, sentenceInBracket } from './bracket-bodies.js';
import { givenForEvent } from './events.js';
import { isNamedOffice } from './explicit-duties.js';
import { actsInGeneral, isToldOfThings } from './general-sentences.js';
import {
  actingAfterAgreeing,
  actingInside,
  chargedAtEnd,
  chargedInside,
  givenInside,
  saidInside,
  severalActingInside,
  isLeadOfAll,
  underTopic,
} from './given-inside.js';
import { doneUnderLeader } from './done-under-leader.js';
import { leadInLabel } from './label-lines.js';
import { withoutMoreFacts } from './more-facts.js';
import { overNamed } from './over-others.js';
import { preparedPieces } from './prepared-in-brackets.js';
import type { Reading } from './reading.js';
import { givenPassively } from './passive-sentences.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { givenInStep } from './steps.js';
import { timeSaid } from '../times/time-words.js';
import { isSaying, tellsHowItWent } from './told-sentences.js';

/** What the words of a unit give: pieces of them to whom each names, or all of them to one addressee. */
export type GivenByWords = { readonly pieces: readonly SharedPiece[] } | { readonly to: Addressee };

/**
 * What a unit gives to bodies that its words name elsewhere than at their beginning; null where they name nobody so.
 * `isGiven`: whether a piece that begins with a body gives it something there.
 */
export function givenByWords(
  unit: Unit,
  reading: Reading,
  isGiven: (piece: SharedPiece) => boolean,
): GivenByWords | null {
  const inItem = unit.children.length === 0 ? givenInItem(unit, reading, isGiven) : null;
  const inBrackets = inItem ?? overNamed(unit);
  if (inBrackets !== null) return inBrackets;
  const label = leadInLabel(unit.words);
  if (label !== null) return { to: addressee(label.name, label.members, 'lead') };
  const own = unit.children.length === 0 ? sentenceInBracket(unit.words) : null;
  const subject = own === null ? null : subjectOf(own.text);
  if (own !== null && subject !== null) return { pieces: [{ words: own, subject }] };
  const lead = leadIn(unit.words.text);
  return lead === null ? null : { to: addressee(lead.name, lead.members, lead.role) };
}

function givenInItem(
  unit: Unit,
  reading: Reading,
  isGiven: (piece: SharedPiece) => boolean,
): GivenByWords | null {
  const { mode, isDirective = false, isContents = false } = reading;
  const assigns = mode === 'assign';
  const prepared = preparedPieces(unit.words);
  if (prepared.length > 0) return { pieces: prepared };
  const inStep = givenInStep(unit);
  if (inStep.length > 0) return { pieces: inStep };
  const forEvent = assigns ? [] : givenForEvent(unit);
  if (forEvent.length > 0) return { pieces: forEvent };
  const topical = underTopic(unit.words, assigns || isDirective || isContents);
  if (topical !== null && isGiven(topical) && !(isContents && saysOnlyThatItDoes(topical)))
    return { pieces: sharedPieces(topical.words, topical.subject) };
  const told = topical === null && unit.mark !== null ? underTopic(unit.words, true) : null;
  if (told !== null && isOfNamedOffice(told)) return { pieces: sharedPieces(told.words, told.subject) };
  const after = assigns || isContents ? bodiesAfterTask(unit) : null;
  if (after !== null) return { to: addressee(after.name, after.members) };
  const directed = doneUnderLeader(unit.words);
  if (directed !== null) return { pieces: [directed] };
  const last = chargedAtEnd(unit.words);
  if (last !== null) return { to: leadOf(last) };
  const pieces = givenInside(unit.words);
  const [first] = pieces;
  if (first === undefined) {
    const agreed = actingAfterAgreeing(unit.words);
    const one = agreed.length === 0 && isDirective ? actingInside(unit.words).filter(isGiven) : agreed;
    const acting = one.length === 0 && isDirective ? severalActingInside(unit.words) : one;
    const inGeneral = acting.length === 0 && !assigns ? actingInGeneral(unit, reading) : acting;
    const charged = inGeneral.length === 0 && assigns ? chargedOrActing(unit) : inGeneral;
    const named = charged.length === 0 ? givenPassively(unit) : charged;
    return named.length === 0 ? null : { pieces: named };
  }
  return pieces.length === 1 && isLeadOfAll(unit.words, first) ? { to: leadOf(first) } : { pieces };
}

/**
 * "Tháng 5: Lễ phát động tại xã. Sở Y tế mở chiến dịch ...": where a part assigns, behind what names nobody, who is charged or what one body
 * does, not who leads all that stands ahead.
 */
function chargedOrActing(unit: Unit): readonly SharedPiece[] {
  const charged = chargedInside(unit.words);
  if (charged.length > 0 || isToldOfThings(unit)) return charged;
  const acting = actingInside(unit.words);
  if (acting[0] !== undefined && isLeadOfAll(unit.words, acting[0])) return [];
  return acting.filter(
    ({ words: { text }, subject }) =>
      !isSaying(subject, text) &&
      !hasSentOut(text.slice(subject.rest)) &&
      !tellsResult(subject, text) &&
      (timeSaid(text).phrase !== null || !tellsHowItWent(plain(text))),
  );
}

/** The sentences of a general part that say what a body is to do; none where the first of them says who leads all that stands ahead. */
function actingInGeneral(unit: Unit, reading: Reading): readonly SharedPiece[] {
  const pieces = saidInside(unit.words, (subject, text) => actsInGeneral(unit, subject, text, reading));
  if (pieces[0] !== undefined && isLeadOfAll(unit.words, pieces[0])) return [];
  return pieces.map(({ words, subject }) => ({ subject, words: withoutMoreFacts(words) }));
}

/** "3. Y tế: Sở Y tế cấp thuốc ...": after the topic an office of the State by name and what it is to do, not only that it does it. */
function isOfNamedOffice(piece: SharedPiece): boolean {
  const { subject } = piece;
  return subject.form === 'sentence' && !saysOnlyThatItDoes(piece) && isNamedOffice(subject, after(piece));
}

/** "Thanh tra: Thanh tra tỉnh thực hiện theo kế hoạch". */
function saysOnlyThatItDoes(piece: SharedPiece): boolean {
  return /^\s*(?:tổ chức )?thực hiện(?![A-Za-zÀ-ỹ])/u.test(after(piece));
}

function after({ words, subject }: SharedPiece): string {
  return plain(words.text.slice(subject.rest, subject.rest + 60));
}

function leadOf({ words, subject }: SharedPiece): Addressee {
  return addressee(subject.name, subject.members, roleIn(words.text, subject.rest));
}
