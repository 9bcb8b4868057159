import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is limited is counted here, for all copies of the program. */
export class LimitCountCreate1795702000000 implements MigrationInterface {
  readonly name = 'LimitCountCreate1795702000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "limit_count" (
      "key" text NOT NULL,
      "count" integer NOT NULL,
      "until" TIMESTAMP WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_limit_count" PRIMARY KEY ("key")
    )`);
    await queryRunner.query('CREATE INDEX "ix_limit_count_expires_at" ON "limit_count"  ("expires_at") ');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "limit_count"');
  }
}
