import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { migrations } from '../migrations/migrations.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { ApiModule } from './api/api.module.js';
import { BackgroundModule } from './background.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { HistoryModule } from './history/history.module.js';
import type { Clock } from './kernel/clock.js';
import { LettersModule } from './letters/letters.module.js';
import { MailModule } from './mail/mail.module.js';
import { DocumentTemplatesModule } from './document-templates/document-templates.module.js';
import { OfficesModule } from './offices/offices.module.js';
import { PlansModule } from './plans/plans.module.js';
import { SettingsModule } from './platform/config/settings.module.js';
import type { Settings } from './platform/config/settings.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { loggingModule } from './platform/logging/logging.module.js';
import { SecretsModule } from './platform/secrets/secrets.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { WebModule } from './web/web.module.js';

/** The whole program. What runs by itself waits to be started. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings, clock),
        SecretsModule,
        loggingModule(settings.logLevel),
        DatabaseModule.forRoot({ databaseUrl: settings.databaseUrl, varDir: settings.varDir, migrations }),
        ScheduleModule.forRoot(),
        HttpModule,
        HistoryModule,
        BodiesModule,
        CalendarModule,
        AccountsModule,
        PlansModule,
        TasksModule,
        IndicatorsModule,
        ReportsModule,
        ReviewsModule,
        LettersModule,
        MailModule,
        OfficesModule,
        DocumentTemplatesModule,
        RemindersModule,
        ApiModule,
        WebModule,
        BackgroundModule,
      ],
    };
  }
}
