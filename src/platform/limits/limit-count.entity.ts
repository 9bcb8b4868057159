import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was done that is limited, for all copies of the program. */
@Entity('limit_count')
export class LimitCount {
  /** A digest of what is counted and for whom. */
  @PrimaryColumn('text') key!: string;
  @Column('int') count!: number;
  /** The end of a window; of guesses, when the next one is taken. */
  @Column('timestamptz') until!: Date;
  /** When the count begins anew, and the row may go. */
  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
