import { Module } from '@nestjs/common';
import { PdfWriter } from './pdf-writer.service.js';

/** Documents as files. */
@Module({ providers: [PdfWriter], exports: [PdfWriter] })
export class DocumentsModule {}
