import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../accounts/personal-data.service.js';
import { ReportsQueries } from './reports.queries.js';

/** The signed papers that an account gave. They are its body's, so they stay under the id when the account is erased. */
@Injectable()
export class ReportPersonalData implements OnModuleInit {
  constructor(
    private readonly parts: PersonalData,
    private readonly reports: ReportsQueries,
  ) {}

  onModuleInit(): void {
    this.parts.register({
      name: 'signedPapers',
      collect: (manager, accountId) => this.reports.papersOfAccount(manager, accountId),
    });
  }
}
