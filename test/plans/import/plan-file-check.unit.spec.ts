import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeFileProblem } from '../../../src/plans/import/file-problem.js';
import { type FileReading, readPlanFile } from '../../../src/plans/import/plan-file-check.js';

const smallPlan = `
code: small-plan
title: { vi: Kế hoạch nhỏ, en: A small plan }
issuer: committee
monitoredBy: board
reviewCalendar: { preset: calendar, reportsDueAfter: { base: 1, other: 2 }, meetsAfter: 3 }
bodies:
  - { code: committee, name: { vi: Cấp ủy, en: Committee }, kind: committee }
  - { code: board, name: { vi: Ban, en: Board }, kind: advisory-board, parent: committee }
groups:
  - { code: boards, name: { vi: Các ban, en: Boards }, kinds: [advisory-board] }
sections:
  - { place: I, name: { vi: Phần một, en: Part one } }
duties:
  - place: I.1
    title: { vi: Việc một, en: Duty one }
    lead: [boards]
    cadence: continuous
  - place: I.2
    title: { vi: Việc hai, en: Duty two }
    lead: [board]
    cadence: monthly
    ownDay: { day: 20 }
`;

/** The small plan with one passage replaced. */
function changed(passage: string, by: string): string {
  expect(smallPlan).toContain(passage);
  return smallPlan.replace(passage, by);
}

function told(reading: FileReading): string[] {
  return reading.problems.map((problem) => describeFileProblem(problem).en);
}

function problemsOf(source: string): string[] {
  return told(readPlanFile(source));
}

