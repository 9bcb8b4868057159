import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { BodyKind } from './body-kind.js';

/** Bodies addressed together: all of some kinds under its committee, or those on its list. */
@Entity('body_group')
export class BodyGroup {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Null where the group is a list. */
  @Column('text', { array: true, nullable: true }) kinds!: BodyKind[] | null;
  @Column('int', { default: 1 }) version!: number;
}

/** A body on a group's list. */
@Entity('body_group_member')
export class BodyGroupMember {
  @ForeignKey('BodyGroup')
  @PrimaryColumn('uuid')
  groupId!: string;
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  bodyId!: string;
}
