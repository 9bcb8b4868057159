import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** What the history was at one moment of a day: a digest over the ends of all chains. Never changed: a trigger refuses it. */
@Entity('history_seal')
export class HistorySeal {
  /** 1..n. */
  @PrimaryColumn('int') number!: number;
  @Column('date', { unique: true }) day!: CalendarDay;
  @Column('timestamptz') madeAt!: Date;
  /** How many objects have been sealed so far, and how many rows. */
  @Column('int') objects!: number;
  @Column('int') rows!: number;
  /** Over the seal, the ends that are new in it, and the digest of the seal before it: see docs/history.md. */
  @Column('bytea') digest!: Buffer;
}

/** The end of one object's chain as a seal found it; each seal keeps those that have moved since the one before it. */
@Entity('history_seal_end')
export class HistorySealEnd {
  @PrimaryColumn('text') objectType!: string;
  @PrimaryColumn('uuid') objectId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('bytea') hash!: Buffer;
  @Index()
  @Column('int')
  seal!: number;
}
