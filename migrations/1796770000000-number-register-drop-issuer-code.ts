import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands for the issuer in symbols follows its name; each number keeps the symbol that it was given. */
export class NumberRegisterDropIssuerCode1796770000000 implements MigrationInterface {
  readonly name = 'NumberRegisterDropIssuerCode1796770000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "number_register" DROP COLUMN "issuer_code"');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "number_register" ADD "issuer_code" text NOT NULL DEFAULT ''`);
    await queryRunner.query('ALTER TABLE "number_register" ALTER COLUMN "issuer_code" DROP DEFAULT');
  }
}
