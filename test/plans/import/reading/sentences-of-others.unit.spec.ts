import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, plan } from './clean-water-plan.js';

const TASKS = 'II. NHIỆM VỤ';
const CHARGES = 'III. TỔ CHỨC THỰC HIỆN';

describe('a heading over several bodies', () => {
  const FRONT = '1. Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội';

  it('leaves to one of them what a semicolon begins with its name', () => {
    expect(given(CHARGES, FRONT, 'Vận động giữ nước; Hội Nông dân tỉnh đào giếng mẫu.')).toEqual([
      'Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội | Vận động giữ nước',
      'Hội Nông dân tỉnh | Hội Nông dân tỉnh đào giếng mẫu.',
    ]);
  });

  it.each([
    'Vận động giữ nước; các hội viên cùng đào giếng.',
    'Phối hợp với Công an tỉnh; Hội Nông dân tỉnh đào giếng mẫu.',
  ])('keeps what goes on: %s', (task) => {
    expect(given(CHARGES, FRONT, task)).toEqual([
      `Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội | ${task}`,
    ]);
  });
});

describe('a paragraph that asks one to see to what others do', () => {
  const ITEM = '1. Giảm thất thoát nước (Chi cục Thủy lợi chủ trì lập lộ trình thay các ống đã cũ).';
  const EACH = ['- Sở Y tế đo nước ở các giếng.', '- Sở Xây dựng vẽ lại bản đồ ống nước.'];
  const OF_EACH = [
    'Sở Y tế | Sở Y tế đo nước ở các giếng.',
    'Sở Xây dựng | Sở Xây dựng vẽ lại bản đồ ống nước.',
  ];

  it('may stand on a line of its own below a bracket that says what one does', () => {
    expect(given(TASKS, ITEM, 'Giao Đảng ủy UBND tỉnh chỉ đạo:', ...EACH)).toEqual([
      'Chi cục Thủy lợi | Chi cục Thủy lợi chủ trì lập lộ trình thay các ống đã cũ',
      ...OF_EACH,
    ]);
  });

  it('is none over what the task consists of', () => {
    expect(given(TASKS, ITEM, 'Cụ thể:', '- Thay ống gang.', '- Thay van.')).toEqual([
      expect.stringMatching(/^Chi cục Thủy lợi \| Giảm thất thoát nước/u),
    ]);
  });
});

describe('where the money comes from', () => {
  const ITEM = '1. Sở Tài chính chủ trì bố trí kinh phí thực hiện Kế hoạch theo quy định.';
  const DUTY = `Sở Tài chính | ${ITEM.slice(3)}`;

  it.each([
    'Kinh phí được bố trí từ ngân sách năm 2026 và các nguồn hợp pháp khác.',
    'Kinh phí thực hiện lấy từ nguồn chi thường xuyên năm 2026.',
    'Kinh phí tổ chức các lớp được cấp trong dự toán năm 2026.',
  ])('is no duty of the body above: %s', (line) => {
    expect(given(CHARGES, ITEM, line)).toEqual([DUTY]);
  });

  it('is told of what a body is to do with it', () => {
    const line = 'Kinh phí còn dư được chuyển về quỹ. Giao Sở Y tế lập danh sách các bản nhận thêm bể chứa.';
    expect(given(CHARGES, ITEM, line).join()).toContain('Sở Y tế');
  });
});

describe('a short form inside a name', () => {
  it.each([
    'Hội Liên hiệp Phụ nữ (LHPN) tỉnh',
    'Trung tâm Kiểm soát bệnh tật (CDC) thành phố Nậm Khe',
    'Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI) chi nhánh Nậm Khe',
  ])('does not end it: %s', (name) => {
    expect(given(CHARGES, `1. ${name} mở lớp về nước sạch.`)).toEqual([
      `${name} | ${name} mở lớp về nước sạch.`,
    ]);
  });

  it('ends it where the level of nobody follows', () => {
    const line = 'Sở Y tế (SYT) tập huấn cho cán bộ y tế bản.';
    expect(given(CHARGES, `1. ${line}`)).toEqual([`Sở Y tế | ${line}`]);
  });
});

describe('a label that shares out a task', () => {
  it('names each body without its share', () => {
    const label = 'Cơ quan chủ trì: Chi cục Thủy lợi (phần ống nước); Trạm Y tế huyện (phần nước uống).';
    expect(readPlan(plan(TASKS, '1. Thay ống, đo nước.', `- ${label}`)).bodies[0]?.members).toEqual([
      'Chi cục Thủy lợi',
      'Trạm Y tế huyện',
    ]);
  });

  it('leaves a lone bracket that may belong to the name', () => {
    const label = 'Cơ quan chủ trì: Hội Chữ thập đỏ (cơ sở phía Bắc).';
    expect(readPlan(plan(TASKS, '1. Thay ống, đo nước.', `- ${label}`)).bodies).toHaveLength(1);
  });
});

