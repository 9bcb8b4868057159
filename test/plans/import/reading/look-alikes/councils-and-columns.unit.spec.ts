import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('a council that is set up', () => {
  const decision = HEAD.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH').replace('I. TỔ CHỨC THỰC HIỆN\n', '');

  it('has members, who are given nothing by that', () => {
    expect(
      given(
        'Điều 1. Thành lập Hội đồng tre\n1.1. Các thành viên Hội đồng:\n- Ông Lò Văn Tre, Phó Giám đốc Sở Y tế.\n- Bà Vàng Thị Măng - Chuyên viên phòng Quản lý bãi, Sở Nội vụ;\n- Ông Giàng A Nứa - Bộ Chỉ huy quân sự.\n1.2. Tổ giúp việc, thư ký Hội đồng:\n- Phòng Nghiệp vụ - Ban Quản lý bãi tre.\nĐiều 2. Tổ chức thực hiện\n1. Hội đồng\n- Chấm các bãi tre.\n',
        decision,
      ),
    ).toEqual(['Hội đồng | Chấm các bãi tre.']);
  });

  it('works as it is said, which is no task', () => {
    expect(
      given(
        '1. Hội đồng\n- Chấm các bãi tre.\n- Làm việc vào buổi sáng.\n2. Thành viên Hội đồng làm việc theo chế độ kiêm nhiệm, được hưởng phụ cấp.\n3. Chủ tịch Hội đồng sử dụng con dấu của Sở Y tế.\n4. Hội đồng tự giải thể sau khi chấm xong.\n',
      ),
    ).toEqual(['Hội đồng | Chấm các bãi tre.', 'Hội đồng | Làm việc vào buổi sáng.']);
  });

  it('has persons of whom it is also said what each does', () => {
    expect(given('1. Ông Lò Văn Tre, Phó Giám đốc Sở Y tế phụ trách trồng tre ven suối.\n')).toHaveLength(1);
  });
});

describe('dashes that name who is meant by a heading', () => {
  it('are no duties, with what each is meant for or without', () => {
    expect(
      given(
        '1. Các sở\nGồm:\n- Sở Y tế (đối với bãi tre ven suối);\n- Sở Nội vụ.\nCó trách nhiệm:\na) Đo bãi tre.\nb) Rào bãi tre.\n',
      ),
    ).toEqual(['Các sở | Đo bãi tre.', 'Các sở | Rào bãi tre.']);
  });
});

describe('the titles of a table', () => {
  it('may be one over several columns, beside one for who answers', () => {
    expect(
      given(
        'Thời gian | Nội dung công việc | Cơ quan chịu trách nhiệm quản lý | Thực hiện\n | | | Đơn vị chủ trì | Đơn vị phối hợp\nI | GIAI ĐOẠN 1: ĐO BÃI TRE\n1 | Chuẩn bị\n3/2026 | Mua thước | Cơ quan đo | Sở Y tế | Sở Nội vụ\n4/2026 | Đo các bãi | Cơ quan đo | Sở Xây dựng | Sở Nội vụ\n',
        TASKS,
      ),
    ).toEqual(['Sở Y tế | Mua thước | 2026-03-31', 'Sở Xây dựng | Đo các bãi | 2026-04-30']);
  });

  it('say who leads also where they begin with "Sở, ngành"', () => {
    expect(
      given('TT | Tên nhiệm vụ | Sở, ngành chủ trì tham mưu\n1 | Đo bãi tre | Sở Y tế\n', TASKS),
    ).toEqual(['Sở Y tế | Đo bãi tre']);
  });
});

describe('titles between bars over cells on lines of their own', () => {
  const cells = (rows: string): string =>
    `| TT | Nội dung hoạt động | Cơ quan chủ trì | Cơ quan phối hợp |\n| --- | --- | --- | --- |\nThời gian thực hiện\n${rows}`;

  it('are those of the table, which may have letters under its numbers', () => {
    expect(
      given(
        `1. Sở Tư pháp: Bán măng./.\nPHỤ LỤC\nPHÂN CÔNG\n${cells('1\nTrồng tre ven suối\na)\nMua giống tre về cho các xã.\nSở Y tế\nSở Nội vụ\nQuý III/2026\nb)\nTrồng tre ở các bãi ven suối.\nSở Xây dựng\nSở Nội vụ\nQuý IV/2026\n2\nĐo măng ở các bãi của tỉnh.\nSở Nội vụ\nSở Y tế\nThường xuyên\n')}`,
      ),
    ).toEqual([
      'Sở Tư pháp | Bán măng.',
      'Sở Y tế | Mua giống tre về cho các xã. | 2026-09-30',
      'Sở Xây dựng | Trồng tre ở các bãi ven suối. | 2026-12-31',
      'Sở Nội vụ | Đo măng ở các bãi của tỉnh.',
    ]);
  });
});

