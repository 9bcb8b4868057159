import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of documents, and when the terms of committees began. */
export class NumberRegisterCreate1796500000001 implements MigrationInterface {
  readonly name = 'NumberRegisterCreate1796500000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "number_register" (
      "id" uuid NOT NULL,
      "committee_id" uuid NOT NULL,
      "issuer_id" uuid NOT NULL,
      "type_code" text NOT NULL,
      "span" text NOT NULL,
      "layout" text NOT NULL,
      "issuer_code" text NOT NULL,
      "begins_at" integer NOT NULL DEFAULT '1',
      "version" integer NOT NULL DEFAULT '1',
      CONSTRAINT "pk_number_register" PRIMARY KEY ("id"),
      CONSTRAINT "uq_number_register_issuer_id_committee_id_type_code_span" UNIQUE ("issuer_id", "committee_id", "type_code", "span"),
      CONSTRAINT "fk_number_register_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_number_register_issuer_id" FOREIGN KEY ("issuer_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(`CREATE TABLE "register_number" (
      "id" uuid NOT NULL,
      "register_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "symbol" text NOT NULL,
      "state" text NOT NULL,
      "day" date NOT NULL,
      "subject" text NOT NULL,
      "addressees" text NOT NULL,
      "signer" text NOT NULL,
      "reason" text,
      "letter_id" uuid,
      CONSTRAINT "pk_register_number" PRIMARY KEY ("id"),
      CONSTRAINT "uq_register_number_register_id_number" UNIQUE ("register_id", "number"),
      CONSTRAINT "uq_register_number_letter_id" UNIQUE ("letter_id"),
      CONSTRAINT "fk_register_number_register_id" FOREIGN KEY ("register_id") REFERENCES "number_register"("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
      CONSTRAINT "fk_register_number_letter_id" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
    await queryRunner.query(`CREATE TABLE "committee_term" (
      "committee_id" uuid NOT NULL,
      "began_on" date NOT NULL,
      CONSTRAINT "pk_committee_term" PRIMARY KEY ("committee_id"),
      CONSTRAINT "fk_committee_term_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
    )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "committee_term"');
    await queryRunner.query('DROP TABLE "register_number"');
    await queryRunner.query('DROP TABLE "number_register"');
  }
}
