import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../accounts/personal-data.service.js';
import { FollowedBodiesQueries } from './followed-bodies.queries.js';
import { FollowedBodiesStore } from './followed-bodies.store.js';
import { UrgingsQueries } from './urgings.queries.js';

/** The bodies that an account follows, and the urgings that it sent: these are its office's word and stay under the id. */
@Injectable()
export class ReminderPersonalData implements OnModuleInit {
  constructor(
    private readonly parts: PersonalData,
    private readonly followed: FollowedBodiesQueries,
    private readonly store: FollowedBodiesStore,
    private readonly urgings: UrgingsQueries,
  ) {}

  onModuleInit(): void {
    this.parts.register({
      name: 'followedBodies',
      collect: (manager, accountId) => this.followed.chosen(manager, accountId),
      erase: (manager, accountId) => this.store.replace(manager, accountId, []),
    });
    this.parts.register({
      name: 'urgings',
      collect: (manager, accountId) => this.urgings.ofAccount(manager, accountId),
    });
  }
}
