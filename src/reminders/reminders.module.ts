import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CommitteePlanning } from './committee-planning.service.js';
import { DueReminders } from './due-reminders.service.js';
import { EventPlanning } from './event-planning.service.js';
import { FollowedBodiesQueries } from './followed-bodies.queries.js';
import { FollowedBodiesService } from './followed-bodies.service.js';
import { FollowedBodiesStore } from './followed-bodies.store.js';
import { FollowedBody } from './followed-body.entity.js';
import { LetterUrging } from './letter-urging.service.js';
import { MailForecasts } from './mail-forecast.service.js';
import { MailFactsService } from './mail-facts.service.js';
import { MailPlansQueries } from './mail-plans.queries.js';
import { MessageQueueing } from './message-queueing.service.js';
import { PlanningService } from './planning.service.js';
import { QuotesQueries } from './quotes.queries.js';
import { RemindService } from './remind.service.js';
import { RecipientsQueries } from './recipients.queries.js';
import { ReminderComposer, ReminderComposerRegistration } from './reminder-composer.service.js';
import { ReminderFactsQueries } from './reminder-facts.queries.js';
import { ReminderRule } from './reminder-rule.entity.js';
import { ReminderRulesService } from './reminder-rules.service.js';
import { ReminderRulesStore } from './reminder-rules.store.js';
import { Reminder } from './reminder.entity.js';
import { RemindersStore } from './reminders.store.js';
import { SubjectsByIdQueries } from './subjects-by-id.queries.js';
import { SummaryQueries } from './summary.queries.js';
import { Urging, UrgingSubject } from './urging.entity.js';
import { UrgingBlanking } from './urging-blanking.service.js';
import { UrgingsQueries } from './urgings.queries.js';
import { UrgingsService } from './urgings.service.js';
import { UrgingsStore } from './urgings.store.js';
import { ReminderPersonalData } from './reminder-personal-data.service.js';

/** What must be said, to whom, when. */
@Module({
  imports: [
    TypeOrmModule.forFeature([FollowedBody, Reminder, ReminderRule, Urging, UrgingSubject]),
    AccountsModule,
    BodiesModule,
    CalendarModule,
    LettersModule,
    MailModule,
  ],
  providers: [
    CommitteePlanning,
    DueReminders,
    EventPlanning,
    FollowedBodiesQueries,
    FollowedBodiesService,
    FollowedBodiesStore,
    LetterUrging,
    MailFactsService,
    MailForecasts,
    MailPlansQueries,
    MessageQueueing,
    PlanningService,
    QuotesQueries,
    RecipientsQueries,
    RemindService,
    ReminderComposer,
    ReminderComposerRegistration,
    ReminderFactsQueries,
    ReminderPersonalData,
    ReminderRulesService,
    ReminderRulesStore,
    RemindersStore,
    SubjectsByIdQueries,
    SummaryQueries,
    UrgingsQueries,
    UrgingsService,
    UrgingsStore,
    UrgingBlanking,
  ],
  exports: [
    LetterUrging,
    MailForecasts,
    ReminderFactsQueries,
    UrgingBlanking,
    FollowedBodiesService,
    PlanningService,
    RemindService,
    ReminderRulesService,
    UrgingsQueries,
    UrgingsService,
  ],
})
export class RemindersModule {}
