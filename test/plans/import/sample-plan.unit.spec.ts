import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { reportLevelOf } from '../../../src/bodies/body-kind.js';
import type { Text } from '../../../src/kernel/text.js';
import { type DutyInFile, headingOf, type PlanFile } from '../../../src/plans/import/plan-file.js';
import { readPlanFile } from '../../../src/plans/import/plan-file-check.js';

const root = new URL('../../../', import.meta.url);
const reading = readPlanFile(readFileSync(new URL('templates/plans/lac-duong.yaml', root), 'utf8'));

function sample(): PlanFile {
  if (reading.file === null) throw new Error(JSON.stringify(reading.problems));
  return reading.file;
}

function duty(place: string): DutyInFile {
  const found = sample().duties.find((each) => each.place === place);
  if (found === undefined) throw new Error(`no duty ${place}`);
  return found;
}

function dash(heading: number, number: number): string {
  return `III (Nhiệm vụ cụ thể).${heading}, gạch đầu dòng ${number}`;
}

/** Lead bodies with the groups written out, as they stand in the file. */
function leadBodies(place: string): string[] {
  const { bodies, groups } = sample();
  return duty(place).lead.flatMap((code) => {
    const group = groups.find((each) => each.code === code);
    return group === undefined
      ? [code]
      : bodies.filter(({ kind }) => group.kinds?.includes(kind) === true).map((body) => body.code);
  });
}

