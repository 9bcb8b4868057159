import { signedOn } from './document-parts.js';
import type { LayoutName } from './layout.js';
import type { DocumentHead, OfficialDocument } from './official-document.js';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** What a person wrote of the lines around a document's text; null is as the program has it by itself. */
export interface WrittenHead {
  readonly number: number | null;
  readonly place: string | null;
  readonly issuedOn: CalendarDay | null;
  /** Lines above the office that signs. */
  readonly capacity: readonly string[] | null;
  readonly office: string | null;
  readonly signer: string | null;
  readonly addressees: readonly string[] | null;
  /** But for the archive. */
  readonly recipients: readonly string[] | null;
  readonly archive: string | null;
}

export const nothingWritten: WrittenHead = {
  number: null,
  place: null,
  issuedOn: null,
  capacity: null,
  office: null,
  signer: null,
  addressees: null,
  recipients: null,
  archive: null,
};

const headFields = Object.keys(nothingWritten) as readonly (keyof WrittenHead)[];

/** The lines around a document's text, as they are printed. */
export interface PrintedHead extends WrittenHead {
  readonly place: string;
  readonly capacity: readonly string[];
  readonly office: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly archive: string;
}

type Around = Omit<OfficialDocument, 'blocks'>;

/** The lines around the document's text as it has them. */
export function headOf({ head, signature, addressees, recipients, archive }: Around): PrintedHead {
  const { number, place, issuedOn } = head;
  const { capacity, office, name } = signature;
  return { number, place, issuedOn, capacity, office, signer: name, addressees, recipients, archive };
}

/** The document with what was written of its head. */
export function withHead<Of extends Around>(document: Of, written: WrittenHead): Of {
  const own = headOf(document);
  const { number, place, issuedOn, capacity, office, signer, addressees, recipients, archive } = written;
  return {
    ...document,
    head: {
      ...document.head,
      number: number ?? own.number,
      place: place ?? own.place,
      issuedOn: issuedOn ?? own.issuedOn,
      ...printedWith(document, { place, issuedOn }),
    },
    signature: {
      capacity: capacity ?? own.capacity,
      office: office ?? own.office,
      name: signer ?? own.signer,
    },
    addressees: addressees ?? own.addressees,
    recipients: recipients ?? own.recipients,
    archive: archive ?? own.archive,
  };
}

/** A line that is printed otherwise than it is put together follows what was written of it. */
function printedWith(
  { layout, head: { printed, ...head } }: Pick<OfficialDocument, 'layout' | 'head'>,
  { place, issuedOn }: Pick<WrittenHead, 'place' | 'issuedOn'>,
): Pick<DocumentHead, 'printed'> {
  if (printed === undefined || (place === null && issuedOn === null)) return {};
  const placeAndDate = placeAndDateOf(place ?? head.place, issuedOn ?? head.issuedOn, layout);
  return { printed: { ...printed, placeAndDate } };
}

function placeAndDateOf(place: string, day: CalendarDay | null, layout: LayoutName): string {
  return `${place}, ${signedOn(day, layout)}`;
}

/** The document with number and symbol as the register gave them, whoever would issue it by now. */
export function withSymbol<Of extends Around>(document: Of, symbol: string): Of {
  const { place, issuedOn } = document.head;
  const printed = { symbol, placeAndDate: placeAndDateOf(place, issuedOn, document.layout) };
  return { ...document, head: { ...document.head, printed } };
}

/** Whether both say the same; stored ones have their fields in another order. */
export function isSameHead(one: WrittenHead, other: WrittenHead): boolean {
  return headFields.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/** What is given, but for what the program has by itself: that goes on following it. */
export function differing(given: WrittenHead, document: Around): WrittenHead {
  const own = headOf(document);
  const kept = <Name extends keyof WrittenHead>(name: Name): WrittenHead[Name] | null =>
    JSON.stringify(given[name]) === JSON.stringify(own[name]) ? null : given[name];
  return {
    number: kept('number'),
    place: kept('place'),
    issuedOn: kept('issuedOn'),
    capacity: kept('capacity'),
    office: kept('office'),
    signer: kept('signer'),
    addressees: kept('addressees'),
    recipients: kept('recipients'),
    archive: kept('archive'),
  };
}
