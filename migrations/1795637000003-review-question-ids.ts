import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A review's questions have ids, and answers name them: questions can change while reports are written. */
export class ReviewQuestionIds1795637000003 implements MigrationInterface {
  readonly name = 'ReviewQuestionIds1795637000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update review set questions = (
      select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'text', q.text, 'removed', false) order by q.place)
      from jsonb_array_elements_text(questions) with ordinality as q(text, place))
      where questions <> '[]'`);
    await queryRunner.query(`update progress_report p set answers = coalesce((
      select jsonb_agg(jsonb_build_object('questionId', q.value -> 'id', 'text', a.text) order by a.place)
      from jsonb_array_elements_text(p.answers) with ordinality as a(text, place)
      join review r on r.id = p.review_id
      join jsonb_array_elements(r.questions) with ordinality as q(value, place) on q.place = a.place), '[]')
      where p.answers <> '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update progress_report p set answers = coalesce((
      select jsonb_agg(coalesce((select a.value ->> 'text' from jsonb_array_elements(p.answers) as a(value)
        where a.value -> 'questionId' = q.value -> 'id'), '') order by q.place)
      from review r, jsonb_array_elements(r.questions) with ordinality as q(value, place)
      where r.id = p.review_id and not (q.value ->> 'removed')::boolean), '[]')
      where p.answers <> '[]'`);
    await queryRunner.query(`update review r set questions = coalesce((
      select jsonb_agg(q.value -> 'text' order by q.place)
      from jsonb_array_elements(r.questions) with ordinality as q(value, place)
      where not (q.value ->> 'removed')::boolean), '[]')
      where questions <> '[]'`);
  }
}
