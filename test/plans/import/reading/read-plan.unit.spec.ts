import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { counted, duties, dutyAt, read, source } from './read-document.js';

describe('a plan of a province, wrapped hard, with page numbers and a letterhead in two columns', () => {
  const draft = read('tinh-nuoc-sach.txt');

  it('says its symbol with a space inside, its day in words, its issuer in two lines and its title in two', () => {
    expect(draft).toMatchObject({
      symbol: '118/KH-UBND',
      issuedOn: '2026-02-05',
      issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
      type: 'Kế hoạch',
      title: 'Cấp nước sạch cho vùng khó khăn trên địa bàn tỉnh giai đoạn 2026 - 2030',
    });
  });

  it('rests on the documents of its preamble, of the State and of the Party', () => {
    expect(draft.basis).toEqual([
      { symbol: '45/QĐ-TTg', issuedOn: '2026-01-12', issuer: 'Thủ tướng Chính phủ' },
      { symbol: '07-NQ/TU', issuedOn: '2025-12-20', issuer: 'Tỉnh ủy' },
    ]);
  });

  it('gives duties in its assignments alone: not in purposes, solutions, funding or the reporting regime', () => {
    expect(counted(draft)).toEqual([
      'Sở Nông nghiệp và Môi trường: 5',
      'Sở Văn hóa, Thể thao và Du lịch; Báo và phát thanh, truyền hình Sông Lam: 1',
      'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ đội Biên phòng tỉnh: 1',
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh: 1',
      'Ủy ban nhân dân các xã, phường, đặc khu: 3',
    ]);
    expect(draft.bodies[1]?.members).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Báo và phát thanh, truyền hình Sông Lam',
    ]);
  });

  it('puts a duty together again across a page break', () => {
    expect(dutyAt(draft, 'V.1.a')).toMatchObject({
      text: 'Là cơ quan thường trực, chủ trì, phối hợp với Sở Xây dựng, Sở Tài chính và Ủy ban nhân dân các xã, phường xây dựng danh mục công trình, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2026.',
      role: 'lead',
      cooperating: ['Sở Xây dựng', 'Sở Tài chính', 'Ủy ban nhân dân các xã, phường'],
      cadence: 'once',
      dueOn: '2026-06-30',
      timePhrase: 'trước ngày 30/6/2026',
    });
  });

  it('reads items under an item as its words', () => {
    expect(dutyAt(draft, 'V.1.d').text).toBe(
      'Chủ trì tham mưu tổ chức:\nHội nghị triển khai Kế hoạch;\nTập huấn cho đội ngũ vận hành.',
    );
  });

  it.each([
    ['V.1.b', 'half-yearly', null, 'định kỳ 6 tháng'],
    ['V.1.c', 'quarterly', null, 'trước ngày 20 của tháng cuối quý'],
    ['V.1.đ', 'once', '2028-12-31', 'hoàn thành trong Quý IV/2028'],
    ['V.2', 'continuous', null, 'thường xuyên'],
    ['V.3', 'conditional', null, 'khi có yêu cầu của Ủy ban nhân dân tỉnh'],
    ['V.4', null, null, null],
    ['V.5, gạch đầu dòng 1', 'once', '2026-03-31', 'hoàn thành trước ngày 31 tháng 3 năm 2026'],
    ['V.5, gạch đầu dòng 2', 'monthly', null, 'hằng tháng'],
    ['V.5, gạch đầu dòng 3', 'term', '2030-12-31', 'giai đoạn 2026-2030'],
  ])('says when %s is to be done', (place, cadence, dueOn, timePhrase) => {
    expect(dutyAt(draft, place)).toMatchObject({ cadence, dueOn, timePhrase });
  });

  it('has its targets with numbers and rhythm', () => {
    expect(draft.targets.map(({ numbers, unit, every }) => ({ numbers, unit, every }))).toEqual([
      { numbers: [85, 3, 5], unit: '%', every: 'year' },
      { numbers: [100], unit: '%', every: null },
      { numbers: [12_500], unit: 'm³', every: null },
    ]);
  });

  it('tells of bodies that are named where nothing is assigned', () => {
    const told = draft.unsure.filter(({ what }) => what === 'left-out').map(({ place }) => place);
    expect(told).toEqual(['I.1, gạch đầu dòng 1', 'IV']);
  });
});

