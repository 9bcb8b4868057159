import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account that is erased keeps its id and office; its mails are found by it. */
export class AccountAddErasedAt1795705000000 implements MigrationInterface {
  readonly name = 'AccountAddErasedAt1795705000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "account" ADD "erased_at" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query('CREATE INDEX "ix_message_account_id" ON "message"  ("account_id") ');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_message_account_id"');
    await queryRunner.query('ALTER TABLE "account" DROP COLUMN "erased_at"');
  }
}
