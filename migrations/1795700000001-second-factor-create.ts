import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors of accounts, and their recovery codes. */
export class SecondFactorCreate1795700000001 implements MigrationInterface {
  readonly name = 'SecondFactorCreate1795700000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "second_factor" (
      "account_id" uuid NOT NULL,
      "secret" text,
      "last_step" integer NOT NULL DEFAULT 0,
      "added_at" TIMESTAMP WITH TIME ZONE,
      "pending_secret" text,
      "pending_until" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "pk_second_factor" PRIMARY KEY ("account_id"),
      CONSTRAINT "fk_second_factor_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(`CREATE TABLE "recovery_code" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "code_hash" text NOT NULL,
      "used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "pk_recovery_code" PRIMARY KEY ("id"),
      CONSTRAINT "fk_recovery_code_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query('CREATE INDEX "ix_recovery_code_account_id" ON "recovery_code"  ("account_id") ');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "recovery_code"');
    await queryRunner.query('DROP TABLE "second_factor"');
  }
}
