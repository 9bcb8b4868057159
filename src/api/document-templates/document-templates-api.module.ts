import { Module } from '@nestjs/common';
import { DocumentTemplatesModule } from '../../document-templates/document-templates.module.js';
import { DocumentTemplatesController } from './document-templates.controller.js';

/** Routes of committees' own forms of documents. */
@Module({ imports: [DocumentTemplatesModule], controllers: [DocumentTemplatesController] })
export class DocumentTemplatesApiModule {}
