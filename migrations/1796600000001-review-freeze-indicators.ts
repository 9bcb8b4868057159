import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A closed review keeps which bodies it had asked for which indicators. One that has closed before gets those that report now: when
 * an indicator came into its plan was not kept.
 */
export class ReviewFreezeIndicators1796600000001 implements MigrationInterface {
  readonly name = 'ReviewFreezeIndicators1796600000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`WITH RECURSIVE tree(committee_id, id) AS (
        SELECT DISTINCT committee_id, committee_id FROM plan
        UNION SELECT t.committee_id, b.id FROM body b JOIN tree t ON b.parent_id = t.id
      ), member(indicator_id, role, body_id) AS (
        SELECT n.indicator_id, n.role, coalesce(n.body_id, m.body_id, k.id)
        FROM indicator_body n JOIN indicator i ON i.id = n.indicator_id LEFT JOIN body_group g ON g.id = n.group_id
        LEFT JOIN body_group_member m ON m.group_id = g.id AND g.kinds IS NULL
        LEFT JOIN body k ON k.kind = ANY(g.kinds) AND (i.committee_id, k.id) IN (SELECT committee_id, id FROM tree)
      ), asked(review_id, indicator_id, bodies) AS (
        SELECT r.id, i.id, coalesce((
          SELECT jsonb_agg(p.body_id) FROM progress_report p WHERE p.review_id = r.id AND NOT p.excused
          AND EXISTS (SELECT FROM member WHERE indicator_id = i.id AND role = 'reports' AND body_id = p.body_id)
          AND NOT EXISTS (SELECT FROM member WHERE indicator_id = i.id AND role = 'exempt' AND body_id = p.body_id)), '[]')
        FROM review r JOIN indicator i ON i.plan_id = r.plan_id WHERE r.kind = 'regular'
      )
      UPDATE review SET figures = figures || jsonb_build_object('indicators', coalesce(
        (SELECT jsonb_object_agg(indicator_id, bodies) FROM asked WHERE review_id = review.id), '{}'))
      WHERE figures IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE review SET figures = figures - 'indicators' WHERE figures IS NOT NULL`);
  }
}
