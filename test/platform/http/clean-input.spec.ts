import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type HttpTrial, startHttpTrial } from '../../support/http-trial.js';

class TypedDto {
  @IsString()
  @MaxLength(20)
  note!: string;

  @IsOptional()
  @IsString()
  password?: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => TypedDto)
  lines?: TypedDto[];
}

@Controller('api/v1/typed')
class TypedController {
  @Post()
  json(@Body() typed: TypedDto) {
    return typed;
  }

  @Post('form')
  @ApiConsumes('application/x-www-form-urlencoded')
  form(@Body() typed: object) {
    return typed;
  }
}

let trial: HttpTrial;
beforeAll(async () => {
  trial = await startHttpTrial(TypedController);
});
afterAll(async () => trial.close());

const typed = `${'Lớp của ủy ban xã '.normalize('NFD')}\u0007\u202eLát`;
const kept = 'Lớp của ủy ban xã Lát';

const send = async (path: string, body: string, type: string): Promise<Response> =>
  fetch(`${trial.url}/api/v1/typed${path}`, { method: 'POST', body, headers: { 'content-type': type } });

describe('what is typed', () => {
  it('is in composed Unicode and without unseen characters in fields of JSON at any depth, before its length is checked', async () => {
    const body = JSON.stringify({ note: 'Một', lines: [{ note: typed.slice(0, -3) }] });
    const answer = await send('', body, 'application/json');
    expect(await answer.json()).toEqual({ note: 'Một', lines: [{ note: kept.slice(0, -3) }] });
  });

  it('is so in forms too, in fields that stand once and several times', async () => {
    const form = new URLSearchParams([
      ['note', typed],
      ['line', typed],
      ['line', 'Hai\r\ndòng'],
    ]);
    const answer = await send('/form', form.toString(), 'application/x-www-form-urlencoded');
    expect(await answer.json()).toEqual({ note: kept, line: [kept, 'Hai\r\ndòng'] });
  });

  it('stays as it was chosen where it is a secret', async () => {
    const password = 'Mật khẩu'.normalize('NFD');
    const answer = await send('', JSON.stringify({ note: 'Một', password }), 'application/json');
    expect(await answer.json()).toEqual({ note: 'Một', password });
  });
});
