import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report or a letter that is deleted is looked for in these; few rows of each name one. */
export class ForeignKeysIndex1796740000000 implements MigrationInterface {
  readonly name = 'ForeignKeysIndex1796740000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX "ix_letter_line_report_id_where" ON "letter_line" ("report_id") WHERE report_id is not null',
    );
    await queryRunner.query(
      'CREATE INDEX "ix_urging_letter_id_where" ON "urging" ("letter_id") WHERE letter_id is not null',
    );
    await queryRunner.query(
      'CREATE INDEX "ix_urging_subject_report_id_where" ON "urging_subject" ("report_id") WHERE report_id is not null',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_urging_subject_report_id_where"');
    await queryRunner.query('DROP INDEX "ix_urging_letter_id_where"');
    await queryRunner.query('DROP INDEX "ix_letter_line_report_id_where"');
  }
}
