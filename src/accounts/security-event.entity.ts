import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SecurityEventKind } from './security-event-kinds.js';

/** Something that matters to the safety of accounts. A trigger refuses to change or delete one, but for retention. */
@Entity('security_event')
@Index(['accountId', 'id'])
@Index(['actorId', 'id'])
export class SecurityEvent {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
  @Column('text') kind!: SecurityEventKind;
  /** The account that did it; null for the program, and where nobody is signed in. */
  @Column('uuid', { nullable: true }) actorId!: string | null;
  /** The account that it is about; null where none is known. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  /** The client's address; null where there is none, and after the days that addresses are kept. */
  @Column('inet', { nullable: true }) address!: string | null;
  @Column('uuid', { nullable: true }) requestId!: string | null;
  /** Ids, names of fields, routes: no secrets, no names, no mail addresses. */
  @Column('jsonb', { default: {} }) detail!: Readonly<Record<string, unknown>>;
  /** The same within a minute or a day is written once. */
  @Column('text', { nullable: true, unique: true }) onceKey!: string | null;
}
