import { isMember } from '../names/committee-members.js';
import { isRoleAlone } from '../names/plan-office.js';
import { isSameName } from '../names/same-name.js';
import { isLeadIn } from '../names/lead-ins.js';
import { type Subject, subjectOf } from '../names/subject.js';
import {
  asksEverybody,
  isClosing,
  isNote,
  isUnassigned,
  statesFacts,
  tellsHolidays,
} from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { isCapitals } from '../text/spelling.js';
import { partOf, spanOf, type Words } from '../text/words.js';
import { timeAhead, titleTime } from '../times/time-words.js';
import { announced, announcedFor, announcesItems, askedReading, onlyAnnounces } from './announced-items.js';
import { addAheadOfList, addClosing, addItem, addPieces, addWhole, addWhoSeesToIt } from './added-units.js';
import { asksAgain, directedBody } from './asked-bodies.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import { assignedRuns, speaksToOther } from './assigned-runs.js';
import {
  besideHeadings,
  besideNamed,
  isBesideNamed,
  isLevelOver,
  isOverNamed,
  levelAhead,
  levelSubject,
} from './beside-headings.js';
import {
  bodyHeadings,
  areMembersAlone,
  isChargeOfOne,
  isNamesAlone,
  isOverTasks,
  isPlacesAlone,
  looksLikeHeading,
  withoutBracket,
} from './body-headings.js';
import { addTasksOfLine, bodiesAfterThings, bodiesInBrackets, preparedBy } from './bracket-bodies.js';
import { addsNothing, closesAll, isCarriedOutByAll, tellsOnly } from './closing-paragraphs.js';
import { addOnDays } from './dated-events.js';
import { isGiven, isToOne } from './explicit-duties.js';
import { isSaying, mayDo } from './told-sentences.js';
import { givesFollowUp, isFollowUp } from './follow-up.js';
import { givenBelow, givenInDash } from './given-below.js';
import { givenByWords } from './given-by-words.js';
import { aheadOf, givenInside, namesOtherUnderTopic, otherAfterColon } from './given-inside.js';
import { announcesContents, hasLeadLabels, labelGroup } from './label-lines.js';
import { addLedList } from './led-lists.js';
import { ledBelow } from './led-titles.js';
import { addLabelledTasks, statedIn } from './labelled-tasks.js';
import { labelsBehind, waitsForLabels } from './labels-ahead.js';
import { addBesideTasks, isTelegraphed, obligedItems, tellLeftOut, workInside } from './left-out.js';
import { meetingFacts } from './meeting-facts.js';
import { addLedByNumber } from './leads-by-number.js';
import { namesLeads } from './named-leads.js';
import { addOfHeading, behindOf, memberFor } from './others-behind.js';
import { addresseeOfTitle, isShortTitle } from './kind-titles.js';
import { kindOfUnit } from './kinds-of-units.js';
import { hasOnlyRemarks, remarksBelow } from './remarks.js';
import { directsNext, inTime, isDirected, over, type Reading } from './reading.js';
import { isOverOthers, sharedOut } from './over-others.js';
import { colonPieces, sharedPieces } from './shared-sentences.js';
import { addTableDuties } from './table-duties.js';
import { hasTasksBelow, hasTasksUnderTitle } from './tasks-below.js';
import {
  announcesList,
  announcesTasks,
  asksBodies,
  beginsWithTask,
  isBelowNumber,
  isGroupWord,
  isMoved,
  isOneOf,
  isOverTable,
  isTopic,
  leadsWhom,
  speaksToAnother,
} from './unit-forms.js';
import { unknownSubject } from './unknown-subjects.js';

/** Finds the duties in the outline of a document or an annex. */
export class Assignments {
  private readonly duties: AssignedDuties;
  private readonly places: Places;

  constructor(duties: AssignedDuties, places: Places) {
    this.duties = duties;
    this.places = places;
  }

  /** Reads everything under a unit. */
  readUnder(unit: Unit, reading: Reading): void {
    const time = unit.parent === null ? null : titleTime(unit.words.text);
    if (time === null) this.readUnits(unit, reading);
    else this.duties.during(time, () => this.readUnits(unit, inTime(unit, reading)));
  }

