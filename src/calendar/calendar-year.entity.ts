import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A year whose working days a committee has: filled once with the holidays that the law names, then corrected by it. */
@Entity('calendar_year')
export class CalendarYear {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  committeeId!: string;
  @PrimaryColumn('int') year!: number;
}
