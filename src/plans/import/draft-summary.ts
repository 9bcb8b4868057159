import type { Language, Text } from '../../kernel/text.js';
import { CADENCES } from '../cadence.js';
import type { BodyDraft, DutyDraft, PlanDraft } from './reading/text/plan-draft.js';

/** What was understood of a plan, to be read by a person: the doubts first, then what stands under each body. */
export function draftSummary(draft: PlanDraft): Text {
  return { vi: summary('vi', draft), en: summary('en', draft) };
}

function summary(language: Language, draft: PlanDraft): string {
  const say = words[language];
  const duties = draft.bodies.reduce((sum, body) => sum + body.duties.length, 0);
  const lines = [
    [draft.type, draft.symbol].filter((part) => part !== null).join(' ') || say.plan,
    draft.title ?? say.untitled,
    `${say.issuer}: ${draft.issuer ?? say.unsaid}; ${say.day}: ${draft.issuedOn ?? say.unsaid}`,
    say.counts(draft.bodies.length, duties, draft.targets.length, draft.basis.length),
  ];
  if (draft.unsure.length > 0) {
    lines.push('', say.unsure, ...draft.unsure.map(({ place, text }) => `  ? ${place}: ${text[language]}`));
  }
  for (const body of draft.bodies) lines.push('', ...bodyLines(language, body));
  if (draft.targets.length > 0) {
    lines.push('', say.targets, ...draft.targets.map(({ place, text }) => `  ${place}: ${text}`));
  }
  return lines.join('\n');
}

function bodyLines(language: Language, { name, members, duties }: BodyDraft): string[] {
  const joint = members.length === 0 ? '' : ` (${members.join(' + ')})`;
  return [`${name}${joint}`, ...duties.flatMap((duty) => dutyLines(language, duty))];
}

function dutyLines(language: Language, duty: DutyDraft): string[] {
  const say = words[language];
  const facts = [
    duty.role === null ? null : say[duty.role],
    duty.cooperating.length === 0 ? null : `${say.with} ${duty.cooperating.join(', ')}`,
    duty.cadence === null ? null : CADENCES[duty.cadence][language],
    duty.dueOn,
    duty.timePhrase === null ? null : `“${duty.timePhrase}”`,
  ].filter((fact) => fact !== null);
  return [`  ${duty.place}: ${duty.text}`, ...(facts.length === 0 ? [] : [`    [${facts.join('; ')}]`])];
}

const words = {
  vi: {
    plan: 'Kế hoạch',
    untitled: '(không rõ trích yếu)',
    issuer: 'Cơ quan ban hành',
    day: 'ngày',
    unsaid: 'văn bản không nêu',
    counts: (bodies: number, duties: number, targets: number, basis: number) =>
      `${bodies} mục đơn vị, ${duties} nội dung nhiệm vụ, ${targets} chỉ tiêu, ${basis} căn cứ`,
    unsure: 'Cần xem lại trước:',
    targets: 'Chỉ tiêu:',
    lead: 'chủ trì',
    cooperate: 'phối hợp',
    with: 'phối hợp với',
  },
  en: {
    plan: 'Plan',
    untitled: '(no subject found)',
    issuer: 'Issued by',
    day: 'on',
    unsaid: 'not said',
    counts: (bodies: number, duties: number, targets: number, basis: number) =>
      `${bodies} headings of bodies, ${duties} duties, ${targets} targets, ${basis} basis documents`,
    unsure: 'To be looked at first:',
    targets: 'Targets:',
    lead: 'leads',
    cooperate: 'cooperates',
    with: 'with',
  },
} as const;