describe('that several do what is theirs', () => {
  const READ = ['Sở Y tế | Đo các giếng.'];

  it.each([
    'Các phòng khác căn cứ nhiệm vụ được giao phối hợp thực hiện.',
    'Các sở, ngành thực hiện nhiệm vụ theo chức năng được UBND tỉnh giao.',
    'Giám đốc các sở, Chủ tịch UBND các xã căn cứ Kế hoạch tổ chức thực hiện.',
  ])('is no duty: %s', (line) => {
    expect(given(CHARGES, '1. Sở Y tế', '- Đo các giếng.', `2. ${line}`)).toEqual(READ);
    expect(given(CHARGES, '1. Sở Y tế', '- Đo các giếng.', `- ${line}`)).toEqual(READ);
  });

  it.each([
    ['Các phòng khác', 'Các phòng khác căn cứ nhiệm vụ được giao lập sổ theo dõi nước.'],
    ['Trạm Y tế xã', 'Trạm Y tế xã phối hợp thực hiện.'],
  ])('is not said where %s is given more, or one by name', (name, line) => {
    expect(given(CHARGES, '1. Sở Y tế', '- Đo các giếng.', `2. ${line}`)).toEqual([
      ...READ,
      `${name} | ${line}`,
    ]);
  });

  it('leaves what a later sentence gives to one of them', () => {
    const line = 'Các sở, ngành căn cứ Kế hoạch tổ chức thực hiện. Sở Nội vụ làm đầu mối tổng hợp hằng quý.';
    expect(given(CHARGES, '1. Sở Y tế', '- Đo các giếng.', `2. ${line}`)).toEqual([
      ...READ,
      'Sở Nội vụ | Sở Nội vụ làm đầu mối tổng hợp hằng quý.',
    ]);
  });
});

describe('a sentence behind a topic where duties are assigned', () => {
  const ITEM = '1. Sở Y tế: Đo nước.';

  it.each([
    ['2. Tháng cao điểm (tháng 5/2026): chủ đề “Nước sạch”. ', 'Sở Xây dựng', ' mở chiến dịch thông cống.'],
    ['2. Đầu năm học (tháng 9): dạy trẻ rửa tay. ', 'UBND xã', ' phát sổ theo dõi cho các lớp.'],
    ['2. Nước mưa chảy tràn vào giếng. ', 'Hội Nông dân tỉnh', ' đắp bờ quanh giếng.'],
  ])('gives to its body what it is to do: %s', (topic, name, task) => {
    expect(given(CHARGES, ITEM, `${topic}${name}${task}`)).toEqual([
      'Sở Y tế | Đo nước.',
      `${name} | ${name}${task}`,
    ]);
  });

  it.each([
    '2. Năm 2025, nước về các bản chậm. Công an tỉnh xử lý 02 vụ đào trộm.',
    '2. Nước đục quanh năm. Sở Xây dựng đã thông 03 cống.',
    '2. Nước về từ nhiều nơi. TP. HCM là nơi mua nhiều nhất.',
  ])('tells no duty where it tells how things are: %s', (line) => {
    expect(given(CHARGES, ITEM, line)).toEqual(['Sở Y tế | Đo nước.']);
  });
});

describe('several bodies in one sentence', () => {
  it('have a task each, the second by a day of its own', () => {
    expect(
      given(CHARGES, '1. Các thôn đào giếng mới; các chi bộ trực thuộc gửi danh sách trước ngày 15/6/2026.'),
    ).toEqual([
      'Các thôn | Các thôn đào giếng mới',
      'Các chi bộ trực thuộc | các chi bộ trực thuộc gửi danh sách trước ngày 15/6/2026.',
    ]);
  });

  it('are one where the first urges the second', () => {
    const task = 'Sở Y tế đôn đốc các xã; các thôn gửi danh sách trước ngày 15/6/2026.';
    expect(given(CHARGES, `1. ${task}`)).toEqual([`Sở Y tế | ${task}`]);
  });

  it('leave to one of them what it leads, not that it leads', () => {
    const all = 'Các sở, ban, ngành rà soát giếng cũ';
    const lead = 'trong đó Sở Y tế chủ trì lập bản đồ các giếng nhiễm phèn.';
    expect(given(CHARGES, `1. ${all}; ${lead}`)).toEqual([
      `Các sở, ban, ngành | ${all}`,
      `Sở Y tế | ${lead}`,
    ]);
    expect(given(CHARGES, '1. Sở Xây dựng, Sở Y tế thông cống; trong đó Sở Y tế chủ trì.')).toHaveLength(1);
  });

  it('have what is theirs also ahead of a paragraph that says how', () => {
    expect(
      given(
        CHARGES,
        'a) Sở Y tế đo nước; Sở Xây dựng vẽ bản đồ.',
        'Các giếng mới phải được nghiệm thu trước ngày 31/7/2026.',
        'b) Sở Nội vụ cử người.',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế đo nước',
      'Sở Xây dựng | Sở Xây dựng vẽ bản đồ.',
      'Sở Nội vụ | Sở Nội vụ cử người.',
    ]);
  });
});

