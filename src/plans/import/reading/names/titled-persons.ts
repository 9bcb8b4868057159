import type { NamedBodies } from './body-names.js';

/** "ThS. Loan, trợ lý khoa" ahead of "chịu trách nhiệm": a person with what he or she has studied, and the post. */
const PERSON =
  /^((?:GS|PGS|TS|ThS|CN|KS|BS|BSCKII?|DS|YS|ĐD|HS)\.?\s?(?:\p{Lu}\p{Ll}*\s?){1,4}(?:,\s\p{Ll}[^(),;:]{2,40}?)?)\s(?:chịu trách nhiệm|phụ trách|chủ trì|thực hiện)$/u;

/** The person whom a bracket says to see to a task. */
export function titledPerson(inner: string): NamedBodies | null {
  const name = PERSON.exec(inner)?.[1]?.trim();
  return name === undefined ? null : { name, members: [name], start: 0, end: name.length };
}
