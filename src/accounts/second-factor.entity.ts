import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An account's generator of time-based codes; its secrets are sealed with the program's. */
@Entity('second_factor')
export class SecondFactor {
  @ForeignKey('Account')
  @PrimaryColumn('uuid')
  accountId!: string;
  /** Null until the first one is confirmed. */
  @Column('text', { nullable: true }) secret!: string | null;
  /** The step of the last code that was taken: none is taken twice. */
  @Column('int', { default: 0 }) lastStep!: number;
  @Column('timestamptz', { nullable: true }) addedAt!: Date | null;
  /** One that is being set up, until a code of it is given. */
  @Column('text', { nullable: true }) pendingSecret!: string | null;
  @Column('timestamptz', { nullable: true }) pendingUntil!: Date | null;
}
