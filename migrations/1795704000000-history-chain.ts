import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each row of the history carries a digest that covers it and the row before it (docs/history.md). It is made in the database,
 * whoever inserts the row. The content of a row may be blanked, in exactly one form, and its digest stays.
 */
export class HistoryChain1795704000000 implements MigrationInterface {
  readonly name = 'HistoryChain1795704000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "history" ADD "content_digest" bytea, ADD "hash" bytea, ADD "blanked_by" uuid`,
    );
    await queryRunner.query(chain);
    await queryRunner.query('ALTER TABLE history DISABLE TRIGGER history_append_only');
    await queryRunner.query(fill);
    await queryRunner.query('ALTER TABLE history ENABLE TRIGGER history_append_only');
    await queryRunner.query(
      `ALTER TABLE "history" ALTER "content_digest" SET NOT NULL, ALTER "hash" SET NOT NULL`,
    );
    await queryRunner.query(`
      CREATE TRIGGER history_chain BEFORE INSERT ON history
      FOR EACH ROW EXECUTE FUNCTION history_chain()`);
    await queryRunner.query(blanking);
    await queryRunner.query('DROP TRIGGER history_append_only ON history');
    await queryRunner.query(`
      CREATE TRIGGER history_append_only BEFORE DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION history_refuse_change()`);
    await queryRunner.query(`
      CREATE TRIGGER history_blank_only BEFORE UPDATE ON history
      FOR EACH ROW EXECUTE FUNCTION history_blank_only()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER history_blank_only ON history');
    await queryRunner.query('DROP TRIGGER history_append_only ON history');
    await queryRunner.query(`
      CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION history_refuse_change()`);
    await queryRunner.query('DROP FUNCTION history_blank_only()');
    await queryRunner.query('DROP TRIGGER history_chain ON history');
    await queryRunner.query('DROP FUNCTION history_chain()');
    await queryRunner.query(
      `ALTER TABLE "history" DROP COLUMN "content_digest", DROP COLUMN "hash", DROP COLUMN "blanked_by"`,
    );
  }
}

/** Plain expressions, no functions of our own: thousands of rows are inserted at once. */
const contentDigest = (row: string): string =>
  `sha256(convert_to(coalesce(${row}.before::text, '-') || E'\\n' || coalesce(${row}.after::text, '-'), 'UTF8'))`;

const firstPrevious = (row: string): string =>
  `sha256(convert_to('history-object/1' || E'\\n' || ${row}.object_id || E'\\n' || ${row}.object_type, 'UTF8'))`;

const rowHash = (row: string): string =>
  `sha256(convert_to('history-row/1' || E'\\n' || encode(previous, 'hex') || E'\\n' || ${row}.id || E'\\n' ||
    ${row}.object_id || E'\\n' || ${row}.number || E'\\n' ||
    to_char(${row}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\\n' ||
    coalesce(${row}.actor_id::text, '-') || E'\\n' || coalesce(${row}.committee_id::text, '-') || E'\\n' ||
    encode(${row}.content_digest, 'hex') || E'\\n' || ${row}.object_type || E'\\n' || ${row}.action, 'UTF8'))`;

/** Sees the rows that the same statement has inserted before, as the triggers of rows do. */
const chain = `
  CREATE FUNCTION history_chain() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    previous bytea;
  BEGIN
    IF NEW.content_digest IS NULL THEN NEW.content_digest := ${contentDigest('NEW')}; END IF;
    IF NEW.hash IS NOT NULL THEN RETURN NEW; END IF;
    IF NEW.number = 1 THEN previous := ${firstPrevious('NEW')};
    ELSE SELECT h.hash INTO previous FROM history h
      WHERE h.object_type = NEW.object_type AND h.object_id = NEW.object_id AND h.number = NEW.number - 1;
    END IF;
    NEW.hash := ${rowHash('NEW')};
    RETURN NEW;
  END $$`;

const fill = `
  DO $$
  DECLARE
    r history;
    last history;
    previous bytea;
  BEGIN
    FOR r IN SELECT * FROM history ORDER BY object_type, object_id, number LOOP
      IF (r.object_type, r.object_id) IS DISTINCT FROM (last.object_type, last.object_id) THEN previous := ${firstPrevious('r')}; END IF;
      r.content_digest := ${contentDigest('r')};
      previous := ${rowHash('r')};
      UPDATE history SET content_digest = r.content_digest, hash = previous WHERE id = r.id;
      last := r;
    END LOOP;
  END $$`;

const blanking = `
  CREATE FUNCTION history_blank_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.blanked_by IS NULL AND NEW.before IS NULL AND NEW.after IS NULL
      AND to_jsonb(NEW) - '{before,after,blanked_by}'::text[] = to_jsonb(OLD) - '{before,after,blanked_by}'::text[]
      AND EXISTS (SELECT FROM history b WHERE b.id = NEW.blanked_by AND b.action = 'content-blanked'
        AND b.object_type = OLD.object_type AND b.object_id = OLD.object_id AND b.number > OLD.number
        AND b.after -> 'rows' @> to_jsonb(OLD.number))
    THEN RETURN NEW;
    END IF;
    RAISE EXCEPTION 'history is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$`;
