import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A higher document that the plan implements. */
@Entity('plan_basis')
export class PlanBasis {
  @ForeignKey('Plan')
  @PrimaryColumn('uuid')
  planId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: CalendarDay | null;
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('text', { nullable: true }) issuerEn!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
}
