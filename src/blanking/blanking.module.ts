import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { MailModule } from '../mail/mail.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { HttpModule } from '../platform/http/http.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { BlankedCopies } from './blanked-copies.service.js';
import { BlankedSources } from './blanked-sources.service.js';
import { BlankingService } from './blanking.service.js';

/** Taking wrongly given content away. */
@Module({
  imports: [
    AccountsModule,
    CalendarModule,
    MailModule,
    FilesModule,
    HttpModule,
    PlansModule,
    TasksModule,
    ReportsModule,
    ReviewsModule,
    RemindersModule,
    LettersModule,
  ],
  providers: [BlankedSources, BlankedCopies, BlankingService],
  exports: [BlankingService],
})
export class BlankingModule {}
