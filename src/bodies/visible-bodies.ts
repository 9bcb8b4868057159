import type { Scope } from '../kernel/scope.js';

/**
 * SQL for the bodies that a scope may know of: those it reads and those under them, all above these, and the bodies
 * named by the plans and tasks that it reads. Begins a statement: `${with} select ... where ${condition('b.id')}`.
 * Takes $1 everything (boolean), $2 bodies, $3 committees (uuid arrays): `visibleParameters`.
 */
export const withVisibleBodies = `
  with recursive mine(id) as (select unnest($2::uuid[]) union select unnest($3::uuid[])),
  below(id) as (select id from mine union select b.id from body b join below on b.parent_id = below.id),
  above(id) as (
    select id from mine
    union select b.parent_id from body b join above on b.id = above.id where b.parent_id is not null),
  tree(root, id) as (
    select distinct committee_id, committee_id from body_group where kinds is not null
    union select tree.root, b.id from body b join tree on b.parent_id = tree.id),
  member(group_id, body_id) as (
    select group_id, body_id from body_group_member
    union select g.id, b.id from body_group g join tree on tree.root = g.committee_id and tree.id <> tree.root
      join body b on b.id = tree.id and b.kind = any(g.kinds)),
  named(duty_id, body_id) as (
    select duty_id, body_id from duty_body where body_id is not null
    union select d.duty_id, member.body_id from duty_body d join member on member.group_id = d.group_id),
  read_plan(id) as (
    select id from plan where committee_id = any($3)
    union select p.id from plan p join duty d on d.plan_id = p.id join named on named.duty_id = d.id
      where p.status = 'in_force' and named.body_id = any($2)),
  visible(id) as (
    select id from below union select id from above
    union select committee_id from plan join read_plan using (id)
    union select monitoring_body_id from plan join read_plan using (id) where monitoring_body_id is not null
    union select named.body_id from named join duty d on d.id = named.duty_id join read_plan on read_plan.id = d.plan_id)`;

/**
 * Whether the id is one of them. The tasks of a body that no readable plan names are few, so they are asked body by body;
 * `offset 0` keeps the database from reading all tasks of the scope at once instead.
 */
export function isVisible(id: string): string {
  const isMine = `(t.committee_id = any($3) or t.lead_body_id = any($2) or exists (
    select from task_cooperator own where own.task_id = t.id and own.body_id = any($2) offset 0))`;
  return `($1::boolean or ${id} in (select visible.id from visible)
    or exists (select from task t where t.lead_body_id = ${id} and ${isMine} offset 0)
    or exists (select from task_cooperator c where c.body_id = ${id} and exists (
      select from task t where t.id = c.task_id and ${isMine} offset 0) offset 0))`;
}

/** $1 to $3 of the statement. */
export function visibleParameters(scope: Scope): [boolean, readonly string[], readonly string[]] {
  return [scope.everything, scope.bodies, scope.committees];
}
