import type { NewAccount } from './accounts/account-input.js';
import type { Role } from './kernel/actor.js';
import type { PlanFile } from './plans/import/plan-file.js';

const MAIL_DOMAIN = 'lacduong.example';

/**
 * The accounts to try the sample plan with: one for each role at its committee, a head and an officer for each body that has
 * accounts. They are named after offices.
 */
export function sampleAccounts(file: PlanFile, ids: ReadonlyMap<string, string>): NewAccount[] {
  const account = (address: string, name: string, role: Role, body: string | null): NewAccount => ({
    email: `${address}@${MAIL_DOMAIN}`,
    name,
    language: 'vi',
    roles: [{ role, bodyId: body === null ? null : (ids.get(body) ?? ''), approve: role === 'observer' }],
  });
  const follower = file.bodies.find(({ code }) => code === file.monitoredBy)?.name.vi ?? '';
  const issuer = file.bodies.find(({ code }) => code === file.issuer)?.name.vi ?? '';
  const ofBodies = file.bodies
    .filter(({ accounts }) => accounts !== 'none')
    .flatMap(({ code, name }) => [
      account(`head.${code}`, `Người đứng đầu ${name.vi}`, 'head', code),
      account(`officer.${code}`, `Cán bộ đầu mối ${name.vi}`, 'officer', code),
    ]);
  return [
    account('board', `Cơ quan theo dõi (${follower})`, 'board', file.issuer),
    account('observer', `Lãnh đạo ${issuer}`, 'observer', file.issuer),
    account('admin', 'Quản trị', 'admin', null),
    ...ofBodies,
  ];
}
