import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

describe('letterheads', () => {
  it('leaves the number out that is blank, though what a letter is about cites another', () => {
    const letter =
      'UBND TỈNH NẬM KHE\nSố:        /UBND-VX\nV/v trồng tre theo Công văn số 77/BNN-LN\nKính gửi: Sở Tre Nứa\n' +
      'Giao Sở Tre Nứa chủ trì trồng tre ven suối.\n';

    expect(readPlan(letter).symbol).toBeNull();
    expect(readPlan(letter.replace('       /', ' 512/')).symbol).toBe('512/UBND-VX');
  });

  it('takes who decides from over what a decision rests on, where its letterhead is lost', () => {
    const decision = (who: string): string =>
      `QUYẾT ĐỊNH\nBan hành Kế hoạch trồng tre ven suối\n\n${who}\nCăn cứ Luật Lâm nghiệp;\n\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n`;
    expect(readPlan(decision('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NẬM KHE')).issuer).toBe(
      'Ủy ban nhân dân tỉnh Nậm Khe',
    );
    expect(readPlan(decision('BỘ TRƯỞNG BỘ Y TẾ')).issuer).toBe('Bộ Y tế');
    expect(readPlan(decision('THỦ TƯỚNG CHÍNH PHỦ')).issuer).toBe('Thủ tướng Chính phủ');
  });

  it('does not take those for the issuer whom a letter is for', () => {
    const letter =
      'Kính gửi:\n- Ủy ban nhân dân xã;\n- Ban Xây dựng Đảng;\n- Các chi bộ trực thuộc.\nThực hiện Kế hoạch số 8-KH/TU ngày 02/6/2026 xây dựng nguồn nước, giao:\n1. Ban Xây dựng Đảng: Mở lớp.\n';
    expect(readPlan(letter).issuer).toBeNull();
  });

  it('reads a number with a point, as resolutions of the Government have it', () => {
    const { symbol, basis } = readPlan(
      'CHÍNH PHỦ\nSố: 66.98/2026/NQ-CP\nHà Nội, ngày 03 tháng 3 năm 2026\nNGHỊ QUYẾT\nVề trồng tre\nCăn cứ Nghị quyết số 66.7/2025/NQ-CP ngày 05/5/2025 của Chính phủ;\nĐiều 1. Trồng tre.\n',
    );
    expect(symbol).toBe('66.98/2026/NQ-CP');
    expect(basis).toEqual([{ symbol: '66.7/2025/NQ-CP', issuedOn: '2025-05-05', issuer: 'Chính phủ' }]);
  });

  it('takes who issues a directive from its title', () => {
    const { issuer, title } = readPlan(
      'CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ\nVề việc trồng tre ven suối\nNgày 02 tháng 01 năm 2026, lũ đã làm sạt nhiều bờ suối ở các tỉnh miền núi, nhất là nơi không còn tre.\n' +
        'Thủ tướng Chính phủ chỉ thị:\n1. Bộ Nông nghiệp và Môi trường.\na) Chọn giống tre.\nb) Trồng tre.\n',
    );

    expect(issuer).toBe('Thủ tướng Chính phủ');
    expect(title).toBe('Về việc trồng tre ven suối');
  });

  it('writes a place behind "và" as the place of issue is written', () => {
    expect(
      readPlan(
        'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG NẬM KHE\nSố: 8/KH-SNNMT\nNậm Khe, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nTrồng tre\n',
      ).issuer,
    ).toBe('Sở Nông nghiệp và Môi trường Nậm Khe');
  });

  it('ends the name of who issues a letter ahead of what it was given to do', () => {
    expect(
      readPlan(
        'Thực hiện ý kiến của Phó Chủ tịch tỉnh, Chi cục Lâm nghiệp được giao xây dựng tài liệu trồng tre.\n',
      ).issuer,
    ).toBe('Chi cục Lâm nghiệp');
  });

  it('writes "và" small in the name of a school in capitals', () => {
    expect(readPlan('TRƯỜNG THCS VÀ THPT SÔNG MÂY\nSố: 12/KH-SM\nKẾ HOẠCH\nTrồng tre\n').issuer).toBe(
      'Trường THCS và THPT Sông Mây',
    );
  });

  it('ends the title at a name of a place whose last word asks for more elsewhere', () => {
    for (const title of ['Trồng tre trên địa bàn tỉnh Cao Bằng', 'TRỒNG TRE TRÊN ĐỊA BÀN TỈNH CAO BẰNG'])
      expect(
        readPlan(
          `UBND TỈNH CAO BẰNG\nSố: 12/KH-UBND\nKẾ HOẠCH\n${title}\n\nThực hiện Kế hoạch số 01-KH/BCĐ ngày 21/3/2026 của Ban Chỉ đạo\nvề trồng tre, Ủy ban nhân dân tỉnh\nban hành Kế hoạch như sau:\n1. Sở Xây dựng chọn giống tre.\n`,
        ).title,
      ).toBe('Trồng tre trên địa bàn tỉnh Cao Bằng');
  });

  it('knows of which place an organization of the Front is, and writes boards and groups with their capitals', () => {
    for (const [capitals, small] of [
      ['ỦY BAN MTTQ VIỆT NAM XÃ NẬM KHE\nHỘI NÔNG DÂN', 'Hội Nông dân xã Nậm Khe'],
      ['ỦY BAN MTTQ VIỆT NAM XÃ NẬM KHE\nHỘI NÔNG DÂN XÃ NẬM KHE', 'Hội Nông dân xã Nậm Khe'],
      ['HỘI LHPN TỈNH BẾN LÁ\nBTV HỘI LHPN HUYỆN SUỐI MÂY', 'BTV Hội LHPN huyện Suối Mây'],
      ['TRƯỜNG THCS SUỐI MÂY\nTỔ KHOA HỌC TỰ NHIÊN', 'Tổ Khoa học tự nhiên'],
      ['UBND XÃ SUỐI MÂY\nBAN TỔ CHỨC NGÀY HỘI', 'Ban Tổ chức ngày hội'],
      ['ĐẢNG ỦY XÃ SUỐI MÂY\nCHI BỘ TRƯỜNG MẦM NON ĐỒI CÁT', 'Chi bộ Trường Mầm non Đồi Cát'],
      ['ĐẢNG BỘ TỈNH BẾN LÁ\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH', 'Đảng ủy các cơ quan Đảng tỉnh'],
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRUNG TÂM GDNN - GDTX SUỐI MÂY', 'Trung tâm GDNN - GDTX Suối Mây'],
    ] as const)
      expect(readPlan(`${capitals}\n*\nSố 12-KH/TU\nKẾ HOẠCH\nTrồng tre\n`).issuer).toBe(small);
  });

  it('takes the syllables of the highlands for words, not for abbreviations', () => {
    for (const [capitals, small] of [
      ['TỈNH ỦY ĐẮK LỐK', 'Tỉnh ủy Đắk Lốk'],
      ['ĐẢNG ỦY XÃ KRÔNG BLÁ', 'Đảng ủy xã Krông Blá'],
    ] as const)
      expect(readPlan(`${capitals}\n*\nSố 12-KH/TU\nKẾ HOẠCH\nTrồng tre\n`).issuer).toBe(small);
  });

  it('has the environment in the name of who is responsible for it, and no school', () => {
    for (const name of ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'UBND TỈNH BẾN LÁ\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'])
      expect(readPlan(`${name}\nSố: 12/KH-MT\nKẾ HOẠCH\nTrồng tre\n`).issuer).toMatch(
        /^(?:Bộ|Sở) Nông nghiệp và Môi trường$/,
      );
  });

  it('titles a paper of the Party by what it is about, whoever stands between that and its type', () => {
    const head =
      'HUYỆN ỦY KHE SIM\n*\nSố 19-CT/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nKhe Sim, ngày 05 tháng 12 năm 2024\n';

    expect(
      readPlan(`${head}CHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nVề trồng sim\n-----\n1. Đào hố.\n`).title,
    ).toBe('Về trồng sim');
    expect(
      readPlan(
        `${head}THÔNG BÁO\nKẾT LUẬN CỦA BAN THƯỜNG VỤ HUYỆN ỦY\ntại phiên họp thứ 92\n-----\n1. Giao Văn phòng Huyện ủy trồng sim.\n`,
      ).title,
    ).toBe('Kết luận của Ban Thường vụ Huyện ủy tại phiên họp thứ 92');
    expect(
      readPlan(
        `${head}KẾ HOẠCH\nTổ chức đại hội, tiến tới Đại hội Đảng bộ\nSở Tre Nứa lần thứ I\n-----\nI. MỤC ĐÍCH\nTrồng sim.\n`,
      ).title,
    ).toBe('Tổ chức đại hội, tiến tới Đại hội Đảng bộ Sở Tre Nứa lần thứ I');
  });

  it('titles a letter by the words below its number, without what stands in the other column', () => {
    const letter = (about: string): string =>
      `HUYỆN ỦY KHE SIM\n*\nSố 188-CV/HU\n${about}\nKính gửi: Các chi bộ.\nGiao Văn phòng Huyện ủy chủ trì trồng sim.\n`;

    expect(
      readPlan(letter('V/v trồng sim\nvà giữ đồi\nĐẢNG CỘNG SẢN VIỆT NAM\nKhe Sim, ngày 04 tháng 3 năm 2026'))
        .title,
    ).toBe('V/v trồng sim và giữ đồi');
    expect(readPlan(letter('Về việc trồng sim mùa khô Khe Sim, ngày 04 tháng 3 năm 2026')).title).toBe(
      'Về việc trồng sim mùa khô',
    );
  });

  it('names who issues a paper of an organization or a committee in whole', () => {
    const issuer = (head: string): string | null =>
      readPlan(`${head}\nSố: 12/KH-BTV\nKẾ HOẠCH\nTrồng sim\n`).issuer;

    expect(issuer('HỘI LHPN TỈNH KHE SIM\nBAN THƯỜNG VỤ')).toBe('Ban Thường vụ Hội LHPN tỉnh Khe Sim');
    expect(issuer('ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH\nĐẢNG ỦY CƠ QUAN ỦY BAN KIỂM TRA TỈNH ỦY')).toMatch(
      /^Đảng ủy cơ quan Ủy ban Kiểm tra Tỉnh ủy$/iu,
    );
    expect(
      issuer(
        'ĐẢNG BỘ TỈNH KHE SIM ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ ĐỒI SIM Đồi Sim, ngày 17 tháng 3 năm 2026',
      ),
    ).toBe('Đảng ủy xã Đồi Sim');
  });

  it('titles a joint plan by what it is about', () => {
    expect(
      readPlan(
        'UBND XÃ ĐỒI SIM\nSố: 02/CTrPH-UBND\nCHƯƠNG TRÌNH PHỐI HỢP\nTrồng sim quanh thôn\nI. MỤC ĐÍCH\nPhủ xanh.\n',
      ),
    ).toMatchObject({ type: 'Chương trình', title: 'Trồng sim quanh thôn' });
  });

  it('reads a plan of two offices under their own names, with the years that end its title', () => {
    expect(
      readPlan(
        'UBND TỈNH SÔNG MÂY\nSỞ Y TẾ - CÔNG AN TỈNH\nSố: 12/KHLN-SYT-CAT\nSông Mây, ngày 03 tháng 4 năm 2026\nKẾ HOẠCH LIÊN NGÀNH\n' +
          'Bảo vệ cơ sở khám bệnh năm 2026\nCăn cứ Thông tư liên tịch số 06/2015/TTLT-BCA-BYT ngày 28/8/2015 của Bộ Công an và Bộ Y tế hướng dẫn bảo vệ bệnh viện;\n1. Sở Y tế chủ trì lắp đèn.\n',
      ),
    ).toMatchObject({
      issuer: 'Sở Y tế - Công an tỉnh',
      title: 'Bảo vệ cơ sở khám bệnh năm 2026',
      basis: [{ issuer: 'Bộ Công an và Bộ Y tế' }],
    });
    const board =
      'UBND TỈNH SÔNG MÂY\nBAN CHỈ ĐẠO 389\nSố: 15/KH-BCĐ389\nKẾ HOẠCH\nTRỒNG TRE TRONG CÁC TRƯỜNG NĂM HỌC\n2026-2027\n';
    expect(readPlan(board)).toMatchObject({
      symbol: '15/KH-BCĐ389',
      issuer: 'Ban Chỉ đạo 389',
      title: 'Trồng tre trong các trường năm học 2026-2027',
    });
  });

  it('ends the name of who issued what a plan rests on ahead of where it holds', () => {
    const title = 'Thi hành Nghị định số 165/2025/NĐ-CP ngày 30/6/2025 của Chính phủ trên địa bàn tỉnh';
    expect(readPlan(`UBND TỈNH SÔNG MÂY\nSố: 2/KH-UBND\nKẾ HOẠCH\n${title}\n`).basis).toMatchObject([
      { issuer: 'Chính phủ' },
    ]);
  });

  it('takes type and subject from a first line in small letters where there is none', () => {
    const rest =
      'Hiện nay, nhiều bờ suối trong tỉnh không còn tre giữ đất, mỗi mùa lũ lại sạt thêm, nhà cửa và ruộng vườn của người dân ở gần suối đã bị cuốn trôi, đường sá hư hỏng nhiều nơi, trong khi việc trồng lại tre ở các xã vùng cao lâu nay làm chậm và chưa đều.\n' +
      'Chủ tịch tỉnh chỉ thị:\n1. Sở Tre Nứa chọn giống tre.\n';

    expect(readPlan(`Chỉ thị về trồng tre ven suối năm 2026 và những năm tiếp theo\n${rest}`)).toMatchObject({
      type: 'Chỉ thị',
      title: 'về trồng tre ven suối năm 2026 và những năm tiếp theo',
    });
    expect(readPlan(`Chỉ thị về trồng tre đã được gửi các xã.\n${rest}`).type).toBeNull();
    expect(readPlan(`Chỉ thị chưa gửi các xã\n${rest}`).type).toBeNull();
  });

  it.each([
    ['on a line of its own', 'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nTỈNH NẬM KHE'],
    ['further down', 'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ\nTỈNH NẬM KHE\nNGHĨA VIỆT NAM'],
    ['beside the name of the place', 'ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA\nTỈNH NẬM KHE VIỆT NAM'],
  ])('leaves out the end of a motto that wraps: %s', (_, head) => {
    expect(
      readPlan(`${head}\nĐộc lập - Tự do - Hạnh phúc\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\n`).issuer,
    ).toBe('Ủy ban nhân dân tỉnh Nậm Khe');
  });

  it.each([
    ['on a line of its own', 'TỈNH KHE NAM\nNAM'],
    ['behind the place', 'TỈNH KHE NAM NAM'],
    ['nowhere, as a scan has lost it', 'TỈNH KHE NAM\nĐộc lập - Tự do - Hạnh phúc'],
  ])('keeps a place whose name ends as the motto does, whose end stands %s', (_, lines) => {
    const head = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n${lines}`;
    expect(readPlan(`${head}\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\n`).issuer).toBe(
      'Ủy ban nhân dân tỉnh Khe Nam',
    );
  });

  it('has its own number, not that of the decision by which a team works', () => {
    const { symbol, issuer } = readPlan(
      'SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 77/QĐ-SYT\nNậm Khe, ngày 05 tháng 02 năm 2026\nSố: 8/KH-ĐKT\nKẾ HOẠCH\nKiểm tra các bãi tre\n',
    );
    expect([symbol, issuer]).toEqual(['8/KH-ĐKT', 'Đoàn kiểm tra']);
  });

  it('has up to four digits in the name of who issues it', () => {
    expect(readPlan('BAN CHỈ ĐẠO 1237\nSố: 8/KH-BCĐ1237\nKẾ HOẠCH\nTrồng tre\n').symbol).toBe('8/KH-BCĐ1237');
  });
});

describe('titles', () => {
  const titled = (lines: string): string | null =>
    readPlan(`UBND TỈNH NẬM KHE\nSố: 8/KH-UBND\n${lines}\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Trồng tre.\n`)
      .title;

  it('end ahead of what a plan is issued with, on the same line', () => {
    expect(titled('KẾ HOẠCH\nTrồng tre năm 2026 (Kèm theo Quyết định số 7/QĐ-UBND ngày 05/02/2026)')).toBe(
      'Trồng tre năm 2026',
    );
  });

  it('end ahead of lines of what a plan rests on, unless they ask for one', () => {
    const basis = 'Thông tư số 32/2025/TT-BYT ngày 12/01/2026 của Bộ Y tế';
    expect(titled(`KẾ HOẠCH\nTrồng tre năm 2026\n${basis}`)).toBe('Trồng tre năm 2026');
    expect(titled(`KẾ HOẠCH\nTrồng tre thực hiện\n${basis}`)).toBe(`Trồng tre thực hiện ${basis}`);
  });

  it('stand below "KẾ HOẠCH QUỐC GIA"', () => {
    expect(titled('KẾ HOẠCH QUỐC GIA\nTrồng tre đến năm 2030')).toBe('Trồng tre đến năm 2030');
  });
});

describe('who issued what a plan rests on', () => {
  const issuers = (preamble: string): (string | null)[] =>
    readPlan(
      `UBND TỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\n${preamble}\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Trồng tre.\n`,
    ).basis.map(({ issuer }) => issuer);

  it.each([
    [
      'the day',
      'Căn cứ Nghị quyết số 34-NQ/TU của Tỉnh ủy Nậm Khe ngày 27/12/2025 về trồng tre;',
      'Tỉnh ủy Nậm Khe',
    ],
    [
      'what it is about',
      'Căn cứ Nghị định số 37/2025/NĐ-CP ngày 07/5/2025 của Chính phủ Quy định chi tiết về tre;',
      'Chính phủ',
    ],
    [
      'the next document',
      'Căn cứ Kế hoạch số 7-KH/TU của Ban Thường vụ Tỉnh ủy và Nghị quyết Hội nghị thứ hai;',
      'Ban Thường vụ Tỉnh ủy',
    ],
    [
      'the meeting',
      'Căn cứ Nghị quyết số 9-NQ/TU ngày 6/5/2026 của Hội nghị lần thứ năm Ban Chấp hành Đảng bộ tỉnh;',
      'Ban Chấp hành Đảng bộ tỉnh',
    ],
  ])('is named without %s', (_, preamble, issuer) => {
    expect(issuers(preamble)).toEqual([issuer]);
  });

  it('is also said in what a letter is about', () => {
    expect(
      readPlan(
        'UBND TỈNH NẬM KHE\nSố: 8/UBND-VX\nV/v thực hiện Quyết định số 74/QĐ-BYT\nngày 29/6/2026 của Bộ Y tế\nKính gửi: Sở Y tế\nGiao Sở Y tế chủ trì trồng tre theo Quyết định số 74/QĐ-BYT.\n',
      ).basis,
    ).toEqual([{ symbol: '74/QĐ-BYT', issuedOn: '2026-06-29', issuer: 'Bộ Y tế' }]);
  });
});
