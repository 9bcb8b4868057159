import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentTemplate } from './document-template.entity.js';
import { DocumentTemplatesService } from './document-templates.service.js';
import { DocumentTemplatesStore } from './document-templates.store.js';

/** Committees' own forms of the documents that the program makes. */
@Module({
  imports: [TypeOrmModule.forFeature([DocumentTemplate])],
  providers: [DocumentTemplatesStore, DocumentTemplatesService],
  exports: [DocumentTemplatesService],
})
export class DocumentTemplatesModule {}