  private readUnits(unit: Unit, reading: Reading): void {
    const headings = bodyHeadings(unit, reading);
    const runs =
      reading.mode === 'general' && reading.to === null ? assignedRuns(unit.children) : new Set<Unit>();
    const facts = meetingFacts(unit);
    let waiting: Unit[] = [];
    let under = reading;
    for (let index = facts.size; index < unit.children.length; index += 1) {
      const child = unit.children[index];
      if (child === undefined || addLedByNumber(child, this.duties, this.places)) continue;
      const labels = labelGroup(unit.children, index);
      const before = under;
      if (child.mark === null) under = announcedFor(child, reading, before);
      if (under.isAsked === true && under !== before && reading.to === null) {
        this.readUnder(child, under);
        continue;
      }
      const isOfOther =
        under.isAsked === true && (speaksToOther(child, under.to) || namesOtherUnderTopic(child, under.to));
      const each: Reading = isOfOther ? { ...under, to: null } : under;
      const led = addLedList(unit.children, index, this.duties, this.places);
      index += Math.max(0, led - 1);
      if (led > 0) continue;
      if (labels.length === 0) {
        if (waitsForLabels(unit, index, reading.to !== null)) {
          waiting.push(child);
          continue;
        }
        const behind = labelsBehind(unit, index, reading.to !== null);
        const own: Reading = runs.has(child)
          ? { ...each, mode: 'assign' }
          : besideHeadings(child, each, headings);
        this.duties.labelled(statedIn(behind), () => this.read(child, own, headings));
        index += behind.length;
        continue;
      }
      index += labels.length - 1;
      const next = unit.children[index + 1];
      if (waiting.length === 0 && next !== undefined && announcesContents(next)) {
        waiting.push(next);
        index += 1;
      }
      index += addLabelledTasks({ unit, waiting, group: labels }, reading.to, this.duties, this.places);
      waiting = [];
    }
  }

  private read(unit: Unit, reading: Reading, headings: ReadonlySet<Unit>): void {
    const time = timeAhead(unit.words.text);
    if (time === null) this.readUnit(unit, reading, headings);
    else this.duties.during(time, () => this.readUnit(unit, inTime(unit, reading), headings));
  }

  private readUnit(unit: Unit, reading: Reading, headings: ReadonlySet<Unit>): void {
    if (unit.table !== null) return addTableDuties(unit, unit.table, reading, this.duties, this.places);
    if (isTelegraphed(unit) || addOnDays(unit, reading, this.duties, this.places)) return;
    const kind = kindOfUnit(unit, reading);
    const level = levelSubject(unit, reading);
    const subject = subjectOf(unit.words.text) ?? level ?? levelAhead(unit, reading);
    const isHeading =
      (headings.has(unit) && !isDirected(unit, reading) && !leadsWhom(unit, reading.to?.name ?? '')) ||
      level !== null ||
      (kind === 'assigns' && isChargeOfOne(unit));
    if (isHeading && subject !== null && !(kind === 'assigns' && this.hasHeadings(unit)))
      return this.bodyHeading(unit, subject, reading);
    const isLeftOut = kind === 'never' || kind === 'targets' || kind === 'general-targets';
    const isFollowedUp = isFollowUp(unit, kind, reading);
    if (isLeftOut) tellLeftOut(unit, this.duties, this.places, isFollowedUp ? givesFollowUp : undefined);
    if (isFollowedUp) return this.readUnder(unit, { mode: 'general', to: null, isFollowUp: true });
    if (isLeftOut) {
      for (const { item, subject: obliged } of obligedItems(unit))
        this.addressed(item, obliged, { mode: 'assign', to: null }, this.places.placeOf(item));
      addBesideTasks(unit, this.duties, this.places);
      for (const each of workInside(unit)) this.readUnit(each, { mode: 'assign', to: null }, new Set([each]));
      return;
    }
    const below = reading.to === null ? ledBelow(unit, headings) : null;
    if (below !== null) return this.readUnder(unit, below);
    if (kind === 'assigns') {
      const isPartOfBody = reading.to !== null && isBelowNumber(unit) && !this.hasHeadings(unit);
      return this.readUnder(unit, isPartOfBody ? reading : { mode: 'assign', to: null, ...over(subject) });
    }
    if (kind === 'contents')
      return this.readUnder(unit, { ...reading, mode: 'general', to: null, isContents: true });
    if (reading.to === null && asksBodies(unit)) return this.readUnder(unit, { mode: 'assign', to: null });
    if (hasLeadLabels(unit)) return this.readUnder(unit, reading);
    if (isOverTable(unit)) {
      const to =
        subject === null || reading.mode === 'general' ? null : addressee(subject.name, subject.members);
      return this.readUnder(unit, { ...reading, to: reading.to ?? to });
    }
    if (reading.to !== null) return this.underBody(unit, reading.to, reading, subject ?? besideNamed(unit));
    this.withoutBody(unit, reading, subject);
  }

