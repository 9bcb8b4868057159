import { applyDecorators, Get } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '../accounts/access.decorator.js';
import { Limited } from '../accounts/limited.decorator.js';
import type { Action } from '../accounts/policy.js';
import type { FileFormat } from '../document-templates/document-files.service.js';
import { DOCX_TYPE } from '../documents/docx-writer.js';
import { PDF_TYPE } from '../documents/pdf-writer.service.js';
import { AnswersDocument } from './written.decorator.js';

/** A document as the API tells of it. */
interface ToldDocument {
  /** Where it is had, without the ending. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly action: Action;
  /** Why it may not be had in the committee's own template, beside that it does not fit there. */
  readonly notInTemplate?: string;
}

const routes: Readonly<Record<FileFormat, { ending: string; mediaType: string; purpose: string }>> = {
  docx: { ending: '.docx', mediaType: DOCX_TYPE, purpose: ', for a word processor' },
  'in-template': {
    ending: '-in-template.docx',
    mediaType: DOCX_TYPE,
    purpose: " in the committee's own template",
  },
  pdf: { ending: '.pdf', mediaType: PDF_TYPE, purpose: ', to be printed' },
};

/** The route answers a document as that file. */
export const DocumentRoute = (format: FileFormat, told: ToldDocument) => {
  const { ending, mediaType, purpose } = routes[format];
  const inTemplate = format === 'in-template';
  const whereNone = inTemplate ? ' 404 where the committee has given no template.' : '';
  const others = told.notInTemplate === undefined ? '' : `; ${told.notInTemplate}`;
  return applyDecorators(
    Get(`${told.path}${ending}`),
    Access(told.action),
    Limited('export'),
    ApiOperation({ summary: `${told.name}${purpose}`, description: `${told.description}${whereNone}` }),
    AnswersDocument(mediaType),
    ...(inTemplate
      ? [
          ApiConflictResponse({
            description: `The template cannot hold the document (\`template_not_fillable\`), or too many others wait (\`busy\`)${others}`,
          }),
        ]
      : []),
  );
};
