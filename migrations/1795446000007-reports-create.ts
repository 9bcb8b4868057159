import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Progress reports and what they propose. */
export class ReportsCreate1795446000007 implements MigrationInterface {
  readonly name = 'ReportsCreate1795446000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "progress_report" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "review_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "status" text NOT NULL DEFAULT 'draft',
      "due_on" date NOT NULL,
      "first_due_on" date NOT NULL,
      "excused" boolean NOT NULL DEFAULT false,
      "excuse_reason" text,
      "first_submitted_on" date,
      "submitted_on" date,
      "returned_by" date,
      "return_reason" text,
      "resubmitted_late" boolean NOT NULL DEFAULT false,
      "accepted_on" date,
      "passed_to_head_at" TIMESTAMP WITH TIME ZONE,
      "handed_back_note" text,
      "paper_symbol" text,
      "paper_signed_on" date,
      "results" text NOT NULL DEFAULT '',
      "shortcomings" text NOT NULL DEFAULT '',
      "objective_causes" text NOT NULL DEFAULT '',
      "subjective_causes" text NOT NULL DEFAULT '',
      "next_work" text NOT NULL DEFAULT '',
      "answers" jsonb NOT NULL DEFAULT '[]',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_progress_report_review_id_body_id" UNIQUE ("review_id", "body_id"),
      CONSTRAINT "pk_progress_report" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_progress_report_body_id" ON "progress_report"  ("body_id") `);
    await queryRunner.query(`CREATE TABLE "report_line" (
      "id" uuid NOT NULL,
      "report_id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "text" text NOT NULL DEFAULT '',
      "done" boolean,
      "edited" boolean NOT NULL DEFAULT false,
      "update_id" uuid,
      "place" text,
      "reported_done_on" date,
      "taken_out_reason" text,
      CONSTRAINT "uq_report_line_report_id_task_id" UNIQUE ("report_id", "task_id"),
      CONSTRAINT "pk_report_line" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_report_line_task_id" ON "report_line"  ("task_id") `);
    await queryRunner.query(`CREATE TABLE "proposal" (
      "id" uuid NOT NULL,
      "report_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "text" text NOT NULL,
      "addressee" text NOT NULL,
      "status" text NOT NULL DEFAULT 'open',
      "answer" text,
      "answered_by" uuid,
      "answered_on" date,
      CONSTRAINT "uq_proposal_report_id_position" UNIQUE ("report_id", "position"),
      CONSTRAINT "pk_proposal" PRIMARY KEY ("id")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "proposal"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_line_task_id"`);
    await queryRunner.query(`DROP TABLE "report_line"`);
    await queryRunner.query(`DROP INDEX "public"."ix_progress_report_body_id"`);
    await queryRunner.query(`DROP TABLE "progress_report"`);
  }
}
