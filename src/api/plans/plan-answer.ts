import type { Language, Text } from '../../kernel/text.js';
import { cadenceText } from '../../plans/cadence.js';
import type { Addressee, DutyView } from '../../plans/duties.queries.js';
import type { EarlierWording, NamedBody, PlanItem, PlanView } from '../../plans/plans.queries.js';
import type { AddresseeDto, DutyDto } from './duty.dto.js';
import type { NamedBodyDto, PlanDto, PlanItemDto } from './plan.dto.js';

/** A plan of a list, in the reader's language. */
export function planItemIn(language: Language, plan: PlanItem): PlanItemDto {
  const { id, code, symbol, issuedOn, status, term, inForceOn, sample, version } = plan;
  return {
    id,
    code,
    symbol,
    issuedOn,
    ...titled(language, plan.title),
    status,
    committee: bodyIn(language, plan.committee),
    monitoringBody: plan.monitoringBody && bodyIn(language, plan.monitoringBody),
    term,
    inForceOn,
    sample,
    version,
  };
}

/** A whole plan, in the reader's language. */
export function planIn(language: Language, plan: PlanView): PlanDto {
  const { successor } = plan;
  return {
    ...planItemIn(language, plan),
    note: plan.note?.[language] ?? null,
    reviewCalendar: plan.reviewCalendar,
    successor: successor && { id: successor.id, code: successor.code, title: successor.title[language] },
    basis: plan.basis.map(({ symbol, issuedOn, issuer, title }) => ({
      symbol,
      issuedOn,
      issuer: issuer?.[language] ?? null,
      ...titled(language, title),
    })),
    targets: plan.targets.map(({ id, place, title, text, earlierWordings }) => ({
      id,
      place,
      ...titled(language, title),
      text,
      earlierWordings: earlierWordings.map(wordingIn),
    })),
    removedTargets: plan.removedTargets.map(wordingIn),
  };
}

/** A duty, in the reader's language. */
export function dutyIn(language: Language, duty: DutyView): DutyDto {
  const { id, planId, position, place, section, heading, text, statedRole, cadence, ownDay } = duty;
  const { product, leaderOffice, note, statedOnly, waiting, triggers, earlierWordings, version } = duty;
  return {
    id,
    planId,
    position,
    place,
    section,
    heading: heading[language],
    headings: heading,
    ...titled(language, duty.title),
    text,
    leadBodies: duty.leadBodies.map((one) => addresseeIn(language, one)),
    cooperatingBodies: duty.cooperatingBodies.map((one) => addresseeIn(language, one)),
    statedRole,
    cadence,
    cadenceText: cadence && cadenceText(cadence, ownDay)[language],
    ownDay,
    product,
    leaderOffice,
    note: note?.[language] ?? null,
    statedOnly,
    waiting,
    triggers: [...triggers],
    earlierWordings: earlierWordings.map(wordingIn),
    version,
  };
}

function wordingIn<Wording extends EarlierWording>(wording: Wording): Wording & { replacedAt: string } {
  return { ...wording, replacedAt: wording.replacedAt.toISOString() };
}

function titled(language: Language, title: Text): { title: string; titles: Text } {
  return { title: title[language], titles: title };
}

function bodyIn(language: Language, { id, code, name }: NamedBody): NamedBodyDto {
  return { id, code, name: name[language] };
}

function addresseeIn(language: Language, { group, ...body }: Addressee): AddresseeDto {
  return { ...bodyIn(language, body), group };
}
