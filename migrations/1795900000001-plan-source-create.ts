import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents that plans were made from, and where in them the words of duties stand. */
export class PlanSourceCreate1795900000001 implements MigrationInterface {
  readonly name = 'PlanSourceCreate1795900000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "plan_source" (
      "plan_id" uuid NOT NULL,
      "text" text NOT NULL,
      CONSTRAINT "pk_plan_source" PRIMARY KEY ("plan_id"),
      CONSTRAINT "fk_plan_source_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
    await queryRunner.query(`CREATE TABLE "duty_source" (
      "duty_id" uuid NOT NULL,
      "from_offset" integer NOT NULL,
      "to_offset" integer NOT NULL,
      CONSTRAINT "pk_duty_source" PRIMARY KEY ("duty_id"),
      CONSTRAINT "fk_duty_source_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "duty_source"');
    await queryRunner.query('DROP TABLE "plan_source"');
  }
}
