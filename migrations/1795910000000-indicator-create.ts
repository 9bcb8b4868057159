import type { MigrationInterface, QueryRunner } from 'typeorm';

const TO = (table: string, onDelete = 'NO ACTION') =>
  `REFERENCES "${table}"("id") ON DELETE ${onDelete} ON UPDATE NO ACTION`;

/** The measurable targets of plans, and the bodies that report them or that they do not hold for. */
export class IndicatorCreate1795910000000 implements MigrationInterface {
  readonly name = 'IndicatorCreate1795910000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "indicator" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "position" integer NOT NULL,
      "code" text NOT NULL,
      "place" text NOT NULL,
      "title" text NOT NULL,
      "title_en" text,
      "measure" text NOT NULL,
      "unit" text,
      "unit_en" text,
      "part" text,
      "part_en" text,
      "whole" text,
      "whole_en" text,
      "goal" jsonb NOT NULL,
      "body_goal" jsonb,
      "adding_up" text NOT NULL,
      "period" text NOT NULL,
      "by_year" integer,
      "baseline" jsonb,
      "note" text,
      "note_en" text,
      CONSTRAINT "pk_indicator" PRIMARY KEY ("id"),
      CONSTRAINT "uq_indicator_plan_id_code" UNIQUE ("plan_id", "code"),
      CONSTRAINT "fk_indicator_committee_id" FOREIGN KEY ("committee_id") ${TO('body')},
      CONSTRAINT "fk_indicator_plan_id" FOREIGN KEY ("plan_id") ${TO('plan', 'CASCADE')}
    )`);
    await queryRunner.query(`CREATE TABLE "indicator_body" (
      "id" uuid NOT NULL,
      "indicator_id" uuid NOT NULL,
      "role" text NOT NULL,
      "position" integer NOT NULL,
      "body_id" uuid,
      "group_id" uuid,
      "words" text,
      CONSTRAINT "pk_indicator_body" PRIMARY KEY ("id"),
      CONSTRAINT "uq_indicator_body_indicator_id_role_position" UNIQUE ("indicator_id", "role", "position"),
      CONSTRAINT "fk_indicator_body_indicator_id" FOREIGN KEY ("indicator_id") ${TO('indicator', 'CASCADE')},
      CONSTRAINT "fk_indicator_body_body_id" FOREIGN KEY ("body_id") ${TO('body')},
      CONSTRAINT "fk_indicator_body_group_id" FOREIGN KEY ("group_id") ${TO('body_group')}
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "indicator_body"');
    await queryRunner.query('DROP TABLE "indicator"');
  }
}
