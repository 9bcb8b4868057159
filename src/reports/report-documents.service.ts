import { Injectable } from '@nestjs/common';
import type { CommitteeDocument } from '../documents/committee-document.js';
import type { Actor } from '../kernel/actor.js';
import { ReportDocumentTexts } from './report-document-texts.service.js';

/** Documents of one body's report, for those who read it: a draft is its own body's alone. */
@Injectable()
export class ReportDocumentsService {
  constructor(private readonly texts: ReportDocumentTexts) {}

  /** The report as it stands, also before it is sent, with what was written in it, and the words that its file is named by. @throws NotFoundError */
  async report(actor: Actor, reportId: string): Promise<CommitteeDocument> {
    const { document, view } = await this.texts.document(actor, reportId);
    const words = ['báo cáo', view.facts.review.name.vi, view.state.body.name.vi];
    return { document, words, committeeId: view.facts.committeeId };
  }
}
