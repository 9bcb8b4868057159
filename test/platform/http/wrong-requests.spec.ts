import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDay } from '../../../src/api/calendar-day.validator.js';
import { PageQuery } from '../../../src/api/page.dto.js';
import { IsText } from '../../../src/api/text.validator.js';
import { newId } from '../../../src/kernel/new-id.js';
import { cursorId } from '../../../src/platform/http/page.js';
import { PathId } from '../../../src/platform/http/path-id.js';
import type { Problem } from '../../../src/platform/http/problem.js';
import type { Answer } from '../../support/client.js';
import { type HttpTrial, startHttpTrial } from '../../support/http-trial.js';

class LineDto {
  @IsText(10)
  text!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number;
}

class NoteDto {
  @IsString()
  @MinLength(2)
  @MaxLength(50)
  note!: string;

  @IsOptional()
  @IsCalendarDay()
  dueOn?: string;

  @IsOptional()
  @IsIn(['email', 'phone'])
  channel?: string;

  @IsOptional()
  @IsString()
  @MaxLength(8)
  password?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsUUID(undefined, { each: true })
  bodies?: string[];

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines?: LineDto[];
}

@Controller('api/v1/notes')
class NotesController {
  @Get()
  list(@Query() query: PageQuery) {
    return { after: cursorId(query.cursor), limit: query.limit };
  }

  @Post()
  create(@Body() note: NoteDto) {
    return note;
  }

  @Get(':noteId')
  read(@Param('noteId', PathId) id: string) {
    return { id };
  }

  @Post(':noteId/close')
  @HttpCode(204)
  close() {}

  @Post(':noteId/file')
  @ApiConsumes('multipart/form-data')
  file() {
    return { taken: true };
  }

  @Get(':noteId/broken')
  broken() {
    throw new Error('password of nguoi@example.vn is "tam biet"');
  }
}

let trial: HttpTrial;
beforeAll(async () => {
  trial = await startHttpTrial(NotesController);
});
afterAll(async () => trial.close());

const english = { 'accept-language': 'en' };
const json = { ...english, 'content-type': 'application/json' };

const post = async (body: unknown, headers: Record<string, string> = json): Promise<Answer<Problem>> =>
  trial.client().request<Problem>('POST', '/notes', { body, headers });

/** The messages of each wrong field. */
const wrong = ({ status, headers, body }: Answer<Problem>): Record<string, string[]> => {
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(status).toBe(400);
  const names = new Set(body.fields.map(({ name }) => name));
  const told = (name: string) => body.fields.filter((one) => one.name === name).map((one) => one.message);
  return Object.fromEntries([...names].map((name) => [name, told(name)]));
};