describe('the sample plan', () => {
  it('is a valid plan file', () => {
    expect(reading.problems).toEqual([]);
  });

  it('leaves null what the plan does not say: symbol, day and term', () => {
    expect(sample()).toMatchObject({ code: 'lac-duong', symbol: null, issuedOn: null, term: null });
  });

  it('names both documents that it implements, with symbol and day', () => {
    expect(sample().basis.map(({ symbol, issuedOn }) => [symbol, issuedOn])).toEqual([
      ['42-CTr/TU', '2022-10-27'],
      ['21-NQ/TW', '2022-06-16'],
    ]);
  });

  it('has eight targets, five of organizations and three of members', () => {
    expect(sample().targets.map(({ place }) => place)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `II.2.a, gạch đầu dòng ${number}`),
      ...[1, 2, 3].map((number) => `II.2.b, gạch đầu dòng ${number}`),
    ]);
  });

  it('has twelve indicators at the places of its eight targets', () => {
    const { indicators, targets } = sample();
    expect(indicators).toHaveLength(12);
    expect(new Set(indicators.map(({ place }) => place))).toEqual(new Set(targets.map(({ place }) => place)));
    const goals = Object.fromEntries(indicators.map(({ code, goal }) => [code, goal]));
    expect(goals).toMatchObject({
      'xep-loai-to-chuc': { least: 90, above: false, most: null },
      'chi-bo-thon-co-chi-uy': { least: 90, above: true, most: null },
      'ket-nap-dang-vien': { least: 3, above: false, most: 4 },
      'chi-bo-ngoai-nha-nuoc': { least: 1, above: false, most: 2 },
    });
    expect(indicators.flatMap(({ exempt }) => exempt.flatMap(({ bodies }) => bodies))).toEqual([
      'chi-bo-cong-an',
      'chi-bo-quan-su',
    ]);
  });

  it('has 24 duties in the order of the source: 5, 2, 2, 1, 2, 2, 5 under seven headings, and 5 of section IV', () => {
    const counts = [5, 2, 2, 1, 2, 2, 5];
    const underHeadings = counts.flatMap((count, index) =>
      count === 1
        ? [`III (Nhiệm vụ cụ thể).${index + 1}`]
        : Array.from({ length: count }, (_, each) => dash(index + 1, each + 1)),
    );
    expect(sample().duties.map(({ place }) => place)).toEqual([
      ...underHeadings,
      ...[1, 2, 3, 4, 5].map((number) => `IV.${number}`),
    ]);
    const headings = sample().duties.map((each) => headingOf(sample(), each).heading.vi);
    expect(new Set(headings.slice(0, 19)).size).toBe(7);
    expect(new Set(headings.slice(19))).toEqual(new Set(['Tổ chức thực hiện']));
  });

  it('waits for guidance in two duties, is yearly in two, states one only, and is continuous in the rest', () => {
    const other = new Map<string, string | null>([
      [dash(1, 2), 'conditional'],
      ['III (Nhiệm vụ cụ thể).4', 'conditional'],
      [dash(7, 2), 'yearly'],
      [dash(7, 5), 'yearly'],
      ['IV.1', null],
    ]);
    for (const each of sample().duties) {
      expect([each.place, each.cadence]).toEqual([
        each.place,
        other.has(each.place) ? other.get(each.place) : 'continuous',
      ]);
      expect(each.statedOnly).toBe(each.place === 'IV.1');
      expect(each.ownDay).toBeNull();
    }
  });

  it('lets a heading lead its own duty where the plan has it cooperate, and keeps the plan’s word', () => {
    expect(duty(dash(2, 2))).toMatchObject({
      lead: ['ban-tuyen-giao'],
      cooperating: ['ban-to-chuc'],
      statedRole: 'phối hợp',
    });
    expect(duty(dash(3, 1))).toMatchObject({
      lead: ['uy-ban-kiem-tra'],
      cooperating: ['ban-tuyen-giao'],
      statedRole: 'phối hợp',
    });
    expect(sample().duties.filter(({ statedRole }) => statedRole !== null)).toHaveLength(2);
  });

  it('gives every co-lead a duty of its own', () => {
    expect(leadBodies(dash(5, 1))).toEqual(['hoi-dong-nhan-dan', 'uy-ban-nhan-dan']);
    expect(leadBodies(dash(6, 1))).toHaveLength(6);
    expect(leadBodies(dash(6, 2))).toEqual(['huyen-doan', 'lien-doan-lao-dong']);
    expect(leadBodies(dash(7, 1))).toHaveLength(12);
    expect(leadBodies('IV.2')).toHaveLength(13);
    expect(new Set(leadBodies('IV.2')).size).toBe(13);
    expect(leadBodies('IV.5')).toEqual(['ban-to-chuc']);
  });

  it('gives the issuing committee no duty, and every other body at least one', () => {
    const leading = new Set(sample().duties.flatMap(({ place }) => leadBodies(place)));
    const idle = sample().bodies.filter(({ code }) => !leading.has(code));
    expect(idle.map(({ code }) => code)).toEqual(['huyen-uy']);
    expect(sample().issuer).toBe('huyen-uy');
    expect(sample().monitoredBy).toBe('ban-to-chuc');
  });

  it('has 27 bodies under one root, twelve of them base organizations, one without accounts', () => {
    const { bodies } = sample();
    expect(bodies).toHaveLength(27);
    expect(bodies.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(['huyen-uy']);
    expect(bodies.filter(({ kind }) => kind === 'base-commune')).toHaveLength(6);
    expect(bodies.filter(({ kind }) => kind === 'base-agency')).toHaveLength(6);
    expect(bodies.filter(({ kind }) => reportLevelOf(kind) === 'base')).toHaveLength(12);
    expect(bodies.filter(({ accounts }) => accounts === 'none').map(({ code }) => code)).toEqual([
      'chi-bo-toa-an',
    ]);
    for (const { code, mailbox } of bodies) expect(mailbox).toBe(`${code}@lacduong.example`);
  });

  it('is reviewed each half-year by Decree 09/2019/NĐ-CP, base organizations first', () => {
    expect(sample().reviewCalendar).toEqual({
      rhythm: 'half-year',
      preset: 'decree-09',
      opensDaysBefore: 30,
      reportsDueAfter: { base: 2, other: 4 },
      meetsAfter: 8,
    });
    expect(sample().inForce).toBe('start-of-period');
  });

  it('says in both languages that the district level has ended and its dates are an example', () => {
    expect(sample().note?.vi).toContain('01/07/2025');
    expect(sample().note?.en).toContain('1 July 2025');
  });

  it('has short titles of its own in both languages, and no long passage of the source', () => {
    const titles: Text[] = [...sample().duties, ...sample().targets].map(({ title }) => title);
    for (const { vi, en } of titles) {
      expect(vi.length).toBeLessThanOrEqual(90);
      expect(en.length).toBeLessThanOrEqual(90);
      expect(vi).not.toBe(en);
      expect(vi).not.toMatch(/[.;]$/);
    }
    expect(new Set(titles.map(({ vi }) => vi)).size).toBe(titles.length);
    expect(new Set(titles.map(({ en }) => en)).size).toBe(titles.length);
    for (const each of [...sample().duties, ...sample().targets]) expect(each.text).toBeNull();
  });
});
