import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, roles, sessions and tokens. */
export class AccountsCreate1795446000004 implements MigrationInterface {
  readonly name = 'AccountsCreate1795446000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "account_role" (
      "account_id" uuid NOT NULL,
      "role" text NOT NULL,
      "body_id" uuid NOT NULL,
      "approve" boolean NOT NULL DEFAULT false,
      CONSTRAINT "pk_account_role" PRIMARY KEY ("account_id", "role", "body_id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_account_role_body_id" ON "account_role"  ("body_id") `);
    await queryRunner.query(`CREATE TABLE "account_secret" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "purpose" text NOT NULL,
      "secret_hash" text,
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "uq_account_secret_secret_hash" UNIQUE ("secret_hash"),
      CONSTRAINT "pk_account_secret" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE TABLE "account" (
      "id" uuid NOT NULL,
      "email" text NOT NULL,
      "name" text NOT NULL,
      "language" text NOT NULL DEFAULT 'vi',
      "password_hash" text,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      "sample" boolean NOT NULL DEFAULT false,
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "uq_account_email" UNIQUE ("email"),
      CONSTRAINT "pk_account" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_account_sample_where" ON "account"  ("sample") WHERE sample`);
    await queryRunner.query(`CREATE TABLE "api_token" (
      "id" uuid NOT NULL,
      "token_hash" text NOT NULL,
      "prefix" text NOT NULL,
      "account_id" uuid NOT NULL,
      "name" text NOT NULL,
      "scope" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "ended_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "uq_api_token_token_hash" UNIQUE ("token_hash"),
      CONSTRAINT "pk_api_token" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_api_token_account_id" ON "api_token"  ("account_id") `);
    await queryRunner.query(`CREATE TABLE "session" (
      "id" uuid NOT NULL,
      "token_hash" text NOT NULL,
      "account_id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "uq_session_token_hash" UNIQUE ("token_hash"),
      CONSTRAINT "pk_session" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(`CREATE INDEX "ix_session_account_id" ON "session"  ("account_id") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_session_account_id"`);
    await queryRunner.query(`DROP TABLE "session"`);
    await queryRunner.query(`DROP INDEX "public"."ix_api_token_account_id"`);
    await queryRunner.query(`DROP TABLE "api_token"`);
    await queryRunner.query(`DROP INDEX "public"."ix_account_sample_where"`);
    await queryRunner.query(`DROP TABLE "account"`);
    await queryRunner.query(`DROP TABLE "account_secret"`);
    await queryRunner.query(`DROP INDEX "public"."ix_account_role_body_id"`);
    await queryRunner.query(`DROP TABLE "account_role"`);
  }
}
