import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a token was used last, for its owner. */
export class ApiTokenLastUse1795702000002 implements MigrationInterface {
  readonly name = 'ApiTokenLastUse1795702000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "api_token" ADD "last_used_on" date');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "api_token" DROP COLUMN "last_used_on"');
  }
}
