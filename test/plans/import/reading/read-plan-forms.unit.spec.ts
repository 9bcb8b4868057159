import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import type { PlanDraft } from '../../../../src/plans/import/reading/text/plan-draft.js';
import { duties, read } from './read-document.js';

/** Each body with the words of its duties. */
const told = ({ bodies }: PlanDraft): string[][] =>
  bodies.map(({ name, duties }) => [name, ...duties.map(({ text }) => text)]);

describe('a plan from a legal database, with lines cut in the middle of names', () => {
  const draft = read('tinh-dong-ngat.txt');

  it('puts the names together again, and gives each duty to its body', () => {
    expect(told(draft)).toEqual([
      [
        'Sở Nông nghiệp và Môi trường',
        'Hướng dẫn các xã chọn giống Hoa và cây xanh hợp với đất ven sông, cách trồng, cách chăm sóc trong mùa khô và khi nước lên.',
      ],
      [
        'Sở Tài chính',
        'Chủ trì, phối hợp với Sở Xây dựng, Kho bạc Nhà nước tỉnh bố trí kinh phí trồng, chăm sóc đường hoa theo quy định.',
      ],
      [
        'Sở Xây dựng; Sở Văn hóa, Thể thao và Du lịch',
        'Rà soát quy hoạch các tuyến đường ven sông, bảo đảm có chỗ trồng hoa và chỗ cho người đi bộ.',
        'Đưa các tuyến đường hoa vào bản đồ du lịch của tỉnh.',
      ],
      [
        'Ủy ban Mặt trận Tổ quốc tỉnh',
        'Vận động mỗi hộ ven sông nhận chăm sóc một đoạn đường hoa trước nhà.',
      ],
      [
        'Các sở: Công Thương, Xây dựng, Văn hóa, Thể thao và Du lịch, Y tế',
        'Các sở: Công Thương, Xây dựng, Văn hóa, Thể thao và Du lịch, Y tế theo nhiệm vụ được giao lồng ghép nội dung đường hoa vào chương trình của ngành.',
      ],
      [
        'Ngân hàng Nhà nước Việt Nam - Chi nhánh Khu vực 8',
        'Hướng dẫn các tổ chức tín dụng cho vay trồng hoa.',
      ],
      [
        'Ủy ban nhân dân xã, phường, đặc khu',
        'Lập kế hoạch giai đoạn 2026 - 2030 và hằng năm, hoàn thành trước ngày 30/5/2026.',
      ],
    ]);
  });

  it('names each of "Các sở: ..." and no branch of a bank', () => {
    expect(draft.bodies[4]?.members).toEqual([
      'Sở Công Thương',
      'Sở Xây dựng',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Y tế',
    ]);
    expect(draft.bodies[5]?.members).toEqual([]);
  });

  it('takes the day of a yearly plan for its day', () => {
    expect(duties(draft).at(-1)).toMatchObject({ cadence: 'once', dueOn: '2026-05-30' });
  });

  it('writes the names of its title as its text does', () => {
    expect(draft.title).toBe('Phát triển đường hoa ven sông trên địa bàn tỉnh Sông Lam');
  });
});

describe('a programme of the Government with merged cells', () => {
  const draft = read('chuong-trinh-bang-gop.txt');

  it('takes no row that only names a group; "Đối với Thủ đô" is a heading', () => {
    expect(told(draft)).toEqual([
      ['Các bộ, cơ quan ngang bộ', 'Ban hành kế hoạch thực hiện Chương trình trong quý II/2026.'],
      ['Thủ đô Hà Nội', 'Hỗ trợ các tỉnh ven biển đào tạo cán bộ.'],
      [
        'Bộ Xây dựng',
        'Bộ Xây dựng chủ trì, phối hợp chặt chẽ, thường xuyên với Bộ Tài chính, các cơ quan thông tấn, báo chí phổ biến quy hoạch ven biển.',
      ],
      ['Bộ Tư pháp', 'Nghị định về hành lang bờ biển'],
      ['Bộ Nông nghiệp và Môi trường', 'Quy hoạch đê biển'],
    ]);
  });

  it('says the partners in any manner of cooperating, and the words of a time without a day', () => {
    expect(duties(draft).map(({ cooperating }) => cooperating)).toEqual([
      [],
      [],
      ['Bộ Tài chính', 'các cơ quan thông tấn, báo chí'],
      ['Bộ Quốc phòng', 'Bộ Xây dựng', 'Bộ Nông nghiệp và Môi trường', 'các cơ quan liên quan'],
      ['Bộ Xây dựng'],
    ]);
    expect(duties(draft).at(-1)).toMatchObject({
      cadence: null,
      dueOn: null,
      timePhrase: 'Theo chương trình của Chính phủ',
    });
  });
});

