import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BlankedContent, isTelling } from '../history/blanked-content.js';
import { MessagesService } from '../mail/messages.service.js';
import { IdempotencySweep } from '../platform/http/idempotency-sweep.service.js';
import { plainLines } from '../reminders/plain-words.js';
import { ReportBlanking } from '../reports/report-blanking.service.js';
import { AssessmentBlanking } from '../reviews/assessment-blanking.service.js';
import { ReviewDocumentBlanking } from '../reviews/review-document-blanking.service.js';
import { TaskBlanking } from '../tasks/task-blanking.service.js';
import type { CopiesIn } from './blanked-sources.service.js';

/** Mails quote the beginning of long texts. */
const QUOTED = 300;

/** Takes a text away wherever else it stands: reports, tasks, assessments and documents take each other's words over, mails and kept answers repeat them. */
@Injectable()
export class BlankedCopies {
  constructor(
    private readonly tasks: TaskBlanking,
    private readonly reports: ReportBlanking,
    private readonly assessments: AssessmentBlanking,
    private readonly documents: ReviewDocumentBlanking,
    private readonly messages: MessagesService,
    private readonly answers: IdempotencySweep,
  ) {}

  async take(
    manager: EntityManager,
    content: BlankedContent,
    { reportId, taskIds }: CopiesIn,
    { text, marker }: { readonly text: string; readonly marker: string },
  ): Promise<void> {
    const tasks = reportId === null ? taskIds : await this.reports.tasksOf(manager, reportId);
    await this.tasks.copies(manager, tasks, text, marker);
    await this.reports.copies(manager, { reportId, taskIds: tasks }, text, marker);
    await this.assessments.copies(manager, { reportId, taskIds: tasks }, text, marker);
    await this.documents.copies(manager, content, { reportId, taskIds: tasks }, text, marker);
    const shown = [...plainLines(text)].slice(0, QUOTED).join('');
    await this.messages.blank(manager, content, { text: shown, anywhere: isTelling(text), marker });
    await this.answers.blank(manager, text, marker, !isTelling(text));
  }
}
