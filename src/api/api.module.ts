import { Module } from '@nestjs/common';
import { HealthApiModule } from './health/health-api.module.js';
import { MailApiModule } from './mail/mail-api.module.js';

/** The JSON API: one module an area. */
@Module({ imports: [HealthApiModule, MailApiModule] })
export class ApiModule {}
