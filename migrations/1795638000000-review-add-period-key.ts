import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the period of a regular review is called: its continuous tasks are known by it. */
export class ReviewAddPeriodKey1795638000000 implements MigrationInterface {
  readonly name = 'ReviewAddPeriodKey1795638000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "review" ADD "period_key" text`);
    // periods made so far are whole ones: their length and last month name them
    await queryRunner.query(`
      update review r set period_key = k.year || case k.months
          when 1 then '-M' || lpad(k.month::text, 2, '0')
          when 3 then '-Q' || (k.month + 2) / 3
          when 6 then '-H' || (k.month + 5) / 6
          else '-Y' end
      from (select id, extract(year from period_to - 1)::int as year, extract(month from period_to - 1)::int as month,
                   round((period_to - period_from) / 30.4) as months from review) k
      where k.id = r.id and r.kind = 'regular'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "review" DROP COLUMN "period_key"`);
  }
}
