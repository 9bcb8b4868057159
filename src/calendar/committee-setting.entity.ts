import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a committee has settled for all its plans. */
@Entity('committee_setting')
export class CommitteeSetting {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  committeeId!: string;
  @Column('text', { default: 'Asia/Ho_Chi_Minh' }) timeZone!: string;
  /** Where a due day that is a day off moves to: `forward`, `back` or `none`. */
  @Column('text', { default: 'forward' }) dueDirection!: 'forward' | 'back' | 'none';
  @Column('int', { default: 1 }) version!: number;
}
