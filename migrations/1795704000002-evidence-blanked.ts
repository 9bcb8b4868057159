import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was wrongly given is taken away; what is known of it stays. */
export class EvidenceBlanked1795704000002 implements MigrationInterface {
  readonly name = 'EvidenceBlanked1795704000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['evidence', 'signed_paper']) {
      await queryRunner.query(`ALTER TABLE "${table}" ADD "blanked_on" date`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['evidence', 'signed_paper']) {
      await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "blanked_on"`);
    }
  }
}
