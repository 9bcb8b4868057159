/*
 * How wide the letters of Times New Roman are, in thousandths of the size; its metric twin Tinos has the same. Marks of tone
 * change no width, but the horns of ơ and ư do. In a file that the word processor lays out nobody else can say how long a rule
 * below a text has to be.
 */
const REGULAR: Readonly<Record<number, string>> = {
  180: "'",
  200: '|',
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  469: '^',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–',
  529: 'ơ',
  541: '~',
  542: 'ư',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  776: 'Ư',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '…',
};

const BOLD: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt’',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”',
  520: '~',
  554: 'ơ',
  555: '"',
  556: 'Sbdhknpquđ',
  570: '+<=>',
  581: '^',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠ',
  796: 'Ư',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W…',
};

const regular = byLetter(REGULAR);
const bold = byLetter(BOLD);
/** Of letters that stand in no table. */
const USUAL = 500;

/** The length of the text on one line, in points. */
export function textWidth(text: string, { size, bold: isBold }: { size: number; bold?: true }): number {
  const widths = isBold ? bold : regular;
  let sum = 0;
  for (const letter of withoutTones(text)) sum += widths.get(letter) ?? USUAL;
  return (sum * size) / 1000;
}

/** The letters without tones, breves and circumflexes; horns stay. */
function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u0303\u0306\u0309\u0323]/g, '')
    .normalize('NFC');
}

function byLetter(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );
}
