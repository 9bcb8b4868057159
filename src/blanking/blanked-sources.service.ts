import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { BlankedContent } from '../history/blanked-content.js';
import { HistoryBlanking } from '../history/history-blanking.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { alreadyBlanked, notFound } from '../kernel/domain-error.js';
import type { BlankableInLetter, BlankableInRegister } from '../letters/blankable-words.js';
import { LetterBlanking } from '../letters/letter-blanking.service.js';
import type { FileArea } from '../platform/files/file-storage.service.js';
import { PlanSourceBlanking } from '../plans/import/plan-source-blanking.service.js';
import { UrgingBlanking } from '../reminders/urging-blanking.service.js';
import { AssessmentBlanking } from '../reviews/assessment-blanking.service.js';
import { ReportBlanking, type ReportField, type ReportPlace } from '../reports/report-blanking.service.js';
import { TaskBlanking } from '../tasks/task-blanking.service.js';
import type { TaskTextPlace } from '../tasks/task-text-place.js';
import type { BlankingInput } from './blanking-input.js';

/** Where copies of a text may stand. */
export interface CopiesIn {
  readonly reportId: string | null;
  readonly taskIds: readonly string[];
}

/** What was taken from its place. */
export interface TakenContent {
  readonly content: BlankedContent;
  readonly file: { readonly area: FileArea; readonly id: string } | null;
  readonly copiesIn: CopiesIn;
}

/** What stands in its place, and the day. */
interface Instead {
  readonly marker: string;
  readonly on: CalendarDay;
}

const aRow = { vi: 'dòng lịch sử này', en: 'row of a history' };
const NOWHERE: CopiesIn = { reportId: null, taskIds: [] };

/** Takes content from the place where it was given. */
@Injectable()
export class BlankedSources {
  constructor(
    private readonly tasks: TaskBlanking,
    private readonly reports: ReportBlanking,
    private readonly assessments: AssessmentBlanking,
    private readonly urgings: UrgingBlanking,
    private readonly plans: PlanSourceBlanking,
    private readonly letters: LetterBlanking,
    private readonly history: HistoryBlanking,
  ) {}

  /** @throws as `BlankingService.blank` */
  async take(
    manager: EntityManager,
    actor: Actor,
    input: BlankingInput,
    { marker, on }: Instead,
  ): Promise<TakenContent> {
    const { entity, id } = input;
    switch (entity) {
      case 'evidence':
        return {
          content: await this.tasks.file(manager, actor, id, marker, on),
          file: { area: 'evidence', id },
          copiesIn: NOWHERE,
        };
      case 'report':
        return this.fromReport(manager, actor, input, { marker, on });
      case 'proposal': {
        const field = input.field === 'answer' ? 'answer' : 'text';
        const { reportId, ...content } = await this.reports.proposal(manager, actor, { id, field }, marker);
        return { content, file: null, copiesIn: { reportId, taskIds: [] } };
      }
      case 'assessment': {
        const content = await this.assessments.text(manager, actor, id, marker);
        return { content, file: null, copiesIn: NOWHERE };
      }
      case 'urging': {
        const content = await this.urgings.text(manager, actor, id, marker);
        return { content, file: null, copiesIn: NOWHERE };
      }
      case 'plan': {
        const content = await this.plans.document(manager, actor, id, marker);
        return { content, file: null, copiesIn: NOWHERE };
      }
      case 'letter':
      case 'register':
        return this.fromLetters(manager, actor, input, marker);
      case 'history':
        return this.fromHistory(manager, actor, input);
      case 'task':
      case 'task-update':
      case 'contribution':
      case 'extension-request': {
        const place = `${entity}.${input.field}` as TaskTextPlace;
        const content = await this.tasks.text(manager, actor, { place, id }, marker);
        return {
          content,
          file: null,
          copiesIn: { reportId: null, taskIds: content.objects.map((one) => one.id) },
        };
      }
    }
  }

  private async fromReport(
    manager: EntityManager,
    actor: Actor,
    { id, field, part = '' }: BlankingInput,
    { marker, on }: Instead,
  ): Promise<TakenContent> {
    if (field === 'paper') {
      const { content, paperId } = await this.reports.paper(manager, actor, id, marker, on);
      return { content, file: { area: 'signed-papers', id: paperId }, copiesIn: NOWHERE };
    }
    if (field === 'measurementNote' || field === 'correctionReason') {
      const of = { id, indicatorId: part, field };
      const content = await this.reports.measurement(manager, actor, of, marker);
      return { content, file: null, copiesIn: { reportId: id, taskIds: [] } };
    }
    const place: ReportPlace =
      field === 'line' || field === 'takenOutReason' || field === 'answer'
        ? { field, part }
        : { field: field as ReportField };
    const content = await this.reports.text(manager, actor, { id, place }, marker);
    const taskIds = field === 'line' || field === 'takenOutReason' ? [part] : [];
    return { content, file: null, copiesIn: { reportId: id, taskIds } };
  }

  private async fromLetters(
    manager: EntityManager,
    actor: Actor,
    { entity, id, field, part, number = 0 }: BlankingInput,
    marker: string,
  ): Promise<TakenContent> {
    const content =
      entity === 'letter'
        ? await this.letters.letter(
            manager,
            actor,
            { id, field: field as BlankableInLetter, ...(part === undefined ? {} : { part }) },
            marker,
          )
        : await this.letters.number(
            manager,
            actor,
            { registerId: id, number, field: field as BlankableInRegister },
            marker,
          );
    const letter = content.objects.find(({ type }) => type === 'letter');
    if (letter !== undefined && field === 'subject' && content.text !== null)
      await this.urgings.ofLetter(manager, letter.id, content.text, marker);
    return { content, file: null, copiesIn: NOWHERE };
  }

  private async fromHistory(
    manager: EntityManager,
    actor: Actor,
    { id, number = 0 }: BlankingInput,
  ): Promise<TakenContent> {
    const row = await this.history.find(manager, id, number);
    authorize(actor, 'content.blank', { committeeId: row?.committeeId ?? null }, aRow);
    if (row?.committeeId == null) throw notFound(aRow);
    if (row.blanked || row.action === 'content-blanked') throw alreadyBlanked();
    const { committeeId, type, digest, text } = row;
    const content: BlankedContent = { committeeId, objects: [{ type, id }], text, digest, ids: [id] };
    const copiesIn = { reportId: type === 'report' ? id : null, taskIds: type === 'task' ? [id] : [] };
    return { content, file: null, copiesIn };
  }
}
