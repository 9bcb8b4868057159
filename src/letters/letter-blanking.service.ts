import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { type BlankedContent, withoutText } from '../history/blanked-content.js';
import { sha256Of } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { BlankableInLetter, BlankableInRegister } from './blankable-words.js';
import { letterDocument } from './letter-document.js';
import { aLetter } from './letter-rules.js';
import { type LetterTextName, letterTextNames } from './letter-text.js';
import type { Letter, LetterLine } from './letter.entity.js';
import { LettersStore } from './letters.store.js';
import type { RegisterNumber } from './number-register.entity.js';
import { DocumentPartsBlanking } from '../reports/document-parts-blanking.service.js';
import { aRegister } from './register-rules.js';
import { RegistersStore } from './registers.store.js';

const aText: Text = {
  vi: 'nội dung này của công văn hoặc của số văn bản',
  en: 'text of the letter or number',
};

/** Takes wrongly written texts of letters and registers away; numbers stay taken. Whoever calls it tells of it in the history. */
@Injectable()
export class LetterBlanking {
  constructor(
    private readonly store: LettersStore,
    private readonly registers: RegistersStore,
    private readonly documents: DocumentPartsBlanking,
  ) {}

  /** From the letter, the document as it was issued, and its number in the register. @throws NotFoundError, ForbiddenError */
  async letter(
    manager: EntityManager,
    actor: Actor,
    { id, field, part }: { readonly id: string; readonly field: BlankableInLetter; readonly part?: string },
    marker: string,
  ): Promise<BlankedContent> {
    const letter = await this.store.findForUpdate(manager, id);
    authorize(actor, 'content.blank', { committeeId: letter?.committeeId ?? null }, aLetter);
    if (letter === null) throw notFound(aLetter);
    const lines = await this.store.lines(manager, id);
    const text = textIn(letter, lines, field, part);
    if (text === null || text === '') throw notFound(aText);
    const row = await this.registers.ofLetter(manager, id);
    const without = (within: string): string => withoutText(within, text, marker) ?? within;
    takeFrom(letter, lines, without);
    if (letter.document !== null && row !== null)
      letter.document = letterDocument({ ...letter, number: row.number, lines });
    await this.store.saveLines(manager, lines);
    await this.store.save(manager, letter);
    if (row !== null) await this.registers.saveNumber(manager, withoutIn(row, without));
    const register = row === null ? [] : [{ type: 'register', id: row.registerId }];
    return contentOf(letter.committeeId, [{ type: 'letter', id }, ...register], text);
  }

  /** From a number of the register; from the letter or the head of the document that took it as well. @throws NotFoundError, ForbiddenError */
  async number(
    manager: EntityManager,
    actor: Actor,
    given: { readonly registerId: string; readonly number: number; readonly field: BlankableInRegister },
    marker: string,
  ): Promise<BlankedContent> {
    const { registerId, number, field } = given;
    const register = await this.registers.findForUpdate(manager, registerId);
    authorize(actor, 'content.blank', { committeeId: register?.committeeId ?? null }, aRegister);
    const row = register && (await this.registers.number(manager, registerId, number));
    if (register === null || row === null) throw notFound(aRegister);
    if (row.letterId !== null) {
      const ofLetter = { id: row.letterId, field: field === 'reason' ? ('voidReason' as const) : field };
      return this.letter(manager, actor, ofLetter, marker);
    }
    const text = row[field];
    if (text === null || text === '') throw notFound(aText);
    await this.registers.saveNumber(
      manager,
      withoutIn(row, (within) => withoutText(within, text, marker) ?? within),
    );
    const review = await this.fromDocument(manager, row, text, marker);
    return contentOf(register.committeeId, [{ type: 'register', id: registerId }, ...review], text);
  }

  /** A text of a register may be of several lines of a head. */
  private async fromDocument(
    manager: EntityManager,
    { reviewId, document }: RegisterNumber,
    text: string,
    marker: string,
  ): Promise<BlankedContent['objects']> {
    if (reviewId === null || document === null) return [];
    await this.documents.head(manager, { reviewId, document }, text, marker);
    return [{ type: 'review', id: reviewId }];
  }
}

function textIn(
  letter: Letter,
  lines: readonly LetterLine[],
  field: BlankableInLetter,
  part: string | undefined,
): string | null {
  if (field === 'line') return lines.find(({ id }) => id === part)?.text ?? null;
  return field === 'voidReason' ? letter.voidReason : letter.text[field];
}

function takeFrom(letter: Letter, lines: readonly LetterLine[], without: (text: string) => string): void {
  const inAll = (texts: Letter['text']): Letter['text'] =>
    Object.fromEntries(letterTextNames.map((name) => [name, without(texts[name])])) as Record<
      LetterTextName,
      string
    >;
  Object.assign(letter, {
    text: inAll(letter.text),
    made: inAll(letter.made),
    voidReason: letter.voidReason && without(letter.voidReason),
  });
  for (const line of lines) Object.assign(line, { text: without(line.text), made: without(line.made) });
}

function withoutIn(row: RegisterNumber, without: (text: string) => string): RegisterNumber {
  const { subject, addressees, signer, reason } = row;
  return Object.assign(row, {
    subject: without(subject),
    addressees: without(addressees),
    signer: without(signer),
    reason: reason && without(reason),
  });
}

function contentOf(committeeId: string, objects: BlankedContent['objects'], text: string): BlankedContent {
  const digest = sha256Of(text);
  return { committeeId, objects, text, digest, ids: objects.map(({ id }) => id) };
}
