import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a closed review kept how its tasks stood, also where it had none. */
export class ReviewAddTasksKept1796790000000 implements MigrationInterface {
  readonly name = 'ReviewAddTasksKept1796790000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "review" ADD "tasks_kept" boolean NOT NULL DEFAULT false');
    await queryRunner.query(`UPDATE "review" SET "tasks_kept" = true
      WHERE EXISTS (SELECT FROM "review_task" WHERE "review_id" = "review"."id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "review" DROP COLUMN "tasks_kept"');
  }
}
