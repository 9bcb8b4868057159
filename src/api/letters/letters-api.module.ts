import { Module } from '@nestjs/common';
import { DocumentTemplatesModule } from '../../document-templates/document-templates.module.js';
import { LettersModule } from '../../letters/letters.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { LetterDocumentsController } from './letter-documents.controller.js';
import { LettersController } from './letters.controller.js';
import { RegistersController } from './registers.controller.js';

/** Urging letters and the register of numbers. */
@Module({
  imports: [LettersModule, RemindersModule, DocumentTemplatesModule],
  controllers: [LettersController, LetterDocumentsController, RegistersController],
})
export class LettersApiModule {}
