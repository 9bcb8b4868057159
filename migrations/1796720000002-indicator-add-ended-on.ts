import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators that bodies gave values of are ended, not deleted. */
export class IndicatorAddEndedOn1796720000002 implements MigrationInterface {
  readonly name = 'IndicatorAddEndedOn1796720000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "indicator" ADD "ended_on" date');
    await queryRunner.query('ALTER TABLE "indicator" ADD "ended_by" text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "indicator" DROP COLUMN "ended_by"');
    await queryRunner.query('ALTER TABLE "indicator" DROP COLUMN "ended_on"');
  }
}
