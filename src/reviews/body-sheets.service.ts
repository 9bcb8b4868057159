import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aBody } from '../bodies/bodies.queries.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { CommitteeDocument } from '../documents/committee-document.js';
import type { SectionedDocument } from '../documents/document-sections.js';
import type { Sheet } from '../documents/xlsx-writer.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { scopeOf } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';
import { wholeList } from '../kernel/whole-list.js';
import { DocumentWriting } from '../reports/document-writing.service.js';
import { PlanHeadQueries } from '../reports/plan-head.queries.js';
import { placeOf, type TaskFilter, TaskListQueries } from '../tasks/task-list.queries.js';
import type { TaskItem } from '../tasks/task-view.js';
import { bodySheetSections, bodyTable } from './body-sheet.js';
import { ReviewAccessService } from './review-access.service.js';

/** Whose sheet, of which plan. */
export interface SheetKey {
  readonly planId: string;
  readonly bodyId: string;
}

/** The sheet of a body before anybody writes in it. */
export interface SheetDraft {
  readonly committeeId: string;
  /** Its name. */
  readonly body: Text;
  readonly today: CalendarDay;
  readonly sectioned: SectionedDocument;
}

/** What the bodies of a plan have to do and how it stands, of the bodies that the actor reads. */
@Injectable()
export class BodySheetsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly plans: PlanHeadQueries,
    private readonly tasks: TaskListQueries,
    private readonly calendars: CalendarService,
    private readonly writing: DocumentWriting,
  ) {}

  /** One body's with what was written in it, and the words that its file is named by. @throws as `draft` */
  async sheet(actor: Actor, of: SheetKey): Promise<CommitteeDocument> {
    const { committeeId, body, sectioned } = await this.draft(actor, of);
    const document = await this.writing.made(this.database.manager, sheetKey(of), sectioned);
    return { document, words: ['phiếu theo dõi', body.vi], committeeId };
  }

  /**
   * One body's as the facts give it.
   * @throws NotFoundError, also where the actor reads no task of the body; InvalidInputError where there are more tasks than a file holds
   */
  async draft(actor: Actor, { planId, bodyId }: SheetKey): Promise<SheetDraft> {
    const { committeeId } = await this.access.plan(actor, 'plan.read', planId);
    const tasks = await this.read(actor, { planId, bodyId });
    const [first] = tasks.length > 0 ? tasks : await this.upcoming(actor, { planId, bodyId });
    if (first === undefined) throw notFound(aBody);
    const body = first.leadBody.name;
    const plan = await this.plans.planHead(this.database.manager, planId);
    const { today: on } = await this.calendars.forCommittee(committeeId);
    return { committeeId, body, today: on, sectioned: bodySheetSections({ plan, body: body.vi, tasks, on }) };
  }

  /** All of them, a table each, by name. @throws NotFoundError, InvalidInputError as `draft` */
  async tables(
    actor: Actor,
    planId: string,
  ): Promise<{ readonly sheets: readonly Sheet[]; readonly words: readonly string[] }> {
    await this.access.plan(actor, 'plan.read', planId);
    const tasks = await this.read(actor, { planId });
    const sheets = [...Map.groupBy(tasks, ({ leadBody }) => leadBody.id).values()]
      .map((own) => bodyTable({ body: own[0]?.leadBody.name.vi ?? '', tasks: own }))
      .toSorted((one, other) => collator.compare(one.name, other.name));
    const { title } = await this.plans.planHead(this.database.manager, planId);
    const words = ['phiếu theo dõi các đơn vị', title];
    return { sheets: sheets.length > 0 ? sheets : [bodyTable({ body: 'Đơn vị', tasks: [] })], words };
  }

  /** Those whose period has begun. @throws InvalidInputError where there are more than a file holds */
  private async read(actor: Actor, of: Pick<TaskFilter, 'planId' | 'bodyId'>): Promise<TaskItem[]> {
    return wholeList<TaskItem>((limit, last) =>
      this.tasks.list(scopeOf(actor), of, { limit, after: last && placeOf(last) }),
    );
  }

  /** The first one whose period has not begun. */
  private async upcoming(actor: Actor, of: SheetKey): Promise<TaskItem[]> {
    return this.tasks.list(scopeOf(actor), { ...of, upcoming: 'only' }, { limit: 1, after: null });
  }
}

/** Where what people write in the sheet stands. */
export function sheetKey({ planId, bodyId }: SheetKey): {
  readonly planId: string;
  readonly document: string;
} {
  return { planId, document: `body-sheet.${bodyId}` };
}

const collator = new Intl.Collator('vi');