describe('where more of a task stands', () => {
  it.each(['(chi tiết Phụ lục 02 đính kèm)', '(Có danh sách kèm theo).', '(Chi tiết tại Biểu số 3)'])(
    'is not said by its words, behind their end: %s',
    (remark) => {
      expect(given(CHARGES, `1. Sở Y tế mở lớp về nước sạch ở bản. ${remark}`)).toEqual([
        'Sở Y tế | Sở Y tế mở lớp về nước sạch ở bản.',
      ]);
    },
  );

  it.each([
    'Sở Y tế lập danh sách các giếng (theo Phụ lục 02).',
    'Sở Y tế đo giếng. (Hoàn thành trong tháng 6)',
  ])('is one of them within the sentence, as is all else that a bracket says: %s', (line) => {
    expect(given(CHARGES, `1. ${line}`)).toEqual([`Sở Y tế | ${line}`]);
  });
});

describe('a bracket behind an item of several bodies', () => {
  const HEADING = '1. Trạm Y tế xã, các trường học';

  it('says which of them has it', () => {
    expect(
      given(CHARGES, HEADING, '- Đo nước (Trạm Y tế).', '- Treo biển (các trường học thực hiện).'),
    ).toEqual([
      'Trạm Y tế xã | Đo nước (Trạm Y tế).',
      'Các trường học | Treo biển (các trường học thực hiện).',
    ]);
  });

  it.each(['- Thả bè (UBND xã).', '- Thả bè (Trạm Y tế, các trường học).', '- Thả bè (02 chiếc).'])(
    'leaves it to all where it names none of them or each: %s',
    (item) => {
      expect(given(CHARGES, HEADING, item)).toEqual([`Trạm Y tế xã, các trường học | ${item.slice(2)}`]);
    },
  );
});

describe('whom a body directs', () => {
  it.each([
    ['- Chỉ đạo Trung tâm Y tế huyện:', 'Trung tâm Y tế huyện'],
    ['- Chỉ đạo các trạm y tế thực hiện các việc sau:', 'Các trạm y tế'],
  ])('has what stands below: %s', (line, name) => {
    expect(
      given(CHARGES, '1. Sở Y tế', '- Đo các giếng.', line, '+ Lấy mẫu nước.', '+ Dạy cách lọc.'),
    ).toEqual(['Sở Y tế | Đo các giếng.', `${name} | Lấy mẫu nước.`, `${name} | Dạy cách lọc.`]);
  });

  it.each(['- Chỉ đạo công tác lấy mẫu:', '- Chỉ đạo các trạm lấy mẫu nước, cụ thể:'])(
    'is nobody where the body itself has the task: %s',
    (line) => {
      expect(
        given(CHARGES, '1. Sở Y tế', line, '+ Mẫu nước giếng.', '+ Mẫu nước suối.').every((each) =>
          each.startsWith('Sở Y tế | '),
        ),
      ).toBe(true);
    },
  );
});

describe('a sentence behind that of one body', () => {
  it('gives to others of a kind what they are to do', () => {
    const [one, other] = [
      'Sở Y tế soạn tài liệu về nước.',
      'Các trường thuộc Sở tổ chức hoạt động ngoại khóa.',
    ];
    expect(given(CHARGES, '1. Sở Nội vụ: Đào giếng.', `2. ${one} ${other}`)).toEqual([
      'Sở Nội vụ | Đào giếng.',
      `Sở Y tế | ${one}`,
      `Các trường thuộc Sở | ${other}`,
    ]);
  });

  it.each(['Các đoàn đi gọn nhẹ.', 'Các đơn vị liên quan phối hợp thực hiện.', 'Các giếng có nắp đậy.'])(
    'tells only more of it: %s',
    (more) => {
      expect(
        given(CHARGES, `1. Sở Y tế đi thăm các bản. ${more}`).map((each) => each.split(' | ')[0]),
      ).toEqual(['Sở Y tế']);
    },
  );
});

describe('whom a Party committee directs behind a colon', () => {
  it('has each a task of its own', () => {
    const line =
      '1. Đảng ủy MTTQ tỉnh lãnh đạo, chỉ đạo: Ủy ban MTTQ tỉnh vận động các hộ. Hội Nông dân tỉnh đào giếng.';
    expect(given(CHARGES, line)).toEqual([
      'Ủy ban MTTQ tỉnh | Ủy ban MTTQ tỉnh vận động các hộ.',
      'Hội Nông dân tỉnh | Hội Nông dân tỉnh đào giếng.',
    ]);
  });

  it('is not named where the committee itself sees to what is done', () => {
    const line = 'Đảng ủy Công an tỉnh lãnh đạo, chỉ đạo: tuần tra các suối; bắt người đổ rác.';
    expect(given(CHARGES, `1. ${line}`)).toEqual([`Đảng ủy Công an tỉnh | ${line}`]);
  });
});
