import { Body, Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import {
  BeginRegisterDto,
  CommitteeTermDto,
  NotedNumbersDto,
  OpenRegisterDto,
  RegisterNumberQuery,
  VoidNumberDto,
} from '../../api/letters/register.dto.js';
import { writtenAnswer } from '../../api/written.decorator.js';
import { asXlsx } from '../../documents/xlsx-writer.js';
import type { Text } from '../../kernel/text.js';
import type { NumberView } from '../../letters/registers.queries.js';
import { RegistersService } from '../../letters/registers.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { type AddressFields, idsOf, valuesOf } from '../frame/address-fields.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from '../reports/report-form.js';
import { wholeList } from '../../kernel/whole-list.js';
import { type AskedNumbers, RegisterPages } from './register-pages.service.js';
import { registerSheet } from './register-sheet.js';
import { registerName } from './registers.page.js';
import { registerSaid } from './registers.words.js';

const PATH = '/monitoring/registers';
const NO_FILTERS = { filters: {}, below: null } as const;

/** The registers of numbers. */
@ApiExcludeController()
@Controller('monitoring/registers')
export class RegisterPagesController {
  constructor(
    private readonly pages: RegisterPages,
    private readonly forms: Forms,
    private readonly registers: RegistersService,
  ) {}

  @Get()
  @Access('letter.read')
  async page(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    return this.pages.print(call, await this.asked(query), null);
  }

  @Get('list.xlsx')
  @Access('letter.read')
  @Limited('export')
  async sheet(
    @Page() { actor, language }: PageCall,
    @Query() query: AddressFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { register: id, filters } = await this.asked(query);
    const register = await this.pages.read(actor, id);
    const numbers = await wholeList<NumberView>((limit, last) =>
      this.pages.numbers(register, filters, limit, last),
    );
    return writtenAnswer(
      reply,
      await asXlsx(registerSheet(language, numbers), registerName(register, language)),
    );
  }

  @Post('open')
  @Form()
  @Access('letter.use')
  async open(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.submit(call, null, { form: 'open', body, said: registerSaid.opened }, async () => {
      const [committeeId = '', issuerId = ''] = typed(body, 'issuer').split('/');
      const input = { committeeId, issuerId, typeCode: typed(body, 'typeCode') };
      return this.registers.open(call.actor, await this.forms.read(OpenRegisterDto, input));
    });
  }

  @Post('term')
  @Form()
  @Access('letter.use')
  async term(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.submit(call, null, { form: 'term', body, said: registerSaid.term }, async () => {
      const given = { committeeId: typed(body, 'committeeId'), beganOn: typed(body, 'beganOn') };
      const { committeeId, beganOn } = await this.forms.read(CommitteeTermDto, given);
      await this.registers.beginTerm(call.actor, committeeId, beganOn);
      return null;
    });
  }

  @Post(':id/numbers')
  @Form()
  @Access('letter.use')
  async note(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.submit(call, id, { form: 'numbers', body, said: registerSaid.noted }, async () => {
      const texts = ['day', 'subject', 'addressees', 'signer', 'reason'] as const;
      const input = await this.forms.read(NotedNumbersDto, {
        state: typed(body, 'noted'),
        from: numberIn(body, 'from'),
        to: numberIn(body, 'to'),
        ...Object.fromEntries(texts.map((name) => [name, typed(body, name)])),
        issuerCode: typed(body, 'issuerCode').trim() || undefined,
      });
      await this.registers.note(call.actor, id, versionOf(body), { ...input });
      return id;
    });
  }

  @Post(':id/begin')
  @Form()
  @Access('letter.use')
  async begin(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.submit(call, id, { form: 'begin', body, said: registerSaid.begun }, async () => {
      const { beginsAt } = await this.forms.read(BeginRegisterDto, { beginsAt: numberIn(body, 'beginsAt') });
      await this.registers.beginAt(call.actor, id, versionOf(body), beginsAt);
      return id;
    });
  }

  @Post(':id/void')
  @Form()
  @Access('letter.use')
  async void(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.submit(call, id, { form: 'void', body, said: registerSaid.voided }, async () => {
      const given = { number: numberIn(body, 'number'), reason: typed(body, 'reason') };
      await this.registers.void(call.actor, id, versionOf(body), await this.forms.read(VoidNumberDto, given));
      return id;
    });
  }

  /** Does it, and shows the register that it names. */
  private async submit(
    call: PageCall,
    register: string | null,
    { form, body, said }: { readonly form: string; readonly body: FormBody; readonly said: Text },
    act: () => Promise<string | null>,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const id = await act();
        return { to: id === null ? PATH : `${PATH}?register=${id}`, said };
      },
      (problem) => this.pages.print(call, { register, ...NO_FILTERS }, { form, given: body, problem }),
    );
  }

  private async asked(query: AddressFields): Promise<AskedNumbers> {
    const given = (name: string) => valuesOf(query, name)[0]?.trim() || undefined;
    const asked = { state: given('state'), since: given('since'), until: given('until') };
    const { state, since, until } = await this.forms.read(RegisterNumberQuery, asked);
    const below = given('below') ?? '';
    return {
      register: idsOf(query, 'register')[0] ?? null,
      filters: { state, since, until },
      below: /^\d{1,6}$/.test(below) ? Number(below) : null,
    };
  }
}

/** A number as it was typed; text that is none is left to be refused. */
function numberIn(body: FormBody, name: string): number | string {
  const text = typed(body, name).trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
