import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who accounts are at an OpenID provider, and sessions whose second factor that provider has asked for. */
export class AccountIdentityCreate1795713000000 implements MigrationInterface {
  readonly name = 'AccountIdentityCreate1795713000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "account_identity" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "issuer" text NOT NULL,
      "subject" text NOT NULL,
      "linked_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      CONSTRAINT "pk_account_identity" PRIMARY KEY ("id"),
      CONSTRAINT "uq_account_identity_issuer_subject" UNIQUE ("issuer", "subject"),
      CONSTRAINT "fk_account_identity_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(
      'CREATE INDEX "ix_account_identity_account_id" ON "account_identity"  ("account_id") ',
    );
    await queryRunner.query('ALTER TABLE "session" ADD "factor_elsewhere" boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "factor_elsewhere"');
    await queryRunner.query('DROP TABLE "account_identity"');
  }
}
