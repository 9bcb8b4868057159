import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write in the parts of a review's documents. */
export class ReviewDocumentPartCreate1796100000000 implements MigrationInterface {
  readonly name = 'ReviewDocumentPartCreate1796100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "review_document_part" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "review_id" uuid NOT NULL,
      "document" text NOT NULL,
      "part" text NOT NULL,
      "text" text,
      "based_on" text,
      "head" jsonb,
      "written_on" date NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_review_document_part" PRIMARY KEY ("id"),
      CONSTRAINT "uq_review_document_part_review_id_document_part" UNIQUE ("review_id", "document", "part"),
      CONSTRAINT "fk_review_document_part_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_document_part_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "review_document_part"');
  }
}
