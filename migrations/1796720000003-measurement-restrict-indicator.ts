import type { MigrationInterface, QueryRunner } from 'typeorm';

const indicatorKey = (onDelete: string) =>
  `ALTER TABLE "measurement" ADD CONSTRAINT "fk_measurement_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE ${onDelete} ON UPDATE NO ACTION`;

/** An indicator is not deleted while a value of it is there. */
export class MeasurementRestrictIndicator1796720000003 implements MigrationInterface {
  readonly name = 'MeasurementRestrictIndicator1796720000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "measurement" DROP CONSTRAINT "fk_measurement_indicator_id"');
    await queryRunner.query(indicatorKey('RESTRICT'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "measurement" DROP CONSTRAINT "fk_measurement_indicator_id"');
    await queryRunner.query(indicatorKey('CASCADE'));
  }
}
