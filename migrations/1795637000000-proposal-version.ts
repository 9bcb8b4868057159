import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals count their changes, so that two answers do not overwrite each other. */
export class ProposalVersion1795637000000 implements MigrationInterface {
  readonly name = 'ProposalVersion1795637000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "proposal" ADD "version" integer NOT NULL DEFAULT '1'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "proposal" DROP COLUMN "version"`);
  }
}
