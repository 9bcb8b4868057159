import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write in documents of a plan, beside those of its reviews. */
export class ReviewDocumentPartAddPlan1796710000002 implements MigrationInterface {
  readonly name = 'ReviewDocumentPartAddPlan1796710000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "review_document_part" ADD "plan_id" uuid, ALTER COLUMN "review_id" DROP NOT NULL',
    );
    await queryRunner.query(
      'ALTER TABLE "review_document_part" ADD CONSTRAINT "fk_review_document_part_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "review_document_part" ADD CONSTRAINT "uq_review_document_part_plan_id_document_part" UNIQUE ("plan_id", "document", "part")',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM "review_document_part" WHERE "review_id" IS NULL');
    await queryRunner.query(
      'ALTER TABLE "review_document_part" DROP COLUMN "plan_id", ALTER COLUMN "review_id" SET NOT NULL',
    );
  }
}
