import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks and all that happens to them. */
export class TasksCreate1795446000006 implements MigrationInterface {
  readonly name = 'TasksCreate1795446000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "evidence" (
      "id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "account_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "name" text NOT NULL,
      "media_type" text NOT NULL,
      "size" integer NOT NULL,
      "sha256" text NOT NULL,
      CONSTRAINT "pk_evidence" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_evidence_task_id" ON "evidence"  ("task_id") `);
    await queryRunner.query(`CREATE TABLE "extension_request" (
      "id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "status" text NOT NULL,
      "reason" text NOT NULL,
      "due_on" date NOT NULL,
      "requested_due_on" date NOT NULL,
      "requested_on" date NOT NULL,
      "requested_by" uuid,
      "proposed_due_on" date,
      "answer" text,
      "decided_by" uuid,
      "decided_on" date,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_extension_request" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `CREATE INDEX "ix_extension_request_task_id" ON "extension_request"  ("task_id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_extension_request_task_id_where" ON "extension_request"  ("task_id") WHERE status in ('requested', 'proposed')`,
    );
    await queryRunner.query(`CREATE TABLE "task_update" (
      "id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "body_id" uuid,
      "account_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "arrived_on" date NOT NULL,
      "from_status" text,
      "to_status" text,
      "percent" integer,
      "note" text NOT NULL,
      CONSTRAINT "pk_task_update" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_task_update_task_id_at" ON "task_update"  ("task_id", "at") `);
    await queryRunner.query(`CREATE TABLE "contribution" (
      "id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "account_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "arrived_on" date NOT NULL,
      "text" text NOT NULL,
      CONSTRAINT "pk_contribution" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_contribution_task_id" ON "contribution"  ("task_id") `);
    await queryRunner.query(`CREATE TABLE "task" (
      "id" uuid NOT NULL,
      "number" SERIAL NOT NULL,
      "key" text NOT NULL,
      "committee_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "duty_id" uuid NOT NULL,
      "first_body_id" uuid NOT NULL,
      "lead_body_id" uuid NOT NULL,
      "group_id" uuid,
      "cadence" text NOT NULL,
      "period_from" date NOT NULL,
      "period_to" date NOT NULL,
      "trigger_id" uuid,
      "status" text NOT NULL DEFAULT 'assigned',
      "percent" integer,
      "due_on" date NOT NULL,
      "first_due_on" date NOT NULL,
      "extensions" integer NOT NULL DEFAULT '0',
      "assigned_on" date NOT NULL,
      "completed_on" date,
      "returned_from" date,
      "returned_by" date,
      "done_reported_on" date,
      "last_update_on" date,
      "misaddressed_on" date,
      "misaddressed_reason" text,
      "self_confirmed" boolean NOT NULL DEFAULT false,
      "successor_id" uuid,
      "made_on" date NOT NULL,
      "announced_on" date,
      "search_text" text NOT NULL DEFAULT '',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_task_number" UNIQUE ("number"),
      CONSTRAINT "uq_task_key" UNIQUE ("key"),
      CONSTRAINT "pk_task" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_task_duty_id" ON "task"  ("duty_id") `);
    await queryRunner.query(
      `CREATE INDEX "ix_task_plan_id_period_from_where" ON "task"  ("plan_id", "period_from") WHERE announced_on is null and status <> 'cancelled'`,
    );
    await queryRunner.query(`CREATE INDEX "ix_task_plan_id_status" ON "task"  ("plan_id", "status") `);
    await queryRunner.query(
      `CREATE INDEX "ix_task_lead_body_id_due_on_id" ON "task"  ("lead_body_id", "due_on", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_task_committee_id_due_on_id" ON "task"  ("committee_id", "due_on", "id") `,
    );
    await queryRunner.query(`CREATE TABLE "task_cooperator" (
      "task_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      CONSTRAINT "pk_task_cooperator" PRIMARY KEY ("task_id", "body_id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_task_cooperator_body_id" ON "task_cooperator"  ("body_id") `);
    await queryRunner.query(`CREATE TABLE "duty_acknowledgement" (
      "duty_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "account_id" uuid,
      CONSTRAINT "pk_duty_acknowledgement" PRIMARY KEY ("duty_id", "body_id")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "duty_acknowledgement"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_cooperator_body_id"`);
    await queryRunner.query(`DROP TABLE "task_cooperator"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_committee_id_due_on_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_lead_body_id_due_on_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_plan_id_status"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_plan_id_period_from_where"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_duty_id"`);
    await queryRunner.query(`DROP TABLE "task"`);
    await queryRunner.query(`DROP INDEX "public"."ix_contribution_task_id"`);
    await queryRunner.query(`DROP TABLE "contribution"`);
    await queryRunner.query(`DROP INDEX "public"."ix_task_update_task_id_at"`);
    await queryRunner.query(`DROP TABLE "task_update"`);
    await queryRunner.query(`DROP INDEX "public"."ix_extension_request_task_id_where"`);
    await queryRunner.query(`DROP INDEX "public"."ix_extension_request_task_id"`);
    await queryRunner.query(`DROP TABLE "extension_request"`);
    await queryRunner.query(`DROP INDEX "public"."ix_evidence_task_id"`);
    await queryRunner.query(`DROP TABLE "evidence"`);
  }
}
