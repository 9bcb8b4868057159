import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role of administrator is of the installation: it is held at no body, all others at one. */
export class AccountRoleAdmin1795701000001 implements MigrationInterface {
  readonly name = 'AccountRoleAdmin1795701000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "account_role" ADD "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE "account_role" DROP CONSTRAINT "pk_account_role"`);
    await queryRunner.query(`ALTER TABLE "account_role" ADD CONSTRAINT "pk_account_role" PRIMARY KEY ("id")`);
    await queryRunner.query(`ALTER TABLE "account_role" ALTER COLUMN "body_id" DROP NOT NULL`);
    await queryRunner.query(
      `DELETE FROM "account_role" r WHERE r.role = 'admin' AND EXISTS (SELECT FROM "account_role" o
       WHERE o.role = 'admin' AND o.account_id = r.account_id AND o.body_id < r.body_id)`,
    );
    await queryRunner.query(`UPDATE "account_role" SET "body_id" = NULL WHERE "role" = 'admin'`);
    await queryRunner.query(
      `ALTER TABLE "account_role" ADD CONSTRAINT "ck_account_role_body" CHECK ((role = 'admin') = (body_id is null))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "uq_account_role_at_body" ON "account_role" ("account_id", "role", "body_id") WHERE body_id is not null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "uq_account_role_of_all" ON "account_role" ("account_id", "role") WHERE body_id is null`,
    );
  }

  /** Before, an administrator needed a body; where there is none yet, the role cannot be kept. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "uq_account_role_of_all"`);
    await queryRunner.query(`DROP INDEX "uq_account_role_at_body"`);
    await queryRunner.query(`ALTER TABLE "account_role" DROP CONSTRAINT "ck_account_role_body"`);
    await queryRunner.query(
      `UPDATE "account_role" SET "body_id" = (SELECT id FROM "body" ORDER BY (kind = 'committee') DESC, id LIMIT 1)
       WHERE "body_id" IS NULL`,
    );
    await queryRunner.query(`DELETE FROM "account_role" WHERE "body_id" IS NULL`);
    await queryRunner.query(`ALTER TABLE "account_role" ALTER COLUMN "body_id" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "account_role" DROP CONSTRAINT "pk_account_role"`);
    await queryRunner.query(
      `ALTER TABLE "account_role" ADD CONSTRAINT "pk_account_role" PRIMARY KEY ("account_id", "role", "body_id")`,
    );
    await queryRunner.query(`ALTER TABLE "account_role" DROP COLUMN "id"`);
  }
}
