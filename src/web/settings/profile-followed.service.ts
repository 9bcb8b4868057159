import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { FollowedBodiesService } from '../../reminders/followed-bodies.service.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';

/** What the own weekly summary tells of. */
@Injectable()
export class ProfileFollowed {
  /** In which the times of the own account are shown: an account may belong to no committee, or to several. */
  readonly zone: string;

  constructor(
    private readonly followed: FollowedBodiesService,
    private readonly bodies: ReadableBodies,
    calendars: CalendarService,
  ) {
    this.zone = calendars.defaultZone;
  }

  /** The bodies that can be chosen, and the ids of those that are. */
  async load(actor: Actor) {
    const bodies = await this.bodies.of(actor);
    const chosen = (await this.followed.list(actor)).map(({ id }) => id);
    return { bodies, chosen };
  }

  async choose(actor: Actor, ids: readonly string[]): Promise<void> {
    await this.followed.choose(actor, ids);
  }
}