  private hasHeadings(unit: Unit): boolean {
    return bodyHeadings(unit, { mode: 'assign' }).size > 0;
  }

  /** A heading that is a body's name, with or without "có trách nhiệm:". */
  private bodyHeading(unit: Unit, subject: Subject, reading: Reading): void {
    const isWhole = subject.form !== 'sentence';
    const to: Addressee = {
      ...addressee(
        isWhole ? subject.name : withoutBracket(unit.words.text).slice(subject.start),
        isWhole ? subject.members : [],
      ),
      ...(subject.form === 'lead-in' ? announced(unit.words.text, subject.rest) : {}),
    };
    if (unit.children.length === 0) {
      // who decides, over "QUYẾT ĐỊNH:"
      if (unit.mark !== null || !isCapitals(unit.words.text))
        this.duties.tell('nothing-under-body', this.places.placeOf(unit), spanOf(unit.words), to.name);
      return;
    }
    if (isLevelOver(unit) || isOverNamed(unit, to.name))
      return this.readUnder(unit, {
        mode: 'assign',
        to: null,
        ...(levelSubject(unit, { mode: 'assign', to: null }) === null ? {} : { level: to }),
      });
    this.readUnder(unit, {
      mode: 'assign',
      to: isGroupWord(to.name, reading.to ?? reading.office)
        ? { ...(reading.to ?? reading.office ?? to) }
        : to,
      isAsked: subject.form === 'lead-in' && subject.isOrdered === true,
    });
  }

  /** A unit under a body's heading. */
  private underBody(unit: Unit, to: Addressee, reading: Reading, subject: Subject | null): void {
    const { text } = unit.words;
    const place = this.places.placeOf(unit);
    if (isClosing(text) && (unit.mark === null || isNote(text))) return addClosing(unit, this.duties, place);
    if (closesAll(unit, subject, to.name)) return addClosing(unit, this.duties, place);
    const directed = directedBody(unit, reading);
    if (directed !== null) return this.addressed(unit, directed, reading, place);
    if (announcesItems(unit, text))
      return this.readUnder(unit, { ...reading, to: { ...to, ...announced(text, 0) } });
    if (unit.mark === null ? isLeadIn(text) || announcesList(unit) : directsNext(unit))
      return addAheadOfList(to, unit, this.duties, place);
    if (isTopic(unit) || leadsWhom(unit, to.name) || asksAgain(unit, reading))
      return this.readUnder(unit, reading);
    if (isOverOthers(unit)) {
      for (const own of sharedOut(unit.words)) this.duties.add(to, own, place);
      return this.readUnder(unit, { mode: 'assign', to: null });
    }
    const given = givenInDash(unit);
    if (given !== null) return addPieces([given], this.duties, place);
    if (unit.children.length === 0 && tellsOnly(unit))
      return this.duties.tell('left-out', place, spanOf(unit.words));
    if (subject !== null && unit.mark === null && speaksToAnother(unit, subject, to.name)) {
      if ((asksEverybody(text) && !isToOne(subject, text)) || isCarriedOutByAll(text, subject))
        return addClosing(unit, this.duties, place);
      return this.withoutBody(unit, { ...reading, to: null }, subject);
    }
    if (subject !== null && (isOneOf(subject, to, text) || isBesideNamed(unit, subject, to.name))) {
      if (isMoved(subject, to)) this.duties.tell('other-body', place, spanOf(unit.words), subject.name);
      return this.addressed(unit, subject, reading, place);
    }
    const behind = unit.children.length > 0 || subject !== null ? [] : behindOf(unit.words, to);
    if (behind.length > 0) {
      this.duties.tell('other-body', place, spanOf(unit.words), behind[0]?.subject.name);
      this.duties.add(to, aheadOf(unit.words, behind), place);
      return addPieces(behind, this.duties, place);
    }
    if (hasTasksBelow(unit)) this.addWithItems({ unit, words: unit.words }, to, place);
    else this.add(memberFor(unit, to), unit, place);
    if (subject !== null && !isSameName(subject.name, to.name)) {
      this.duties.tell('other-body', place, spanOf(unit.words), subject.name);
    }
  }

