import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What plans stated of an indicator before they were amended. */
export class EarlierGoalCreate1796720000001 implements MigrationInterface {
  readonly name = 'EarlierGoalCreate1796720000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "earlier_goal" (
      "id" uuid NOT NULL,
      "indicator_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "goal" jsonb NOT NULL,
      "by_year" integer,
      "baseline" jsonb,
      "valid_to" date NOT NULL,
      "replaced_on" date NOT NULL,
      "amending_document" text NOT NULL,
      CONSTRAINT "pk_earlier_goal" PRIMARY KEY ("id"),
      CONSTRAINT "uq_earlier_goal_indicator_id_number" UNIQUE ("indicator_id", "number"),
      CONSTRAINT "fk_earlier_goal_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "earlier_goal"');
  }
}
