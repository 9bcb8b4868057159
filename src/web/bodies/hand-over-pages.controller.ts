import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Clock } from '../../kernel/clock.js';
import { InvalidInputError } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { SuccessionService, successorsIn } from '../../reviews/succession.service.js';
import { isId } from '../frame/address-fields.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { HandOverFactsQueries } from './hand-over-facts.queries.js';
import { handOverPage, handOversIn, handOverTemplate } from './hand-over.page.js';
import { handedOver, handOverWords } from './hand-over.words.js';

/** Gives the open work of a body that is no more to its successors, task by task or all at once. */
@ApiExcludeController()
@Controller('bodies/:id/hand-over')
export class HandOverPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly facts: HandOverFactsQueries,
    private readonly forms: Forms,
    private readonly succession: SuccessionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('body.change')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.print(call, id, {}, null);
  }

  @Post()
  @Form()
  @Access('body.change')
  async handOver(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const { open } = await this.facts.of(call, id);
    return this.forms.submit(
      call,
      async () => {
        const handOvers = handOversIn(body, open);
        const named = successorsIn(handOvers);
        if (named.length === 0 || !named.every(isId)) {
          const message = handOverWords.noChoice;
          throw new InvalidInputError('nothing_chosen', message, [{ name: 'rest', message }]);
        }
        const done = await this.succession.handOverEach(call.actor, id, handOvers, this.clock.now());
        return { to: `/bodies/${id}`, said: handedOver(done) };
      },
      (problem) => this.print(call, id, body, problem),
    );
  }

  private async print(
    call: PageCall,
    id: string,
    sent: FormBody,
    problem: FormProblem | null,
  ): Promise<string> {
    const model = handOverPage(call.language, await this.facts.of(call, id), sent, problem);
    const title = `${model.say.title}: ${model.name.text}`;
    return this.pages.print(call, handOverTemplate, { title, model, status: problem?.status ?? 200 });
  }
}
