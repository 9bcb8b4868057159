import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { type BlankedContent, withoutText } from '../history/blanked-content.js';
import { sha256Of } from '../history/history.service.js';
import {
  MeasurementBlanking,
  type MeasurementWordField,
} from '../indicators/measurement-blanking.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { alreadyBlanked, notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { reportTexts } from './draft-change.js';
import type { ProgressReport } from './progress-report.entity.js';
import { ReportAccessService } from './report-access.service.js';
import { aProposal, aSignedPaper, policyFacts } from './report-rules.js';
import { ReportsStore } from './reports.store.js';

const aText: Text = { vi: 'nội dung này', en: 'content' };

/** The texts of a report that stand in its own row. */
const reportFields = [...reportTexts, 'returnReason', 'excuseReason', 'handedBackNote'] as const;
export type ReportField = (typeof reportFields)[number];

/** A text of a report; `part` is the task of a line, or the question of an answer. */
export type ReportPlace =
  | { readonly field: ReportField }
  | { readonly field: 'line' | 'takenOutReason' | 'answer'; readonly part: string };

/** A text as it is read and replaced. */
interface Slot {
  readonly text: string | null | undefined;
  put(text: string): void;
}

type Opened = { readonly report: ProgressReport; readonly committeeId: string };

/** Takes wrongly given texts and files of reports away. Whoever calls it tells of it in the history. */
@Injectable()
export class ReportBlanking {
  constructor(
    private readonly access: ReportAccessService,
    private readonly store: ReportsStore,
    private readonly measurements: MeasurementBlanking,
  ) {}

  /** Puts the marker in the place of a text. @throws NotFoundError (nothing is written there, or not for the actor), ForbiddenError */
  async text(
    manager: EntityManager,
    actor: Actor,
    { id, place }: { readonly id: string; readonly place: ReportPlace },
    marker: string,
  ): Promise<BlankedContent> {
    const { report, committeeId } = await this.open(manager, actor, id);
    const lines = await this.store.lines(manager, id);
    const slots: Slot[] =
      'part' in place ? partSlots(report, lines, place) : [fieldSlot(report, place.field)];
    const slot = slots.find(({ text }) => text != null && text !== '');
    if (slot?.text == null) throw notFound(aText);
    const { text } = slot;
    slot.put(marker);
    await this.store.saveLines(manager, lines);
    await this.store.save(manager, report);
    const objects = [{ type: 'report', id }];
    return { committeeId, objects, text, digest: sha256Of(text), ids: [id, report.reviewId] };
  }

  /** As `text`, for the words beside the value of an indicator. */
  async measurement(
    manager: EntityManager,
    actor: Actor,
    of: { readonly id: string; readonly indicatorId: string; readonly field: MeasurementWordField },
    marker: string,
  ): Promise<BlankedContent> {
    const { report, committeeId } = await this.open(manager, actor, of.id);
    const text = await this.measurements.take(manager, report, of, marker);
    if (text === null) throw notFound(aText);
    await this.store.save(manager, report);
    const objects = [{ type: 'report', id: of.id }];
    return { committeeId, objects, text, digest: sha256Of(text), ids: [of.id, report.reviewId] };
  }

  /** As `text`, for what a proposal says or was answered. */
  async proposal(
    manager: EntityManager,
    actor: Actor,
    { id, field }: { readonly id: string; readonly field: 'text' | 'answer' },
    marker: string,
  ): Promise<BlankedContent & { readonly reportId: string }> {
    const found = await this.store.findProposal(manager, id);
    if (found === null) throw notFound(aProposal);
    const { committeeId } = await this.open(manager, actor, found.reportId);
    const proposal = await this.store.findProposalForUpdate(manager, id);
    const text = proposal?.[field];
    if (!proposal || !text) throw notFound(aText);
    await this.store.saveProposal(manager, Object.assign(proposal, { [field]: marker }));
    const { reportId } = proposal;
    const objects = [
      { type: 'proposal', id },
      { type: 'report', id: reportId },
    ];
    return { committeeId, objects, text, digest: sha256Of(text), ids: [id, reportId], reportId };
  }

