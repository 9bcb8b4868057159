import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message that did not arrive is overtaken by a later one to the same recipient. */
export class MessageOvertaken1795636000000 implements MigrationInterface {
  readonly name = 'MessageOvertaken1795636000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "message" ADD "overtaken_by" uuid');
    await queryRunner.query(
      'ALTER TABLE "message" ADD CONSTRAINT "fk_message_overtaken_by" FOREIGN KEY ("overtaken_by") REFERENCES "message"("id")',
    );
    await queryRunner.query(
      `CREATE INDEX "ix_message_committee_id_where" ON "message" ("committee_id") WHERE state in ('queued', 'retrying', 'dead')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_message_committee_id_where"');
    await queryRunner.query('ALTER TABLE "message" DROP CONSTRAINT "fk_message_overtaken_by"');
    await queryRunner.query('ALTER TABLE "message" DROP COLUMN "overtaken_by"');
  }
}