describe('a decision of a ministry in Markdown with its plan and an annex', () => {
  const draft = read('bo-van-hoa-doc.md');

  it('gives symbol, day and issuer, the plan type and title', () => {
    expect(draft).toMatchObject({
      symbol: '312/QĐ-BVHĐ',
      issuedOn: '2026-03-14',
      issuer: 'Bộ Văn hóa đọc',
      type: 'Kế hoạch',
      title: 'Phát triển thư viện số năm 2026',
    });
    expect(draft.basis.map(({ symbol }) => symbol)).toEqual(['30/2025/NĐ-CP', '16/KH-BCĐCĐS']);
  });

  it('has the rows of the annex as duties, its group rows not, and no article that only orders its execution', () => {
    expect(duties(draft).map(({ place }) => place)).toEqual([
      'III.1',
      'III.2',
      'Phụ lục, dòng 1',
      'Phụ lục, dòng 2',
      'Phụ lục, dòng 3',
      'Phụ lục, dòng 4',
      'Phụ lục, dòng 5',
    ]);
    expect(draft.bodies[2]).toMatchObject({
      name: 'Vụ Pháp chế',
      duties: [
        {
          text: 'Xây dựng Thông tư về dữ liệu thư viện',
          role: 'lead',
          cooperating: ['Vụ Thư viện', 'Cục Chuyển đổi số'],
          cadence: 'once',
          dueOn: '2026-06-30',
        },
      ],
    });
    expect(dutyAt(draft, 'Phụ lục, dòng 3').cadence).toBe('continuous');
    expect(dutyAt(draft, 'Phụ lục, dòng 4')).toMatchObject({
      cooperating: ['Vụ Thư viện', 'Cục Di sản'],
      cadence: 'term',
      dueOn: '2030-12-31',
    });
    expect(dutyAt(draft, 'Phụ lục, dòng 5').dueOn).toBe('2026-12-31');
  });
});

describe('a plan of a provincial Party committee', () => {
  const draft = read('tinh-uy-thanh-nien.txt');

  it('leaves a blank number and a blank day open', () => {
    expect(draft).toMatchObject({ symbol: null, issuedOn: null, issuer: 'Tỉnh ủy Đồi Xanh' });
    expect(draft.basis).toEqual([
      { symbol: '42-CT/TW', issuedOn: '2025-03-24', issuer: 'Ban Bí thư' },
      {
        symbol: '804-CV/BTGDVTW',
        issuedOn: '2025-06-02',
        issuer: 'Ban Tuyên giáo và Dân vận Trung ương',
      },
    ]);
  });

  it('has letters in Vietnamese order, paragraphs, plus signs and stars as duties; lead-ins are none', () => {
    expect(duties(draft).map(({ place }) => place)).toEqual([
      'C.1.a',
      'C.1.b',
      'C.1.c',
      'C.1.d',
      'C.1.đ',
      'C.2, đoạn 1',
      'C.2, đoạn 2',
      'C.3, dấu cộng 1',
      'C.3, dấu cộng 2',
      'C.3, dấu cộng 3',
      'C.4, dấu sao 1',
      'C.4, dấu sao 2',
      'D.1',
      'D.2',
      'D.3',
    ]);
    expect(draft.bodies.find(({ name }) => name.startsWith('Đảng uỷ Uỷ ban'))?.members).toEqual([
      'Đảng uỷ Uỷ ban nhân dân tỉnh',
      'Đảng uỷ các cơ quan Đảng tỉnh',
    ]);
  });

  it('reads "Quí III", "xong trước", "hàng năm" and days with a hyphen', () => {
    expect(dutyAt(draft, 'C.1.a')).toMatchObject({ dueOn: '2026-09-30', role: 'lead' });
    expect(dutyAt(draft, 'C.1.d')).toMatchObject({ cadence: 'yearly', role: 'cooperate' });
    expect(dutyAt(draft, 'C.1.đ').dueOn).toBe('2026-12-15');
    expect(dutyAt(draft, 'C.3, dấu cộng 3').cadence).toBe('conditional');
    expect(dutyAt(draft, 'C.4, dấu sao 1').dueOn).toBe('2026-04-30');
    expect(dutyAt(draft, 'C.4, dấu sao 2').cadence).toBe('quarterly');
  });

  it('knows the leader of "Giao ... chủ trì, phối hợp với ..."', () => {
    expect(dutyAt(draft, 'D.2')).toMatchObject({
      role: 'lead',
      cooperating: ['Uỷ ban Kiểm tra Tỉnh uỷ'],
    });
  });
});

