import { describe, expect, it } from '@jest/globals';
import { given, HEAD } from './look-alikes/small-plan.js';

describe('the foot of a page', () => {
  it('has notes under a rule, with numbers that stand alone, and a duty goes on behind them', () => {
    expect(
      given(
        '1. Sở Y tế\n- Trồng tre trên các bãi sông đã được tỉnh 1 giao cho các\n______________\n1 Gồm: Sở Nội vụ, Sở Xây dựng.\n2 Theo Quyết định của tỉnh.\n\n3\n\nxã giữ gìn.\n- Đo bãi tre.\n',
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre trên các bãi sông đã được tỉnh 1 giao cho các xã giữ gìn.',
      'Sở Y tế | Đo bãi tre.',
    ]);
  });

  it('has notes under a rule within a section, however they begin, where words refer to them', () => {
    const notes =
      '________________\n2 Bãi tre Nậm Khe – Bản Mây; các\nbãi Suối Trong giai đoạn 2.\n3 Xã Mây; xã Khe.\n\n';
    expect(
      given(
        `1. Sở Y tế\n- Trồng tre trên các bãi trọng điểm2.\n- Giữ tre ở các xã vùng cao3.\n\n${notes}2. Sở Nội vụ\n- Đo bãi tre.\n`,
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre trên các bãi trọng điểm2.',
      'Sở Y tế | Giữ tre ở các xã vùng cao3.',
      'Sở Nội vụ | Đo bãi tre.',
    ]);
  });

  it('has a note in brackets where one word refers to it and nothing is counted so', () => {
    expect(
      given(
        '1. Sở Y tế\n- Gọi điện qua tổng đài(1), nhắn tin cho người trồng tre;\n(1) Tổng đài 1800; hộp thư trongtre.\n\n- Đo bãi tre.\n',
      ),
    ).toEqual(['Sở Y tế | Gọi điện qua tổng đài(1), nhắn tin cho người trồng tre;', 'Sở Y tế | Đo bãi tre.']);
  });

  it('has no note where items of a sentence are counted in brackets', () => {
    expect(
      given(
        '1. Sở Y tế\n- Giữ tre theo Nghị quyết(1) của tỉnh:\n(1) Trồng tre ven hồ; (2) đo bãi tre; (3) cắm mốc.\n',
      ).join(),
    ).toContain('Trồng tre ven hồ');
  });

  it('takes no label of the next page into its note', () => {
    expect(
      given(
        '1. Trồng tre trên bãi sông\ncủa tỉnh1\n1 Theo Quyết định số 5/QĐ-UBND của tỉnh về bãi sông, có hiệu lực\nthi hành từ ngày 01/7/2024.\n2\nCơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Nội vụ.\n2. Đo bãi tre ven sông và cắm mốc cho\ncác xã\nCơ quan chủ trì: Sở Xây dựng.\n',
      ).map((duty) => duty.split(' | ')[0]),
    ).toEqual(['Sở Y tế', 'Sở Xây dựng']);
  });
});

describe('the head of a page', () => {
  const page = (head: string): string =>
    `1. Sở Y tế\n- Trồng tre ven hồ.\n- 2 -\n\n${head}\n2. Sở Nội vụ\n- Đo bãi tre.\n- 3 -\n\n${head}\n3. Sở Xây dựng\n- Cắm mốc.\n`;
  const duties = ['Sở Y tế | Trồng tre ven hồ.', 'Sở Nội vụ | Đo bãi tre.', 'Sở Xây dựng | Cắm mốc.'];

  it('is no part of a duty where it is the same on several pages', () => {
    expect(given(page('Bãi tre tỉnh Nậm Khe – trang của Sở'))).toEqual(duties);
  });

  it('is none where it is the title of the document once more', () => {
    const head = HEAD.replace('Trồng tre', 'Trồng tre ven hồ năm 2026');
    const items = Array.from({ length: 9 }, (_, index) => `- Giữ bãi tre số ${index + 1}.`);
    const source = `1. Sở Y tế\n${items.join('\n')}\n- 2 -\n\nKế hoạch Trồng tre ven hồ năm 2026\n2. Sở Nội vụ\n- Đo bãi tre.\n`;
    expect(given(source, head).slice(8)).toEqual(['Sở Y tế | Giữ bãi tre số 9.', 'Sở Nội vụ | Đo bãi tre.']);
  });
});

describe('lines that a program wraps at one width', () => {
  const wrapped = (text: string): string => text.replaceAll(/(?=[^\n]{62})([^\n]{1,61}) /g, '$1\n');

  it('part paragraphs where the first word of the next had room, be the line nearly full', () => {
    const first =
      'Ươm giống tre và giao cho các xã ven sông trồng ở những bãi mới bồi, lập sổ theo dõi từng bãi và báo cho các hộ.';
    const second = 'Mỗi quý đo lại các bãi tre đã trồng, ghi vào sổ và gửi kết quả cho tỉnh.';
    const third = 'Cắm mốc quanh những bãi tre đã có, vẽ bản đồ và giữ bản đồ ấy ở các xã ven sông.';
    const text = `1. Sở Y tế\n${first}\n${second}\n2. Sở Nội vụ\n${third}\n3. Sở Xây dựng\n${first}\n`;
    expect(given(wrapped(text))).toEqual([
      `Sở Y tế | ${first}`,
      `Sở Y tế | ${second}`,
      `Sở Nội vụ | ${third}`,
      `Sở Xây dựng | ${first}`,
    ]);
  });
});