describe('a body', () => {
  it('is told all that is wrong with it at once, with the value and what is allowed', async () => {
    const answer = await post({
      note: 'x',
      dueOn: '2026-02-30',
      channel: 'pigeon',
      bodies: ['one'],
      lines: [{ text: '' }, { text: 'ok', percent: 101 }, { text: 'ok', percent: '5' }],
    });
    expect(wrong(answer)).toEqual({
      note: ['must have at least 2 characters; got "x"'],
      dueOn: [
        'must be an existing day, YYYY-MM-DD, from 1900-01-01 to 2199-12-31, such as 2026-06-15; got "2026-02-30"',
      ],
      channel: ['must be one of: email, phone; got "pigeon"'],
      bodies: ['each item must be an id (a UUID); got a list of 1'],
      'lines[0].text': ['must be text of 1 to 10 characters, not blank; got ""'],
      'lines[1].percent': ['must not be greater than 100; got 101'],
      'lines[2].percent': ['must be a whole number; got "5"'],
    });
    expect(answer.body.detail).toContain('note, dueOn, channel');
  });

  it('is told of it in Vietnamese where nobody asks for English', async () => {
    const answer = await post({ note: 'x' }, { 'content-type': 'application/json' });
    expect(answer.headers.get('content-language')).toBe('vi');
    expect(answer.body).toMatchObject({ title: 'Dữ liệu chưa hợp lệ', detail: 'Dữ liệu chưa hợp lệ: note.' });
    expect(wrong(answer)).toEqual({ note: ['phải có ít nhất 2 ký tự; đã nhận "x"'] });
  });

  it('must hold what is required: an empty one holds nothing', async () => {
    const required = { note: ['is required: must be text'] };
    expect(wrong(await post({}))).toEqual(required);
    expect(wrong(await post(''))).toEqual(required);
    expect(wrong(await trial.client().request('POST', '/notes', { headers: english }))).toEqual(required);
  });

  it('is not repeated where it is long or secret', async () => {
    const fields = wrong(await post({ note: 'x'.repeat(51), password: 'tam biet nhe' }));
    expect(fields).toEqual({
      note: ['must have at most 50 characters; got 51 characters'],
      password: ['must have at most 8 characters'],
    });
  });

  it('has no fields that the route does not know, and hears which it knows', async () => {
    expect(wrong(await post({ note: 'ok', color: 1, lines: [{ text: 'ok', size: 1 }] }))).toEqual({
      color: ['there is no such field; known are: note, dueOn, channel, password, bodies, lines'],
      'lines[0].size': ['there is no such field; known are: text, percent'],
    });
  });

  it('has no fields with the names that every object has', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'prototype',
      'prototype.x',
      'toString',
      'hasOwnProperty',
    ]) {
      expect(Object.keys(wrong(await post(`{"note": "ok", ${JSON.stringify(name)}: {"a": 1}}`)))).toEqual([
        name,
      ]);
    }
    expect(
      Object.keys(wrong(await post('{"note": "ok", "lines": [{"text": "ok", "constructor": 1}]}'))),
    ).toEqual(['lines[0].constructor']);
  });

  it('holds no text that cannot be stored, no number beyond all bounds, and is not nested without end', async () => {
    expect(wrong(await post(String.raw`{"note": "a\u0000b"}`))).toEqual({
      note: ['holds characters that cannot be stored (NUL, or half of a Unicode character)'],
    });
    expect(Object.keys(wrong(await post(String.raw`{"note": "a\ud800b"}`)))).toEqual(['note']);
    expect(wrong(await post('{"note": "ok", "lines": [{"text": "ok", "percent": 1e999}]}'))).toEqual({
      'lines[0].percent': ['is too large a number'],
    });
    const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    expect(Object.values(wrong(await post(deep)))).toEqual([
      ['is nested too deeply; at most 20 levels are taken'],
    ]);
  });

  it('is an object, and lists hold objects where objects belong', async () => {
    for (const body of ['[]', '5', '"text"', 'null', 'true']) {
      expect((await post(body)).body).toMatchObject({ status: 400, code: 'not_an_object' });
    }
    for (const lines of ['5', '[5]', '[[]]', '[[{"text": "ok"}]]', '"a"', '{"text": 5}']) {
      expect(Object.keys(wrong(await post(`{"note": "ok", "lines": ${lines}}`)))[0]).toMatch(/^lines/);
    }
  });

  it('of broken JSON is told where it breaks, and nothing of it', async () => {
    const answer = await post('{"password": "bi mat", }');
    expect(answer.body).toMatchObject({
      code: 'malformed_json',
      detail: 'The body is not JSON (at character 23).',
    });
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const raw = await fetch(`${trial.url}/api/v1/notes`, { method: 'POST', headers: json, body: bytes });
    expect(await raw.json()).toMatchObject({ code: 'malformed_json', detail: 'The body is not UTF-8.' });
  });

  it('of many problems has the first fifty listed and the rest counted', async () => {
    const lines = Array.from({ length: 300 }, () => ({ text: '' }));
    const { body } = await post({ note: 'ok', lines });
    expect(body.fields).toHaveLength(50);
    expect(body.detail).toContain('and 250 more');
  });

  it('over the limit is refused with the limit', async () => {
    const answer = await post({ note: 'x'.repeat(1024 * 1024) });
    expect(answer.body).toMatchObject({ status: 413, code: 'too_large' });
    expect(answer.body.detail).toContain('1 MB');
  });

  it('of another kind is refused with the kinds that are accepted', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'json', '']) {
      const answer = await post('note=x', { ...english, 'content-type': type });
      expect(answer.body).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    }
    for (const charset of ['utf-16', 'iso-8859-1', '"windows-1258"', 'x-unknown', '']) {
      const answer = await post('{"note": "ok"}', {
        ...english,
        'content-type': `application/json; charset=${charset}`,
      });
      expect([charset, answer.status, answer.body.code]).toEqual([charset, 415, 'unsupported_media_type']);
    }
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"'])
      expect(
        (await post('{"note": "ok"}', { ...english, 'content-type': `application/json; charset=${charset}` }))
          .status,
      ).toBe(201);
    const form = new FormData();
    form.set('note', 'x');
    expect((await post(form, english)).body).toMatchObject({ status: 415, accepted: ['application/json'] });
    const id = newId();
    const file = await trial.client().request('POST', `/notes/${id}/file`, { body: {}, headers: english });
    expect(file.body).toMatchObject({ status: 415, accepted: ['multipart/form-data'] });
  });

  it('is refused where the route takes none', async () => {
    const close = `/notes/${newId()}/close`;
    expect((await trial.client().post(close, {})).status).toBe(204);
    expect((await trial.client().request('POST', close, { body: '', headers: json })).status).toBe(204);
    expect(
      wrong(await trial.client().request('POST', close, { body: { why: 1 }, headers: english })),
    ).toEqual({
      why: ['there is no such field; this address takes no body'],
    });
  });
});

