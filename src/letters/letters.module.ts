import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { DocumentNumbers } from './document-numbers.service.js';
import { LetterBlanking } from './letter-blanking.service.js';
import { LetterHistory } from './letter-history.service.js';
import { LetterIssuing } from './letter-issuing.service.js';
import { Letter, LetterLine } from './letter.entity.js';
import { LettersQueries } from './letters.queries.js';
import { LettersService } from './letters.service.js';
import { LettersStore } from './letters.store.js';
import { CommitteeTerm, NumberRegister, RegisterNumber } from './number-register.entity.js';
import { RegistersQueries } from './registers.queries.js';
import { RegistersService } from './registers.service.js';
import { RegistersStore } from './registers.store.js';
import { TakingService } from './taking.service.js';
import { TermsService } from './terms.service.js';

/** Urging letters, and the numbers of documents. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Letter, LetterLine, NumberRegister, RegisterNumber, CommitteeTerm]),
    CalendarModule,
    ReportsModule,
    ReviewsModule,
  ],
  providers: [
    DocumentNumbers,
    LetterBlanking,
    LetterHistory,
    LetterIssuing,
    LettersQueries,
    LettersService,
    LettersStore,
    RegistersQueries,
    RegistersService,
    RegistersStore,
    TakingService,
    TermsService,
  ],
  exports: [
    DocumentNumbers,
    LetterBlanking,
    LetterIssuing,
    LettersQueries,
    LettersService,
    RegistersQueries,
    RegistersService,
  ],
})
export class LettersModule {}
