import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks are found by any part of a word: an index of trigrams over their folded text. */
export class TaskSearch1795446100001 implements MigrationInterface {
  readonly name = 'TaskSearch1795446100001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await queryRunner.query('CREATE INDEX ix_task_search_text ON task USING gin (search_text gin_trgm_ops)');
  }

  /** The extension stays: others may use it. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_task_search_text');
  }
}
