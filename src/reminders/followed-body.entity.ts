import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A body that an account's weekly summary covers. An account without any hears of all. */
@Entity('followed_body')
export class FollowedBody {
  @ForeignKey('Account')
  @PrimaryColumn('uuid')
  accountId!: string;
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  bodyId!: string;
}
