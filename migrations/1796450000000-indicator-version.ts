import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators are changed by hand. */
export class IndicatorVersion1796450000000 implements MigrationInterface {
  readonly name = 'IndicatorVersion1796450000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "indicator" ADD "version" integer NOT NULL DEFAULT '1'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "indicator" DROP COLUMN "version"');
  }
}