describe('plans of schools', () => {
  it('say the issuer beside the motto and give duties to helpers and pupils', () => {
    const draft = read('truong-ngay-hoi.txt');
    expect(draft).toMatchObject({ issuer: 'Trường THCS Bến Ngự', title: 'V/v Tổ chức ngày hội đến trường' });
    expect(told(draft)).toEqual([
      ['Ban giám hiệu', 'Duyệt chương trình, mời đại biểu.'],
      ['Bảo vệ, tạp vụ', 'Kê bàn ghế, quét sân trường trước ngày 04/9/2026.'],
      ['Học sinh', 'Mặc đồng phục, có mặt lúc 6h30.'],
      ['Ban đại diện cha mẹ học sinh', 'Phối hợp với nhà trường đón trẻ đầu cấp.'],
    ]);
    expect(duties(draft).at(-1)?.cooperating).toEqual(['nhà trường']);
  });

  it('list several tasks in one cell of a table', () => {
    const draft = read('truong-bang-hoc-ky.md');
    expect(duties(draft)).toMatchObject([
      { text: 'Lập tổ chăm sóc vườn trường', dueOn: '2026-09-30' },
      { text: 'Phát động lớp học xanh', dueOn: '2026-09-30' },
      { text: 'Chấm điểm lớp học xanh', cadence: 'once', dueOn: null, timePhrase: 'Học kỳ I' },
      { text: 'Tập huấn Kinh tế - Xã hội xanh', timePhrase: 'Theo lịch của phòng' },
    ]);
  });
});

describe('other forms', () => {
  it('leave tags out, but no words of the document that stand in angle brackets', () => {
    const text = 'I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ<br/>\n- <i lang="vi">Lập</i> danh sách <b các xã>.\n';
    expect(told(readPlan(text))).toEqual([['Sở Nội vụ', 'Lập danh sách <b các xã>.']]);
  });

  it('read a dash ahead of a letter, a verb in a name and words that end one', () => {
    const draft = read('thanh-pho-gach-chu.md');
    expect(draft.bodies.map(({ name }) => name)).toEqual([
      'Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân xã, phường',
      'Bộ phận Địa chính - Xây dựng',
      'Trung tâm Chuyển đổi số',
      'Công an thành phố',
      'Các chi, đảng bộ trực thuộc Thành ủy',
    ]);
    expect(duties(draft)).toMatchObject([
      { place: 'I.1.a', text: 'Xây dựng kế hoạch của cơ quan trước ngày 30 tháng 4 năm 2026.' },
      { place: 'I.1.b', text: 'Báo cáo kết quả về Ủy ban nhân dân thành phố.' },
      { text: 'Lập danh sách hộ cần di dời.' },
      { role: null },
      { cooperating: ['Sở Y tế'], cadence: 'once', timePhrase: 'hoàn thành trước Tết Nguyên đán Đinh Mùi' },
      { role: null },
    ]);
  });

  it('read bare paragraphs of a conclusion that give and ask', () => {
    const draft = read('dang-uy-ket-luan.txt');
    expect(draft.issuer).toBe('Đảng ủy phường Bến Ngự');
    expect(draft.bodies.map(({ name }) => name)).toEqual([
      'Công an phường',
      'Ủy ban Mặt trận Tổ quốc phường',
      'Văn phòng Đảng ủy',
    ]);
  });

  it('read an annex of one cell a line whose columns have other names', () => {
    const draft = read('bo-phu-luc-chu-de.txt');
    expect(told(draft)).toEqual([
      ['Bệnh viện Phổi Trung ương', 'Ngày phòng, chống bệnh lao 24/3'],
      ['Cục Phòng bệnh', 'Tháng hành động phòng, chống HIV/AIDS'],
      ['Cục Quản lý Khám, chữa bệnh', 'Tuần lễ rửa tay'],
    ]);
    expect(duties(draft).map(({ cooperating, dueOn }) => [cooperating, dueOn])).toEqual([
      [['Cục Phòng bệnh', 'Văn phòng Bộ'], '2026-03-31'],
      [['Các Vụ, Cục liên quan'], '2026-12-31'],
      [['Các bệnh viện'], '2026-05-31'],
    ]);
  });
});

