import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which calendar programs fetch an account's deadlines. */
export class CalendarFeedCreate1795802000000 implements MigrationInterface {
  readonly name = 'CalendarFeedCreate1795802000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "calendar_feed" (
      "account_id" uuid NOT NULL,
      "secret_hash" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "last_used_on" date,
      CONSTRAINT "pk_calendar_feed" PRIMARY KEY ("account_id"),
      CONSTRAINT "uq_calendar_feed_secret_hash" UNIQUE ("secret_hash"),
      CONSTRAINT "fk_calendar_feed_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "calendar_feed"');
  }
}
