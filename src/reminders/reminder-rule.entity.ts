import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './reminder-kind.js';

/** When reminders of one kind go, and to whom, where a committee has changed the default. */
@Entity('reminder_rule')
export class ReminderRule {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  committeeId!: string;
  @PrimaryColumn('text') kind!: ReminderKind;
  @Column('jsonb') rule!: Record<string, unknown>;
  @Column('int', { default: 1 }) version!: number;
}
