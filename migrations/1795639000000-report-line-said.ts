import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sent report says of a task stands beside what its body has ticked, which holds again when the report comes back. */
export class ReportLineSaid1795639000000 implements MigrationInterface {
  readonly name = 'ReportLineSaid1795639000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE report_line ADD said_done boolean');
    await queryRunner.query('UPDATE report_line SET said_done = done WHERE place IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE report_line SET done = said_done WHERE said_done IS NOT NULL');
    await queryRunner.query('ALTER TABLE report_line DROP COLUMN said_done');
  }
}
