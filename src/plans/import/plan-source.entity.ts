import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of the document that a plan was made from. */
@Entity('plan_source')
export class PlanSource {
  @ForeignKey('Plan', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  planId!: string;
  @Column('text') text!: string;
}

/** Where the words of a duty stand in it: offsets in UTF-16 units, `fromOffset <= place < toOffset`. */
@Entity('duty_source')
export class DutySource {
  @ForeignKey('Duty', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  dutyId!: string;
  @Column('int') fromOffset!: number;
  @Column('int') toOffset!: number;
}
