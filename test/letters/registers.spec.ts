import { describe, expect, it } from '@jest/globals';
import { type Letter, letterStage, type Register } from '../support/letter-stage.js';

const { stage, beginTerm, drafted, read, issue, issued, fileOf, openRegister, fresh } = letterStage({
  term: '2025-08-01',
});

describe('the register of numbers', () => {
  interface Numbered {
    readonly number: number;
    readonly symbol: string;
    readonly state: string;
    readonly subject: string;
    readonly signer: string;
    readonly reason: string | null;
  }
  const numbersOf = async ({ id }: Pick<Register, 'id'>, query = '') =>
    (await stage.board.get<{ items: Numbered[] }>(`/registers/${id}/numbers${query}`)).body.items;
  const noted = (given: Record<string, unknown>) => ({
    state: 'elsewhere',
    day: '2026-02-18',
    subject: 'Văn bản giấy',
    addressees: '',
    signer: '',
    reason: 'Văn phòng ban hành trên giấy',
    ...given,
  });

  it('gives no number twice, and leaves none out, to many who issue at once', async () => {
    const letters: Letter[] = [];
    // fewer than there are connections: none waits for one
    for (let n = 0; n < 8; n += 1) letters.push(await drafted(stage.late));
    const answers = await Promise.all(letters.map(({ id }) => issue(id)));
    expect(answers.map(({ status }) => status)).toEqual(letters.map(() => 200));
    const taken = answers.map(({ body }) => Number(body.symbol?.slice(0, 2))).sort((a, b) => a - b);
    const [first = 0] = taken;
    expect(taken).toEqual(letters.map((_, at) => first + at));
    const again = await Promise.all([1, 2, 3].map(async () => (await issue(letters[0]?.id ?? '')).status));
    expect(again).toEqual([409, 409, 409]);
  });

  it('goes on where the paper register stands, and explains every number that no letter has', async () => {
    const register = await openRegister('TB');
    expect(register).toMatchObject({ span: '2025-2030', issuerCode: 'BTCHU', next: 1 });
    expect((await openRegister('TB')).id).toBe(register.id);
    const begun = await stage.board.patch<Register>(
      `/registers/${register.id}`,
      { beginsAt: 13 },
      register.version,
    );
    expect(begun.body.next).toBe(13);
    const path = `/registers/${register.id}/numbers`;
    expect(await stage.board.post(path, noted({ from: 14, to: 16 }))).toMatchObject({
      status: 400,
      body: { code: 'not_next', fields: [{ name: 'from' }] },
    });
    await stage.board.post(path, noted({ state: 'skipped', from: 13, to: 13, reason: 'Ghi nhầm trang' }));
    expect(await stage.board.post(path, noted({ from: 14, to: 16, day: '2026-02-21' }))).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'day' }] },
    });
    expect((await stage.board.post<Register>(path, noted({ from: 14, to: 16 }))).body.next).toBe(17);
    expect((await numbersOf(register)).map(({ symbol, state, reason }) => [symbol, state, reason])).toEqual([
      ['16-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['15-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['14-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['13-TB/BTCHU', 'skipped', 'Ghi nhầm trang'],
    ]);
    // the code of the issuer is by its present name, unless it is said; what was given keeps its symbol
    const renamed = async (name: string): Promise<void> => {
      await stage.tasks.app.dataSource.query('update body set name = $2 where id = $1', [
        stage.cast.monitor.id,
        name,
      ]);
    };
    const [{ name = '' } = {}] = await stage.tasks.app.dataSource.query<{ name: string }[]>(
      'select name from body where id = $1',
      [stage.cast.monitor.id],
    );
    await renamed('Văn phòng Huyện ủy');
    expect(await stage.board.get(`/registers/${register.id}`)).toMatchObject({
      body: { issuerCode: 'VPHU' },
    });
    await stage.board.post(path, noted({ from: 17, to: 17 }));
    await stage.board.post(path, noted({ from: 18, to: 18, issuerCode: 'BTCHU' }));
    await renamed(name);
    expect((await numbersOf(register)).map(({ symbol }) => symbol).slice(0, 3)).toEqual([
      '18-TB/BTCHU',
      '17-TB/VPHU',
      '16-TB/BTCHU',
    ]);
    expect(await stage.board.patch(`/registers/${register.id}`, { beginsAt: 20 }, 6)).toMatchObject({
      status: 409,
      body: { code: 'register_in_use' },
    });
    expect(
      await stage.board.post(`/registers/${register.id}/void`, { number: 99, reason: 'Ghi sai' }),
    ).toMatchObject({
      status: 400,
      body: { code: 'no_such_number', fields: [{ name: 'number' }] },
    });
    await stage.board.post(`/registers/${register.id}/void`, { number: 15, reason: 'Ghi sai' });
    const voided = await numbersOf(register, '?state=voided');
    expect(voided.map(({ number, reason }) => [number, reason])).toEqual([
      [15, 'Văn phòng ban hành trên giấy; hủy: Ghi sai'],
    ]);
    expect((await numbersOf(register, '?since=2026-02-19')).length).toBe(0);
  });

  it('keeps the number of a letter that is voided, with the reason, and gives the next one', async () => {
    const first = await issued(stage.late);
    const voided = await stage.board.post<Letter>(`/letters/${first.id}/void`, { reason: 'Sai nơi nhận' });
    expect(voided.body).toMatchObject({ status: 'voided', symbol: first.symbol, voidReason: 'Sai nơi nhận' });
    for (const ending of ['docx', 'pdf'] as const) {
      const told = await fileOf(first.id, ending);
      expect(told).toContain(first.symbol ?? '-');
      expect(told).toMatch(/ĐÃ\s+HỦY/);
    }
    const register = await openRegister('CV');
    const [last] = await numbersOf(register);
    expect(last).toMatchObject({
      symbol: first.symbol,
      state: 'voided',
      reason: 'Sai nơi nhận',
      letterId: first.id,
    });
    const second = await issued(stage.late);
    expect(Number(second.symbol?.slice(0, 2))).toBe(Number(first.symbol?.slice(0, 2)) + 1);
    expect(
      await stage.board.post(`/registers/${register.id}/void`, {
        number: Number(second.symbol?.slice(0, 2)),
        reason: 'Hủy',
      }),
    ).toMatchObject({ status: 409, body: { code: 'number_of_letter' } });
  });

  it('is given in the committee’s own template until it is voided, as nothing there need say so', async () => {
    const own = `/committees/${stage.cast.committee.id}/templates/urging-letter`;
    const starter = (await stage.board.file(`${own}/starter.docx`)).content;
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(starter)]), 'mẫu.docx');
    expect((await stage.board.post(own, form)).status).toBe(204);
    const { id } = await issued(stage.late);
    expect((await stage.board.file(`/letters/${id}/letter-in-template.docx`)).status).toBe(200);
    await stage.board.post(`/letters/${id}/void`, { reason: 'Sai nơi nhận' });
    expect(await stage.board.get(`/letters/${id}/letter-in-template.docx`)).toMatchObject({
      status: 409,
      body: { code: 'document_voided' },
    });
    expect((await stage.board.file(`/letters/${id}/letter.docx`)).status).toBe(200);
    await stage.board.request('DELETE', own);
  });

  it('keeps the number of a text that is taken away, from the letter, its document, its urging and the register', async () => {
    const blank = (entity: string, id: string, field: string, more = {}) =>
      stage.board.post('/blankings', { entity, id, field, reason: 'Có thông tin cá nhân', ...more });
    const { id, version } = await drafted(await fresh('Cập nhật danh sách'));
    const changes = { subject: 'nhắc họ và tên viết nhầm nộp hồ sơ', signer: 'Họ và tên viết nhầm' };
    await stage.board.patch(`/letters/${id}`, changes, version);
    const letter = (await issue(id)).body;
    const register = await openRegister('CV');
    expect((await blank('letter', id, 'signer')).status).toBe(201);
    expect((await blank('register', register.id, 'subject')).status).toBe(400);
    const number = Number(letter.symbol?.slice(0, letter.symbol.indexOf('-')));
    expect((await blank('register', register.id, 'subject', { number })).status).toBe(201);
    const kept = await read(id);
    expect([kept.symbol, kept.status]).toEqual([letter.symbol, 'issued']);
    const [row] = await numbersOf(register);
    expect(row).toMatchObject({ number, symbol: letter.symbol, state: 'issued', letterId: id });
    for (const text of [kept.text['subject'], kept.text['signer'], row?.subject, row?.signer])
      expect(text).toMatch(/^\[Đã gỡ bỏ nội dung ngày /);
    const told = await fileOf(id, 'docx');
    expect(told).toContain(letter.symbol ?? '-');
    const left = await stage.tasks.app.dataSource.query<object[]>(
      `select l.id from letter l left join urging u on u.letter_id = l.id left join register_number n on n.letter_id = l.id
       where concat(l::text, u::text, n::text) ~* 'họ và tên viết nhầm'`,
    );
    expect(left).toEqual([]);
    expect(told).not.toMatch(/họ và tên viết nhầm/i);
    const history = await stage.board.get<{ items: { action: string }[] }>(`/history?entity=letter&id=${id}`);
    expect(history.body.items.filter(({ action }) => action === 'content-blanked')).toHaveLength(2);
    expect((await blank('letter', id, 'signer')).body).toMatchObject({ status: 409 });
  });

  it('keeps its history where a text beside a number is taken away, whatever the number', async () => {
    const { id } = await openRegister('CTr');
    const given = noted({ from: 1, to: 1, signer: 'Họ và tên bị ghi nhầm' });
    expect((await stage.board.post(`/registers/${id}/numbers`, given)).status).toBe(201);
    const input = { entity: 'register', id, field: 'signer', number: 1, reason: 'Có thông tin cá nhân' };
    expect((await stage.board.post('/blankings', input)).status).toBe(201);
    const { items } = (
      await stage.board.get<{ items: { action: string; after: object | null }[] }>(
        `/history?entity=register&id=${id}`,
      )
    ).body;
    expect(items.find(({ action }) => action === 'elsewhere')?.after).toMatchObject({ from: 1, to: 1 });
  });

  it('holds each number once in the database itself', async () => {
    const [row] = await stage.tasks.app.dataSource.query<{ register_id: string; number: number }[]>(
      'select register_id, number from register_number limit 1',
    );
    const again = stage.tasks.app.dataSource.query(
      `insert into register_number (id, register_id, number, symbol, state, day, subject, addressees, signer)
       values (gen_random_uuid(), $1, $2, 'x', 'skipped', '2026-01-01', '', '', '')`,
      [row?.register_id, row?.number],
    );
    await expect(again).rejects.toThrow(/uq_register_number_register_id_number/);
  });
});

