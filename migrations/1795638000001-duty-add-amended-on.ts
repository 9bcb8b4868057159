import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day an amendment asks for a duty as it stands. */
export class DutyAddAmendedOn1795638000001 implements MigrationInterface {
  readonly name = 'DutyAddAmendedOn1795638000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "duty" ADD "amended_on" date`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "duty" DROP COLUMN "amended_on"`);
  }
}
