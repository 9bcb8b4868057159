import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestWithActor } from '../../accounts/access.decorator.js';
import type { ProblemParts } from '../../platform/http/problem.js';
import { ProblemPages } from '../../platform/http/problem-pages.js';
import { type FormBody, fieldsOf } from '../frame/form-body.js';
import { type PageCall, pageCallOf } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import type { CarriedForm } from '../sign-in/carried-form.js';
import { SignInPages } from '../sign-in/sign-in-pages.service.js';
import { signInWords } from '../sign-in/sign-in.words.js';
import { addressProblemPage, problemPage, problemTemplate } from './problem.page.js';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const STAGES: Readonly<Record<string, string>> = {
  code_required: '/sign-in/code',
  second_factor_set_up_required: '/sign-in/set-up',
};

/**
 * Errors of pages, as pages. Who is not signed in is led to the way in and back; what was typed into a form of an ended session is
 * carried along.
 */
@Injectable()
export class WebProblemPages extends ProblemPages {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignInPages,
  ) {
    super();
  }

  async answer(parts: ProblemParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const call = pageCallOf(request, reply);
    const html = await this.pageOf(parts, call);
    if (html !== null) await reply.send(html);
  }

  /** Null where the browser is led on. */
  private async pageOf(parts: ProblemParts, call: PageCall): Promise<string | null> {
    const form = carriedForm(call.request);
    if (parts.status === 401) {
      if (form === null) {
        const next = call.request.method === 'GET' ? call.address : '/';
        const at = STAGES[parts.code] ?? '/sign-in';
        await call.reply.redirect(`${at}?next=${encodeURIComponent(next)}`, 302);
        return null;
      }
      const words = signInWords.kept[call.language];
      return this.signIn.signIn(call, { next: '/', carried: form, reason: words, status: 401 });
    }
    if (parts.code === 'form_expired' && form !== null) return this.signIn.carried(call, form);
    const { language, request, address } = call;
    const isOfAddress = parts.status === 400 && request.method === 'GET';
    const model = isOfAddress
      ? addressProblemPage(language, parts, address, request.id)
      : problemPage(language, parts, request.id);
    return this.pages.print(call, problemTemplate, { title: model.heading, model, status: parts.status });
  }
}

/** The form that the request brought; null where it brought none. */
function carriedForm({ method, headers, body, originalUrl }: RequestWithActor): CarriedForm | null {
  if (method !== 'POST' || !headers['content-type']?.startsWith(FORM_TYPE)) return null;
  if (/^\/(sign-in|sign-out|language)(\/|\?|$)/.test(originalUrl)) return null;
  return { to: originalUrl, fields: fieldsOf((body ?? {}) as FormBody) };
}
