import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { DocumentFiles } from './document-files.service.js';
import { DocumentTemplate } from './document-template.entity.js';
import { DocumentTemplatesService } from './document-templates.service.js';
import { DocumentTemplatesStore } from './document-templates.store.js';

/** Committees' own forms of the documents that the program makes. */
@Module({
  imports: [DocumentsModule, TypeOrmModule.forFeature([DocumentTemplate])],
  providers: [DocumentTemplatesStore, DocumentTemplatesService, DocumentFiles],
  exports: [DocumentTemplatesService, DocumentFiles],
})
export class DocumentTemplatesModule {}
