import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans, their basis, targets and duties. */
export class PlansCreate1795446000005 implements MigrationInterface {
  readonly name = 'PlansCreate1795446000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "duty_trigger" (
      "id" uuid NOT NULL,
      "duty_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "document" text NOT NULL,
      "due_on" date NOT NULL,
      "recorded_on" date NOT NULL,
      CONSTRAINT "uq_duty_trigger_duty_id_number" UNIQUE ("duty_id", "number"),
      CONSTRAINT "pk_duty_trigger" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "duty" (
      "id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "place" text NOT NULL,
      "section" text NOT NULL,
      "heading" text NOT NULL,
      "heading_en" text,
      "title" text NOT NULL,
      "title_en" text,
      "text" text,
      "stated_role" text,
      "cadence" text,
      "own_day" jsonb,
      "product" text,
      "leader_office" text,
      "note" text,
      "note_en" text,
      "stated_only" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_duty_plan_id_position" UNIQUE ("plan_id", "position"),
      CONSTRAINT "pk_duty" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "duty_body" (
      "id" uuid NOT NULL,
      "duty_id" uuid NOT NULL,
      "role" text NOT NULL,
      "position" integer NOT NULL,
      "body_id" uuid,
      "group_id" uuid,
      CONSTRAINT "uq_duty_body_duty_id_role_position" UNIQUE ("duty_id", "role", "position"),
      CONSTRAINT "pk_duty_body" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "duty_wording" (
      "id" uuid NOT NULL,
      "duty_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "earlier" jsonb NOT NULL,
      "amending_document" text NOT NULL,
      "replaced_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_duty_wording_duty_id_number" UNIQUE ("duty_id", "number"),
      CONSTRAINT "pk_duty_wording" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "plan_basis" (
      "plan_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "symbol" text,
      "issued_on" date,
      "issuer" text,
      "issuer_en" text,
      "title" text NOT NULL,
      "title_en" text,
      CONSTRAINT "pk_plan_basis" PRIMARY KEY ("plan_id", "position")
    )`);
    await queryRunner.query(`CREATE TABLE "plan_target" (
      "id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "place" text NOT NULL,
      "title" text NOT NULL,
      "title_en" text,
      "text" text,
      CONSTRAINT "uq_plan_target_plan_id_position" UNIQUE ("plan_id", "position"),
      CONSTRAINT "pk_plan_target" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "plan" (
      "id" uuid NOT NULL,
      "code" text NOT NULL,
      "committee_id" uuid NOT NULL,
      "monitoring_body_id" uuid,
      "symbol" text,
      "issued_on" date,
      "title" text NOT NULL,
      "title_en" text,
      "note" text,
      "note_en" text,
      "term_from" date,
      "term_to" date,
      "status" text NOT NULL DEFAULT 'draft',
      "in_force_on" date,
      "review_calendar" jsonb NOT NULL,
      "successor_id" uuid,
      "loaded_from" jsonb,
      "sample" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_plan_code" UNIQUE ("code"),
      CONSTRAINT "pk_plan" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_plan_committee_id" ON "plan"  ("committee_id") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_plan_committee_id"`);
    await queryRunner.query(`DROP TABLE "plan"`);
    await queryRunner.query(`DROP TABLE "plan_target"`);
    await queryRunner.query(`DROP TABLE "plan_basis"`);
    await queryRunner.query(`DROP TABLE "duty_wording"`);
    await queryRunner.query(`DROP TABLE "duty_body"`);
    await queryRunner.query(`DROP TABLE "duty"`);
    await queryRunner.query(`DROP TABLE "duty_trigger"`);
  }
}
