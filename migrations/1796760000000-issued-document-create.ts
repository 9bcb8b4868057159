import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of reviews as they were when they took their numbers. */
export class IssuedDocumentCreate1796760000000 implements MigrationInterface {
  readonly name = 'IssuedDocumentCreate1796760000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "issued_document" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "review_id" uuid NOT NULL,
      "document" text NOT NULL,
      "symbol" text NOT NULL,
      "issued_on" date NOT NULL,
      "content" jsonb NOT NULL,
      "voided" boolean NOT NULL DEFAULT false,
      CONSTRAINT "pk_issued_document" PRIMARY KEY ("id"),
      CONSTRAINT "fk_issued_document_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_issued_document_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(
      'CREATE INDEX "ix_issued_document_review_id_document" ON "issued_document" ("review_id", "document")',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "ix_issued_document_review_id_document_where" ON "issued_document" ("review_id", "document") WHERE not voided',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "issued_document"');
  }
}
