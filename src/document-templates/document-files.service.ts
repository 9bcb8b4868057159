import { Injectable } from '@nestjs/common';
import type { CommitteeDocument } from '../documents/committee-document.js';
import { PdfWriter } from '../documents/pdf-writer.service.js';
import { asDocx, type WrittenDocument } from '../documents/written-document.js';
import { DocumentTemplatesService } from './document-templates.service.js';
import type { TemplateKind } from './template-kinds.js';

/** As what a document is had: for a word processor, in the committee's own template, to be printed. */
export type FileFormat = 'docx' | 'in-template' | 'pdf';

/** Gives the documents of committees as files, whatever they are made of. */
@Injectable()
export class DocumentFiles {
  constructor(
    private readonly templates: DocumentTemplatesService,
    private readonly pdf: PdfWriter,
  ) {}

  /** Who may have it is decided by the caller. @throws as `fill`, of the committee's own template */
  async file(format: FileFormat, kind: TemplateKind, made: CommitteeDocument): Promise<WrittenDocument> {
    if (format === 'in-template') return this.templates.fill(kind, made);
    const { document, words } = made;
    return format === 'pdf' ? this.pdf.asPdf(document, ...words) : asDocx(document, ...words);
  }
}
