import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of every change. */
export class HistoryCreate1795446000001 implements MigrationInterface {
  readonly name = 'HistoryCreate1795446000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "history" (
      "id" uuid NOT NULL,
      "object_type" text NOT NULL,
      "object_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "actor_id" uuid,
      "action" text NOT NULL,
      "before" jsonb,
      "after" jsonb,
      "committee_id" uuid,
      CONSTRAINT "uq_history_object_type_object_id_number" UNIQUE ("object_type", "object_id", "number"),
      CONSTRAINT "pk_history" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_history_committee_id" ON "history"  ("committee_id") `);
    await queryRunner.query(`CREATE TABLE "history_unannounced" (
      "id" uuid NOT NULL,
      "history_id" uuid NOT NULL,
      "act_id" uuid NOT NULL,
      "event" text NOT NULL,
      "facts" jsonb NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_history_unannounced" PRIMARY KEY ("id")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "history_unannounced"`);
    await queryRunner.query(`DROP INDEX "public"."ix_history_committee_id"`);
    await queryRunner.query(`DROP TABLE "history"`);
  }
}