describe('persons and people as those who are given duties', () => {
  const draft = read('xa-phong-lu.md');

  it('takes a person with offices for one; an office in brackets does not end a list', () => {
    expect(told(draft)).toEqual([
      ['Đồng chí Trần Văn C - Chủ tịch UBND xã, Trưởng ban', 'Chỉ huy chung.'],
      ['Bà Lê Thị D - Phó Chủ tịch UBND xã, Phó Trưởng ban', 'Chỉ huy sơ tán dân khi có lũ.'],
      ['Các ông (bà) trưởng thôn', 'Báo tin cho từng nhà.'],
      ['Công an xã, Cục Quản lý thị trường (Đội số 3), Trạm Y tế', 'giữ trật tự, cấp thuốc.'],
      ['Người dân', 'Chằng chống nhà cửa.'],
    ]);
    expect(draft.bodies.map(({ members }) => members.length)).toEqual([0, 0, 0, 3, 0]);
    expect(duties(draft)[1]).toMatchObject({ cadence: 'conditional', timePhrase: 'khi có lũ' });
  });
});

describe('a plan whose contents, too, say who does what', () => {
  const draft = read('huyen-noi-dung.txt');

  it('gives duties to the bodies that its sentences name; what people have done is none', () => {
    expect(told(draft)).toEqual([
      ['Hạt Kiểm lâm huyện', 'Ươm giống'],
      ['Ban Quản lý rừng phòng hộ Sông Lam', 'Ban Quản lý rừng phòng hộ Sông Lam trồng 20 ha.'],
      [
        'Phòng Nông nghiệp và Môi trường',
        'Rà soát đất trồng rừng; báo cáo định kỳ hằng quý (trước ngày 20 tháng cuối quý) về UBND huyện.',
        'Kiểm tra cây giống.',
      ],
      ['Các phòng: Tài chính - Kế hoạch, Văn hóa và Thông tin', 'Tuyên truyền về rừng.'],
      ['Hạt Kiểm lâm huyện', 'Tuần tra rừng.', 'Lập chốt gác;', 'Xử lý vi phạm.'],
      ['Trưởng ban, phó trưởng ban', 'chỉ đạo chung.'],
      ['Hạt Kiểm lâm huyện', 'Phát dọn thực bì.'],
    ]);
    expect(draft.title).toBe('Trồng rừng năm 2026');
  });

  it('says partners and times beside the lead', () => {
    expect(duties(draft)[0]).toMatchObject({ cooperating: ['UBND các xã'], dueOn: '2026-03-30' });
    expect(duties(draft)[2]?.timePhrase).toBe('định kỳ hằng quý (trước ngày 20 tháng cuối quý)');
    expect(duties(draft).slice(5, 8)).toMatchObject([
      { role: null },
      { role: 'lead', cooperating: ['Công an huyện'] },
      { role: 'lead', cooperating: ['Công an huyện'] },
    ]);
    expect(duties(draft).at(-1)).toMatchObject({
      role: 'lead',
      cooperating: ['UBND các xã'],
      cadence: 'once',
      dueOn: null,
    });
  });
});

