import type { MigrationInterface, QueryRunner } from 'typeorm';

/** History is append-only: the database itself refuses to change or delete a row. */
export class HistoryProtect1795446100000 implements MigrationInterface {
  readonly name = 'HistoryProtect1795446100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION history_refuse_change()`);
    await queryRunner.query(`
      CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history
      FOR EACH STATEMENT EXECUTE FUNCTION history_refuse_change()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER history_no_truncate ON history');
    await queryRunner.query('DROP TRIGGER history_append_only ON history');
    await queryRunner.query('DROP FUNCTION history_refuse_change()');
  }
}
