import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the board says of each body at a review. */
export class ReviewAssessmentCreate1795812000000 implements MigrationInterface {
  readonly name = 'ReviewAssessmentCreate1795812000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "review_assessment" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "review_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "text" text NOT NULL,
      "written_on" date NOT NULL,
      "kept" jsonb NOT NULL DEFAULT '[]',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_review_assessment" PRIMARY KEY ("id"),
      CONSTRAINT "uq_review_assessment_review_id_body_id" UNIQUE ("review_id", "body_id"),
      CONSTRAINT "fk_review_assessment_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_assessment_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_assessment_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "review_assessment"');
  }
}
