import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets are looked for by account, too. */
export class AccountSecretIndex1795701000000 implements MigrationInterface {
  readonly name = 'AccountSecretIndex1795701000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX "ix_account_secret_account_id" ON "account_secret" ("account_id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_account_secret_account_id"`);
  }
}
