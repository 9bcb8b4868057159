import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a sign-in has come: those of before are whole. */
export class SessionStage1795700000000 implements MigrationInterface {
  readonly name = 'SessionStage1795700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session" ADD "stage" text NOT NULL DEFAULT 'signed_in'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "session" WHERE "stage" <> 'signed_in'`);
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "stage"');
  }
}
