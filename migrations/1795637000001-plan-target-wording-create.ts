import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What targets of plans said before amendments. */
export class PlanTargetWordingCreate1795637000001 implements MigrationInterface {
  readonly name = 'PlanTargetWordingCreate1795637000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "plan_target_wording" (
      "id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "target_id" uuid NOT NULL,
      "number" integer NOT NULL,
      "earlier" jsonb NOT NULL,
      "amending_document" text NOT NULL,
      "replaced_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "uq_plan_target_wording_target_id_number" UNIQUE ("target_id", "number"),
      CONSTRAINT "pk_plan_target_wording" PRIMARY KEY ("id")
    )`);
    await queryRunner.query(
      `CREATE INDEX "ix_plan_target_wording_plan_id" ON "plan_target_wording"  ("plan_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_target_wording" ADD CONSTRAINT "fk_plan_target_wording_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "plan_target_wording" DROP CONSTRAINT "fk_plan_target_wording_plan_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_plan_target_wording_plan_id"`);
    await queryRunner.query(`DROP TABLE "plan_target_wording"`);
  }
}
