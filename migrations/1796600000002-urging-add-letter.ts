import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An urging by letter knows its letter, those noted before by the symbol that their text begins with. */
export class UrgingAddLetter1796600000002 implements MigrationInterface {
  readonly name = 'UrgingAddLetter1796600000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "urging" ADD "letter_id" uuid');
    await queryRunner.query(
      'ALTER TABLE "urging" ADD CONSTRAINT "fk_urging_letter_id" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(`UPDATE "urging" u SET "letter_id" = l."id" FROM "letter" l
      WHERE u."channel" = 'letter' AND u."committee_id" = l."committee_id"
      AND starts_with(u."text", 'Công văn số ' || l."symbol" || ' ngày ' || to_char(l."issued_on", 'DD/MM/YYYY'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "urging" DROP CONSTRAINT "fk_urging_letter_id"');
    await queryRunner.query('ALTER TABLE "urging" DROP COLUMN "letter_id"');
  }
}
