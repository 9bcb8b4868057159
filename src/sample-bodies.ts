/** The bodies of the sample plan, by the groups in which its story names them. */

const communes = ['xa-da-chais', 'xa-da-nhim', 'xa-da-sar', 'xa-dung-kno', 'xa-lat', 'thi-tran-lac-duong'];
const agencies = [
  'chi-bo-cong-an',
  'chi-bo-quan-su',
  'chi-bo-kinh-te',
  'chi-bo-y-te',
  'chi-bo-vien-kiem-sat',
  'chi-bo-toa-an',
];

/** The base organizations, whose reports are due first. `chi-bo-toa-an` has no accounts. */
export const baseBodies: readonly string[] = [...communes, ...agencies];

export const otherBodies: readonly string[] = [
  'ban-to-chuc',
  'ban-tuyen-giao',
  'ban-dan-van',
  'uy-ban-kiem-tra',
  'van-phong',
  'hoi-dong-nhan-dan',
  'uy-ban-nhan-dan',
  'mat-tran',
  'lien-doan-lao-dong',
  'huyen-doan',
  'hoi-phu-nu',
  'hoi-nong-dan',
  'hoi-cuu-chien-binh',
];

/** The bodies of the list but for these. */
export function but(bodies: readonly string[], ...left: readonly string[]): string[] {
  return bodies.filter((body) => !left.includes(body));
}
