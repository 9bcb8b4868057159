import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The daily seals over the ends of all chains, as append-only as the history itself. */
export class HistorySealCreate1795704000001 implements MigrationInterface {
  readonly name = 'HistorySealCreate1795704000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "history_seal" (
      "number" integer NOT NULL,
      "day" date NOT NULL,
      "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "objects" integer NOT NULL,
      "rows" integer NOT NULL,
      "digest" bytea NOT NULL,
      CONSTRAINT "uq_history_seal_day" UNIQUE ("day"),
      CONSTRAINT "pk_history_seal" PRIMARY KEY ("number")
    )`);
    await queryRunner.query(`CREATE TABLE "history_seal_end" (
      "object_type" text NOT NULL,
      "object_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "hash" bytea NOT NULL,
      "seal" integer NOT NULL,
      CONSTRAINT "pk_history_seal_end" PRIMARY KEY ("object_type", "object_id", "number")
    )`);
    await queryRunner.query('CREATE INDEX "ix_history_seal_end_seal" ON "history_seal_end"  ("seal") ');
    for (const table of ['history_seal', 'history_seal_end']) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION history_refuse_change()`);
      await queryRunner.query(`
        CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION history_refuse_change()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "history_seal_end"');
    await queryRunner.query('DROP TABLE "history_seal"');
  }
}
