import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files that people have given, beginning with those that are there: whose they are, how large, whether they were checked. */
export class GivenFileCreate1795707000000 implements MigrationInterface {
  readonly name = 'GivenFileCreate1795707000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "given_file" (
      "id" uuid NOT NULL,
      "area" text NOT NULL,
      "body_id" uuid NOT NULL,
      "size" integer NOT NULL,
      "state" text NOT NULL,
      "attempts" integer NOT NULL DEFAULT 0,
      "next_attempt_at" TIMESTAMP WITH TIME ZONE,
      "lease_until" TIMESTAMP WITH TIME ZONE,
      "last_error" text,
      CONSTRAINT "pk_given_file" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `ALTER TABLE "given_file" ADD CONSTRAINT "fk_given_file_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`CREATE INDEX "ix_given_file_body_id" ON "given_file" ("body_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_given_file_next_attempt_at_where" ON "given_file" ("next_attempt_at") WHERE "state" = 'pending'`,
    );
    await queryRunner.query(`INSERT INTO "given_file" ("id", "area", "body_id", "size", "state")
      SELECT "id", 'evidence', "body_id", "size", 'clean' FROM "evidence" WHERE "blanked_on" IS NULL
      UNION ALL
      SELECT p."id", 'signed-papers', r."body_id", p."size", 'clean' FROM "signed_paper" p
        JOIN "progress_report" r ON r."id" = p."report_id" WHERE p."blanked_on" IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "given_file"');
  }
}
