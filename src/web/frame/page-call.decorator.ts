import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RequestWithActor, SessionSignIn } from '../../accounts/access.decorator.js';
import { type Actor, visitor } from '../../kernel/actor.js';
import { type Language, languages } from '../../kernel/text.js';

/** Kept in the browser for whoever chose a language. */
export const LANGUAGE_COOKIE = 'dondoc_language';

/** Who opens a page or sends its form, in which language it is answered, and the answer on its way. */
export interface PageCall {
  readonly actor: Actor;
  /** The session that it is opened with, at whatever stage; null for none. */
  readonly signIn: SessionSignIn | null;
  readonly language: Language;
  /** Path and query of the page. */
  readonly address: string;
  readonly request: RequestWithActor;
  readonly reply: FastifyReply;
}

/** The call of a page. */
export const Page = createParamDecorator((_: unknown, context: ExecutionContext): PageCall => {
  const http = context.switchToHttp();
  return pageCallOf(http.getRequest<RequestWithActor>(), http.getResponse<FastifyReply>());
});

/** As the decorator, where a request is answered without its route. */
export function pageCallOf(request: RequestWithActor, reply: FastifyReply): PageCall {
  const actor = request.actor ?? visitor;
  const signIn = request.signIn?.by === 'session' ? request.signIn : null;
  return { actor, signIn, language: pageLanguage(request), address: request.originalUrl, request, reply };
}

/** What the person chose in this browser, else the account's, else Vietnamese, whatever the browser says of itself. */
function pageLanguage({ cookies, actor, signIn }: RequestWithActor): Language {
  const chosen = languages.find((one) => one === cookies[LANGUAGE_COOKIE]);
  const account = signIn?.actor ?? actor;
  return chosen ?? (account == null || account.accountId === null ? 'vi' : account.language);
}
