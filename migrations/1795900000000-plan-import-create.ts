import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed plans that are being checked. */
export class PlanImportCreate1795900000000 implements MigrationInterface {
  readonly name = 'PlanImportCreate1795900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "plan_import" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "file_name" text,
      "source" text NOT NULL,
      "read" jsonb NOT NULL,
      "draft" jsonb NOT NULL,
      "added_at" timestamp with time zone NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_plan_import" PRIMARY KEY ("id"),
      CONSTRAINT "fk_plan_import_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query('CREATE INDEX "ix_plan_import_committee_id" ON "plan_import" ("committee_id")');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "plan_import"');
  }
}
