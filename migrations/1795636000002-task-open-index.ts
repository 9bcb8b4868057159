import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders ask every minute for unfinished tasks by due day, and for those that their body wants given elsewhere. */
export class TaskOpenIndex1795636000002 implements MigrationInterface {
  readonly name = 'TaskOpenIndex1795636000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "ix_task_committee_id_due_on_where" ON "task" ("committee_id", "due_on") WHERE status in ('assigned', 'in_progress') and cadence <> 'continuous'`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_task_committee_id_where" ON "task" ("committee_id") WHERE misaddressed_on is not null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_task_committee_id_where"');
    await queryRunner.query('DROP INDEX "ix_task_committee_id_due_on_where"');
  }
}
