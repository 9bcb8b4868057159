import type { Text } from '../kernel/text.js';

export const bodyKinds = [
  'committee',
  'standing-committee',
  'advisory-board',
  'inspection-committee',
  'office',
  'peoples-council',
  'peoples-committee',
  'front',
  'mass-organization',
  'base-commune',
  'base-agency',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Base organizations report earlier than all others. */
export type ReportLevel = 'base' | 'other';

/** The level whose report day holds for a kind of body. */
export function reportLevelOf(kind: BodyKind): ReportLevel {
  return kind === 'base-commune' || kind === 'base-agency' ? 'base' : 'other';
}

export const bodyKindLabels: Readonly<Record<BodyKind, Text>> = {
  committee: { vi: 'Cấp ủy', en: 'Committee' },
  'standing-committee': { vi: 'Ban Thường vụ', en: 'Standing committee' },
  'advisory-board': { vi: 'Ban tham mưu, giúp việc', en: 'Advisory board' },
  'inspection-committee': { vi: 'Ủy ban Kiểm tra', en: 'Inspection committee' },
  office: { vi: 'Văn phòng', en: 'Office' },
  'peoples-council': { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  'peoples-committee': { vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  'mass-organization': { vi: 'Tổ chức chính trị - xã hội', en: 'Mass organization' },
  'base-commune': { vi: 'Tổ chức cơ sở đảng xã, thị trấn', en: 'Base organization of a commune' },
  'base-agency': { vi: 'Tổ chức cơ sở đảng cơ quan', en: 'Base organization of an agency' },
};
