import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Urging letters, and what they ask for. */
export class LetterCreate1796500000000 implements MigrationInterface {
  readonly name = 'LetterCreate1796500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "letter" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "issuer_id" uuid NOT NULL,
      "issuer" text NOT NULL,
      "superior" text,
      "layout" text NOT NULL,
      "status" text NOT NULL DEFAULT 'draft',
      "drafted_on" date NOT NULL,
      "answer_by" date NOT NULL,
      "annexed" boolean NOT NULL,
      "text" jsonb NOT NULL,
      "made" jsonb NOT NULL,
      "symbol" text,
      "issued_on" date,
      "document" jsonb,
      "void_reason" text,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_letter" PRIMARY KEY ("id"),
      CONSTRAINT "fk_letter_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_letter_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_letter_issuer_id" FOREIGN KEY ("issuer_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(
      'CREATE INDEX "ix_letter_committee_id_drafted_on" ON "letter" ("committee_id", "drafted_on")',
    );
    await queryRunner.query('CREATE INDEX "ix_letter_plan_id" ON "letter" ("plan_id")');
    await queryRunner.query(`CREATE TABLE "letter_line" (
      "id" uuid NOT NULL,
      "letter_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "body_id" uuid NOT NULL,
      "body" text NOT NULL,
      "task_id" uuid,
      "report_id" uuid,
      "text" text NOT NULL,
      "made" text NOT NULL,
      "due_on" date NOT NULL,
      "days_late" integer,
      CONSTRAINT "pk_letter_line" PRIMARY KEY ("id"),
      CONSTRAINT "uq_letter_line_letter_id_position" UNIQUE ("letter_id", "position"),
      CONSTRAINT "fk_letter_line_letter_id" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT "fk_letter_line_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_letter_line_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_letter_line_report_id" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
    await queryRunner.query('CREATE INDEX "ix_letter_line_task_id" ON "letter_line" ("task_id")');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "letter_line"');
    await queryRunner.query('DROP TABLE "letter"');
  }
}
