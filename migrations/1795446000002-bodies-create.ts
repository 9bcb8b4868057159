import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, their groups and successors. */
export class BodiesCreate1795446000002 implements MigrationInterface {
  readonly name = 'BodiesCreate1795446000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "body_group" (
      "id" uuid NOT NULL,
      "code" text NOT NULL,
      "committee_id" uuid NOT NULL,
      "name" text NOT NULL,
      "name_en" text,
      "kinds" text array,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_body_group_code" UNIQUE ("code"),
      CONSTRAINT "pk_body_group" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "body_group_member" (
      "group_id" uuid NOT NULL,
      "body_id" uuid NOT NULL,
      CONSTRAINT "pk_body_group_member" PRIMARY KEY ("group_id", "body_id")
    )`);
    await queryRunner.query(`CREATE TABLE "body_successor" (
      "body_id" uuid NOT NULL,
      "successor_id" uuid NOT NULL,
      "from_day" date NOT NULL,
      CONSTRAINT "pk_body_successor" PRIMARY KEY ("body_id", "successor_id")
    )`);
    await queryRunner.query(`CREATE TABLE "body" (
      "id" uuid NOT NULL,
      "code" text NOT NULL,
      "name" text NOT NULL,
      "name_en" text,
      "kind" text NOT NULL,
      "parent_id" uuid,
      "mailbox" text,
      "telephone" text,
      "exists_from" date,
      "exists_to" date,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_body_code" UNIQUE ("code"),
      CONSTRAINT "pk_body" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_body_parent_id" ON "body"  ("parent_id") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_body_parent_id"`);
    await queryRunner.query(`DROP TABLE "body"`);
    await queryRunner.query(`DROP TABLE "body_successor"`);
    await queryRunner.query(`DROP TABLE "body_group_member"`);
    await queryRunner.query(`DROP TABLE "body_group"`);
  }
}
