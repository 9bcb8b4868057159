import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which ids must exist in which tables. */
export class ForeignKeysCreate1795446000050 implements MigrationInterface {
  readonly name = 'ForeignKeysCreate1795446000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "account_role" ADD CONSTRAINT "fk_account_role_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "account_role" ADD CONSTRAINT "fk_account_role_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "account_secret" ADD CONSTRAINT "fk_account_secret_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "api_token" ADD CONSTRAINT "fk_api_token_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "fk_session_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_group" ADD CONSTRAINT "fk_body_group_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_group_member" ADD CONSTRAINT "fk_body_group_member_group_id" FOREIGN KEY ("group_id") REFERENCES "body_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_group_member" ADD CONSTRAINT "fk_body_group_member_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_successor" ADD CONSTRAINT "fk_body_successor_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body_successor" ADD CONSTRAINT "fk_body_successor_successor_id" FOREIGN KEY ("successor_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "body" ADD CONSTRAINT "fk_body_parent_id" FOREIGN KEY ("parent_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "calendar_exception" ADD CONSTRAINT "fk_calendar_exception_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "calendar_year" ADD CONSTRAINT "fk_calendar_year_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "committee_setting" ADD CONSTRAINT "fk_committee_setting_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "fk_message_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "fk_message_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "fk_message_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_trigger" ADD CONSTRAINT "fk_duty_trigger_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty" ADD CONSTRAINT "fk_duty_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty" ADD CONSTRAINT "fk_duty_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_body" ADD CONSTRAINT "fk_duty_body_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_body" ADD CONSTRAINT "fk_duty_body_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_body" ADD CONSTRAINT "fk_duty_body_group_id" FOREIGN KEY ("group_id") REFERENCES "body_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_wording" ADD CONSTRAINT "fk_duty_wording_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_basis" ADD CONSTRAINT "fk_plan_basis_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_target" ADD CONSTRAINT "fk_plan_target_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan" ADD CONSTRAINT "fk_plan_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan" ADD CONSTRAINT "fk_plan_monitoring_body_id" FOREIGN KEY ("monitoring_body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan" ADD CONSTRAINT "fk_plan_successor_id" FOREIGN KEY ("successor_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "reminder_rule" ADD CONSTRAINT "fk_reminder_rule_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging" ADD CONSTRAINT "fk_urging_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging" ADD CONSTRAINT "fk_urging_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging" ADD CONSTRAINT "fk_urging_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging_subject" ADD CONSTRAINT "fk_urging_subject_urging_id" FOREIGN KEY ("urging_id") REFERENCES "urging"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging_subject" ADD CONSTRAINT "fk_urging_subject_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "urging_subject" ADD CONSTRAINT "fk_urging_subject_report_id" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "progress_report" ADD CONSTRAINT "fk_progress_report_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "progress_report" ADD CONSTRAINT "fk_progress_report_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "progress_report" ADD CONSTRAINT "fk_progress_report_review_id" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "progress_report" ADD CONSTRAINT "fk_progress_report_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "report_line" ADD CONSTRAINT "fk_report_line_report_id" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "report_line" ADD CONSTRAINT "fk_report_line_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "proposal" ADD CONSTRAINT "fk_proposal_report_id" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "review" ADD CONSTRAINT "fk_review_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "review" ADD CONSTRAINT "fk_review_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "fk_evidence_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "fk_evidence_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "evidence" ADD CONSTRAINT "fk_evidence_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "extension_request" ADD CONSTRAINT "fk_extension_request_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_update" ADD CONSTRAINT "fk_task_update_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_update" ADD CONSTRAINT "fk_task_update_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_update" ADD CONSTRAINT "fk_task_update_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contribution" ADD CONSTRAINT "fk_contribution_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contribution" ADD CONSTRAINT "fk_contribution_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contribution" ADD CONSTRAINT "fk_contribution_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_committee_id" FOREIGN KEY ("committee_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_first_body_id" FOREIGN KEY ("first_body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_lead_body_id" FOREIGN KEY ("lead_body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_group_id" FOREIGN KEY ("group_id") REFERENCES "body_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_trigger_id" FOREIGN KEY ("trigger_id") REFERENCES "duty_trigger"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "fk_task_successor_id" FOREIGN KEY ("successor_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_cooperator" ADD CONSTRAINT "fk_task_cooperator_task_id" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_cooperator" ADD CONSTRAINT "fk_task_cooperator_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" ADD CONSTRAINT "fk_duty_acknowledgement_duty_id" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" ADD CONSTRAINT "fk_duty_acknowledgement_body_id" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" ADD CONSTRAINT "fk_duty_acknowledgement_account_id" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" DROP CONSTRAINT "fk_duty_acknowledgement_account_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" DROP CONSTRAINT "fk_duty_acknowledgement_body_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "duty_acknowledgement" DROP CONSTRAINT "fk_duty_acknowledgement_duty_id"`,
    );
    await queryRunner.query(`ALTER TABLE "task_cooperator" DROP CONSTRAINT "fk_task_cooperator_body_id"`);
    await queryRunner.query(`ALTER TABLE "task_cooperator" DROP CONSTRAINT "fk_task_cooperator_task_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_successor_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_trigger_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_group_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_lead_body_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_first_body_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_duty_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_plan_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "fk_task_committee_id"`);
    await queryRunner.query(`ALTER TABLE "contribution" DROP CONSTRAINT "fk_contribution_account_id"`);
    await queryRunner.query(`ALTER TABLE "contribution" DROP CONSTRAINT "fk_contribution_body_id"`);
    await queryRunner.query(`ALTER TABLE "contribution" DROP CONSTRAINT "fk_contribution_task_id"`);
    await queryRunner.query(`ALTER TABLE "task_update" DROP CONSTRAINT "fk_task_update_account_id"`);
    await queryRunner.query(`ALTER TABLE "task_update" DROP CONSTRAINT "fk_task_update_body_id"`);
    await queryRunner.query(`ALTER TABLE "task_update" DROP CONSTRAINT "fk_task_update_task_id"`);
    await queryRunner.query(`ALTER TABLE "extension_request" DROP CONSTRAINT "fk_extension_request_task_id"`);
    await queryRunner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "fk_evidence_account_id"`);
    await queryRunner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "fk_evidence_body_id"`);
    await queryRunner.query(`ALTER TABLE "evidence" DROP CONSTRAINT "fk_evidence_task_id"`);
    await queryRunner.query(`ALTER TABLE "review" DROP CONSTRAINT "fk_review_plan_id"`);
    await queryRunner.query(`ALTER TABLE "review" DROP CONSTRAINT "fk_review_committee_id"`);
    await queryRunner.query(`ALTER TABLE "proposal" DROP CONSTRAINT "fk_proposal_report_id"`);
    await queryRunner.query(`ALTER TABLE "report_line" DROP CONSTRAINT "fk_report_line_task_id"`);
    await queryRunner.query(`ALTER TABLE "report_line" DROP CONSTRAINT "fk_report_line_report_id"`);
    await queryRunner.query(`ALTER TABLE "progress_report" DROP CONSTRAINT "fk_progress_report_body_id"`);
    await queryRunner.query(`ALTER TABLE "progress_report" DROP CONSTRAINT "fk_progress_report_review_id"`);
    await queryRunner.query(`ALTER TABLE "progress_report" DROP CONSTRAINT "fk_progress_report_plan_id"`);
    await queryRunner.query(
      `ALTER TABLE "progress_report" DROP CONSTRAINT "fk_progress_report_committee_id"`,
    );
    await queryRunner.query(`ALTER TABLE "urging_subject" DROP CONSTRAINT "fk_urging_subject_report_id"`);
    await queryRunner.query(`ALTER TABLE "urging_subject" DROP CONSTRAINT "fk_urging_subject_task_id"`);
    await queryRunner.query(`ALTER TABLE "urging_subject" DROP CONSTRAINT "fk_urging_subject_urging_id"`);
    await queryRunner.query(`ALTER TABLE "urging" DROP CONSTRAINT "fk_urging_account_id"`);
    await queryRunner.query(`ALTER TABLE "urging" DROP CONSTRAINT "fk_urging_body_id"`);
    await queryRunner.query(`ALTER TABLE "urging" DROP CONSTRAINT "fk_urging_committee_id"`);
    await queryRunner.query(`ALTER TABLE "reminder_rule" DROP CONSTRAINT "fk_reminder_rule_committee_id"`);
    await queryRunner.query(`ALTER TABLE "plan" DROP CONSTRAINT "fk_plan_successor_id"`);
    await queryRunner.query(`ALTER TABLE "plan" DROP CONSTRAINT "fk_plan_monitoring_body_id"`);
    await queryRunner.query(`ALTER TABLE "plan" DROP CONSTRAINT "fk_plan_committee_id"`);
    await queryRunner.query(`ALTER TABLE "plan_target" DROP CONSTRAINT "fk_plan_target_plan_id"`);
    await queryRunner.query(`ALTER TABLE "plan_basis" DROP CONSTRAINT "fk_plan_basis_plan_id"`);
    await queryRunner.query(`ALTER TABLE "duty_wording" DROP CONSTRAINT "fk_duty_wording_duty_id"`);
    await queryRunner.query(`ALTER TABLE "duty_body" DROP CONSTRAINT "fk_duty_body_group_id"`);
    await queryRunner.query(`ALTER TABLE "duty_body" DROP CONSTRAINT "fk_duty_body_body_id"`);
    await queryRunner.query(`ALTER TABLE "duty_body" DROP CONSTRAINT "fk_duty_body_duty_id"`);
    await queryRunner.query(`ALTER TABLE "duty" DROP CONSTRAINT "fk_duty_committee_id"`);
    await queryRunner.query(`ALTER TABLE "duty" DROP CONSTRAINT "fk_duty_plan_id"`);
    await queryRunner.query(`ALTER TABLE "duty_trigger" DROP CONSTRAINT "fk_duty_trigger_duty_id"`);
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "fk_message_body_id"`);
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "fk_message_account_id"`);
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "fk_message_committee_id"`);
    await queryRunner.query(
      `ALTER TABLE "committee_setting" DROP CONSTRAINT "fk_committee_setting_committee_id"`,
    );
    await queryRunner.query(`ALTER TABLE "calendar_year" DROP CONSTRAINT "fk_calendar_year_committee_id"`);
    await queryRunner.query(
      `ALTER TABLE "calendar_exception" DROP CONSTRAINT "fk_calendar_exception_committee_id"`,
    );
    await queryRunner.query(`ALTER TABLE "body" DROP CONSTRAINT "fk_body_parent_id"`);
    await queryRunner.query(`ALTER TABLE "body_successor" DROP CONSTRAINT "fk_body_successor_successor_id"`);
    await queryRunner.query(`ALTER TABLE "body_successor" DROP CONSTRAINT "fk_body_successor_body_id"`);
    await queryRunner.query(`ALTER TABLE "body_group_member" DROP CONSTRAINT "fk_body_group_member_body_id"`);
    await queryRunner.query(
      `ALTER TABLE "body_group_member" DROP CONSTRAINT "fk_body_group_member_group_id"`,
    );
    await queryRunner.query(`ALTER TABLE "body_group" DROP CONSTRAINT "fk_body_group_committee_id"`);
    await queryRunner.query(`ALTER TABLE "session" DROP CONSTRAINT "fk_session_account_id"`);
    await queryRunner.query(`ALTER TABLE "api_token" DROP CONSTRAINT "fk_api_token_account_id"`);
    await queryRunner.query(`ALTER TABLE "account_secret" DROP CONSTRAINT "fk_account_secret_account_id"`);
    await queryRunner.query(`ALTER TABLE "account_role" DROP CONSTRAINT "fk_account_role_body_id"`);
    await queryRunner.query(`ALTER TABLE "account_role" DROP CONSTRAINT "fk_account_role_account_id"`);
  }
}
