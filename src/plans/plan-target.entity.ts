import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TargetItem } from './plan-rules.js';

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

/** An earlier wording of a target, kept when the plan is amended; it outlives a target that the amendment removed. */
@Entity('plan_target_wording')
@Unique(['targetId', 'number'])
export class PlanTargetWording {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  @Column('uuid') targetId!: string;
  @Column('int') number!: number;
  @Column('jsonb') earlier!: TargetItem;
  @Column('text') amendingDocument!: string;
  @Column('timestamptz') replacedAt!: Date;
}
