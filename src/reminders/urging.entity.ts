import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { UrgingChannel } from './urging-channel.js';

/** A reminder that a person sent or noted. It counts for its body whatever its channel. */
@Entity('urging')
@Index(['bodyId', 'at'])
export class Urging {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  @Column('text') channel!: UrgingChannel;
  @Column('text') text!: string;
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('timestamptz') at!: Date;
  /** The letter that it was; it counts no longer where that is voided. */
  @Index({ where: 'letter_id is not null' })
  @ForeignKey('Letter')
  @Column('uuid', { nullable: true })
  letterId!: string | null;
}

/** A task or a report that an urging is about: exactly one of the two is set. */
@Entity('urging_subject')
export class UrgingSubject {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Urging')
  urgingId!: string;
  @Index()
  @Column('uuid', { nullable: true })
  @ForeignKey('Task')
  taskId!: string | null;
  @Index({ where: 'report_id is not null' })
  @ForeignKey('ProgressReport')
  @Column('uuid', { nullable: true })
  reportId!: string | null;
}
