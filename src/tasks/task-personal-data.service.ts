import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../accounts/personal-data.service.js';
import { TaskPersonalDataQueries } from './task-personal-data.queries.js';

/** What an account wrote on tasks. It is its body's word, so it stays under the id when the account is erased. */
@Injectable()
export class TaskPersonalData implements OnModuleInit {
  constructor(
    private readonly parts: PersonalData,
    private readonly queries: TaskPersonalDataQueries,
  ) {}

  onModuleInit(): void {
    this.parts.register({
      name: 'tasks',
      collect: (manager, accountId) => this.queries.ofAccount(manager, accountId),
    });
  }
}
