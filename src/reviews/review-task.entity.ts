import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Lateness } from '../tasks/task-lateness.js';
import type { TaskStatus } from '../tasks/task-status.js';
import type { FigureOfTask } from './review-figures.js';

/** How a task stood when its review closed: what the frozen figures counted. */
@Entity('review_task')
export class ReviewTask {
  @ForeignKey('Review')
  @PrimaryColumn('uuid')
  reviewId!: string;
  @ForeignKey('Task')
  @PrimaryColumn('uuid')
  taskId!: string;
  /** That led it. */
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  @Column('text') status!: TaskStatus;
  @Column('text', { nullable: true }) lateness!: Lateness | null;
  @Column('int', { nullable: true }) daysOverdue!: number | null;
  @Column('date') dueOn!: CalendarDay;
  @Column('date', { nullable: true }) heldTo!: CalendarDay | null;
  @Column('date', { nullable: true }) completedOn!: CalendarDay | null;
  @Column('text', { nullable: true }) figure!: FigureOfTask | null;
  /** Its body's last word on it: the text stays where it is, so that it can be taken away there. */
  @ForeignKey('TaskUpdate')
  @Column('uuid', { nullable: true })
  updateId!: string | null;
}
