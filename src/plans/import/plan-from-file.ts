import type { DutyDetails } from '../duty-rules.js';
import type { PlanDetails } from '../plan-rules.js';
import { headingOf, type DutyInFile, type PlanFile } from './plan-file.js';

/** Ids by the codes that a file uses. */
export type Ids = ReadonlyMap<string, string>;

/** What a plan file says of the plan itself. @throws RangeError for a code without an id. */
export function planDetailsIn(file: PlanFile, ids: Ids): PlanDetails {
  return {
    monitoringBodyId: idOf(ids, file.monitoredBy),
    symbol: file.symbol,
    issuedOn: file.issuedOn,
    title: file.title.vi,
    titleEn: file.title.en,
    note: file.note?.vi ?? null,
    noteEn: file.note?.en ?? null,
    term: file.term ?? { from: null, until: null },
    reviewCalendar: file.reviewCalendar,
    basis: file.basis.map(({ symbol, issuedOn, issuer, title }) => ({
      symbol,
      issuedOn,
      issuer: issuer?.vi ?? null,
      issuerEn: issuer?.en ?? null,
      title: title.vi,
      titleEn: title.en,
    })),
    targets: file.targets.map(({ place, title, text }) => ({
      place,
      title: title.vi,
      titleEn: title.en,
      text,
    })),
  };
}

/** What a plan file says of one duty. @throws RangeError for a code without an id. */
export function dutyDetailsIn(file: PlanFile, duty: DutyInFile, ids: Ids): DutyDetails {
  const { section, heading } = headingOf(file, duty);
  return {
    place: duty.place,
    section,
    heading: heading.vi,
    headingEn: heading.en,
    title: duty.title.vi,
    titleEn: duty.title.en,
    text: duty.text,
    statedRole: duty.statedRole,
    cadence: duty.cadence,
    ownDay: duty.ownDay,
    product: duty.product,
    leaderOffice: duty.leaderOffice,
    note: duty.note?.vi ?? null,
    noteEn: duty.note?.en ?? null,
    statedOnly: duty.statedOnly,
    lead: duty.lead.map((code) => idOf(ids, code)),
    cooperating: duty.cooperating.map((code) => idOf(ids, code)),
  };
}

function idOf(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`No body or group has the code "${code}"`);
  return id;
}
