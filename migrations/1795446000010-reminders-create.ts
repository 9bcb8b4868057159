import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders, their rules and urgings. */
export class RemindersCreate1795446000010 implements MigrationInterface {
  readonly name = 'RemindersCreate1795446000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "reminder_rule" (
      "committee_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "rule" jsonb NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_reminder_rule" PRIMARY KEY ("committee_id", "kind")
    )`);
    await queryRunner.query(`CREATE TABLE "reminder" (
      "key" text NOT NULL,
      "kind" text NOT NULL,
      "subject_id" uuid NOT NULL,
      "on_time_until" date NOT NULL,
      "offset" text NOT NULL,
      "recipient" text NOT NULL,
      "state" text NOT NULL,
      "message_id" uuid,
      "day" date NOT NULL,
      CONSTRAINT "pk_reminder" PRIMARY KEY ("key")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_reminder_subject_id" ON "reminder"  ("subject_id") `);
    await queryRunner.query(`CREATE TABLE "urging" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "channel" text NOT NULL,
      "text" text NOT NULL,
      "account_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "pk_urging" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_urging_body_id_at" ON "urging"  ("body_id", "at") `);
    await queryRunner.query(`CREATE TABLE "urging_subject" (
      "id" uuid NOT NULL,
      "urging_id" uuid NOT NULL,
      "task_id" uuid,
      "report_id" uuid,
      CONSTRAINT "pk_urging_subject" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_urging_subject_urging_id" ON "urging_subject"  ("urging_id") `);
    await queryRunner.query(`CREATE INDEX "ix_urging_subject_task_id" ON "urging_subject"  ("task_id") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_urging_subject_task_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_urging_subject_urging_id"`);
    await queryRunner.query(`DROP TABLE "urging_subject"`);
    await queryRunner.query(`DROP INDEX "public"."ix_urging_body_id_at"`);
    await queryRunner.query(`DROP TABLE "urging"`);
    await queryRunner.query(`DROP INDEX "public"."ix_reminder_subject_id"`);
    await queryRunner.query(`DROP TABLE "reminder"`);
    await queryRunner.query(`DROP TABLE "reminder_rule"`);
  }
}
