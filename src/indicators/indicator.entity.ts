import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type {
  AddingUp,
  Baseline,
  Goal,
  IndicatorTerms,
  MeasuredPeriod,
  Measure,
} from '../plans/indicator-terms.js';

/** A measurable target of a plan (chỉ tiêu). It goes with its plan where a draft is dropped. */
@Entity('indicator')
@Unique(['planId', 'code'])
export class Indicator implements IndicatorTerms {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Plan', { onDelete: 'CASCADE' })
  @Column('uuid')
  planId!: string;
  /** From 1, in the order of the plan. */
  @Column('int') position!: number;
  @Column('text') code!: string;
  /** The place of its target. */
  @Column('text') place!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text') measure!: Measure;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) unitEn!: string | null;
  @Column('text', { nullable: true }) part!: string | null;
  @Column('text', { nullable: true }) partEn!: string | null;
  @Column('text', { nullable: true }) whole!: string | null;
  @Column('text', { nullable: true }) wholeEn!: string | null;
  @Column('jsonb') goal!: Goal;
  @Column('jsonb', { nullable: true }) bodyGoal!: Goal | null;
  @Column('text') addingUp!: AddingUp;
  @Column('text') period!: MeasuredPeriod;
  @Column('int', { nullable: true }) byYear!: number | null;
  @Column('jsonb', { nullable: true }) baseline!: Baseline | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) noteEn!: string | null;
  @Column('int', { default: 1 }) version!: number;
  /** The first day on which it is asked for no more, and by which document; null while it is. What bodies gave of it stays. */
  @Column('date', { nullable: true }) endedOn!: CalendarDay | null;
  @Column('text', { nullable: true }) endedBy!: string | null;
}

/** What the plan stated of an indicator until it was amended. */
@Entity('earlier_goal')
@Unique(['indicatorId', 'number'])
export class EarlierGoalRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Indicator', { onDelete: 'CASCADE' })
  @Column('uuid')
  indicatorId!: string;
  @Column('int') number!: number;
  @Column('jsonb') goal!: Goal;
  @Column('int', { nullable: true }) byYear!: number | null;
  @Column('jsonb', { nullable: true }) baseline!: Baseline | null;
  /** The first day on which the later one holds. */
  @Column('date') validTo!: CalendarDay;
  /** When the amendment was entered. */
  @Column('date') replacedOn!: CalendarDay;
  @Column('text') amendingDocument!: string;
}

/** A body or a group that reports an indicator, or that it does not hold for: exactly one of the two ids is set. */
@Entity('indicator_body')
@Unique(['indicatorId', 'role', 'position'])
export class IndicatorBody {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Indicator', { onDelete: 'CASCADE' })
  @Column('uuid')
  indicatorId!: string;
  @Column('text') role!: 'reports' | 'exempt';
  @Column('int') position!: number;
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  bodyId!: string | null;
  @ForeignKey('BodyGroup')
  @Column('uuid', { nullable: true })
  groupId!: string | null;
  /** The plan's own words on the exemption. */
  @Column('text', { nullable: true }) words!: string | null;
}
