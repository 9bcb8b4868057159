import { Injectable } from '@nestjs/common';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { EvidenceService } from './evidence.service.js';

/** Sweeps up files that no task has: at the program's start, and then once a day. */
@Injectable()
export class EvidenceSweep {
  private sweptOn: CalendarDay | null = null;

  constructor(private readonly evidence: EvidenceService) {}

  /** May run any time: a day's second pass does nothing. @returns how many files were removed */
  async run(now: Date): Promise<{ readonly removed: number }> {
    const today = dayInZone(now, 'UTC');
    if (today === this.sweptOn) return { removed: 0 };
    const removed = await this.evidence.sweepOrphans();
    this.sweptOn = today;
    return { removed };
  }
}
