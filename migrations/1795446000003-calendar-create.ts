import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working days and settings of committees. */
export class CalendarCreate1795446000003 implements MigrationInterface {
  readonly name = 'CalendarCreate1795446000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "calendar_exception" (
      "committee_id" uuid NOT NULL,
      "day" date NOT NULL,
      "off" boolean NOT NULL,
      "name" text NOT NULL,
      "name_en" text,
      "source" text NOT NULL,
      "certainty" text NOT NULL,
      CONSTRAINT "pk_calendar_exception" PRIMARY KEY ("committee_id", "day")
    )`);
    await queryRunner.query(`CREATE TABLE "calendar_year" (
      "committee_id" uuid NOT NULL,
      "year" integer NOT NULL,
      CONSTRAINT "pk_calendar_year" PRIMARY KEY ("committee_id", "year")
    )`);
    await queryRunner.query(`CREATE TABLE "committee_setting" (
      "committee_id" uuid NOT NULL,
      "time_zone" text NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
      "due_direction" text NOT NULL DEFAULT 'forward',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_committee_setting" PRIMARY KEY ("committee_id")
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "committee_setting"`);
    await queryRunner.query(`DROP TABLE "calendar_year"`);
    await queryRunner.query(`DROP TABLE "calendar_exception"`);
  }
}