describe('paragraphs of a web page, without a mark at their ends', () => {
  const long =
    'Mở hai lớp dạy đan tre cho các hộ ven hồ trong mùa khô (lớp đầu: thợ của làng nghề dạy; lớp sau: mời nghệ nhân ở huyện bên cạnh về nói chuyện về tre)';
  const paragraphs = (...all: readonly string[]): string => `${all.join('\n\n')}\n`;

  it('are a task each where they begin with what is to be done', () => {
    const text = paragraphs(
      '1. Đoàn xã',
      long,
      'Duy trì tổ giữ bãi tre vào buổi chiều cuối năm',
      'Vẽ bản đồ tre',
    );
    expect(given(text)).toEqual([
      `Đoàn xã | ${long}`,
      'Đoàn xã | Duy trì tổ giữ bãi tre vào buổi chiều cuối năm',
      'Đoàn xã | Vẽ bản đồ tre',
    ]);
  });

  it('end ahead of one that is apart from the others', () => {
    const text = paragraphs('1. Đoàn xã', 'Đo bãi tre vào cuối năm', 'Riêng Công an xã: giữ bãi tre mùa lũ');
    expect(given(text)).toEqual(['Đoàn xã | Đo bãi tre vào cuối năm', 'Công an xã | giữ bãi tre mùa lũ']);
  });

  it('go on behind what is called by a name that begins as a task does', () => {
    const text = paragraphs('1. Đoàn xã', `${long}, theo Đề án`, 'Xây dựng làng nghề tre', 'Vẽ bản đồ tre');
    expect(given(text)).toEqual([
      `Đoàn xã | ${long}, theo Đề án Xây dựng làng nghề tre`,
      'Đoàn xã | Vẽ bản đồ tre',
    ]);
  });

  it('go on where a name was cut', () => {
    const text = paragraphs(
      '1. Đoàn xã',
      `${long}, cùng làm với`,
      'Hội Nông dân',
      '2. Công an xã',
      'Giữ bãi tre',
    );
    expect(given(text)).toEqual([`Đoàn xã | ${long}, cùng làm với Hội Nông dân`, 'Công an xã | Giữ bãi tre']);
  });
});

describe('a table with a cell on each line', () => {
  const titles = 'TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n';

  it('goes on over pages with numbers, its titles and groups of rows', () => {
    expect(
      given(
        `PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${titles}I. Trồng\n1\nTrồng tre\nSở Y tế\nSở Nội vụ\nQuý I/2026\n2\nTưới tre\nSở Nội vụ\nSở Y tế\nQuý II/2026\n1\n${titles}II. Giữ\n3\nĐo bãi tre\nSở Xây dựng\nSở Y tế\nQuý III/2026\n`,
      ),
    ).toEqual([
      'Sở Y tế | Trồng tre | 2026-03-31',
      'Sở Nội vụ | Tưới tre | 2026-06-30',
      'Sở Xây dựng | Đo bãi tre | 2026-09-30',
    ]);
  });

  it('keeps what stands in the last cell of several rows ahead of the number of the next', () => {
    const rows = (last: string, end: string): string =>
      ['Trồng tre', 'Tưới tre', 'Đo bãi'].map((task, at) => `${at + 1}\n${task}\n${last}\n${end}\n`).join('');
    const over = 'PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\nTT\nNhiệm vụ\n';
    const leads = `${over}Thời gian\nCơ quan chủ trì\n${rows('Quý I/2026', 'Sở Văn hóa, Thể thao và Du lịch')}`;
    expect(given(leads)).toEqual(
      ['Trồng tre', 'Tưới tre', 'Đo bãi'].map(
        (task) => `Sở Văn hóa, Thể thao và Du lịch | ${task} | 2026-03-31`,
      ),
    );
    const days = `${over}Cơ quan chủ trì\nThời gian\n${rows('Sở Y tế', 'Trước ngày 15 tháng 4 năm 2026')}`;
    expect(given(days).filter((duty) => duty.endsWith('2026-04-15'))).toHaveLength(3);
  });

  it('may break the name of an office', () => {
    expect(
      given(
        `PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n${titles}1\nĐo mưa\nCục Khí tượng\nThủy văn\nSở Y tế\nQuý I/2026\n2\nĐo bãi\nViện Quy hoạch\nThủy lợi miền Nam\nSở Y tế\nQuý II/2026\n`,
      ).map((duty) => duty.split(' | ')[0]),
    ).toEqual(['Cục Khí tượng Thủy văn', 'Viện Quy hoạch Thủy lợi miền Nam']);
  });

  it('names “Văn phòng” alone ahead of a body of its own, and what is made behind a name', () => {
    const rows = (lines: string): string[] =>
      given(
        `PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\nTT\nNhiệm vụ\nCơ quan chủ trì\nSản phẩm\n1\nTrồng tre ở\nbãi sông\n${lines}2\nTưới tre\nSở Nội vụ\nBáo cáo\n`,
      ).map((duty) => duty.split(' | ')[0] ?? '');
    expect(rows('Văn phòng\nPhòng Tổ chức cán bộ\nDanh sách\n')[0]).toBe('Văn phòng; Phòng Tổ chức cán bộ');
    expect(rows('Văn phòng\nĐoàn ĐBQH tỉnh\nDanh sách\n')[0]).toBe('Văn phòng Đoàn ĐBQH tỉnh');
    for (const made of ['Cây xanh', 'Video clip', 'Thẻ BHYT', 'Danh mục tre', 'Cuộc thi'])
      expect(rows(`Sở Tư pháp\n${made}\n`)).toEqual(['Sở Tư pháp', 'Sở Nội vụ']);
  });
});

