import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Cadence, OwnDay } from './cadence.js';

/** One duty as the plan states it. */
@Entity('duty')
@Unique(['planId', 'position'])
export class Duty {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  /** Its place in the order of the document, from 1. */
  @Column('int') position!: number;
  /** Its place in the document's own words, such as "III.1, gạch đầu dòng 2". */
  @Column('text') place!: string;
  @Column('text') section!: string;
  @Column('text') heading!: string;
  @Column('text', { nullable: true }) headingEn!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  /** The exact words; null until they are taken from the document. */
  @Column('text', { nullable: true }) text!: string | null;
  /** The document's own word where a heading's body is only to cooperate. */
  @Column('text', { nullable: true }) statedRole!: string | null;
  /** Null exactly where the duty is stated only. */
  @Column('text', { nullable: true }) cadence!: Cadence | null;
  @Column('jsonb', { nullable: true }) ownDay!: OwnDay | null;
  @Column('text', { nullable: true }) product!: string | null;
  @Column('text', { nullable: true }) leaderOffice!: string | null;
  /** What the office that follows the plan adds: what it waits for, what the document leaves open. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) noteEn!: string | null;
  /** Shown, no tasks (không theo dõi tiến độ). */
  @Column('boolean', { default: false }) statedOnly!: boolean;
  /** The day an amendment last changed or added it while the plan was in force; it asks for nothing that was over by then. */
  @Column('date', { nullable: true }) amendedOn!: CalendarDay | null;
  @Column('int', { default: 1 }) version!: number;
}

/** A body or a group that leads a duty or cooperates on it: exactly one of the two ids is set. */
@Entity('duty_body')
@Unique(['dutyId', 'role', 'position'])
export class DutyBody {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Duty')
  @Column('uuid')
  dutyId!: string;
  @Column('text') role!: 'lead' | 'cooperating';
  @Column('int') position!: number;
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  bodyId!: string | null;
  @ForeignKey('BodyGroup')
  @Column('uuid', { nullable: true })
  groupId!: string | null;
}

/** An earlier wording of a duty, kept when the plan is amended. */
@Entity('duty_wording')
@Unique(['dutyId', 'number'])
export class DutyWording {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Duty')
  @Column('uuid')
  dutyId!: string;
  @Column('int') number!: number;
  @Column('jsonb') earlier!: Record<string, unknown>;
  @Column('text') amendingDocument!: string;
  @Column('timestamptz') replacedAt!: Date;
}
