import { describe, expect, it } from '@jest/globals';
import type { BodyKind } from '../../../../src/bodies/body-kind.js';
import {
  bodyMatcher,
  isNobodyInParticular,
  type KnownBody,
  likelyKind,
} from '../../../../src/plans/import/checking/body-matching.js';

const COMMITTEE = 'Huyện ủy Vân Sơn';
const body = (id: string, name: string, formerNames: readonly string[] = []): KnownBody => ({
  id,
  name,
  formerNames,
  isGroup: false,
  kinds: null,
});
const group = (id: string, name: string, kinds: readonly BodyKind[] | null): KnownBody => ({
  id,
  name,
  formerNames: [],
  isGroup: true,
  kinds,
});
const known: readonly KnownBody[] = [
  body('to-chuc', 'Ban Tổ chức Huyện ủy'),
  body('tuyen-giao', 'Ban Tuyên giáo và Dân vận Huyện ủy', ['Ban Dân vận Huyện ủy']),
  body('kiem-tra', 'Ủy ban Kiểm tra Huyện ủy'),
  body('van-phong', 'Văn phòng Huyện ủy'),
  body('van-phong-hdnd', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện'),
  body('thuong-vu', 'Ban Thường vụ Huyện ủy'),
  body('hdnd', 'Hội đồng nhân dân huyện'),
  body('ubnd', 'Ủy ban nhân dân huyện'),
  body('mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện'),
  body('doan', 'Huyện đoàn Vân Sơn'),
  body('phu-nu', 'Hội Liên hiệp Phụ nữ huyện'),
  body('hoa-binh', 'Đảng ủy xã Hòa Bình'),
  group('tham-muu', 'Khối tham mưu', ['advisory-board', 'inspection-committee', 'office']),
  group('doan-the', 'Khối vận', ['front', 'mass-organization']),
  group('co-so', 'Khối cơ sở', ['base-commune', 'base-agency']),
];
const found = (name: string, among = known) => bodyMatcher(among, COMMITTEE)(name);

describe('a name in a document', () => {
  it.each([
    ['Ban Tổ chức Huyện ủy', 'to-chuc', 'name'],
    ['BAN TỔ CHỨC HUYỆN UỶ', 'to-chuc', 'name'],
    ['Ban Tổ chức Huyện ủy'.normalize('NFD'), 'to-chuc', 'name'],
    ['Đảng uỷ xã Hoà Bình', 'hoa-binh', 'name'],
    ['UBND huyện', 'ubnd', 'name'],
    ['Ban Tổ chức', 'to-chuc', 'short'],
    ['Ban Tổ chức Huyện ủy Vân Sơn', 'to-chuc', 'short'],
    ['UBKT Huyện ủy', 'kiem-tra', 'name'],
    ['Ủy ban nhân dân', 'ubnd', 'short'],
    ['MTTQ huyện', 'mat-tran', 'short'],
    ['Ủy ban MTTQ Việt Nam huyện', 'mat-tran', 'name'],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện', 'doan', 'short'],
    ['Hội Phụ nữ huyện', 'phu-nu', 'short'],
    ['Thường trực HĐND huyện', 'hdnd', 'speaker'],
    ['Ban Thường vụ Huyện đoàn', 'doan', 'speaker'],
    ['Ban Thường vụ Huyện ủy', 'thuong-vu', 'name'],
    ['Ban Dân vận Huyện ủy', 'tuyen-giao', 'former'],
    ['Ban Dân vận', 'tuyen-giao', 'former'],
    ['Hội Liên hiệp Phụ nự huyẹn', 'phu-nu', 'name'],
    ['Hội Liên hiệp Phu nhữ huyện', 'phu-nu', 'spelling'],
  ])('"%s" is taken for %s by its %s', (name, id, why) => {
    expect(found(name)).toEqual({ id, why });
  });

  it.each([
    ['các cơ quan tham mưu, giúp việc Huyện ủy', 'tham-muu', 'group'],
    ['Các ban xây dựng Đảng', 'tham-muu', 'group'],
    ['Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội', 'doan-the', 'group'],
    ['các tổ chức chính trị - xã hội huyện', 'doan-the', 'wider'],
    ['cấp ủy cơ sở', 'co-so', 'group'],
    ['Các chi bộ, đảng bộ trực thuộc', 'co-so', 'group'],
    ['các xã, thị trấn', 'co-so', 'wider'],
  ])('"%s" is taken for the group %s', (name, id, why) => {
    expect(found(name)).toEqual({ id, why });
  });

  it.each(['UBND các xã, thị trấn', 'Ủy ban nhân dân các xã'])(
    '"%s" are not the Party committees there, but a group of their own',
    (name) => {
      expect(found(name)).toBeNull();
      const communes = group('ubnd-xa', 'UBND các xã', ['base-commune']);
      expect(found(name, [...known, communes])?.id).toBe('ubnd-xa');
    },
  );

  it('is a group of the very kinds before one that holds more', () => {
    const communes = group('cac-xa', 'Khối xã', ['base-commune']);
    expect(found('các xã, thị trấn', [...known, communes])).toEqual({ id: 'cac-xa', why: 'group' });
  });

  it.each(['Văn phòng Tỉnh ủy', 'Trung tâm Chính trị huyện', 'Ủy ban nhân dân tỉnh', 'Phòng Nội vụ', ''])(
    '"%s" is nobody that the committee knows',
    (name) => {
      expect(found(name)).toBeNull();
    },
  );

  it('of the one advisory board of a commune is no group of several', () => {
    expect(found('Ban Xây dựng Đảng')).toBeNull();
    const one = body('xay-dung', 'Ban Xây dựng Đảng Huyện ủy');
    expect(found('Ban Xây dựng Đảng', [...known, one])).toEqual({ id: 'xay-dung', why: 'short' });
    expect(found('các ban đảng Huyện ủy')).toEqual({ id: 'tham-muu', why: 'group' });
  });

  it('that several bodies have is left to a person', () => {
    expect(found('Ban Tổ chức', [...known, body('khac', 'Ban Tổ chức huyện')])).toBeNull();
  });

  it('may name nobody in particular', () => {
    for (const name of [
      'các cơ quan, đơn vị liên quan',
      'các sở, ngành, đơn vị liên quan',
      'các sở, ban, ngành có liên quan',
    ])
      expect(isNobodyInParticular(name)).toBe(true);
    expect(isNobodyInParticular('Sở Xây dựng và các đơn vị liên quan')).toBe(false);
    expect(isNobodyInParticular('Ban Tổ chức Huyện ủy')).toBe(false);
  });

  it('tells of which kind a new body is likely to be', () => {
    expect(
      ['Văn phòng Đảng ủy', 'Hội Cựu chiến binh', 'Đảng ủy xã Lát', 'Chi bộ Quân sự', 'UBND xã Lát'].map(
        likelyKind,
      ),
    ).toEqual(['office', 'mass-organization', 'base-commune', 'base-agency', 'base-commune']);
    expect(['UBND xã', 'Ủy ban nhân dân phường', 'Ủy ban nhân dân huyện'].map(likelyKind)).toEqual(
      Array(3).fill('peoples-committee'),
    );
  });
});

it('the words of a known body are looked at once, however many names a document has', () => {
  let looks = 0;
  const counted = {
    ...body('x', 'Ban Tổ chức Huyện ủy'),
    get name() {
      looks += 1;
      return 'Ban Tổ chức Huyện ủy';
    },
  };
  const match = bodyMatcher([counted], COMMITTEE);
  const once = looks;
  expect(['Ban Tổ chức', 'Ban Tuyên giáo', 'Ban Tổ chưc'].map(match)).toContainEqual({
    id: 'x',
    why: 'short',
  });
  expect(looks).toBe(once);
});
