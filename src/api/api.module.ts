import { Module } from '@nestjs/common';
import { AccountsApiModule } from './accounts/accounts-api.module.js';
import { BlankingsApiModule } from './blankings/blankings-api.module.js';
import { BodiesApiModule } from './bodies/bodies-api.module.js';
import { CalendarApiModule } from './calendar/calendar-api.module.js';
import { EvidenceApiModule } from './tasks/evidence-api.module.js';
import { FollowedBodiesApiModule } from './followed-bodies/followed-bodies-api.module.js';
import { HealthApiModule } from './health/health-api.module.js';
import { IndicatorsApiModule } from './indicators/indicators-api.module.js';
import { ReminderRulesApiModule } from './reminder-rules/reminder-rules-api.module.js';
import { HistoryApiModule } from './history/history-api.module.js';
import { LettersApiModule } from './letters/letters-api.module.js';
import { SecurityEventsApiModule } from './security-events/security-events-api.module.js';
import { SessionsApiModule } from './sessions/sessions-api.module.js';
import { MailApiModule } from './mail/mail-api.module.js';
import { ReportsApiModule } from './reports/reports-api.module.js';
import { ReviewsApiModule } from './reviews/reviews-api.module.js';
import { PlansApiModule } from './plans/plans-api.module.js';
import { DocumentTemplatesApiModule } from './document-templates/document-templates-api.module.js';
import { TasksApiModule } from './tasks/tasks-api.module.js';
import { UrgingsApiModule } from './urgings/urgings-api.module.js';

/** The JSON API: one module an area. */
@Module({
  imports: [
    AccountsApiModule,
    BlankingsApiModule,
    BodiesApiModule,
    CalendarApiModule,
    DocumentTemplatesApiModule,
    EvidenceApiModule,
    FollowedBodiesApiModule,
    HealthApiModule,
    HistoryApiModule,
    IndicatorsApiModule,
    LettersApiModule,
    MailApiModule,
    PlansApiModule,
    ReportsApiModule,
    ReviewsApiModule,
    ReminderRulesApiModule,
    SecurityEventsApiModule,
    SessionsApiModule,
    TasksApiModule,
    UrgingsApiModule,
  ],
})
export class ApiModule {}
