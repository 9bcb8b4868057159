import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each term of a committee is kept: which one a day is of is not reckoned from the last. */
export class CommitteeTermKeepEach1796750000000 implements MigrationInterface {
  readonly name = 'CommitteeTermKeepEach1796750000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "committee_term" DROP CONSTRAINT "pk_committee_term"');
    await queryRunner.query(
      'ALTER TABLE "committee_term" ADD CONSTRAINT "pk_committee_term" PRIMARY KEY ("committee_id", "began_on")',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DELETE FROM "committee_term" t USING "committee_term" l WHERE l."committee_id" = t."committee_id" AND l."began_on" > t."began_on"',
    );
    await queryRunner.query('ALTER TABLE "committee_term" DROP CONSTRAINT "pk_committee_term"');
    await queryRunner.query(
      'ALTER TABLE "committee_term" ADD CONSTRAINT "pk_committee_term" PRIMARY KEY ("committee_id")',
    );
  }
}
