import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FormBody, fieldsOf } from './form-body.js';

/** Fields that are never written into a page again. */
const SECRET = /password|code|secret/i;

/** The field of buttons that say in it what is to be done with what, which nobody has typed. */
const BUTTON = 'do';
/** A field of files in a form without them: the names of what was chosen. */
const FILE = 'file';

/**
 * What was typed into a form that is refused, where its page has no field for it any more, as others have changed what it is about:
 * it is shown to be copied. Held as long as the request.
 */
@Injectable()
export class KeptWords {
  private readonly words = new WeakMap<FastifyRequest, readonly string[]>();

  /** Keeps the words of the form that the page lacks. @returns whether there are any */
  keepMissing(request: FastifyRequest, page: string): boolean {
    const missing = fieldsOf((request.body ?? {}) as FormBody)
      .filter(
        ({ name, value }) =>
          /\s/.test(value.trim()) && name !== BUTTON && name !== FILE && !SECRET.test(name),
      )
      .map(({ value }) => value.trim())
      .filter(
        (value) => !page.includes(escaped(value)) && !page.includes(escaped(value.replaceAll('\r\n', '\n'))),
      );
    this.words.set(request, missing);
    return missing.length > 0;
  }

  of(request: FastifyRequest): readonly string[] {
    return this.words.get(request) ?? [];
  }
}

/** As pages write it. */
function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