describe('tables with a letterhead or groups in them', () => {
  it('take the last body of a cell for who issues; a field of a list may begin with a verb', () => {
    const draft = read('so-dau-trong-bang.md');
    expect(draft).toMatchObject({ issuer: 'Sở Giáo dục và Đào tạo', symbol: '145/KH-SGDĐT' });
    expect(draft.bodies).toMatchObject([
      {
        name: 'Các phòng: Giáo dục Mầm non, Quản lý chất lượng',
        members: ['Phòng Giáo dục Mầm non', 'Phòng Quản lý chất lượng'],
      },
      { name: 'Ban Tuyên giáo Tỉnh ủy' },
    ]);
    expect(duties(draft)).toMatchObject([
      { text: 'Xây dựng kho học liệu trong quý II.', timePhrase: 'trong quý II' },
      { cooperating: ['các cấp ủy cơ sở'] },
    ]);
  });

  it('give the month of the row above to a row that leaves it empty, where the months stand first', () => {
    const draft = readPlan(
      `TRƯỜNG MẦM NON SUỐI HOA
Số: 6/KH-MNSH
KẾ HOẠCH
Trồng rau cùng trẻ năm học 2026 - 2027
I. CÔNG VIỆC TỪNG THÁNG
| Tháng | Nội dung công việc | Người thực hiện |
|---|---|---|
| 9/2026 | Làm đất, chia luống | Hiệu trưởng |
| | Mua hạt giống | Kế toán |
| 10/2026 | Gieo hạt với trẻ | Giáo viên các lớp |
`,
    );
    expect(draft.bodies.map(({ name, duties: [duty] }) => [name, duty?.timePhrase, duty?.dueOn])).toEqual([
      ['Hiệu trưởng', 'Tháng 9/2026', '2026-09-30'],
      ['Kế toán', 'Tháng 9/2026', '2026-09-30'],
      ['Giáo viên các lớp', 'Tháng 10/2026', '2026-10-31'],
    ]);
  });

  it('go on after a row that names a group', () => {
    const draft = read('tinh-bang-nhom.txt');
    expect(duties(draft)).toMatchObject([
      {
        text: 'Phủ sóng các thôn',
        place: 'Phụ lục, dòng 1',
        cooperating: ['Các đơn vị thuộc, trực thuộc Sở'],
      },
      { text: 'Dạy tin học', place: 'Phụ lục, dòng 2', timePhrase: 'Năm học 2026 - 2027' },
    ]);
  });
});

describe('a plan that says who leads in two ways', () => {
  const draft = read('tinh-hai-cach-giao.txt');

  it('leaves a task that names its own lead out of the label lines after it', () => {
    expect(told(draft).slice(0, 2)).toEqual([
      ['Sở Nội vụ', 'Ban hành kế hoạch năm (chủ trì: Sở Nội vụ; thời gian: Quý I/2026).'],
      ['Văn phòng UBND tỉnh', 'Đối thoại với người dân hai lần.'],
    ]);
    expect(duties(draft).slice(0, 2)).toMatchObject([{ dueOn: '2026-03-31' }, { dueOn: '2026-11-30' }]);
  });

  it('leaves out within what the bodies of a label lead', () => {
    const { bodies } = readPlan(
      'UBND TỈNH NẬM KHE\nKẾ HOẠCH\nTrồng tre\nI. NHIỆM VỤ\n1. Chọn giống tre.\n- Đơn vị chủ trì: Sở Tài chính, Sở Xây dựng theo lĩnh vực được phân công.\n',
    );
    expect(bodies.map(({ name }) => name)).toEqual(['Sở Tài chính, Sở Xây dựng']);
  });

  it('goes on behind that with the next bodies', () => {
    const [duty] = duties(
      readPlan(
        'UBND TỈNH NẬM KHE\nKẾ HOẠCH\nTrồng tre\nI. NHIỆM VỤ\n1. Chọn giống tre.\n- Đơn vị chủ trì: Sở Tài chính.\n- Phối hợp: Các sở theo chức năng, nhiệm vụ được giao, Ủy ban nhân dân các xã trong phạm vi quản lý; Hội Nông dân tỉnh.\n',
      ),
    );
    expect(duty?.cooperating).toEqual(['Các sở', 'Ủy ban nhân dân các xã', 'Hội Nông dân tỉnh']);
  });

  it('says in a last sentence who does a task, and in a label whom without for what', () => {
    const { bodies } = readPlan(
      'UBND TỈNH NẬM KHE\nKẾ HOẠCH\nTrồng tre\nI. NHIỆM VỤ, GIẢI PHÁP\n- Chọn giống tre ven suối. Sở Xây dựng lãnh đạo thực hiện, hoàn thành trước 30/6/2026.\n' +
        '- Ươm giống trong vườn. UBND các xã chủ trì thực hiện.\n- Trồng tre. Đất ven suối thực hiện đo lại.\n' +
        '2. Tổ chức lễ trồng tre.\n- Thực hiện: Sở Nội vụ chủ trì, phối hợp với Trung tâm Chính trị xã tham mưu tổ chức.\n',
    );
    expect(bodies.map(({ name, duties }) => [name, duties[0]?.role, duties[0]?.dueOn])).toEqual([
      ['Sở Xây dựng', null, '2026-06-30'],
      ['UBND các xã', 'lead', null],
      ['Sở Nội vụ', 'lead', null],
    ]);
    expect(bodies.at(-1)?.duties[0]?.cooperating).toEqual(['Trung tâm Chính trị xã']);
  });

  it('names each of several directors; to be given the lead elsewhere is no lead here', () => {
    expect(draft.bodies[2]).toMatchObject({
      members: ['Giám đốc Sở Nội vụ', 'Giám đốc Sở Tư pháp', 'Giám đốc Sở Tài chính'],
      duties: [{ role: null }],
    });
    expect(draft.bodies[3]).toMatchObject({ name: 'Ban Thanh thiếu nhi - Trường học', members: [] });
  });
});

