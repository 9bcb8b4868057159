import { beforeAll, describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import type { DocumentTemplatesDto } from '../../../src/api/document-templates/document-template.dto.js';
import type { HistoryPageDto } from '../../../src/api/history/history.dto.js';
import type { IndicatorListDto } from '../../../src/api/indicators/indicator.dto.js';
import type { EditedDocumentDto } from '../../../src/api/reviews/review-document.dto.js';
import { writeDocx } from '../../../src/documents/docx-writer.js';
import { digestOf } from '../../../src/history/history.service.js';
import { Review } from '../../../src/reviews/review.entity.js';
import { aDocument } from '../../support/a-document.js';
import type { Client } from '../../support/client.js';
import { measurePdf } from '../../support/measured-pdf.js';
import { sampleReviews } from '../../support/sample-reviews.js';
import { readDocx } from '../../support/written-docx.js';

const { stage, on, ownReport, summary } = sampleReviews();

const committeeOf = async (reviewId: string): Promise<string> =>
  (await stage.app.dataSource.getRepository(Review).findOneByOrFail({ id: reviewId })).committeeId;

// one report is accepted, all others are missing
beforeAll(async () => {
  on('2026-06-12');
  const { id, version, lines } = await ownReport(stage.officer, 'xa-lat');
  const due = lines.filter(({ place }) => place === 'due');
  await stage.officer.patch(
    `/reports/${id}`,
    {
      lines: due.map(({ taskId }) => ({ taskId, text: 'Đã thực hiện.', done: true })),
      subjectiveCauses: 'Phân công chưa rõ',
    },
    version,
  );
  await stage.officer.post(`/reports/${id}/submit`, { sendIncomplete: true });
  on('2026-06-15');
  await stage.board.post(`/reports/${id}/accept`);
  on('2026-06-25');
  await stage.board.post(`/reviews/${stage.first.id}/close`);
  on('2026-09-01');
});

describe('a review that is closed', () => {
  it('gives the committee the consolidated report as a document, with the figures of the summary', async () => {
    const path = `/reviews/${stage.first.id}/documents/report.docx`;
    const { status, headers, content } = await stage.board.file(path);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="bao-cao-tong-hop-so-ket-6-thang-dau-nam-2026.docx"; filename*=UTF-8''bao-cao-tong-hop-so-ket-6-thang-dau-nam-2026.docx`,
    ]);
    const { paragraphs, tables } = await readDocx(content);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('BAN TỔ CHỨC HUYỆN ỦY');
    const { plan, bodies, notReported, indicators } = await summary();
    const figures = new Map(tables.flat().map(([name = '', now = '']) => [name, now]));
    const { due, doneOnTime, openOverdue } = plan.period.byCurrentDeadline;
    expect(figures.get('Đến hạn trong kỳ')).toBe(String(due));
    expect(figures.get('Hoàn thành đúng hạn')).toBe(String(doneOnTime));
    expect(figures.get('Chưa hoàn thành, quá hạn')).toBe(String(openOverdue));
    const missing = texts.find((text) => text.startsWith('Chưa gửi báo cáo:'));
    for (const { body } of notReported) expect(missing).toContain(body.name);
    const listed = (await stage.board.get<IndicatorListDto>(`/plans/${stage.planId}/indicators`)).body.items;
    expect(indicators.map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
    for (const { title, asked, missing } of indicators) {
      const said = texts.findIndex((text) => text.startsWith(`- ${title}: mục tiêu`));
      expect(texts[said]).toContain(asked ? 'đơn vị có số liệu' : 'chưa đến kỳ đánh giá');
      const silent = texts.slice(said + 1, said + 3).find((text) => text.startsWith('Chưa có số liệu:'));
      // that nobody gave one is said without all their names
      const isNobody = missing.length > 1 && / 0 trên \d+ đơn vị có số liệu/.test(texts[said] ?? '');
      const named = missing.filter(({ name }) => silent?.includes(name));
      expect(named).toEqual(isNobody ? [] : missing);
    }
    expect(indicators.some(({ missing }) => missing.length > 0)).toBe(true);
    const sent = bodies.find(({ body }) => body.code === 'xa-lat');
    expect(texts.some((text) => text.startsWith(`- ${sent?.body.name}: đã hoàn thành.`))).toBe(true);
    expect((await stage.officer.file(path)).status).toBe(403);
    const printed = await stage.board.file(path.replace('docx', 'pdf'));
    expect(printed.content.subarray(0, 5).toString()).toBe('%PDF-');
    const [page] = await measurePdf(printed.content);
    expect(page?.texts.map(({ text }) => text)).toContain('BAN TỔ CHỨC HUYỆN ỦY');
  });

  it('gives it in the committee’s own template, which is refused while a field is wrong', async () => {
    const own = `/committees/${await committeeOf(stage.first.id)}/templates`;
    const of = `${own}/consolidated-report`;
    const inTemplate = `/reviews/${stage.first.id}/documents/report-in-template.docx`;
    const pages = [`/reviews/${stage.first.id}`, `/reviews/${stage.first.id}/texts/report`];
    expect((await stage.board.file(inTemplate)).status).toBe(404);
    for (const page of pages) expect((await stage.board.page(page)).body).not.toContain(inTemplate);
    const send = (content: Buffer, name = 'mẫu của huyện.docx') => {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(content)]), name);
      return stage.board.post<{ code: string }>(of, form);
    };
    const starter = (await stage.board.file(`${of}/starter.docx`)).content;
    const wrong = aDocument({ blocks: [{ kind: 'paragraph', text: 'Kính gửi {nơi gưi}' }] });
    const refused = await send(await writeDocx(wrong));
    expect(refused).toMatchObject({ status: 400, body: { code: 'template_unknown_field' } });
    expect(JSON.stringify(refused.body)).toContain('{nơi gưi}');
    expect(await send(Buffer.from('PK no document'))).toMatchObject({
      status: 400,
      body: { code: 'file_broken' },
    });
    expect((await stage.board.get<DocumentTemplatesDto>(own)).body.items[0]?.fileName).toBeNull();
    expect((await send(starter)).status).toBe(204);
    expect((await stage.board.get<DocumentTemplatesDto>(own)).body.items[0]).toMatchObject({
      kind: 'consolidated-report',
      fileName: 'mẫu của huyện.docx',
    });
    expect((await stage.board.file(of)).content.equals(starter)).toBe(true);
    for (const page of pages) expect((await stage.board.page(page)).body).toContain(inTemplate);
    const filled = await readDocx((await stage.board.file(inTemplate)).content);
    const built = await readDocx(
      (await stage.board.file(`/reviews/${stage.first.id}/documents/report.docx`)).content,
    );
    const said = filled.paragraphs.map(({ text }) => text).join('\n');
    const missing = built.paragraphs.filter(({ text }) => !said.includes(text.replace('./.', '').trim()));
    expect(missing.map(({ text }) => text)).toEqual([]);
    expect(filled.tables.at(-1)).toHaveLength(built.tables.at(-1)?.length ?? 0);
    const [row] = await stage.app.dataSource.query<{ id: string }[]>('select id from document_template');
    const history = await stage.board.get<HistoryPageDto>(`/history?entity=template&id=${row?.id}`);
    expect(history.body.items.map(({ action }) => action)).toEqual(['put']);
    // one that can be filled in no longer is no mistake of who asks for the document
    await stage.app.dataSource.query("update document_template set content = 'PK no document'");
    expect(await stage.board.get(inTemplate)).toMatchObject({
      status: 409,
      body: { code: 'template_not_fillable' },
    });
    expect((await stage.board.request('DELETE', of)).status).toBe(204);
    expect((await stage.board.file(inTemplate)).status).toBe(404);
  });

  it('is edited before the document is made, also when it is closed, and made again by itself', async () => {
    const path = `/reviews/${stage.first.id}/documents/report`;
    const read = async () => (await stage.board.get<EditedDocumentDto>(path)).body;
    const put = (part: string, body: object, version: number, client = stage.board) =>
      client.put(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const section = async (key: string) => (await read()).sections.find((one) => one.key === key);
    const texts = async () => {
      const { paragraphs } = await readDocx((await stage.board.file(`${path}.docx`)).content);
      return paragraphs.map(({ text }) => text);
    };
    const before = await section('shortcomings');
    expect(before).toMatchObject({ title: 'HẠN CHẾ, KHÓ KHĂN', edited: false, newer: false, version: 0 });
    const untouched = await put('sections', { section: 'shortcomings', text: before?.generated }, 0);
    expect(untouched).toMatchObject({ status: 200, body: { edited: false, version: 0 } });
    const text = 'Nhìn chung còn chậm.\n- Đảng ủy xã Lát: thiếu giáo viên';
    const written = await put('sections', { section: 'shortcomings', text }, 0);
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"1"']);
    expect(written.body).toMatchObject({ text, generated: before?.generated, edited: true, newer: false });
    expect(await texts()).toEqual(
      expect.arrayContaining(['Nhìn chung còn chậm.', '- Đảng ủy xã Lát: thiếu giáo viên']),
    );
    const stale = await put('sections', { section: 'shortcomings', text: 'Của người khác' }, 0);
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 1, current: { text } } });
    expect((await put('sections', { section: 'khong-co', text }, 0)).status).toBe(404);
    expect((await put('sections', { section: 'shortcomings', text: 'x'.repeat(100_001) }, 1)).status).toBe(
      400,
    );
    expect((await put('sections', { section: 'shortcomings', text }, 1, stage.officer)).status).toBe(403);
    // what it says by itself has changed since
    const change = (sql: string) =>
      stage.app.dataSource.query(`update progress_report set shortcomings = ${sql} where review_id = $1`, [
        stage.first.id,
      ]);
    await change(`shortcomings || '\nThiếu phòng học.'`);
    expect(await section('shortcomings')).toMatchObject({ text, newer: true });
    await change(`replace(shortcomings, E'\n' || 'Thiếu phòng học.', '')`);
    const nothing = { place: null, capacity: null, office: null, addressees: null, archive: null };
    const head = {
      ...nothing,
      number: null,
      issuedOn: '2026-06-25',
      signer: 'Nguyễn Văn A',
      recipients: ['Các xã'],
    };
    expect((await put('head', head, 0)).body).toMatchObject({ ...head, ...(await read()).head, version: 1 });
    const printed = await texts();
    expect(printed).toEqual(expect.arrayContaining(['Nguyễn Văn A', '- Các xã,']));
    expect((await put('head', { ...head, number: 0, issuedOn: 'mai' }, 1)).body).toMatchObject({
      fields: [{ name: 'number' }, { name: 'issuedOn' }],
    });
    const { items } = (
      await stage.board.get<{ items: { action: string; after: object }[] }>(
        `/history?entity=review&id=${stage.first.id}&limit=200`,
      )
    ).body;
    expect(items.filter(({ action }) => action === 'document-text').map(({ after }) => after)).toEqual(
      expect.arrayContaining([
        {
          document: 'report',
          part: 'shortcomings',
          text: expect.stringMatching(/^sha256:/),
        },
        {
          document: 'report',
          part: 'head',
          issuedOn: '2026-06-25',
          signer: digestOf('Nguyễn Văn A'),
          recipients: digestOf('Các xã'),
        },
      ]),
    );
    expect((await put('sections', { section: 'shortcomings', text: '' }, 1)).status).toBe(200);
    expect(await texts()).not.toContain('HẠN CHẾ, KHÓ KHĂN');
    const back = await put('sections', { section: 'shortcomings', text: null }, 2);
    expect(back.body).toEqual({ ...before, version: 3 });
    const again = { ...nothing, number: null, issuedOn: null, signer: null, recipients: null };
    expect((await put('head', again, 1)).body).toMatchObject({ number: null, version: 2 });
  });

  it('is asked for in a document that names each body with its tasks and its day', async () => {
    const path = `/reviews/${stage.first.id}/documents/request.docx`;
    const { status, headers, content } = await stage.board.file(path);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('cong-van-yeu-cau-bao-cao-so-ket-6-thang-dau-nam-2026.docx'),
    ]);
    const { paragraphs, tables } = await readDocx(content);
    expect(paragraphs.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^V\/v báo cáo sơ kết 6 tháng/),
    );
    const { bodies } = await summary();
    const owing = bodies.filter(({ report }) => report !== null && !report.excused);
    expect(
      tables
        .at(-1)
        ?.slice(1)
        .map(([, name]) => name),
    ).toEqual(owing.map(({ body }) => body.name));
    expect((await stage.board.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    expect((await stage.officer.file(path)).status).toBe(403);
  });

  it('is asked for in words that were edited, which follow plan and calendar where nobody has written', async () => {
    const path = `/reviews/${stage.first.id}/documents/request`;
    const read = async () => (await stage.board.get<EditedDocumentDto>(path)).body;
    const put = (part: string, body: object, version: number, client = stage.board) =>
      client.put(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const section = async (key: string) => (await read()).sections.find((one) => one.key === key);
    const texts = async () =>
      (await readDocx((await stage.board.file(`${path}.docx`)).content)).paragraphs.map(({ text }) => text);
    expect((await read()).sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 'THỜI HẠN VÀ CÁCH GỬI']),
    );
    const before = await section('days');
    const text = '- Gửi báo cáo trước ngày họp 10 ngày.';
    const written = await put('sections', { section: 'days', text }, 0);
    expect(written).toMatchObject({
      status: 200,
      body: { text, generated: before?.generated, edited: true },
    });
    expect(await texts()).toContain('- Gửi báo cáo trước ngày họp 10 ngày./.');
    expect(await put('sections', { section: 'days', text: 'Khác' }, 0)).toMatchObject({
      status: 412,
      body: { currentVersion: 1, current: { text } },
    });
    expect((await put('sections', { section: 'days', text }, 1, stage.officer)).status).toBe(403);
    await stage.app.dataSource.query('update review set meeting_on = meeting_on + 7 where id = $1', [
      stage.first.id,
    ]);
    expect(await section('days')).toMatchObject({ text, newer: true });
    await stage.app.dataSource.query('update review set meeting_on = meeting_on - 7 where id = $1', [
      stage.first.id,
    ]);
    expect(await section('days')).toMatchObject({ text, newer: false });
    const nothing = { place: null, capacity: null, office: null, addressees: null, archive: null };
    const head = {
      ...nothing,
      number: null,
      issuedOn: '2026-06-01',
      signer: 'Nguyễn Văn A',
      recipients: null,
    };
    expect((await put('head', { ...head, number: 6 }, 0)).status).toBe(400);
    expect((await put('head', head, 0)).body).toMatchObject({ issuedOn: '2026-06-01', version: 1 });
    expect(await texts()).toContain('Nguyễn Văn A');
    // what is written of one document says nothing in the other
    const report = (await stage.board.get<EditedDocumentDto>(`/reviews/${stage.first.id}/documents/report`))
      .body;
    expect(report.head).toMatchObject({ issuedOn: null, signer: null });
    expect((await stage.board.get(`/reviews/${stage.first.id}/documents/nothing`)).status).toBe(404);
    expect((await put('sections', { section: 'days', text: null }, 1)).body).toEqual({
      ...before,
      version: 2,
    });
    expect(
      (await put('head', { ...nothing, number: null, issuedOn: null, signer: null, recipients: null }, 1))
        .body,
    ).toMatchObject({ number: null });
  });

  it('has the report of each body as a document that the body signs, a draft for itself alone', async () => {
    const own = await ownReport(stage.officer, 'xa-lat');
    const path = `/reports/${own.id}/documents/report.docx`;
    for (const client of [stage.officer, stage.board]) {
      const { headers, content } = await client.file(path);
      expect(headers.get('content-disposition')).toContain('bao-cao-so-ket-6-thang-dau-nam-2026-');
      const texts = (await readDocx(content)).paragraphs.map(({ text }) => text);
      expect(texts).toContain(own.body.name.toLocaleUpperCase('vi'));
      for (const { title } of own.lines)
        expect(texts.some((text) => text.startsWith(`- ${title} (`))).toBe(true);
    }
    expect((await stage.officer.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    expect((await stage.neighbour.file(path)).status).toBe(404);
    const [missing] = (await summary()).notReported;
    expect((await stage.board.file(`/reports/${missing?.id}/documents/report.docx`)).status).toBe(404);
  });

  it('gives them and their sheets in the committee’s own templates, which their pages then link to', async () => {
    const own = await ownReport(stage.officer, 'xa-lat');
    const templates = `/committees/${await committeeOf(stage.first.id)}/templates`;
    const sheet = `/plans/${stage.planId}/bodies/${own.body.id}/sheet`;
    const files = [
      { kind: 'body-report', path: `/reports/${own.id}/documents/report` },
      { kind: 'body-sheet', path: sheet },
    ];
    for (const { kind, path } of files) {
      const inTemplate = `${path}-in-template.docx`;
      const isSheet = path === sheet;
      const pages = [
        `/reports/${own.id}`,
        ...(isSheet ? [`/bodies/${own.body.id}`, sheet] : [`/reports/${own.id}/text`]),
      ];
      expect((await stage.officer.file(inTemplate)).status).toBe(404);
      for (const page of pages) expect((await stage.officer.page(page)).body).not.toContain(inTemplate);
      const { content } = await stage.board.file(`${templates}/${kind}/starter.docx`);
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(content)]), 'mẫu.docx');
      expect((await stage.board.post(`${templates}/${kind}`, form)).status).toBe(204);
      for (const page of pages) expect((await stage.officer.page(page)).body).toContain(inTemplate);
      const filled = await readDocx((await stage.officer.file(inTemplate)).content);
      const built = await readDocx((await stage.officer.file(`${path}.docx`)).content);
      const said = filled.paragraphs.map(({ text }) => text).join('\n');
      const missing = built.paragraphs.filter(
        ({ text }) =>
          !said.includes(
            text
              .replace('./.', '')
              .replace(/^- (.*)[;.]$/, '$1')
              .trim(),
          ),
      );
      expect(missing.map(({ text }) => text)).toEqual([]);
      expect(filled.tables.at(-1)).toHaveLength(built.tables.at(-1)?.length ?? 0);
      expect((await stage.neighbour.file(inTemplate)).status).toBe(404);
      expect((await stage.board.request('DELETE', `${templates}/${kind}`)).status).toBe(204);
    }
  });

  it('has a sheet of each body with what it has to do and how that stands, and all of them in a workbook', async () => {
    const own = await ownReport(stage.officer, 'xa-lat');
    const path = `/plans/${stage.planId}/bodies/${own.body.id}/sheet.docx`;
    const { content, headers } = await stage.officer.file(path);
    expect(headers.get('content-disposition')).toContain('phieu-theo-doi-');
    const { items } = (
      await stage.officer.get<{ items: { code: string; title: string }[] }>(
        `/tasks?plan=${stage.planId}&body=${own.body.id}&limit=200`,
      )
    ).body;
    const rows = (await readDocx(content)).tables.at(-1)?.slice(1) ?? [];
    const told = new Map(rows.map(([, task = '']) => [/NV-\d+/.exec(task)?.[0], task]));
    expect([...told.keys()].toSorted()).toEqual(items.map(({ code }) => code).toSorted());
    for (const { code, title } of items) expect(told.get(code)).toContain(`${title} (`);
    expect((await stage.officer.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    expect((await stage.neighbour.file(path)).status).toBe(404);
    const workbook = async (client: Client) =>
      readWorkbook((await client.file(`/plans/${stage.planId}/body-sheets.xlsx`)).content);
    const [mine] = await workbook(stage.officer);
    expect([mine?.sheet, mine?.data.length]).toEqual([own.body.name, items.length + 1]);
    const all = await workbook(stage.board);
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ sheet }) => sheet)).toContain(own.body.name);
  });

  it('has the words of a sheet edited by the board, and made again by themselves', async () => {
    const own = await ownReport(stage.officer, 'xa-lat');
    const path = `/plans/${stage.planId}/bodies/${own.body.id}/sheet`;
    const texts = async (client = stage.officer) =>
      (await readDocx((await client.file(`${path}.docx`)).content)).paragraphs.map(({ text }) => text);
    const put = (part: string, body: object, version: number, client = stage.board) =>
      client.put<{ version: number }>(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const before = (await stage.board.get<EditedDocumentDto>(path)).body.sections;
    expect(before).toMatchObject([{ key: 'opening', text: expect.stringMatching(/^Tình hình đến ngày/) }]);
    const text = 'Đề nghị đơn vị hoàn thành các nhiệm vụ quá hạn.';
    const written = await Promise.all(
      [0, 0].map((version) => put('sections', { section: 'opening', text }, version)),
    );
    expect(written.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await texts()).toContain(`${text.slice(0, -1)}./.`);
    const head = { place: null, capacity: ['K/T Trưởng ban'], office: 'Phó Trưởng ban', archive: null };
    const lines = {
      ...head,
      number: null,
      issuedOn: '2026-06-20',
      signer: null,
      addressees: null,
      recipients: null,
    };
    expect((await put('head', lines, 0)).body).toMatchObject({ version: 1, issuedOn: '2026-06-20' });
    const printed = await texts();
    expect(printed).toContain('PHÓ TRƯỞNG BAN');
    expect(printed.join('\n')).toContain('ngày 20 tháng 06 năm 2026');
    expect((await put('sections', { section: 'opening', text }, 1, stage.officer)).status).toBe(403);
    expect((await stage.neighbour.get(path)).status).toBe(404);
    const history = await stage.board.get<HistoryPageDto>(
      `/history?entity=plan&id=${stage.planId}&limit=200`,
    );
    const told = history.body.items.filter(({ action }) => action === 'document-text');
    expect(told.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ document: `body-sheet.${own.body.id}`, part: 'head' }),
    );
    const back = await put('sections', { section: 'opening', text: null }, 1);
    expect(back.body).toMatchObject({ edited: false, text: before[0]?.text, version: 2 });
    await put('head', { ...lines, capacity: null, office: null, issuedOn: null }, 1);
    expect(await texts()).not.toContain('PHÓ TRƯỞNG BAN');
  });

  it('gives tables of its bodies and tasks that say the same as the API', async () => {
    const rowsOf = async (name: string) => {
      const { content } = await stage.board.file(`/reviews/${stage.first.id}/documents/${name}`);
      const [sheet] = await readWorkbook(content);
      const [headings = [], ...rows] = sheet?.data ?? [];
      return rows.map((row) => new Map(row.map((cell, at) => [String(headings[at]), cell])));
    };
    const { bodies, plan } = await summary();
    const rows = await rowsOf('bodies.xlsx');
    expect(
      rows.map((row) => [row.get('Đơn vị'), row.get('đến hạn trong kỳ'), row.get('hoàn thành đúng hạn')]),
    ).toEqual(
      bodies.map(({ body, period: { byCurrentDeadline } }) => [
        body.name,
        byCurrentDeadline.due,
        byCurrentDeadline.doneOnTime,
      ]),
    );
    const tasks = await rowsOf('report.xlsx');
    const { due, carriedOver, notYetDue } = plan.period.byCurrentDeadline;
    expect(tasks).toHaveLength(due + carriedOver + notYetDue);
    expect((await stage.officer.file(`/reviews/${stage.first.id}/documents/bodies.xlsx`)).status).toBe(403);
    // what was reported stays with who reported it, whoever leads the task since
    const led = await stage.app.dataSource.query<{ id: string; was: string }[]>(
      `select t.id, t.lead_body_id as was from task t join report_line l on l.task_id = t.id
         join progress_report p on p.id = l.report_id join body b on b.id = p.body_id
       where p.review_id = $1 and b.code = 'xa-lat' and l.place is not null`,
      [stage.first.id],
    );
    const lead = (id: string, body: string) =>
      stage.app.dataSource.query('update task set lead_body_id = $2 where id = $1', [id, body]);
    const office = bodies.find(({ body }) => body.code === 'van-phong')?.body.id ?? '';
    for (const { id } of led) await lead(id, office);
    const since = await rowsOf('report.xlsx');
    for (const { id, was } of led) await lead(id, was);
    expect(led.length).toBeGreaterThan(0);
    expect(since).toEqual(tasks);
  });
});
