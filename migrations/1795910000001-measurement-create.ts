import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one body says of one indicator at one review. */
export class MeasurementCreate1795910000001 implements MigrationInterface {
  readonly name = 'MeasurementCreate1795910000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "measurement" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "indicator_id" uuid NOT NULL,
      "review_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "value" double precision,
      "part" double precision,
      "whole" double precision,
      "note" text NOT NULL DEFAULT '',
      "given_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "corrections" jsonb NOT NULL DEFAULT '[]',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_measurement" PRIMARY KEY ("id"),
      CONSTRAINT "uq_measurement_indicator_id_review_id_body_id" UNIQUE ("indicator_id", "review_id", "body_id"),
      CONSTRAINT "fk_measurement_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_measurement_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT "fk_measurement_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
      CONSTRAINT "fk_measurement_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query('CREATE INDEX "ix_measurement_review_id" ON "measurement" ("review_id")');
    await queryRunner.query('CREATE INDEX "ix_measurement_body_id" ON "measurement" ("body_id")');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "measurement"');
  }
}