describe('a plan of a school', () => {
  const draft = read('truong-an-toan.txt');

  it('gives duties to its people and groups, also after a colon and in a table with one cell a line', () => {
    expect(counted(draft)).toEqual([
      'Ban Giám hiệu: 2',
      'Tổng phụ trách Đội: 1',
      'Giáo viên chủ nhiệm: 2',
      'Giáo viên bộ môn: 1',
      'Nhân viên y tế: 1',
      'Bảo vệ: 1',
      'Ban đại diện cha mẹ học sinh: 1',
      'GVCN, học sinh: 1',
      'TPT Đội, giáo viên Thể dục: 1',
      'Ban Giám hiệu, bảo vệ: 1',
    ]);
    expect(dutyAt(draft, 'IV.4').text).toBe('lồng ghép nội dung an toàn vào bài dạy.');
    expect(dutyAt(draft, 'V, dòng 2')).toMatchObject({
      text: 'Ngoại khóa phòng chống đuối nước',
      dueOn: '2025-10-31',
    });
  });

  it('names the school, not the office over it', () => {
    expect(draft).toMatchObject({ symbol: null, issuedOn: null, issuer: 'Trường THCS Bình Minh' });
    expect(draft.basis[0]?.symbol).toBe('1215/SGD&ĐT-CTTT');
  });
});

describe('a file with a letter and the plan that it sends', () => {
  const draft = read('hai-van-ban.txt');

  it('is read as the plan', () => {
    expect(draft).toMatchObject({
      symbol: '21-KH/ĐU',
      issuedOn: '2026-04-01',
      issuer: 'Đảng uỷ xã Suối Trong',
      type: 'Kế hoạch',
    });
    expect(counted(draft)).toEqual([
      'Uỷ ban Kiểm tra Đảng uỷ: 1',
      'Văn phòng Đảng uỷ: 2',
      'Các chi bộ trực thuộc: 1',
    ]);
  });
});

describe('a decision in articles with a blank number', () => {
  const draft = read('huyen-dieu.txt');

  it('assigns in one article, under headings, lead-ins and sentences', () => {
    expect(draft).toMatchObject({ symbol: null, issuedOn: null, type: 'Quyết định' });
    expect(counted(draft)).toEqual([
      'Phòng Nông nghiệp và Môi trường: 2',
      'Hạt Kiểm lâm huyện: 1',
      'Ủy ban nhân dân các xã ven biển: 1',
      'Phòng Tài chính - Kế hoạch: 2',
    ]);
  });

  it('leaves a footnote out of the sentence that it interrupts', () => {
    expect(dutyAt(draft, 'Điều 3.1.b').text).toBe(
      'Tuần tra rừng định kỳ hằng tháng; xử lý vi phạm theo thẩm quyền.',
    );
  });

  it('takes "chi thường xuyên" for money, and tells of two dates', () => {
    expect(dutyAt(draft, 'Điều 3.4, gạch đầu dòng 1').cadence).toBeNull();
    expect(dutyAt(draft, 'Điều 3.4, gạch đầu dòng 2').dueOn).toBe('2026-12-31');
  });
});

