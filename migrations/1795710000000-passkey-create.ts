import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys of accounts, and the challenge that a session was given for one. */
export class PasskeyCreate1795710000000 implements MigrationInterface {
  readonly name = 'PasskeyCreate1795710000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "passkey" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "credential_id" text NOT NULL,
      "public_key" bytea NOT NULL,
      "counter" bigint NOT NULL,
      "transports" text array NOT NULL,
      "name" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "last_used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "pk_passkey" PRIMARY KEY ("id"),
      CONSTRAINT "uq_passkey_credential_id" UNIQUE ("credential_id"),
      CONSTRAINT "fk_passkey_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query('CREATE INDEX "ix_passkey_account_id" ON "passkey"  ("account_id") ');
    await queryRunner.query(
      'ALTER TABLE "session" ADD "challenge" text, ADD "challenge_until" TIMESTAMP WITH TIME ZONE',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "challenge_until", DROP COLUMN "challenge"');
    await queryRunner.query('DROP TABLE "passkey"');
  }
}
