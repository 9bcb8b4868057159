import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of a review's document says whether its number is one of the register. */
export class ReviewDocumentPartAddSymbol1796710000001 implements MigrationInterface {
  readonly name = 'ReviewDocumentPartAddSymbol1796710000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "review_document_part" ADD "symbol" text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "review_document_part" DROP COLUMN "symbol"');
  }
}
