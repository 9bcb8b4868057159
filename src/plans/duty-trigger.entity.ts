import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The guiding document that makes a conditional duty due: each is an occurrence of its own. */
@Entity('duty_trigger')
@Unique(['dutyId', 'number'])
export class DutyTrigger {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Duty')
  @Column('uuid')
  dutyId!: string;
  @Column('int') number!: number;
  @Column('text') document!: string;
  @Column('date') dueOn!: CalendarDay;
  @Column('date') recordedOn!: CalendarDay;
}
