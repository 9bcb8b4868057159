/** The bodies of the sample plan that lead duties, by code, and what each of them leads: counted by hand from the plan. */

export const COMMUNES = [
  'xa-da-chais',
  'xa-da-nhim',
  'xa-da-sar',
  'xa-dung-kno',
  'xa-lat',
  'thi-tran-lac-duong',
] as const;

/** `chi-bo-toa-an` has no accounts, only a mailbox. */
export const AGENCIES = [
  'chi-bo-cong-an',
  'chi-bo-quan-su',
  'chi-bo-kinh-te',
  'chi-bo-y-te',
  'chi-bo-vien-kiem-sat',
  'chi-bo-toa-an',
] as const;

export const MASS_ORGANIZATIONS = [
  'mat-tran',
  'lien-doan-lao-dong',
  'huyen-doan',
  'hoi-phu-nu',
  'hoi-nong-dan',
  'hoi-cuu-chien-binh',
] as const;

/** The 12 base organizations: their reports are due 2 working days after the cut-off. */
export const BASE: readonly string[] = [...COMMUNES, ...AGENCIES];

/** The 13 other bodies: theirs are due after 4. */
export const OTHERS: readonly string[] = [
  'ban-to-chuc',
  'ban-tuyen-giao',
  'ban-dan-van',
  'uy-ban-kiem-tra',
  'van-phong',
  'hoi-dong-nhan-dan',
  'uy-ban-nhan-dan',
  ...MASS_ORGANIZATIONS,
];

export const ALL: readonly string[] = [...OTHERS, ...BASE];

/** Duties of section III by heading and dash, of section IV by number: III.1-2 is the second dash of III.1. */
const BASE_CONTINUOUS = ['III.7-1', 'III.7-3', 'III.7-4', 'IV.3'] as const;
const BASE_YEARLY = ['III.7-2', 'III.7-5'] as const;

/** The continuous duties of a body: one task for each half-year. 35 of the others, 12 x 4 of the base: 83. */
export const CONTINUOUS: Readonly<Record<string, readonly string[]>> = {
  'ban-to-chuc': ['III.1-1', 'III.1-3', 'III.1-4', 'III.1-5', 'IV.2', 'IV.5'],
  'ban-tuyen-giao': ['III.2-1', 'III.2-2', 'IV.2', 'IV.4'],
  'ban-dan-van': ['IV.2'],
  'uy-ban-kiem-tra': ['III.3-1', 'III.3-2', 'IV.2'],
  'van-phong': ['IV.2'],
  'hoi-dong-nhan-dan': ['III.5-1', 'III.5-2', 'IV.2'],
  'uy-ban-nhan-dan': ['III.5-1', 'III.5-2', 'IV.2'],
  'mat-tran': ['III.6-1', 'IV.2'],
  'lien-doan-lao-dong': ['III.6-1', 'III.6-2', 'IV.2'],
  'huyen-doan': ['III.6-1', 'III.6-2', 'IV.2'],
  'hoi-phu-nu': ['III.6-1', 'IV.2'],
  'hoi-nong-dan': ['III.6-1', 'IV.2'],
  'hoi-cuu-chien-binh': ['III.6-1', 'IV.2'],
  ...Object.fromEntries(BASE.map((body) => [body, BASE_CONTINUOUS])),
};

/** The yearly duties: 12 x 2 = 24. */
export const YEARLY: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ALL.map((body) => [body, BASE.includes(body) ? BASE_YEARLY : []]),
);

export function without(bodies: readonly string[], ...left: readonly string[]): string[] {
  return bodies.filter((body) => !left.includes(body));
}
