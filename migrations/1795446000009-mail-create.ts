import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages. */
export class MailCreate1795446000009 implements MigrationInterface {
  readonly name = 'MailCreate1795446000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "message" (
      "id" uuid NOT NULL,
      "key" text NOT NULL,
      "kind" text NOT NULL,
      "committee_id" uuid,
      "account_id" uuid,
      "body_id" uuid,
      "address" text NOT NULL,
      "language" text NOT NULL,
      "day" date NOT NULL,
      "reasons" jsonb NOT NULL,
      "state" text NOT NULL DEFAULT 'queued',
      "subject" text,
      "html" text,
      "body" text,
      "attempts" integer NOT NULL DEFAULT '0',
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "next_attempt_at" TIMESTAMP WITH TIME ZONE,
      "lease_until" TIMESTAMP WITH TIME ZONE,
      "last_error" text,
      "accepted_by" text,
      "sent_at" TIMESTAMP WITH TIME ZONE,
      "skip_reason" text,
      CONSTRAINT "uq_message_key" UNIQUE ("key"),
      CONSTRAINT "pk_message" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `CREATE INDEX "ix_message_committee_id_created_at" ON "message"  ("committee_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_message_next_attempt_at_where" ON "message"  ("next_attempt_at") WHERE state in ('queued', 'retrying', 'sending')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_message_next_attempt_at_where"`);
    await queryRunner.query(`DROP INDEX "public"."ix_message_committee_id_created_at"`);
    await queryRunner.query(`DROP TABLE "message"`);
  }
}