  /** Takes what is known of the signed paper away, but for its digest; `FileStorage` removes the file. @returns its id too */
  async paper(manager: EntityManager, actor: Actor, reportId: string, marker: string, on: CalendarDay) {
    const facts = await this.access.facts(manager, actor, 'report.paper.read', reportId);
    authorize(actor, 'content.blank', policyFacts(facts), aSignedPaper);
    const { committeeId } = await this.open(manager, actor, reportId);
    const paper = await this.store.findPaper(manager, reportId);
    if (paper === null) throw notFound(aSignedPaper);
    if (paper.blankedOn !== null) throw alreadyBlanked();
    await this.store.blankPaper(manager, paper.id, marker, on);
    const objects = [{ type: 'report', id: reportId }];
    const content = {
      committeeId,
      objects,
      text: null,
      digest: paper.sha256,
      ids: [],
    } satisfies BlankedContent;
    return { content, paperId: paper.id };
  }

  /** The tasks that the report has lines of. */
  async tasksOf(manager: EntityManager, reportId: string): Promise<string[]> {
    return (await this.store.lines(manager, reportId)).map(({ taskId }) => taskId);
  }

  /** Takes the text away wherever else it stands in this report, those of its review, or lines of these tasks. */
  async copies(
    manager: EntityManager,
    { reportId, taskIds }: { readonly reportId: string | null; readonly taskIds: readonly string[] },
    text: string,
    marker: string,
  ): Promise<void> {
    for (const id of await this.store.reportsAround(manager, reportId, taskIds)) {
      const report = await this.store.getForUpdate(manager, id);
      const lines = await this.store.lines(manager, id);
      if (reportId !== null) await this.measurements.copies(manager, report, text, marker);
      const touched = lines.filter((line) => taskIds.includes(line.taskId) || reportId !== null);
      const slots = [
        ...(reportId === null ? [] : ownSlots(report)),
        ...touched.flatMap((line) => [lineSlot(line, 'text'), lineSlot(line, 'takenOutReason')]),
      ];
      if (slots.filter((slot) => emptied(slot, text, marker)).length === 0) continue;
      await this.store.saveLines(manager, lines);
      await this.store.save(manager, report);
    }
  }

  private async open(manager: EntityManager, actor: Actor, reportId: string): Promise<Opened> {
    const { report, facts } = await this.access.open(manager, {
      actor,
      action: 'content.blank',
      reportId,
      version: null,
    });
    return { report, committeeId: facts.committeeId };
  }
}

function emptied({ text, put }: Slot, gone: string, marker: string): boolean {
  const rest = text ? withoutText(text, gone, marker) : null;
  if (rest !== null) put(rest);
  return rest !== null;
}

function fieldSlot(report: ProgressReport, field: ReportField): Slot {
  return {
    text: report[field],
    put: (text) => {
      report[field] = text;
    },
  };
}

function answerSlots(report: ProgressReport): (Slot & { readonly questionId: string })[] {
  return report.answers.map(({ questionId, text }) => ({
    questionId,
    text,
    put: (next) => {
      report.answers = report.answers.map((one) =>
        one.questionId === questionId ? { ...one, text: next } : one,
      );
    },
  }));
}

function ownSlots(report: ProgressReport): Slot[] {
  return [...reportFields.map((field) => fieldSlot(report, field)), ...answerSlots(report)];
}

type Line = Awaited<ReturnType<ReportsStore['lines']>>[number];

function lineSlot(line: Line, field: 'text' | 'takenOutReason'): Slot {
  return {
    text: line[field],
    put: (text) => {
      line[field] = text;
    },
  };
}

function partSlots(
  report: ProgressReport,
  lines: readonly Line[],
  { field, part }: Extract<ReportPlace, { readonly part: string }>,
): Slot[] {
  if (field === 'answer') return answerSlots(report).filter(({ questionId }) => questionId === part);
  const line = lines.find(({ taskId }) => taskId === part);
  return line ? [lineSlot(line, field === 'line' ? 'text' : 'takenOutReason')] : [];
}
