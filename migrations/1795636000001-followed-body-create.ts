import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bodies that an account's weekly summary is to cover. */
export class FollowedBodyCreate1795636000001 implements MigrationInterface {
  readonly name = 'FollowedBodyCreate1795636000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "followed_body" (
      "account_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      CONSTRAINT "pk_followed_body" PRIMARY KEY ("account_id", "body_id"),
      CONSTRAINT "fk_followed_body_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id"),
      CONSTRAINT "fk_followed_body_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "followed_body"');
  }
}
