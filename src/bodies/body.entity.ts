import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BodyKind } from './body-kind.js';

/** An organization that can be given duties. */
@Entity('body')
export class Body {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text') kind!: BodyKind;
  @Index()
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  parentId!: string | null;
  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('text', { nullable: true }) telephone!: string | null;
  /** The period in which it exists: `existsFrom <= day < existsTo`. Null: open on that side. */
  @Column('date', { nullable: true }) existsFrom!: CalendarDay | null;
  @Column('date', { nullable: true }) existsTo!: CalendarDay | null;
  @Column('int', { default: 1 }) version!: number;
}
