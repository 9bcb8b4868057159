import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A body that takes over from another when that one is merged, split or dissolved. */
@Entity('body_successor')
export class BodySuccessor {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  bodyId!: string;
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  successorId!: string;
  @Column('date') fromDay!: CalendarDay;
}
