import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OFFICES, OFFICES_OF_TWO_MEANINGS } from '../../../../src/plans/import/reading/names/office-list.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import type { PlanDraft } from '../../../../src/plans/import/reading/text/plan-draft.js';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. TỔ CHỨC THỰC HIỆN\n';

const listed = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Offices of the State and the Party, of provinces, communes and schools, a line each: many have a verb, a comma or "và" inside. */
const offices = listed('office-names.txt');

/** As many write them: "Chi cục Chăn nuôi và thú y", "Phòng Tài chính - kế hoạch". */
const halfSmall = [
  ...offices,
  'Sở Kế hoạch và Đầu tư',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Lao động - Thương binh và Xã hội',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'Phòng Kinh tế và Hạ tầng',
  'Hội Bảo trợ người khuyết tật và Trẻ mồ côi',
].flatMap((name) => {
  const [, first, second = ''] = /^(.*?(?: và| -|,) )(.*)$/u.exec(name) ?? [];
  const isNamed =
    /Việt Nam|Hồ Chí Minh|Trung ương|ủy|Đảng|Chính phủ|Nhà nước|Quốc gia|Mặt trận|Tổ quốc/u.test(name);
  return first === undefined || isNamed || second === second.toLowerCase()
    ? []
    : [first + second.replaceAll(/(?<![A-Za-zÀ-ỹ])\p{Lu}(?!\p{Lu})/gu, (letter) => letter.toLowerCase())];
});

/** What offices do, in the words with which their tasks begin. */
const tasks = listed('task-beginnings.txt');

const bodies = (draft: PlanDraft): string[] => draft.bodies.map(({ name }) => name);
const namesCut = (
  names: readonly string[],
  form: string,
  named: (draft: PlanDraft) => readonly string[],
): string[] => names.filter((name) => !named(readPlan(`${HEAD}${form.replace('@', name)}\n`)).includes(name));
const members = (draft: PlanDraft): readonly string[] => draft.bodies[0]?.members ?? [];
const partners = (draft: PlanDraft): readonly string[] => draft.bodies[0]?.duties[0]?.cooperating ?? [];

describe('the name of an office', () => {
  it.each([
    ['1. Giao @ chủ trì, phối hợp với Sở Y tế lập danh sách.', bodies],
    ['1. @\n- Lập danh sách.\n2. Sở Ngoại vụ\n- Trồng tre.', bodies],
    ['1. @ xây dựng kế hoạch trồng tre.\n2. Sở Ngoại vụ trồng tre.', bodies],
    ['1. @: Xây dựng kế hoạch trồng tre.\n2. Sở Ngoại vụ: Trồng tre.', bodies],
    ['1. Trồng tre ven hồ.\n- Đơn vị chủ trì: @.\n- Thời gian: Quý II/2026.', bodies],
    ['1. Công an xã, @, Ban Dân tộc: Xây dựng kế hoạch trồng tre.', members],
    ['1. Hội Người mù\n- Chủ trì, phối hợp với @ lập danh sách.', partners],
    [
      '1. Hội Người mù\n- Phối hợp với Công an xã, @, Ban Dân tộc và các đơn vị liên quan trồng tre.',
      partners,
    ],
  ])('is whole in %j', (form, named) => {
    expect(namesCut(offices, form, named)).toEqual([]);
  });

  it.each([
    ['1. Giao @ chủ trì, phối hợp với Sở Y tế lập danh sách.', bodies],
    ['1. @\n- Lập danh sách.\n2. Sở Ngoại vụ\n- Trồng tre.', bodies],
    ['1. @: Xây dựng kế hoạch trồng tre.\n2. Sở Ngoại vụ: Trồng tre.', bodies],
    ['1. Hội Người mù\n- Chủ trì, phối hợp với @ lập danh sách.', partners],
  ])('is whole where it is known by heart, in %j', (form, named) => {
    expect(namesCut(OFFICES, form, named)).toEqual([]);
  });

  it.each(['chủ trì trồng tre', 'phối hợp với Sở Y tế trồng tre', 'có trách nhiệm trồng tre'])(
    'is the longer one of two only where it ends there: %s',
    (task) => {
      expect(namesCut(OFFICES_OF_TWO_MEANINGS, `1. @ ${task}.`, bodies)).toEqual([]);
      expect(bodies(readPlan(`${HEAD}1. Vụ Kinh tế tổng hợp số liệu về tre.\n`))).toEqual(['Vụ Kinh tế']);
    },
  );

  it('has what it is called by in quotation marks, and what stands ahead of “chủ trì”', () => {
    const names = [
      'Ban Chỉ đạo phong trào "Toàn dân trồng tre" tỉnh',
      'Ban Chỉ đạo Cuộc vận động “Mỗi nhà một khóm tre”',
      'Vụ Trồng tre giữ bãi',
    ];
    expect(namesCut(names, '1. Giao @ chủ trì lập danh sách.', bodies)).toEqual([]);
    expect(bodies(readPlan(`${HEAD}1. Sở Y tế tham mưu chủ trì trồng tre.\n`))).toEqual(['Sở Y tế']);
  });

  it.each([
    ['1. Giao @ chủ trì, phối hợp với Sở Y tế lập danh sách.', bodies],
    ['1. @ xây dựng kế hoạch trồng tre.\n2. Sở Ngoại vụ trồng tre.', bodies],
    ['1. Hội Người mù\n- Chủ trì, phối hợp với @ lập danh sách.', partners],
  ])('is whole where its second half is written small, in %j', (form, named) => {
    expect(halfSmall.length).toBeGreaterThan(60);
    expect(namesCut([...halfSmall, 'Ban Tuyên giáo và dân vận Đảng ủy'], form, named)).toEqual([]);
  });
});

describe('the words of a task', () => {
  it.each([
    'Sở Tài chính',
    'Ban Dân tộc',
    'UBND các xã, phường',
    'Phòng Văn hóa - Xã hội',
    'Trường Tiểu học Nậm Khe',
    'Trung tâm Y tế',
    'Ban Tổ chức Huyện ủy',
  ])('are no part of the name ahead of them: %s', (name) => {
    const forms = ['1. @.\n2. Sở Ngoại vụ mua tre.', '1. Giao @.\n2. Giao Sở Ngoại vụ mua tre.'];
    // of several it is no duty that they do what is theirs
    const own = tasks.filter(
      (task) => !name.includes(' các ') || !/^(?:tổ chức|nghiêm túc) thực hiện$/u.test(task),
    );
    const swallowed = own.flatMap((task) =>
      forms
        .map((form) => bodies(readPlan(`${HEAD}${form.replace('@', `${name} ${task}`)}\n`)).join(' | '))
        .filter((named) => named !== `${name} | Sở Ngoại vụ`)
        .map((named) => `${task}: ${named}`),
    );
    expect(swallowed).toEqual([]);
  });
});