  /** A unit that stands under no body: a duty if it says itself to whom it is given. */
  private withoutBody(unit: Unit, reading: Reading, subject: Subject | null): void {
    const { text } = unit.words;
    const place = this.places.placeOf(unit);
    const mayPrepare = reading.mode === 'assign' || reading.isContents === true;
    const isNamed = subject?.form === 'colon';
    const prepares = !mayPrepare ? null : isNamed ? bodiesAfterThings(unit, subject.name) : preparedBy(unit);
    if (prepares !== null) return this.add(addressee(prepares.name, prepares.members), unit, place);
    if (
      isUnassigned(text, subject?.name) ||
      (isMember(text) && !isOverTasks(unit)) ||
      statesFacts(text) ||
      tellsHolidays(text) ||
      (subject !== null && unit.children.length === 0 && (isSaying(subject, text) || mayDo(subject, text)))
    ) {
      // "UBND tỉnh thống nhất với dự thảo. Giao Sở Nội vụ ..."
      const given = subject !== null && isSaying(subject, text) ? givenInside(unit.words) : [];
      if (given.length > 0) return addPieces(given, this.duties, place);
      return this.duties.tell('left-out', place, spanOf(unit.words));
    }
    if (addsNothing(unit, subject)) {
      if (reading.mode === 'assign') addClosing(unit, this.duties, place);
      else if (unit.children.length === 0) addPieces(givenInside(unit.words, true), this.duties, place);
      return;
    }
    const asked = unit.children.length > 0 ? askedReading(unit, reading) : null;
    if (asked !== null) return this.readUnder(unit, asked);
    // "Ban Thường vụ Đảng ủy giao:" ahead of numbers
    if (unit.mark === null && unit.children.length === 0 && text.endsWith(':')) return;
    const other = subject === null || unit.children.length > 0 ? null : otherAfterColon(unit.words, subject);
    if (other !== null && isGiven({ ...unit, words: other.words }, other.subject, reading))
      return addPieces(sharedPieces(other.words, other.subject), this.duties, place);
    if (subject !== null && !isSaying(subject, text) && isGiven(unit, subject, reading)) {
      return this.addressed(unit, subject, reading, place);
    }
    if (unit.children.length === 0 && addTasksOfLine(unit, reading.mode === 'assign', this.duties, place))
      return;
    const given = givenByWords(unit, reading, (piece) =>
      isGiven({ ...unit, words: piece.words }, piece.subject, reading),
    );
    if (given !== null && 'to' in given && hasTasksUnderTitle(unit))
      return this.readUnder(unit, { mode: 'assign', to: given.to });
    if (given !== null && 'to' in given) return this.add(given.to, unit, place);
    if (given !== null) addPieces(given.pieces, this.duties, place);
    if (given !== null) return this.readUnder(unit, { mode: 'assign', to: null });
    if (reading.isFollowUp === true && addWhoSeesToIt(unit, this.duties, place)) return;
    const aside = unit.children.length === 0 ? bodiesInBrackets(unit) : null;
    if (aside !== null) return this.add(addressee(aside.name, aside.members), unit, place);
    const unknown = reading.mode === 'assign' ? unknownSubject(unit) : null;
    if (unknown !== null) {
      this.duties.tell('body-unknown', place, spanOf(unit.words), unknown.name);
      return this.addressed(unit, unknown, reading, place);
    }
    if (unit.children.length > 0)
      return this.readUnder(unit, namesLeads(unit) ? { ...reading, isContents: true } : reading);
    if (reading.level !== undefined && beginsWithTask(unit)) return this.add(reading.level, unit, place);
    if (reading.mode === 'assign' && text.length > 20) this.duties.tell('no-body', place, spanOf(unit.words));
  }

