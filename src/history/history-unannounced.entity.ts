import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change that somebody must hear of and has not yet: the event pass turns it into messages and deletes it. */
@Entity('history_unannounced')
export class HistoryUnannounced {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') historyId!: string;
  /** The changes of one act share it, so that one recipient hears of them in one message. */
  @Column('uuid') actId!: string;
  @Column('text') event!: string;
  /** Ids only; what is said is looked up when it is sent. */
  @Column('jsonb') facts!: Record<string, unknown>;
  @Column('timestamptz') at!: Date;
}
