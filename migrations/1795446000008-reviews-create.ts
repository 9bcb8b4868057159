import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews. */
export class ReviewsCreate1795446000008 implements MigrationInterface {
  readonly name = 'ReviewsCreate1795446000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "review" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "name" text NOT NULL,
      "name_en" text,
      "period_from" date NOT NULL,
      "period_to" date NOT NULL,
      "opens_on" date NOT NULL,
      "meeting_on" date NOT NULL,
      "base_due_on" date NOT NULL,
      "other_due_on" date NOT NULL,
      "status" text NOT NULL DEFAULT 'scheduled',
      "closed_on" date,
      "figures" jsonb,
      "earlier_figures" jsonb NOT NULL DEFAULT '[]',
      "questions" jsonb NOT NULL DEFAULT '[]',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_review" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_review_plan_id_period_from_where" ON "review"  ("plan_id", "period_from") WHERE kind = 'regular'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_review_plan_id_period_from_where"`);
    await queryRunner.query(`DROP TABLE "review"`);
  }
}