describe('as the years go on, a register', () => {
  it('begins at 1 for each type, for each issuer, in each year of a State body and in each term of a Party one', async () => {
    expect((await openRegister('KL')).next).toBe(1);
    expect((await openRegister('CV', stage.cast.committee.id)).next).toBe(1);
    const { world, app } = stage.tasks;
    const monitor = await world.body(stage.cast.committee, {
      kind: 'peoples-committee',
      name: 'Ủy ban nhân dân huyện Lạc Dương',
    });
    const plan = await world.planInForce(stage.cast.committee, { monitor });
    const task = await stage.tasks.task(
      { ...stage.cast, plan },
      { title: 'Việc của huyện', dueOn: '2026-02-10' },
    );
    const ofState = await issued(task);
    expect(ofState.symbol).toBe('01/UBND');
    expect((await issued(task)).symbol).toBe('02/UBND');
    const paper = await fileOf(ofState.id, 'docx');
    expect(paper).toContain('Số: 01/UBND');
    expect(paper).toContain('TM. ỦY BAN NHÂN DÂN');
    stage.tasks.goTo('2027-01-04');
    expect((await issued(task)).symbol).toBe('01/UBND');
    expect(Number((await issued(stage.late)).symbol?.slice(0, 2))).toBeGreaterThan(1);
    expect(await beginTerm('2026-12-20')).toMatchObject({ status: 409, body: { code: 'term_in_use' } });
    expect(Number((await issued(stage.late)).symbol?.slice(0, 2))).toBeGreaterThan(1);
    stage.tasks.goTo('2031-01-06');
    expect((await beginTerm('2030-12-20')).status).toBeLessThan(300);
    expect((await issued(stage.late)).symbol).toBe('01-CV/BTCHU');
    const spans = (await stage.board.get<{ items: { typeCode: string; span: string }[] }>('/registers')).body
      .items;
    expect(
      spans
        .filter(({ typeCode }) => typeCode === 'CV')
        .map(({ span }) => span)
        .sort(),
    ).toEqual(['2025-2030', '2025-2030', '2026', '2027', '2030-2035'].sort());
    const gaps = `select r.id from number_register r join register_number n on n.register_id = r.id
      group by r.id having count(*) <> max(n.number) - r.begins_at + 1 or min(n.number) <> r.begins_at`;
    expect(await app.dataSource.query(gaps)).toEqual([]);
  });

  it('gives no number of a day before that of the number before', async () => {
    stage.tasks.goTo('2031-01-08');
    const early = await drafted(stage.late);
    stage.tasks.goTo('2031-01-10');
    const last = await issued(stage.late);
    expect(await issue(early.id, '2031-01-09')).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'issuedOn', message: expect.stringContaining(last.symbol ?? '-') }] },
    });
    expect((await issue(early.id)).status).toBe(200);
  });

  it('goes on to the last day of a term whose congress was held early', async () => {
    stage.tasks.goTo('2034-06-03');
    const old = await issued(stage.late);
    expect(await beginTerm('2034-06-02')).toMatchObject({ status: 200 });
    const before = Number(old.symbol?.slice(0, 2));
    expect(before).toBeGreaterThan(1);
    expect((await issued(stage.late)).symbol).toBe('01-CV/BTCHU');
  });

  it('of a State body is one for all committees whose plans it follows', async () => {
    const { world } = stage.tasks;
    const monitor = await world.body(stage.cast.committee, {
      kind: 'peoples-committee',
      name: 'Ủy ban nhân dân xã Lát',
    });
    const second = await stage.tasks.cast();
    const symbols: (string | null)[] = [];
    for (const own of [stage.cast, second]) {
      const plan = await world.planInForce(own.committee, { monitor });
      const task = await stage.tasks.task({ ...own, plan }, { title: 'Việc chung', dueOn: '2026-02-10' });
      const client = await stage.tasks.client(own.board);
      const { body } = await client.post<Letter>('/letters', { taskIds: [task.id] });
      const answer = await client.post<Letter>(`/letters/${body.id}/issue`, { unsigned: true });
      symbols.push(answer.body.symbol);
    }
    expect(symbols).toEqual(['01/UBND', '02/UBND']);
  });

  it('tells its history who opened it, and each number that was given and taken back', async () => {
    const letter = await issued(stage.late);
    await stage.board.post(`/letters/${letter.id}/void`, { reason: 'Gửi nhầm' });
    const [row] = await stage.tasks.app.dataSource.query<{ id: string; number: number }[]>(
      'select register_id as id, number from register_number where letter_id = $1',
      [letter.id],
    );
    const { items } = (
      await stage.board.get<{ items: { action: string; after: { number?: number } | null }[] }>(
        `/history?entity=register&id=${row?.id}&limit=200`,
      )
    ).body;
    const of = (action: string) => items.filter((one) => one.action === action);
    expect(of('opened')).toHaveLength(1);
    for (const action of ['issued', 'voided'])
      expect(of(action).map(({ after }) => after?.number)).toContain(row?.number);
  });

  it('is that of the body which follows the plan when the letter is issued', async () => {
    const task = await fresh('Đổi cơ quan theo dõi');
    const draft = await drafted(task);
    const follow = async (id: string): Promise<void> => {
      await stage.tasks.app.dataSource.query('update plan set monitoring_body_id = $2 where id = $1', [
        stage.cast.plan.id,
        id,
      ]);
    };
    await follow(stage.other.id);
    expect(await issue(draft.id)).toMatchObject({ status: 409, body: { code: 'letter_issuer_changed' } });
    const change = await stage.board.patch<Letter>(
      `/letters/${draft.id}`,
      { answerBy: '2034-07-01' },
      draft.version,
    );
    expect(change.body.text['closing']).toContain('Ban Tổ chức Huyện ủy');
    await stage.board.post(`/letters/${draft.id}/remake`, { keep: false });
    const { body } = await issue(draft.id);
    expect([body.symbol, body.text['issuerCode']]).toEqual(['01-CV/VPHU', 'VPHU']);
    expect(await fileOf(draft.id, 'docx')).toContain('VĂN PHÒNG HUYỆN ỦY');
    await follow(stage.cast.monitor.id);
    const told = await stage.board.get<{ items: { action: string; before: object | null }[] }>(
      `/history?entity=letter&id=${draft.id}`,
    );
    expect(told.body.items.find(({ action }) => action === 'remade')?.before).toMatchObject({
      issuerId: stage.cast.monitor.id,
      closing: expect.stringMatching(/^sha256:/),
    });
  });
});
