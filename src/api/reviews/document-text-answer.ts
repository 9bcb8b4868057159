import type { FastifyReply } from 'fastify';
import { notFound } from '../../kernel/domain-error.js';
import { etagOf } from '../../platform/http/version-header.js';
import { aDocumentPart } from '../../reports/document-writing.service.js';
import type { EditedSection, EditedTexts } from '../../reports/edited-texts.js';
import type { DocumentHeadDto, DocumentSectionDto, EditedDocumentDto } from './review-document.dto.js';

/** A document as it is edited. */
export function textsIn({ head, sections }: EditedTexts): EditedDocumentDto {
  return { head: headIn(head), sections: sections.map(sectionIn) };
}

/** The section as it stands now, with its version as the ETag. @throws NotFoundError */
export function sectionAnswer(
  reply: FastifyReply,
  { sections }: EditedTexts,
  section: string,
): DocumentSectionDto {
  const found = sections.find(({ key }) => key === section);
  if (found === undefined) throw notFound(aDocumentPart);
  void reply.header('etag', etagOf(found.version));
  return sectionIn(found);
}

/** The head as it stands now, with its version as the ETag. */
export function headAnswer(reply: FastifyReply, { head }: EditedTexts): DocumentHeadDto {
  void reply.header('etag', etagOf(head.version));
  return headIn(head);
}

function sectionIn(section: EditedSection): DocumentSectionDto {
  return { ...section, tables: [...section.tables] };
}

function headIn({ capacity, addressees, recipients, ...head }: EditedTexts['head']): DocumentHeadDto {
  return {
    ...head,
    capacity: [...capacity],
    addressees: [...addressees],
    recipients: [...recipients],
  };
}
