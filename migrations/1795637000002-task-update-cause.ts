import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the program itself has changed or cancelled a task. */
export class TaskUpdateCause1795637000002 implements MigrationInterface {
  readonly name = 'TaskUpdateCause1795637000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "task_update" ADD "cause" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "task_update" DROP COLUMN "cause"`);
  }
}