describe('a plan with two parts, section numbers used twice and headings in capitals', () => {
  const draft = read('tinh-nhieu-muc.txt');

  it('takes from general tasks only what says who leads', () => {
    expect(dutyAt(draft, 'Phần I, II.1, gạch đầu dòng 1').role).toBe('lead');
    expect(draft.bodies[1]?.name).toBe('Sở Khoa học và Công nghệ');
    expect(duties(draft).filter(({ place }) => place.startsWith('Phần I, '))).toHaveLength(2);
  });

  it('knows one body with "và Hội đồng nhân dân" in its name, bodies of no known kind, single bodies under a group', () => {
    const names = draft.bodies.map(({ name }) => name);
    expect(names).toContain('Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh');
    expect(names).toContain('Viễn thông Rừng Vàng, Agribank Chi nhánh tỉnh');
    expect(names).toContain('Sở Xây dựng');
    expect(draft.bodies.find(({ name }) => name === 'Sở Y tế')?.duties).toHaveLength(2);
    expect(draft.bodies.find(({ name }) => name.startsWith('Trung tâm Phục vụ'))?.members).toEqual([
      'Trung tâm Phục vụ hành chính công tỉnh',
      'Trung tâm Xúc tiến đầu tư, thương mại và du lịch',
    ]);
  });

  it('tells sections of the same number apart by their titles', () => {
    expect(dutyAt(draft, 'Phần II, II (Kiểm tra, giám sát).1').text).toContain('đột xuất');
  });
});

describe('a text that is no plan', () => {
  it.each(['', '   \n\n', 'Xin chào.', '| | |\n|---|', 'Điều', '1.', '-', 'KẾ HOẠCH'])(
    'gives no duty: %j',
    (text) => {
      expect(readPlan(text)).toMatchObject({ bodies: [], targets: [], basis: [], symbol: null });
    },
  );
});

describe('a heading of several bodies', () => {
  const draft = read('tinh-uy-dao-duc.txt');

  it('leaves an item to the one of them that it names', () => {
    expect(draft.bodies.slice(-5).map(({ name, duties: own }) => `${name}: ${own.length}`)).toEqual([
      'Các đảng ủy xã, phường, đảng ủy trực thuộc Tỉnh ủy: 2',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy: 2',
      'Ủy ban Kiểm tra Tỉnh ủy: 1',
      'Trường Chính trị tỉnh: 1',
      'Văn phòng Tỉnh ủy: 1',
    ]);
    expect(dutyAt(draft, 'III.3.1').dueOn).toBe('2026-04-30');
  });

  it('is said by the first sentence where the letterhead says "Ban Thường vụ" alone', () => {
    expect(draft).toMatchObject({ symbol: '61-KH/TU', issuer: 'Ban Thường vụ Tỉnh ủy' });
    expect(draft.basis).toEqual([{ symbol: '144-QĐ/TW', issuedOn: '2024-05-09', issuer: 'Bộ Chính trị' }]);
  });
});

describe('a text that lost its numbers', () => {
  const draft = read('tinh-uy-khong-danh-so.txt');

  it('is read by its titles and the names over and in its paragraphs', () => {
    expect(counted(draft)).toEqual([
      'Đảng ủy Ủy ban nhân dân tỉnh: 2',
      'Ban Nội chính Tỉnh ủy: 1',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy: 1',
      'Các đảng ủy trực thuộc Tỉnh ủy: 1',
      'Sở Công Thương: 1',
      'Sở Tư pháp: 1',
    ]);
    expect(draft.bodies[3]?.duties[0]).toMatchObject({ cadence: 'once', dueOn: '2026-03-31' });
    expect(draft.unsure.map(({ what }) => what)).toContain('several-cadences');
    expect(dutyAt(draft, 'Phụ lục, dòng 2')).toMatchObject({
      text: 'Rà soát các cam kết quốc tế',
      dueOn: '2027-12-31',
    });
  });
});

describe('a plan of a ministry in parts and chapters', () => {
  const draft = read('bo-ba-phan.txt');

  it('names who leads in brackets and in a second sentence, and assigns in its last part', () => {
    expect(counted(draft)).toEqual([
      'Vụ Pháp chế: 1',
      'Cục Nhà giáo và Cán bộ quản lý giáo dục: 1',
      'Các Vụ, Cục, Văn phòng Bộ, Thanh tra Bộ: 1',
      'Văn phòng Bộ: 2',
      'Các Sở Giáo dục và Đào tạo, các cơ sở giáo dục đại học: 2',
      'Vụ Kế hoạch - Tài chính: 1',
    ]);
    expect(dutyAt(draft, 'Phần thứ hai, Chương I.1').dueOn).toBe('2026-08-31');
    expect(dutyAt(draft, 'Phần thứ ba, 2.b').cadence).toBe('yearly');
  });
});