describe('an annex whose columns were each read by itself', () => {
  const annex =
    '1. Sở Y tế: Đo bãi tre./.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 8/KH-UBND)\n\nTT\n\nTrồng tre ở các bãi\n\nĐo măng\n\nSở Y tế\n\nSở Y tế\n\nSở Y tế\n\nSở Nội vụ\n\nSở Y tế\n\nSở Y tế\n\nTháng 3\n';

  it('is told to be torn, and gives nothing to nobody', () => {
    const { bodies, unsure } = readPlan(HEAD + annex);

    expect(bodies.flatMap(({ duties }) => duties.map(({ text }) => text))).toEqual(['Đo bãi tre.']);
    expect(unsure.map(({ what }) => what)).toContain('table-torn');
  });
});

describe('the title "Trách nhiệm của nhà đầu tư"', () => {
  it('says whose the dashes below are', () => {
    expect(given('1. Trách nhiệm của nhà đầu tư\n- Đo bãi tre.\n- Trồng tre ven suối.\n')).toEqual([
      'Nhà đầu tư | Đo bãi tre.',
      'Nhà đầu tư | Trồng tre ven suối.',
    ]);
  });
});

describe('a label at the end of a part', () => {
  it('says whose the tasks of the part are, as who directs them', () => {
    expect(
      given(
        '1. Trồng tre\n- Đào hố.\n- Chọn giống.\nTrách nhiệm chỉ đạo thực hiện: Đảng ủy Sở Y tế.\n',
        TASKS,
      ),
    ).toEqual(['Đảng ủy Sở Y tế | Đào hố.', 'Đảng ủy Sở Y tế | Chọn giống.']);
  });

  it('directs alone where another says who carries them out', () => {
    expect(
      given(
        '1. Trồng tre\n- Đào hố.\nTrách nhiệm lãnh đạo, chỉ đạo thực hiện: Đảng ủy các xã; trách nhiệm thực hiện: UBND các xã.\n',
        TASKS,
      ),
    ).toEqual(['UBND các xã | Đào hố.']);
  });
});

describe('a conclusion', () => {
  const head = HEAD.replace('KẾ HOẠCH', 'THÔNG BÁO').replace('I. TỔ CHỨC THỰC HIỆN\n', '');

  it('tells what a law gave to a body, and gives it nothing by that', () => {
    expect(
      given(
        '1. Tre giữ đất ở các bờ suối. Luật Tre nứa giao Sở Y tế chủ trì trồng tre ven suối.\n2. Sở Nội vụ đo các bãi tre.\n3. Sở Xây dựng kiểm tra các bãi tre.\n',
        head,
      ),
    ).toEqual(['Sở Nội vụ | Sở Nội vụ đo các bãi tre.', 'Sở Xây dựng | Sở Xây dựng kiểm tra các bãi tre.']);
  });

  it('has topics behind dashes over paragraphs, which are no tasks', () => {
    expect(
      given(
        '1. Sở Y tế\n- Về việc trồng tre ven suối:\nSở Y tế chọn giống tre cho các xã.\n- Về việc đo măng:\nSở Y tế gửi số măng về tỉnh.\n',
      ).map((duty) => duty.replace(/^.* \| /u, '')),
    ).toEqual(['Sở Y tế chọn giống tre cho các xã.', 'Sở Y tế gửi số măng về tỉnh.']);
  });
});

describe('a directive', () => {
  it('ends with who sees to it, not with whom it tells to carry it out', () => {
    const head = HEAD.replace('KẾ HOẠCH', 'CHỈ THỊ').replace('I. TỔ CHỨC THỰC HIỆN\n', '');
    expect(
      given(
        '1. Sở Y tế trồng tre ven suối.\n2. Sở Nội vụ đo các bãi tre.\n3. Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã tổ chức triển khai, chỉ đạo các đơn vị thực hiện nghiêm Chỉ thị này.\nVăn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc theo chức năng, nhiệm vụ được giao.\n',
        head,
      ).map((duty) => duty.split(' | ')[0]),
    ).toEqual(['Sở Y tế', 'Sở Nội vụ', 'Văn phòng Ủy ban nhân dân tỉnh']);
  });
});

describe('items of the part on tasks and solutions', () => {
  it('give something to offices of the State that act in them', () => {
    const text = 'Các sở, ngành và Ủy ban nhân dân các xã tăng cường kiểm tra các bãi tre.';
    expect(given(`1. Giữ bãi tre\n- ${text}\n- Tre giữ đất ở các bờ suối.\n`, TASKS)).toEqual([
      `Các sở, ngành và Ủy ban nhân dân các xã | ${text}`,
    ]);
  });

  it('give nothing to a group of things', () => {
    expect(
      given(
        '1. Nhóm vật liệu từ tre\n- Khuyến khích đan tre.\n2. Nhóm hàng làm từ măng\n- Phơi măng.\n',
        TASKS,
      ),
    ).toEqual([]);
  });

  it('may be numbered with a letter behind two numbers', () => {
    expect(
      given(
        '4.1. Trồng tre\n4.1.a. Sở Y tế chọn giống tre cho các xã.\n4.1.b. Sở Nội vụ đo các bãi tre ven suối.\n',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế chọn giống tre cho các xã.',
      'Sở Nội vụ | Sở Nội vụ đo các bãi tre ven suối.',
    ]);
  });
});
