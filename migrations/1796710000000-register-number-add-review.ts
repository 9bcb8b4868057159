import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of reviews take numbers from the register too, each at most one that stands. */
export class RegisterNumberAddReview1796710000000 implements MigrationInterface {
  readonly name = 'RegisterNumberAddReview1796710000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "register_number" ADD "review_id" uuid, ADD "document" text');
    await queryRunner.query(
      'ALTER TABLE "register_number" ADD CONSTRAINT "fk_register_number_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_register_number_review_id_document_where" ON "register_number" ("review_id", "document") WHERE state <> 'voided'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_register_number_review_id_document_where"');
    await queryRunner.query(
      'ALTER TABLE "register_number" DROP CONSTRAINT "fk_register_number_review_id", DROP COLUMN "document", DROP COLUMN "review_id"',
    );
  }
}