describe('a dash at the head of a line', () => {
  const text = (full: string, next: string): string =>
    [
      '1. Sở Y tế',
      '- Đo nước của các giếng ở bản Tre và bản Pì, ghi vào sổ theo dõi của',
      'xã và gửi về Trạm Y tế.',
      '- Lập bản đồ các giếng nhiễm phèn ở vùng cao, tính cả các mó nước đã',
      'cạn từ năm 2024.',
      '- Phát sổ tay cho các hộ, dạy cách thau giếng sau mỗi trận lũ cho các',
      'trưởng bản.',
      full,
      next,
      '2. Sở Nội vụ',
      '- Cử người.\n',
    ].join('\n');

  it('goes on between two places where the line before has no room for more', () => {
    const full = '- Vẽ bản đồ điều hòa nước các sông Nậm Khe - Nậm Pì, Suối Tre, Vũ Gia';
    expect(given(text(full, '- Thu Bồn, Đồng Nai.')).at(-2)).toBe(
      `Sở Y tế | ${full.slice(2)} - Thu Bồn, Đồng Nai.`,
    );
  });

  it('begins an item behind a short line, or ahead of what is to be done', () => {
    const full = '- Vẽ bản đồ điều hòa nước các sông Nậm Khe - Nậm Pì, Suối Tre, Vũ Gia';
    expect(given(text('- Vẽ bản đồ sông Vũ Gia', '- Thu Bồn, Đồng Nai.')).at(-2)).toBe(
      'Sở Y tế | Thu Bồn, Đồng Nai.',
    );
    expect(given(text(full, '- Thau giếng bản Pì.')).at(-2)).toBe('Sở Y tế | Thau giếng bản Pì.');
  });
});

describe('a note at the foot of a page', () => {
  it('is known by its number in brackets, however it begins', () => {
    const note = '_____________________\n(2) Như: giếng bản Tre, giếng bản Pì\nvà mó nước bản Lạ.\n';
    expect(
      given(
        `1. Sở Y tế đo nước của các giếng sâu(2);\n${note}                    2\nghi vào sổ của xã.\n2. Sở Nội vụ cử người.\n`,
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế đo nước của các giếng sâu(2); ghi vào sổ của xã.',
      'Sở Nội vụ | Sở Nội vụ cử người.',
    ]);
  });
});

describe('a page whose paragraphs are set in', () => {
  const page = (...lines: readonly string[]): string[] =>
    given(
      [
        '        1. Sở Y tế',
        '        - Lấy mẫu nước ở các giếng của bản Sim, bản Mây và những bản ven suối khác',
        'trước mùa mưa; phòng các bệnh lây từ nước, từ vật nuôi sang người như bệnh cúm',
        ...lines,
        '        - Báo cáo Ủy ban nhân dân tỉnh kết quả lấy mẫu nước của tất cả các giếng ở',
        'những bản vùng cao.',
        '        2. Sở Nội vụ',
        '        - Mở lớp tập huấn về nước sạch cho những người trông coi giếng, bể chứa và',
        'đường ống ở bản.',
        '        - Tổng hợp danh sách những người trông coi giếng của các bản ở vùng cao và',
        'gửi về tỉnh.',
      ].join('\n'),
    );

  it('goes on with the name of an illness, which numbers nothing', () => {
    expect(page('A/H5N1, A/H7N9 và bệnh dại.')[0]).toContain('như bệnh cúm A/H5N1, A/H7N9 và bệnh dại.');
    expect(page('A/H5N1, A/H7N9 và bệnh dại.').length).toBe(4);
  });

  it('begins a paragraph below a title as far in as the title', () => {
    const all = page(
      'gia cầm.',
      '        II. NỘI DUNG',
      '        6. Tăng cường kiểm tra, giám sát nguồn nước, giữ nghiêm nội quy của các bản vùng cao',
      '        Đo nước giếng ở các bản vùng cao mỗi năm ít nhất hai lần (Thanh tra tỉnh chủ',
      'trì).',
    );
    expect(all.some((each) => each.startsWith('Thanh tra tỉnh | Đo nước giếng'))).toBe(true);
  });
});