describe('what only looks like an assignment', () => {
  it('gives no duty: aims, participants, solutions, committees, money, regimes, forms and tables of figures', () => {
    const draft = read('so-khong-giao.txt');
    expect(duties(draft).map(({ place }) => place)).toEqual(['V.1']);
    const told = draft.unsure.map(({ what, place }) => `${what} ${place}`);
    expect(told).toEqual(
      expect.arrayContaining(['left-out I.1', 'left-out V.2', 'left-out V.3', 'closing-words V.5']),
    );
  });
});

describe('more plans', () => {
  it('with a bracket that says who and when, and a last paragraph that asks everybody', () => {
    const draft = read('tinh-chu-ky-so.txt');
    expect(dutyAt(draft, 'I.2')).toMatchObject({
      text: 'Cấp chứng thư số (Giao Sở Khoa học và Công nghệ chủ trì; các sở, ngành phối hợp; thời gian: Quý III/2026)',
      role: 'lead',
      dueOn: '2026-09-30',
      timePhrase: 'Quý III/2026',
    });
    expect(duties(draft).map(({ place }) => place)).toEqual(['I.1, gạch đầu dòng 1', 'I.2', 'II, đoạn 1']);
  });

  it('two of them in one file: the first is read, the other is told of', () => {
    const both = `${source('tinh-nuoc-sach.txt')}\n${source('so-y-te.txt')}`;
    const draft = readPlan(both);
    expect(draft.symbol).toBe('118/KH-UBND');
    expect(counted(draft)).toEqual(counted(read('tinh-nuoc-sach.txt')));
    expect(draft.unsure.map(({ what }) => what)).toContain('several-documents');
  });

  it('of a department, whose groups of bodies have bodies of their own under them', () => {
    const draft = read('so-y-te.txt');
    expect(counted(draft)).toEqual([
      // what a sentence of the general part says
      'Trung tâm Kiểm soát bệnh tật tỉnh: 1',
      'Phòng Nghiệp vụ Y: 2',
      'Phòng Kế hoạch – Tài chính: 1',
      'Trung tâm Kiểm soát bệnh tật tỉnh: 2',
      'Bệnh viện Đa khoa tỉnh, Bệnh viện Sản – Nhi và các Trung tâm Y tế khu vực: 2',
      'Bệnh viện tư nhân, phòng khám đa khoa: 1',
      'Ủy ban nhân dân các xã, phường: 2',
    ]);
    expect(draft.targets.map(({ numbers }) => numbers)).toEqual([[10], [100, 48], [0.09]]);
  });

  it('of a mass organization, with a report for every half-year', () => {
    const draft = read('hoi-phu-nu.txt');
    expect(dutyAt(draft, 'III.1.1').cadence).toBe('half-yearly');
    expect(draft.bodies.at(-1)?.members).toEqual([
      'Hội LHPN các xã, phường',
      'Hội Phụ nữ Công an tỉnh',
      'Hội Phụ nữ Quân sự tỉnh',
    ]);
  });

  it('indented, with two columns ahead, a blank day, and labels behind stars', () => {
    const draft = read('tinh-thut-le.txt');
    expect(draft).toMatchObject({ symbol: '02/KH-BCĐ', issuedOn: null, issuer: 'Ban Chỉ đạo 35 tỉnh' });
    expect(dutyAt(draft, 'II.2')).toMatchObject({
      text: 'Tổ chức tập huấn nghiệp vụ cho cộng tác viên',
      cooperating: ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
      dueOn: '2026-05-31',
    });
    expect(draft.bodies.slice(-2).map(({ name }) => name)).toEqual([
      'Công an tỉnh',
      'Sở Khoa học và Công nghệ',
    ]);
  });

  it('that a decision approves in its first article, with lead-ins that say the role of what follows', () => {
    const draft = read('thanh-pho-phe-duyet.txt');
    expect(duties(draft).map(({ place, role }) => [place, role])).toEqual([
      ['Điều 1.III.1.a, gạch đầu dòng 1', 'lead'],
      ['Điều 1.III.1.a, gạch đầu dòng 2', 'lead'],
      ['Điều 1.III.1.b, gạch đầu dòng 1', 'cooperate'],
      ['Điều 1.III.2', null],
      ['Điều 2', null],
    ]);
    expect(draft.targets[0]).toMatchObject({ numbers: [30], by: null });
  });

  it('of a ministry’s Party committee, whose sections are 1., 2., 3. and whose items are 3.1., (i)', () => {
    const draft = read('dang-uy-bo.txt');
    expect(counted(draft)).toEqual([
      'Ban Thường vụ Đảng ủy Bộ: 1',
      'Ban Tuyên giáo Đảng ủy Bộ: 2',
      'Các ban tham mưu giúp việc, Văn phòng Đảng ủy Bộ, Ủy ban Kiểm tra Đảng ủy Bộ: 1',
      'Công đoàn Bộ, Đoàn Thanh niên Bộ, Hội Cựu chiến binh Bộ: 1',
      'Đảng ủy, chi ủy, chi bộ trực thuộc: 2',
    ]);
    expect(dutyAt(draft, '3.2, gạch đầu dòng 2').cooperating).toEqual([
      'Trung tâm Thông tin',
      'Báo Khoa học',
    ]);
  });

  it('of a legal database, with a cell a line in its head and headings torn in two', () => {
    const draft = read('tinh-suc-khoe.txt');
    expect(draft).toMatchObject({
      symbol: '87/KH-UBND',
      issuedOn: '2025-12-10',
      issuer: 'Ủy ban nhân dân tỉnh Thạch Nam',
      title: 'Triển khai Chương trình Sức khỏe học đường trên địa bàn tỉnh giai đoạn 2026 - 2030',
    });
    expect(counted(draft)).toEqual([
      // an item of the general part
      'Sở Giáo dục và Đào tạo, Sở Y tế: 1',
      'Sở Giáo dục và Đào tạo: 2',
      'Sở Y tế: 2',
      'Sở Tài chính: 1',
      'Sở Văn hóa, Thể thao và Du lịch, Báo và Phát thanh, Truyền hình tỉnh: 1',
      'Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh, Hội Chữ thập đỏ tỉnh: 1',
      'UBND các xã, phường: 3',
      'Các cơ sở giáo dục: 1',
    ]);
    expect(draft.targets.map(({ by }) => by)).toEqual(['2028', '2028', '2030']);
  });

  it('in Markdown with bold names inside sentences and a table after the last item', () => {
    const draft = read('huyen-uy-chuong-trinh.md');
    expect(draft).toMatchObject({ symbol: '08-CTr/HU', type: 'Chương trình hành động' });
    expect(counted(draft)).toEqual([
      'Ban Thường vụ Huyện ủy, Thường trực Huyện ủy: 1',
      'Phòng Tài chính - Kế hoạch: 1',
      'Đảng ủy UBND huyện: 1',
      'Ủy ban MTTQ Việt Nam huyện, các tổ chức chính trị - xã hội huyện: 1',
      'Các đồng chí Ủy viên Ban Thường vụ Huyện ủy: 1',
      'Các ban xây dựng Đảng, Văn phòng Huyện ủy: 1',
      'Phòng Nông nghiệp và Môi trường: 1',
      'Phòng Văn hóa, Khoa học và Thông tin: 1',
    ]);
    expect(draft.targets.map(({ numbers, every }) => [numbers, every])).toEqual([
      [[8.5, 9], 'year'],
      [[1200], null],
      [[150], 'year'],
    ]);
  });
});

it('the number of a page is no part of a name that goes on after it, and glued capitals are read in no time', () => {
  const lines = ['KẾ HOẠCH', 'III. PHÂN CÔNG NHIỆM VỤ', '1. Các thôn, tổ', '7', 'dân phố vớt bèo ở kênh.'];
  const glued = [`2. ${'A'.repeat(60)} B.`, '- Đo nước.', '3. Phòng Kinh tế', '- Đo mực nước ở kênh.'];
  const { bodies } = readPlan([...lines, ...glued].join('\n'));
  expect(bodies[0]?.name).toBe('Các thôn, tổ dân phố');
  expect(bodies.at(-1)?.name).toBe('Phòng Kinh tế');
});
