import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A target as the plan states it. */
@Entity('plan_target')
@Unique(['planId', 'position'])
export class PlanTarget {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  @Column('int') position!: number;
  @Column('text') place!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
}
