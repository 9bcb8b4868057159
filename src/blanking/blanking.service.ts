import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SecurityEventsService } from '../accounts/security-events.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { blankedText } from '../history/blanked-content.js';
import { HistoryBlanking } from '../history/history-blanking.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { NotFoundError, alreadyBlanked, invalidField, notFound } from '../kernel/domain-error.js';
import { GivenFiles } from '../platform/files/given-files.service.js';
import { BlankedCopies } from './blanked-copies.service.js';
import { BlankedSources } from './blanked-sources.service.js';
import { type BlankingInput, inputFault } from './blanking-input.js';

/** What was taken away: its digest stays, as SHA-256 in hexadecimal. */
export interface Blanking extends BlankingInput {
  readonly digest: string;
  readonly blankedOn: CalendarDay;
}

/** Takes a wrongly given text or file away, for good and everywhere; that it was there, its digest, who, when and why stay. */
@Injectable()
export class BlankingService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly sources: BlankedSources,
    private readonly copies: BlankedCopies,
    private readonly history: HistoryBlanking,
    private readonly events: SecurityEventsService,
    private readonly files: GivenFiles,
  ) {}

  /**
   * @throws NotFoundError (there is no such content, or not for the actor), ForbiddenError, ConflictError (taken away before),
   * InvalidInputError (the kind of object has no such field)
   */
  async blank(actor: Actor, input: BlankingInput): Promise<Blanking> {
    const fault = inputFault(input);
    if (fault) throw invalidField(fault.name, 'invalid_input', fault.message);
    const on = this.calendars.defaultToday();
    const { digest, file } = await this.database.transaction((manager) =>
      this.write(manager, actor, input, on),
    );
    // Outside the transaction: what a crash leaves here is swept up, as the file is no longer known.
    if (file) await this.files.remove(file.area, file.id);
    return { ...input, digest, blankedOn: on };
  }

  private async write(manager: EntityManager, actor: Actor, input: BlankingInput, on: CalendarDay) {
    const { entity, id, field, part, number, reason } = input;
    const marker = blankedText(on, reason);
    const taken = await this.sources.take(manager, actor, input, { marker, on }).catch(oneAbsence);
    const { content, file, copiesIn } = taken;
    const { committeeId, text, digest } = content;
    if (text !== null && (await this.history.isMarker(manager, committeeId, text))) throw alreadyBlanked();
    if (file) await this.files.leave(manager, file.id);
    if (text !== null) await this.copies.take(manager, content, copiesIn, { text, marker });
    await this.history.record(manager, content, {
      actor,
      at: this.clock.now(),
      told: { entity, id, field, part, number, digest, on, reason },
      ...(entity === 'history' && number !== undefined && { row: number }),
    });
    await this.events.record(manager, {
      kind: 'content-blanked',
      actor,
      detail: { entity, id, field, part, number, digest },
    });
    return { digest, file };
  }
}

/** Whatever is missing, or not for the actor, is missing as one thing: the words would tell that the id is somebody's. */
function oneAbsence(error: unknown): never {
  throw error instanceof NotFoundError ? notFound({ vi: 'nội dung', en: 'content' }) : error;
}
