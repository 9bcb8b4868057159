import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the tasks of a review stood when it closed. */
export class ReviewTaskCreate1796780000000 implements MigrationInterface {
  readonly name = 'ReviewTaskCreate1796780000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "review_task" (
      "review_id" uuid NOT NULL,
      "task_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      "status" text NOT NULL,
      "lateness" text,
      "days_overdue" integer,
      "due_on" date NOT NULL,
      "held_to" date,
      "completed_on" date,
      "figure" text,
      "update_id" uuid,
      CONSTRAINT "pk_review_task" PRIMARY KEY ("review_id", "task_id"),
      CONSTRAINT "fk_review_task_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_task_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_task_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_review_task_update_id" FOREIGN KEY ("update_id") REFERENCES "task_update"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "review_task"');
  }
}