describe('a directive of a Party committee', () => {
  const draft = read('chi-thi-dat-dai.txt');

  it('says its subject after who issues it, and gives what it asks of each body', () => {
    expect(draft.title).toBe('về quản lý bến bãi');
    expect(told(draft)).toEqual([
      ['Các cấp uỷ, chính quyền', 'Các cấp uỷ, chính quyền tăng cường lãnh đạo việc quản lý bến bãi.'],
      [
        'Đảng uỷ Uỷ ban nhân dân tỉnh',
        'Rà soát các bến bãi trước ngày 31-12-2026.',
        'Dừng các bến bãi không phép.',
      ],
      ['Ban Nội chính Tỉnh uỷ', 'Ban Nội chính Tỉnh uỷ theo dõi việc xử lý vi phạm.'],
    ]);
    expect(duties(draft).map(({ place }) => place)).toEqual(['1', '2.1', '2.2', '3']);
  });
});

describe('what a document says of itself', () => {
  const under = (head: string, title: string, first: string): PlanDraft =>
    readPlan(`${head}\nKẾ HOẠCH\n${title}\n${first}\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n- Lập danh sách.\n`);
  const state = (issuer: string, place: string): string =>
    `${issuer}\nSố: 5/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${place}, ngày 02 tháng 3 năm 2026`;

  it('gives a title in capitals the capitals of names that the text does not write itself', () => {
    const head = state('SỞ GIÁO DỤC TỈNH AN LÂM\nTRƯỜNG THPT BẾN SÔNG', 'Bến Sông');
    const title = 'NGÀY HỘI CỦA TRƯỜNG THPT BẾN SÔNG, MỪNG ĐẢNG, MỪNG XUÂN ĐINH MÙI Ở VIỆT NAM NĂM 2027';
    expect(under(head, title, 'Nay có kế hoạch như sau:').title).toBe(
      'Ngày hội của Trường THPT Bến Sông, mừng Đảng, mừng xuân Đinh Mùi ở Việt Nam năm 2027',
    );
    const other = 'THỰC HIỆN NGHỊ QUYẾT SỐ 9-NQ/TW TRÊN ĐỊA BÀN TỈNH THANH LÂM NĂM 2026, KỲ HỌP II';
    expect(under(head, other, 'Nay có kế hoạch như sau:').title).toBe(
      'Thực hiện Nghị quyết số 9-NQ/TW trên địa bàn tỉnh Thanh Lâm năm 2026, kỳ họp II',
    );
  });

  it('names the place of an issuer that the first sentence leaves out, and the body over an office', () => {
    const party =
      'ĐẢNG BỘ XÃ NẬM MÂY\nBAN THƯỜNG VỤ\n*\nSố 4-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nNậm Mây, ngày 02 tháng 3 năm 2026';
    expect(
      under(party, 'trồng hoa', 'Theo lệ thường, Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:').issuer,
    ).toBe('Ban Thường vụ Đảng ủy xã Nậm Mây');
    expect(under(state('UBND TỈNH TÂN LÂM\nVĂN PHÒNG', 'Tân Lâm'), 'Trồng hoa', 'Nay:').issuer).toBe(
      'Văn phòng UBND tỉnh Tân Lâm',
    );
    expect(under(state('HUYỆN UỶ MƯỜNG HOA', 'Mường Hoa'), 'Trồng hoa', 'Nay:').issuer).toBe(
      'Huyện uỷ Mường Hoa',
    );
    expect(under(state('UỶ BAN NHÂN DÂN XÃ TÂN LÂM', 'Tân Lâm'), 'Trồng hoa', 'Nay:').issuer).toBe(
      'Uỷ ban nhân dân xã Tân Lâm',
    );
  });

  it.each([
    ['HUYỆN ỦY BA SÔNG\nBAN TUYÊN GIÁO\n*', 'Ban Tuyên giáo Huyện ủy Ba Sông'],
    [
      'TRƯỜNG ĐẠI HỌC KINH TẾ KỸ THUẬT BA SÔNG\nĐẢNG ỦY\n*',
      'Đảng ủy Trường Đại học Kinh tế Kỹ thuật Ba Sông',
    ],
    ['BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\n*', 'Ban Chấp hành Đảng bộ tỉnh'],
    ['ỦY BAN NHÂN DÂN TỈNH BA SÔNG SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH BA SÔNG', 'Liên đoàn Lao động tỉnh Ba Sông'],
    ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH\nĐẢNG ỦY BAN NỘI CHÍNH TỈNH ỦY', 'Đảng ủy Ban Nội chính Tỉnh ủy'],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
    ['SỞ Y TẾ BA SÔNG\nTRUNG TÂM Y TẾ KHU VỰC MÂY TRẮNG', 'Trung tâm Y tế khu vực Mây Trắng'],
  ])('says who issues under the letterhead %j', (letterhead, issuer) => {
    expect(under(state(letterhead, 'Ba Sông'), 'Trồng hoa', 'Nay:').issuer).toBe(issuer);
  });

  it('ends a title at the rule under it, and says who proposed what the plan rests on', () => {
    const draft = under(
      state('ỦY BAN NHÂN DÂN\nTỈNH AN LÂM', 'An Lâm'),
      'về các chi bộ số\n-----\nThực hiện Chỉ thị số 5-CT/TW, ngày 01/02/2026 của Ban Bí thư và theo lời mời của nhiều nơi, tỉnh có kế hoạch',
      'Theo đề nghị của Sở Y tế tại Tờ trình số 96/TTr-SYT ngày 10/02/2026;',
    );
    expect(draft.title).toBe('về các chi bộ số');
    expect(draft.basis.map(({ issuer }) => issuer)).toEqual(['Ban Bí thư', 'Sở Y tế']);
  });
});

describe('an item that says of another body than that of its heading what it does', () => {
  const { bodies, unsure } = readPlan(
    'UBND XÃ NẬM KHE\nKẾ HOẠCH\nTrồng tre\nI. TỔ CHỨC THỰC HIỆN\n1. Ban Quản lý dự án xã\n- Lập hồ sơ.\n- Phòng Kinh tế xã kiểm tra giống.\n2. Các thôn\n- Thôn Lộc An làm trước.\n',
  );

  it('is that one’s, which is told as a doubt', () => {
    expect(bodies.map(({ name }) => name)).toContain('Phòng Kinh tế xã');
    expect(unsure.filter(({ what }) => what === 'other-body').map(({ place }) => place)).toEqual([
      'I.1, gạch đầu dòng 2',
    ]);
  });
});
