import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The committees' own forms of documents. */
export class DocumentTemplateCreate1796400000000 implements MigrationInterface {
  readonly name = 'DocumentTemplateCreate1796400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "document_template" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "file_name" text NOT NULL,
      "content" bytea NOT NULL,
      "added_at" timestamptz NOT NULL,
      CONSTRAINT "pk_document_template" PRIMARY KEY ("id"),
      CONSTRAINT "uq_document_template_committee_id_kind" UNIQUE ("committee_id", "kind"),
      CONSTRAINT "fk_document_template_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "document_template"');
  }
}
