import { describe, expect, it } from '@jest/globals';
import { letterStage } from '../support/letter-stage.js';
import { listRows } from '../support/list-file.js';
import type { StoredTask } from '../support/task-stage.js';
import { toldByFile } from '../support/told-by-file.js';

const { stage, drafted, read, issue, openRegister, fresh } = letterStage({ term: '2025-08-01' });

describe('the pages of letters', () => {
  const page = async (path: string): Promise<string> => {
    const { status, body } = await stage.board.page(path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const send = (path: string, given: Record<string, string>) =>
    stage.board.sendForm<string>(path, given, { accept: 'text/html' });
  const valueOf = (html: string, name: string) =>
    new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '';

  async function composed(task: StoredTask): Promise<string> {
    const answer = await send('/monitoring/urging', {
      plan: stage.cast.plan.id,
      [`body.${stage.cast.lead.id}`]: 'true',
      taskId: task.id,
      text: 'Chữ đã gõ',
      zalo: '',
      channel: 'compose',
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  it('lead from the urging of bodies to the draft, to the issued letter, to its line in the register', async () => {
    const task = await fresh('Sửa quy chế');
    expect(
      await page(`/monitoring/urging?plan=${stage.cast.plan.id}&body.${stage.cast.lead.id}=true`),
    ).toContain('value="compose"');
    const path = await composed(task);
    const draft = await page(path);
    expect(words(draft)).toContain('Dự thảo công văn đôn đốc');
    expect(draft).toContain('Sửa quy chế (điểm 1, mục III)');
    const line = /name="(line\.[^"]*)"/.exec(draft)?.[1] ?? '';
    const given = {
      version: valueOf(draft, 'version'),
      subject: 'đôn đốc sửa quy chế',
      signer: 'Nguyễn Văn A',
      [line]: 'Sửa quy chế làm việc',
      act: 'issue',
    };
    const refused = await send(path, { ...given, office: '', issuedOn: '2026-02-21' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatch(/role="alert"/);
    expect(refused.body).toMatch(/name="office"[^>]*aria-invalid="true"/);
    expect(words(refused.body)).toContain('Hãy sửa các ô sau: Chức vụ người ký; Ngày ban hành.');
    expect(words(refused.body)).toContain('Không được để trống.');
    expect(refused.body).toContain('đôn đốc sửa quy chế');
    const ahead = await send(path, { ...given, issuedOn: '2026-02-21' });
    expect([ahead.status, /name="issuedOn"[^>]*aria-invalid="true"/.test(ahead.body)]).toEqual([400, true]);
    const stale = await send(path, given);
    expect([stale.status, words(stale.body).includes('Người khác đã sửa công văn này')]).toEqual([412, true]);
    const unsigned = await send(path, { ...given, signer: '', version: valueOf(stale.body, 'version') });
    expect([unsigned.status, words(unsigned.body).includes('Chưa ghi họ tên người ký')]).toEqual([400, true]);
    expect(unsigned.body).toMatch(/name="signer"[^>]*aria-invalid="true"/);
    const issuedNow = await send(path, { ...given, version: valueOf(unsigned.body, 'version') });
    expect([issuedNow.status, issuedNow.headers.get('location')]).toEqual([303, path]);
    const letter = await page(path);
    expect(words(letter)).toMatch(/Công văn số \d\d-CV\/BTCHU/);
    expect(words(letter)).toContain('Sửa quy chế làm việc');
    expect(letter).toContain(`${path.replace('/monitoring', '/api/v1')}/letter.docx`);
    expect(await page('/monitoring/letters?status=issued')).toContain(`href="${path}"`);
    expect(await page('/monitoring/letters?status=draft')).not.toContain(`href="${path}"`);
    const rows = await listRows(stage.board, '/monitoring/letters?status=issued');
    const all = await stage.board.get<{ items: { symbol: string }[] }>('/letters?status=issued&limit=200');
    expect(rows.map((row) => row['Số, ký hiệu'])).toEqual(all.body.items.map(({ symbol }) => symbol));
    const registers = await stage.board.get<{
      items: { id: string; typeCode: string; span: string; issuerCode: string }[];
    }>('/registers');
    const own = registers.body.items.find(
      ({ typeCode, span, issuerCode }) => `${typeCode} ${span} ${issuerCode}` === 'CV 2025-2030 BTCHU',
    );
    const registerPath = `/monitoring/registers?register=${own?.id}`;
    const register = await page(registerPath);
    expect(register).toContain(`href="${path}"`);
    expect(words(register)).toContain('Nguyễn Văn A');
    expect((await send(`${path}/void`, { version: '999', reason: 'x' })).status).toBe(412);
    expect(
      (await send(`${path}/void`, { version: valueOf(letter, 'version'), reason: 'Sai nơi nhận' })).status,
    ).toBe(303);
    expect(words(await page(`${registerPath}&state=voided`))).toContain('Sai nơi nhận');
  });

  it('issue a letter without the name of who signs only where that is meant', async () => {
    const path = await composed(await fresh('Ký tay'));
    const given = async () => ({ version: valueOf(await page(path), 'version'), signer: '', act: 'issue' });
    const asked = await send(path, await given());
    expect([asked.status, asked.body.includes('name="unsigned"')]).toEqual([400, true]);
    expect(await page(path)).not.toContain('name="unsigned"');
    // with all else that is wrong, each at its field
    for (const answerBy of ['2026-02-02', valueOf(await page(path), 'answerBy')]) {
      const all = await send(path, { ...(await given()), issuedOn: '2026-02-21', answerBy });
      const marked = [...all.body.matchAll(/name="(\w+)"[^>]*aria-invalid="true"/g)].map(([, name]) => name);
      const isPast = answerBy === '2026-02-02';
      expect([all.status, marked.toSorted()]).toEqual([
        400,
        [...(isPast ? ['answerBy'] : []), 'issuedOn', 'signer'],
      ]);
      expect([all.body.includes('name="unsigned"'), valueOf(all.body, 'issuedOn')]).toEqual([
        true,
        '2026-02-21',
      ]);
    }
    expect((await send(path, { ...(await given()), unsigned: 'yes' })).status).toBe(303);
    expect(words(await page(path))).toMatch(/Công văn số \d\d-CV\/BTCHU/);
  });

  it('show, where a letter is refused once it is saved, the words that are saved: those that follow from it are not typed back', async () => {
    const own = await drafted(await fresh('Bỏ ra'), await fresh('Giữ lại'));
    const path = `/monitoring/letters/${own.id}`;
    const fieldsOf = (html: string): Record<string, string> => ({
      version: valueOf(html, 'version'),
      answerBy: valueOf(html, 'answerBy'),
      ...Object.fromEntries(
        [...html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</g)].map(
          ([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')],
        ),
      ),
    });
    const draft = fieldsOf(await page(path));
    expect(draft.opening).toContain('còn 2 nội dung');
    const [line = ''] = Object.keys(draft).filter((name) => name.startsWith('line.'));
    const sent = { ...draft, [line]: '', answerBy: '2026-03-20', act: 'issue', issuedOn: '2026-02-20' };
    const refused = await send(path, sent);
    expect([refused.status, valueOf(refused.body, 'issuedOn')]).toEqual([400, '2026-02-20']);
    const again = fieldsOf(refused.body);
    expect([again.opening, again.closing]).toEqual([
      expect.stringContaining('còn 1 nội dung'),
      expect.stringContaining('20/03/2026'),
    ]);
    expect(words(refused.body)).not.toContain('chưa được ghi nhận');
    expect((await send(path, { ...again, act: 'issue', unsigned: 'yes' })).status).toBe(303);
    const { text } = await read(own.id);
    expect([text.opening, text.closing]).toEqual([again.opening, again.closing]);
  });

  it('are found from the task and the body that they ask, by who follows the committee; sheets by the body too', async () => {
    const task = await fresh('Lập sổ theo dõi');
    const { id } = await drafted(task);
    const [ofTask, ofBody] = [`/tasks/${task.id}`, `/bodies/${stage.cast.lead.id}`];
    expect(await page(ofTask)).toContain(`href="/monitoring/letters/${id}">20/02/2026, dự thảo</a>`);
    const { symbol } = (await issue(id)).body;
    expect(await page(ofTask)).toContain(`href="/monitoring/letters/${id}">${symbol}, 20/02/2026</a>`);
    expect(await page(ofBody)).toContain(`href="/monitoring/letters?body=${stage.cast.lead.id}"`);
    const officer = await stage.tasks.client(stage.cast.officer);
    for (const path of [ofTask, ofBody]) {
      const shown = await officer.page(path);
      expect([path, shown.status, shown.body.includes('/monitoring/letters')]).toEqual([path, 200, false]);
    }
    const sheet = `/plans/${stage.cast.plan.id}/bodies/${stage.cast.lead.id}/sheet`;
    for (const file of [`${sheet}.docx`, `${sheet}.pdf`]) {
      expect((await officer.page(ofBody)).body).toContain(`href="/api/v1${file}"`);
      const { status, content } = await officer.file(file);
      expect([status, await toldByFile(file, content)]).toEqual([
        200,
        expect.stringContaining('Lập sổ theo dõi'),
      ]);
    }
    // its words are edited by the board alone
    expect((await stage.board.page(ofBody)).body).toContain(`href="${sheet}"`);
    expect((await officer.page(ofBody)).body).not.toContain(`href="${sheet}"`);
    expect((await stage.board.page(`/bodies/${stage.cast.committee.id}`)).body).not.toContain('/sheet.docx');
  });

  it('go back to what was typed where nothing can be written about it', async () => {
    const task = await fresh('Đã xong');
    await stage.tasks.app.dataSource.query(`update task set status = 'done' where id = $1`, [task.id]);
    const answer = await send('/monitoring/urging', {
      plan: stage.cast.plan.id,
      taskId: task.id,
      text: 'Chữ đã gõ',
      zalo: '',
      channel: 'compose',
    });
    expect([answer.status, answer.body.includes('Chữ đã gõ')]).toEqual([409, true]);
  });

  it('make a draft again, and throw it away', async () => {
    const path = await composed(await fresh('Tạm'));
    const draft = await page(path);
    const kept = await send(path, {
      version: valueOf(draft, 'version'),
      opening: 'Lời của ban',
      act: 'remake',
    });
    expect(kept.status).toBe(303);
    const now = await page(path);
    expect(now).toContain('Lời của ban');
    await send(path, { version: valueOf(now, 'version'), act: 'renew' });
    const anew = await page(path);
    expect(anew).not.toContain('Lời của ban');
    for (const act of ['renew', 'discard']) {
      const asked = '<summary>(?:(?!<summary>)[^])*không lấy lại được(?:(?!<summary>)[^])*value=';
      expect(anew).toMatch(new RegExp(`${asked}"${act}"`));
    }
    const gone = await send(path, { version: valueOf(anew, 'version'), act: 'discard' });
    expect(gone.headers.get('location')).toBe('/monitoring/letters');
    expect((await stage.board.page(path)).status).toBe(404);
  });

  it('begin what is written into a register with the day that it is for its committee', async () => {
    const { dataSource } = stage.tasks.app;
    const path = `/monitoring/registers?register=${(await openRegister('CV')).id}`;
    expect(valueOf(await page(path), 'day')).toBe('2026-02-20');
    await dataSource.query(
      `insert into committee_setting (committee_id, time_zone) values ($1, 'Pacific/Pago_Pago')`,
      [stage.cast.committee.id],
    );
    expect(valueOf(await page(path), 'day')).toBe('2026-02-19');
    await dataSource.query('delete from committee_setting where committee_id = $1', [
      stage.cast.committee.id,
    ]);
  });

  it('keep the register: a form each, what is wrong at its field, and its rows as a table', async () => {
    const opened = await send('/monitoring/registers/open', {
      issuer: `${stage.cast.committee.id}/${stage.cast.monitor.id}`,
      typeCode: 'HD',
    });
    const path = opened.headers.get('location') ?? '';
    const id = path.split('=')[1] ?? '';
    const empty = await page(path);
    expect(words(empty)).toContain('Số tiếp theo: 01-HD/BTCHU');
    await send(`/monitoring/registers/${id}/begin`, { version: valueOf(empty, 'version'), beginsAt: '7' });
    const begun = await page(path);
    expect(words(begun)).toContain('Số tiếp theo: 07-HD/BTCHU');
    const note = {
      version: valueOf(begun, 'version'),
      noted: 'elsewhere',
      day: '2026-02-18',
      subject: 'Hướng dẫn trên giấy',
      addressees: '',
      signer: '',
      reason: 'Văn phòng ban hành',
    };
    const gap = await send(`/monitoring/registers/${id}/numbers`, { ...note, from: '9', to: '9' });
    expect(gap.status).toBe(400);
    expect(gap.body).toMatch(/<details open>[\s\S]*name="from"[^>]*value="9"[^>]*aria-invalid="true"/);
    expect(
      (await send(`/monitoring/registers/${id}/numbers`, { ...note, from: 'bảy', to: '8' })).status,
    ).toBe(400);
    expect((await send(`/monitoring/registers/${id}/numbers`, { ...note, from: '7', to: '8' })).status).toBe(
      303,
    );
    const full = await page(path);
    await send(`/monitoring/registers/${id}/void`, {
      version: valueOf(full, 'version'),
      number: '8',
      reason: 'Ghi nhầm',
    });
    const sheet = async (query: string) => {
      const { status, content } = await stage.board.file(
        `/monitoring/registers/list.xlsx?register=${id}${query}`,
        {
          page: true,
        },
      );
      expect(status).toBe(200);
      return toldByFile('list.xlsx', content);
    };
    expect(await sheet('')).toMatch(
      /08-HD\/BTCHU[\s\S]*Ghi nhầm[\s\S]*07-HD\/BTCHU[\s\S]*Văn phòng ban hành/,
    );
    expect(await sheet('&state=voided')).not.toContain('07-HD/BTCHU');
    const term = await send('/monitoring/registers/term', {
      committeeId: stage.cast.committee.id,
      beganOn: '2027-01-01',
    });
    expect([term.status, /name="beganOn"[^>]*aria-invalid="true"/.test(term.body)]).toEqual([400, true]);
  });
});