  private addressed(unit: Unit, subject: Subject, reading: Reading, place: string): void {
    const { text } = unit.words;
    const to = addresseeOfTitle(unit, subject);
    if (
      subject.form === 'heading' ||
      subject.form === 'lead-in' ||
      (subject.isGiven && looksLikeHeading(unit))
    )
      return this.bodyHeading(unit, subject, { ...reading, to: null });
    if (subject.form === 'colon') {
      const own = partOf(unit.words, subject.rest);
      if (announcesTasks(unit) || onlyAnnounces(unit, own.text))
        return this.readUnder(unit, { mode: 'assign', to: { ...to, ...announced(text, subject.rest) } });
      if (unit.children.length === 0 && (isPlacesAlone(own.text) || areMembersAlone(own.text, subject.name)))
        return this.duties.tell('left-out', place, spanOf(unit.words), subject.name);
      if (unit.children.length > 0 && (isRoleAlone(own.text) || isNamesAlone(own.text)))
        return this.readUnder(unit, { mode: 'assign', to });
      const each = unit.children.length === 0 ? colonPieces(unit.words, subject) : [];
      if (each.length > 1) return addPieces(each, this.duties, place);
      if (unit.children.length === 0 && addOfHeading(own, to, this.duties, place)) return;
      const given = unit.children.length === 0 ? givenInside(own) : [];
      const pieces = given.length > 0 || unit.children.length > 0 ? given : behindOf(own, to);
      this.addWithItems({ unit, words: aheadOf(own, pieces) }, to, place);
      return addPieces(pieces, this.duties, place);
    }
    if (isShortTitle(unit))
      return this.readUnder(unit, { mode: 'assign', to: { ...to, ...announced(text, subject.rest) } });
    if (announcesTasks(unit)) return this.readUnder(unit, { mode: 'assign', to });
    // "6. Hội Nông dân xã phối hợp với Trạm Thú y": a title that says with whom
    if (unit.mark !== null && unit.children.length > 0 && isLeadIn(`${text.slice(subject.rest)}:`))
      return this.readUnder(unit, { mode: 'assign', to: { ...to, ...announced(text, subject.rest) } });
    const pieces = hasOnlyRemarks(unit) ? sharedPieces(unit.words, subject) : [];
    if (pieces.length < 2 && text.length - (pieces[0]?.words ?? unit.words).text.length <= 20)
      return this.addWithItems({ unit, words: unit.words, rest: subject.rest }, to, place);
    addPieces(pieces, this.duties, place);
    const { own, others } = remarksBelow(unit);
    this.readUnder(own, { mode: 'assign', to });
    this.readUnder(others, { mode: 'assign', to: null });
  }

  private add(to: Addressee, unit: Unit, place: string): void {
    addWhole(to, unit, this.duties, place);
    this.readTables(unit);
    addPieces(givenBelow(unit), this.duties, place);
  }

  /** Adds an item, and reads what stands under it where that is no part of it. */
  private addWithItems(
    item: { unit: Unit; words: Words; rest?: number },
    to: Addressee,
    place: string,
  ): void {
    const below = addItem(item, to, this.duties, place);
    if (below !== null) return this.readUnder(item.unit, below);
    this.readTables(item.unit);
    addPieces(givenBelow(item.unit), this.duties, place);
  }

  /** Tables behind an item give their own tasks. */
  private readTables({ children }: Unit): void {
    for (const child of children)
      if (child.table !== null) this.read(child, { mode: 'assign', to: null }, new Set());
  }
}
