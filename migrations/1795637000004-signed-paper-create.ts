import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of the papers that heads have signed, one a report. */
export class SignedPaperCreate1795637000004 implements MigrationInterface {
  readonly name = 'SignedPaperCreate1795637000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "signed_paper" (
      "id" uuid NOT NULL,
      "report_id" uuid NOT NULL,
      "account_id" uuid,
      "at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "name" text NOT NULL,
      "media_type" text NOT NULL,
      "size" integer NOT NULL,
      "sha256" text NOT NULL,
      CONSTRAINT "uq_signed_paper_report_id" UNIQUE ("report_id"),
      CONSTRAINT "pk_signed_paper" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `ALTER TABLE "signed_paper" ADD CONSTRAINT "fk_signed_paper_report_id" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "signed_paper" ADD CONSTRAINT "fk_signed_paper_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "signed_paper"`);
  }
}
