import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers kept for repeated requests. */
export class IdempotencyKeyCreate1795446000011 implements MigrationInterface {
  readonly name = 'IdempotencyKeyCreate1795446000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "idempotency_key" (
      "account_id" uuid NOT NULL,
      "route" text NOT NULL,
      "key" text NOT NULL,
      "body_hash" text NOT NULL,
      "status" integer,
      "answer" jsonb,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "pk_idempotency_key" PRIMARY KEY ("account_id", "route", "key")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "idempotency_key"`);
  }
}