describe('an address', () => {
  const get = async (path: string): Promise<Answer<Problem>> =>
    trial.client().get<Problem>(path, { headers: english });

  it('with a wrong id is told which, and what an id is', async () => {
    expect(wrong(await get('/notes/17'))).toEqual({ noteId: ['“17” is not an id; a UUID is needed.'] });
    expect((await get(`/notes/${newId()}`)).status).toBe(200);
  });

  it('that does not exist is told so', async () => {
    expect((await get('/note')).body).toMatchObject({ status: 404, code: 'no_such_route' });
  });

  it('that exists for other methods is told which', async () => {
    const answer = await trial.client().request<Problem>('DELETE', '/notes', { headers: english });
    expect(answer.body).toMatchObject({
      status: 405,
      code: 'wrong_method',
      detail: 'This address does not take DELETE. Allowed: GET, HEAD, POST.',
      allowed: ['GET', 'HEAD', 'POST'],
    });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('with unusable characters, or too long a value, is refused', async () => {
    expect((await get('/notes/%ff')).body).toMatchObject({ status: 400, code: 'malformed_request' });
    expect((await get('/notes/%00')).body).toMatchObject({ status: 400, code: 'invalid_input' });
    expect((await get(`/notes/${'x'.repeat(201)}`)).body).toMatchObject({ status: 414 });
  });

  it('takes only the parameters that its route knows, each once', async () => {
    expect((await get('/notes?limit=10')).body).toEqual({ after: null, limit: 10 });
    expect(wrong(await get('/notes?limit=0'))).toEqual({ limit: ['must not be less than 1; got 0'] });
    expect(wrong(await get('/notes?limit=9999999999'))).toEqual({
      limit: ['must not be greater than 200; got 9999999999'],
    });
    expect(wrong(await get('/notes?color=red'))).toEqual({
      color: ['there is no such field; known are: limit, cursor'],
    });
    expect(wrong(await get('/notes?limit=1&limit=2'))).toEqual({
      limit: ['is given twice; each parameter takes one value'],
    });
    expect(wrong(await get(`/notes/${newId()}?color=red`))).toEqual({
      color: ['there is no such parameter; known are: none'],
    });
    expect(Object.keys(wrong(await get('/notes?__proto__=1&cursor=%00')))).toEqual(['__proto__', 'cursor']);
    expect(Object.keys(wrong(await get('/notes?prototype=1')))).toEqual(['prototype']);
  });

  it('takes no cursor but its own', async () => {
    for (const cursor of ['x', 'W10', 'bnVsbA', Buffer.from('["1"]').toString('base64url')]) {
      expect((await get(`/notes?cursor=${cursor}`)).body).toMatchObject({ status: 400, code: 'bad_cursor' });
    }
  });
});

describe('a request that is no HTTP', () => {
  const sent = async (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(new URL(trial.url).port), '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it('is answered by a problem document too', async () => {
    expect(await sent('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*problem\+json.*malformed_request/s);
  });

  it('or says in two ways where it ends, is refused and nothing after it is read', async () => {
    const head = 'POST /api/v1/notes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    const both = 'content-length: 4\r\ntransfer-encoding: chunked\r\n';
    const smuggled = `GET /api/v1/notes HTTP/1.1\r\nhost: x\r\n\r\n`;
    const twice = 'content-length: 2\r\ncontent-length: 44\r\n';
    const odd = 'transfer-encoding: xchunked\r\n';
    for (const lines of [both, twice, odd, 'content-length: +2\r\n']) {
      const answer = await sent(`${head}${lines}\r\n0\r\n\r\n${smuggled}`);
      expect([lines, answer.match(/HTTP\/1\.1 \d+/g)]).toEqual([lines, ['HTTP/1.1 400']]);
    }
  });

  it('or asks to be sent back as it came (TRACE), is refused', async () => {
    // CONNECT is not answered at all: the connection is closed
    const answers = { TRACE: '405', TRACK: '400', CONNECT: undefined };
    for (const [method, status] of Object.entries(answers)) {
      const answer = await sent(
        `${method} /api/v1/notes HTTP/1.1\r\nhost: x\r\ncookie: dondoc_session=secret\r\nconnection: close\r\n\r\n`,
      );
      expect([method, answer.split(' ')[1]]).toEqual([method, status]);
      expect(answer).not.toContain('secret');
    }
  });

  it('or has headers beyond all bounds, is told the bound', async () => {
    const answer = await sent(
      `GET /api/v1/notes HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 431 .*problem\+json.*16 KB/s);
  });
});

describe('an error of the program itself', () => {
  it('is told by the id of its request and nothing else', async () => {
    const answer = await trial.client().get<Problem>(`/notes/${newId()}/broken`, { headers: english });
    const id = answer.headers.get('x-request-id');
    expect(answer.body).toEqual({
      type: 'urn:dondoc:problem:internal',
      title: 'Internal error',
      status: 500,
      detail: `Something went wrong. When you report it, give the request id ${id}.`,
      code: 'internal',
      fields: [],
      requestId: id,
    });
  });
});