describe('a plan file', () => {
  it('that is right is read whole, with defaults for what it leaves out', () => {
    const { file, problems } = readPlanFile(smallPlan);
    expect(problems).toEqual([]);
    expect(file).toMatchObject({
      code: 'small-plan',
      symbol: null,
      term: null,
      basis: [],
      targets: [],
      indicators: [],
      inForce: null,
      reviewCalendar: { rhythm: 'half-year', opensDaysBefore: 30, meetsAfter: 3 },
    });
    expect(file?.duties[1]).toMatchObject({
      ownDay: { day: 20, month: 'last' },
      cooperating: [],
      statedOnly: false,
    });
  });

  it('tells every problem at once, in the order of the lines', () => {
    const source = smallPlan
      .replace('cadence: continuous', 'cadence: weekly')
      .replace('kind: advisory-board, parent', 'kind: club, parent')
      .replace('lead: [board]\n', 'lead: [bord]\n')
      .replace('issuer: committee', 'isuer: committee');
    expect(problemsOf(source)).toEqual([
      'issuer: line 1: is missing',
      expect.stringMatching(/^isuer: line 4: “isuer” is not a key here; allowed: code, symbol, /),
      expect.stringMatching(/^bodies\[1\]\.kind: line 9: “club” is not a kind of body; allowed: committee, /),
      'duties[0].cadence: line 18: “weekly” is not a cadence; allowed: once, monthly, quarterly, half-yearly, yearly, term, continuous, conditional',
      'duties[1].lead[0]: line 21: “bord” is not the code of a body or a group; allowed: committee, board, boards',
    ]);
  });

  it('tells each problem in Vietnamese as well', () => {
    const { problems } = readPlanFile(changed('cadence: continuous', 'cadence: weekly'));
    expect(problems.map((problem) => describeFileProblem(problem).vi)).toEqual([
      'duties[0].cadence: dòng 18: “weekly” không phải là thời gian thực hiện; được phép: once, monthly, quarterly, half-yearly, yearly, term, continuous, conditional',
    ]);
  });

  it.each([
    ['a: [1', 'not valid YAML', 'không đúng cú pháp YAML'],
    ['a: 1\n\tb: 2', 'not valid YAML', 'không đúng cú pháp YAML'],
    ['[', 'not valid YAML', 'không đúng cú pháp YAML'],
    ['--- 1\n--- 2', 'multiple documents', 'nhiều tài liệu'],
    ['a: !own 1', 'Unresolved tag', 'nhãn'],
    ['['.repeat(50_000), 'not valid YAML', 'lồng nhau quá sâu'],
    ['x'.repeat(1_000_001), 'has 1000001 characters; at most 1000000', 'dài 1000001 ký tự'],
    [
      '',
      'the file is empty; how a plan file is written: docs/plan-file.md',
      'tệp trống; cách viết tệp kế hoạch: docs/plan-file.md',
    ],
    ['- 1', 'must be a map, is a list', 'phải là một nhóm khóa, đang là một danh sách'],
  ])('that is no YAML map is refused with the reason (%#)', (source, english, vietnamese) => {
    const { file, problems } = readPlanFile(source);
    expect(file).toBeNull();
    expect(problems[0]?.message.en).toContain(english);
    expect(problems[0]?.message.vi).toContain(vietnamese);
  });

  it('names the line of a key given twice, and goes on checking', () => {
    const problems = problemsOf(
      changed('    cadence: continuous', '    cadence: weekly\n    cadence: monthly'),
    );
    expect(problems).toEqual([
      expect.stringContaining('duties[0].cadence: line 18: “weekly” is not a cadence'),
      'line 19: not valid YAML: Map keys must be unique',
    ]);
  });

  it('with very many problems shows the first hundred and counts the rest', () => {
    const strange = Array.from({ length: 150 }, (_, index) => `strange${index}: 1`).join('\n');
    const problems = problemsOf(`${smallPlan}${strange}\n`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatch(/^line \d+: 50 more problems, from this line on$/);
  });

  it.each([
    ['code: small-plan', 'code: Small Plan', 'code: line 2: “Small Plan” is not lower-case ASCII letters'],
    ['code: small-plan', 'code: 12', 'code: line 2: “12” is not text; put it in quotes'],
    ['code: small-plan', 'code: small-plan\nsymbol: [a]', 'symbol: line 3: must be text, is a list'],
    [
      'code: small-plan',
      'code: small-plan\nissuedOn: 2026-02-30',
      'issuedOn: line 3: “2026-02-30” is not a day; write an existing day as YYYY-MM-DD',
    ],
    ['code: small-plan', 'code: small-plan\nissuedOn: 2026', 'issuedOn: line 3: “2026” is not a day'],
    [
      'code: small-plan',
      'code: small-plan\ninForce: someday',
      'inForce: line 3: “someday” is not a day (YYYY-MM-DD); allowed: start-of-period',
    ],
    [
      'code: small-plan',
      'code: small-plan\nterm: { from: 2026-05-01, until: 2026-04-01 }',
      'term.until: line 3: 2026-04-01 is before the first day, 2026-05-01',
    ],
    [
      'code: small-plan',
      'code: small-plan\ntextFile: ../secret.txt',
      'textFile: line 3: “../secret.txt” is not the name of a .txt file beside this one',
    ],
    ['{ vi: Kế hoạch nhỏ, en: A small plan }', '{ vi: Kế hoạch nhỏ }', 'title.en: line 3: is missing'],
    [
      '{ vi: Kế hoạch nhỏ, en: A small plan }',
      '{ vi: Kế hoạch nhỏ, en: "" }',
      'title.en: line 3: must not be empty',
    ],
    [
      '{ vi: Kế hoạch nhỏ, en: A small plan }',
      '{ vi: Kế hoạch nhỏ, en: "a\\0b" }',
      'title.en: line 3: contains a control character',
    ],
    ['A small plan', 'x'.repeat(301), 'title.en: line 3: has 301 characters; at most 300'],
    [
      'issuer: committee',
      'issuer: board',
      'issuer: line 4: “board” is of kind advisory-board; only a committee issues plans',
    ],
    [
      'monitoredBy: board',
      'monitoredBy: nobody',
      'monitoredBy: line 5: “nobody” is not the code of a body; allowed: committee, board',
    ],
    [
      'base: 1, other: 2',
      'base: 0, other: 2',
      'reviewCalendar: line 6: Reports are due at least 1 working day after the cut-off',
    ],
    [
      'base: 1, other: 2',
      'base: 3, other: 2',
      'reviewCalendar: line 6: Base organizations cannot be due later than the others',
    ],
    [
      'meetsAfter: 3',
      'meetsAfter: soon',
      'reviewCalendar.meetsAfter: line 6: “soon” is not a whole number from 0 to 60',
    ],
    [
      'parent: committee',
      'parent: board',
      'bodies[1].parent: line 9: the body would be under itself: board → board',
    ],
    [
      'groups:',
      '  - { code: board, name: { vi: Hai, en: Two }, kind: office }\ngroups:',
      'bodies[2].code: line 10: “board” stands already on line 9',
    ],
    [
      '{ code: board,',
      '{ mailbox: nowhere, code: board,',
      'bodies[1].mailbox: line 9: “nowhere” is not a mail address',
    ],
    [
      '{ code: board,',
      '{ accounts: all, code: board,',
      'bodies[1].accounts: line 9: “all” is not a value of accounts; allowed: none',
    ],
    [
      'sections:',
      '  - { code: board, name: { vi: Hai, en: Two }, kinds: [office] }\nsections:',
      'groups[1].code: line 12: “board” is already the code of a body',
    ],
    [
      'kinds: [advisory-board]',
      'kinds: [advisory-board], bodies: [board]',
      'groups[0]: line 11: must have exactly one of the keys: kinds, bodies',
    ],
    [', kinds: [advisory-board]', '', 'groups[0]: line 11: must have exactly one of the keys: kinds, bodies'],
    [
      'place: I.1',
      'place: somewhere',
      'duties[0].place: line 15: “somewhere” is not a place in the document',
    ],
    ['place: I.1', 'place: I.2', 'duties[1].place: line 19: “I.2” stands already on line 15'],
    [
      'place: I.1',
      'place: II.1',
      'duties[0].place: line 15: “II.1” lies under nothing that sections lists: I',
    ],
    ['lead: [boards]', 'lead: []', 'duties[0].lead: line 17: has 0 entries; must have 1 to 100'],
    ['lead: [boards]', 'lead: boards', 'duties[0].lead: line 17: must be a list, is “boards”'],
    [
      'lead: [boards]',
      'lead: [boards, boards]',
      'duties[0].lead[1]: line 17: “boards” stands already on line 17',
    ],
    [
      'lead: [boards]',
      'lead: [boards]\n    cooperating: [boards]',
      'duties[0].cooperating[0]: line 18: “boards” both leads and cooperates; only one is possible',
    ],
    [
      'cadence: continuous',
      'cadence: conditional\n    ownDay: { day: 5 }',
      'duties[0].ownDay: line 19: “when guidance comes” has no day of its own',
    ],
    [
      'cadence: continuous',
      'cadence: once',
      'duties[0].ownDay: line 15: A duty done once needs its own day, such as { on: 2026-09-30 }',
    ],
    [
      'cadence: continuous',
      'cadence: continuous\n    statedOnly: true',
      'duties[0].cadence: line 18: a duty that is stated only has none; leave it out',
    ],
    [
      'cadence: continuous',
      'statedOnly: maybe',
      'duties[0].statedOnly: line 18: “maybe” is not allowed; allowed: true, false',
    ],
    ['cadence: continuous', 'statedRole: phối hợp', 'duties[0].cadence: line 15: is missing'],
    [
      'cadence: continuous',
      'cadence: term',
      'duties[0].cadence: line 18: the plan has no last day (term.until), so this duty needs its own (ownDay)',
    ],
    [
      'ownDay: { day: 20 }',
      'ownDay: { day: 32 }',
      'duties[1].ownDay.day: line 23: “32” is not a whole number from 1 to 31',
    ],
    [
      'ownDay: { day: 20 }',
      'ownDay: { day: 20, month: 4 }',
      'duties[1].ownDay: line 23: The month must be last or 1 to 1, not 4',
    ],
    [
      'en: Part one } }',
      'en: Part one }, headings: [{ number: 1, name: { vi: A, en: B } }, { number: 2, name: { vi: C, en: D } }, { number: 1, name: { vi: E, en: F } }] }',
      'sections[0].headings[2].number: line 13: “1” stands already on line 13',
    ],
    [
      'ownDay: { day: 20 }',
      'ownDay: { on: 2026-09-30 }',
      'duties[1].ownDay: line 23: “monthly” comes again, so its own day is one of each period, such as { day: 20, month: last }',
    ],
    ['{ day: 20 }', '*day', 'duties[1].ownDay: line 23: aliases (*) are not followed; write it out'],
    [
      '[board]',
      '&lead [board]\n    cooperating: *lead',
      'duties[1].cooperating: line 22: aliases (*) are not followed; write it out',
    ],
  ])('with %j changed to %j is told exactly what is wrong and where', (passage, by, problem) => {
    expect(problemsOf(changed(passage, by))).toEqual([expect.stringContaining(problem)]);
  });

  it('shows the whole circle of bodies that are under each other', () => {
    expect(problemsOf(changed('kind: committee }', 'kind: committee, parent: board }'))).toEqual([
      'bodies[0].parent: line 8: the body would be under itself: committee → board → committee',
      'bodies[1].parent: line 9: the body would be under itself: board → committee → board',
    ]);
  });

  it('may use bodies and groups that are known already', () => {
    const source = smallPlan.replace('lead: [board]\n', 'lead: [elsewhere, others]\n');
    const known = { bodies: new Set(['elsewhere']), groups: new Set(['others']) };
    expect(told(readPlanFile(source, known))).toEqual([]);
    expect(problemsOf(source)).toHaveLength(2);
  });

  it('is read in the composed form of Unicode, however it was typed', () => {
    const { file } = readPlanFile(smallPlan.normalize('NFD'));
    expect(file?.title.vi).toBe('Kế hoạch nhỏ'.normalize('NFC'));
  });
});

describe('any text whatever', () => {
  it('is either a plan or told in both languages why not, and never breaks the reading', () => {
    const passages = fc.array(
      fc.record({
        at: fc.nat(smallPlan.length),
        cut: fc.nat(30),
        put: fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom('\n', '  ', ': ', '- ', '{', ']', '*x', '&x ', '"', 'null', '!!map '),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(passages, (edits) => {
        const source = edits.reduce(
          (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
          smallPlan,
        );
        const { file, problems } = readPlanFile(source);
        expect(file === null).toBe(problems.length > 0);
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(source.split('\n').length);
          expect(message.vi).not.toBe('');
          expect(message.en).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an indicator of a plan file', () => {
  const withIndicator = (rest: string) =>
    problemsOf(
      changed(
        'sections:',
        `targets:
  - { place: 'II.1', title: { vi: Mục tiêu, en: Target } }
indicators:
  - { code: one, place: 'II.1', title: { vi: Chỉ tiêu, en: Indicator }, measure: share, addingUp: ratio, period: year, ${rest} }
sections:`,
      ),
    );

  it('is read with its goal, who reports it and who is exempt', () => {
    expect(
      withIndicator(
        'goal: { least: 3.5, most: 4 }, reportedBy: [boards], exempt: [{ bodies: [board], words: riêng }]',
      ),
    ).toEqual([]);
  });

  it('is refused where its terms do not fit, its place is no target or its bodies are not known', () => {
    expect(withIndicator('goal: { least: 101 }, reportedBy: [board]')).toEqual([
      expect.stringMatching(/goal: line \d+: a share lies between 0 and 100/),
    ]);
    expect(withIndicator('goal: { least: ninety }, reportedBy: [board]')).toEqual([
      expect.stringContaining('“ninety” is not a number'),
    ]);
    expect(withIndicator('goal: { least: 90 }, reportedBy: [nobody]')).toEqual([
      expect.stringContaining('“nobody” is not the code of a body or a group'),
    ]);
    const [again, both] = [
      '[{ bodies: [board], words: a }, { bodies: [board], words: b }]',
      '[{ bodies: [boards, board], words: a }]',
    ];
    expect(withIndicator(`goal: { least: 90 }, reportedBy: [boards], exempt: ${again}`)).toEqual([
      expect.stringMatching(/^indicators\[0\]\.exempt\[1\]\.bodies\[0\]: line \d+: “board” is named twice$/),
    ]);
    expect(withIndicator(`goal: { least: 90 }, reportedBy: [board], exempt: ${both}`)).toEqual([
      expect.stringMatching(
        /^indicators\[0\]\.exempt\[0\]\.bodies\[1\]: line \d+: “board” cannot both report it/,
      ),
    ]);
    const elsewhere = changed(
      'sections:',
      `indicators:
  - { code: one, place: 'II.1', title: { vi: Chỉ tiêu, en: Indicator }, measure: share, addingUp: ratio, period: year, goal: { least: 90 }, reportedBy: [board] }
sections:`,
    );
    expect(problemsOf(elsewhere)).toEqual([
      expect.stringContaining('“II.1” is not the place of one of the targets'),
    ]);
  });
});
