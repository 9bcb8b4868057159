import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD } from './small-plan.js';

const DASHES = '- Đo bãi tre.\n- Bón phân.\n';
const DONE = ['Đo bãi tre.', 'Bón phân.'];

describe('with whom a body leads', () => {
  const many = Array.from({ length: 12 }, (_, index) => `Sở Y tế tỉnh Mây ${index + 1}`).join(', ');

  it.each([
    `Vụ Kế hoạch chủ trì, phối hợp với ${many}, triển khai gấp các công việc sau:`,
    `Vụ Kế hoạch chủ trì và phối hợp với ${many}, phối hợp với các đơn vị của Bộ Y tế:`,
    'Vụ Kế hoạch chủ trì, phối hợp với các Vụ, Cục, phối hợp với các đơn vị của Bộ Y tế:',
    'Thứ trưởng Lê Mây phối hợp với Thứ trưởng Trần Nậm chỉ đạo Vụ Kế hoạch chủ trì, phối hợp với Cục Tre:',
  ])('may be told at length over its tasks: %j', (over) => {
    expect(given(`1. ${over}\n${DASHES}`)).toEqual(DONE.map((task) => `Vụ Kế hoạch | ${task}`));
  });

  it('is with whom it leads in an item below, too', () => {
    const over = 'Vụ Kế hoạch chủ trì, phối hợp với Cục Tre:';
    const [body] = readPlan(`${HEAD}1. ${over}\n- Phối hợp với Sở Y tế trồng tre.\n`).bodies;
    expect(body?.duties.map(({ role, cooperating }) => [role, ...cooperating])).toEqual([
      ['lead', 'Sở Y tế', 'Cục Tre'],
    ]);
  });

  it('ends where it is told what is to be done', () => {
    const text = `Vụ Kế hoạch chủ trì, phối hợp với ${many} lập đề án trồng tre, trong đó có:`;
    expect(given(`a) ${text}\n- Bãi tre ven hồ.\n- Bãi tre ven suối.\n`)).toHaveLength(1);
  });

  it('is an office of its own kind behind a list of others', () => {
    const [body] = readPlan(
      `${HEAD}1. Vụ Kế hoạch chủ trì, phối hợp với các Vụ: Tài chính, Pháp chế, Cục Tre trồng tre.\n`,
    ).bodies;
    expect(body?.duties[0]?.cooperating).toEqual(['Vụ Tài chính', 'Vụ Pháp chế', 'Cục Tre']);
  });
});

describe('a name', () => {
  it.each([
    'Vụ Thị trường ngoài nước',
    'Vụ Nuôi trồng thủy sản',
    'Các Cục quản lý chuyên ngành',
    'Hội đồng quản trị các Tổng công ty xây dựng thủy lợi',
    'Cục quản lý chất lượng, an toàn vệ sinh và thú y thủy sản',
  ])('goes on with a field that is a verb elsewhere: %s', (name) => {
    expect(given(`1. ${name} rà soát bãi tre.\n`)).toEqual([`${name} | ${name} rà soát bãi tre.`]);
  });

  it('ends ahead of what companies build', () => {
    expect(given('1. Các công ty xây dựng giao thông nông thôn.\n')[0]).toMatch(/^Các công ty \|/u);
  });
});

describe('the number of a title', () => {
  it('is one in small letters too', () => {
    expect(given(`1. Sở Y tế\n${DASHES}Iii. kinh phí\nDo ngân sách bảo đảm.\n`)).toEqual(
      DONE.map((task) => `Sở Y tế | ${task}`),
    );
  });
});

describe('a title about reports', () => {
  const task = '1. Giao Sở Y tế lập danh sách bãi tre.\n';

  it('has tasks where it is about carrying out, too', () => {
    expect(given(`${task}II. CÔNG TÁC BÁO CÁO VÀ TRIỂN KHAI THỰC HIỆN\n${task}`)).toHaveLength(2);
    expect(given(`${task}II. CÔNG TÁC BÁO CÁO\n1. Các trường báo cáo về Sở Y tế.\n`)).toHaveLength(1);
  });
});

describe('the title of a directive without letterhead', () => {
  const asked = '1. Các trường mầm non trồng tre quanh sân.\n2. Trồng tre ven suối.\n';

  it('may be its first line in small letters', () => {
    const plan = readPlan(`Chỉ thị về việc trồng tre tại tỉnh nậm khe\nTre đang ít đi.\n${asked}`);
    expect([plan.type, plan.title]).toEqual(['Chỉ thị', 'về việc trồng tre tại tỉnh nậm khe']);
    expect(plan.bodies.map(({ name }) => name)).toEqual(['Các trường mầm non']);
  });

  it('may go on in the next line', () => {
    const plan = readPlan(`Chỉ thị về việc trồng tre\ntại tỉnh Nậm Khe\nTre đang ít đi.\n${asked}`);
    expect([plan.type, plan.title]).toEqual(['Chỉ thị', 'về việc trồng tre tại tỉnh Nậm Khe']);
    expect(readPlan(`Chỉ thị về việc trồng tre\nđã được ban hành.\n${asked}`).type).toBeNull();
  });

  it.each([
    'Chỉ thị về việc trồng tre đã được ban hành.',
    'Chỉ thị về trồng tre yêu cầu các trường:',
    'Chỉ thị này gửi các trường.',
  ])('is no sentence about one: %j', (line) => {
    expect(readPlan(`${line}\n${asked}`).type).toBeNull();
  });

  it('is none ahead of a title in capitals', () => {
    expect(readPlan(`Kế hoạch về tre\nUBND TỈNH NẬM KHE\nCHỈ THỊ\nVề trồng tre\n${asked}`).type).toBe(
      'Chỉ thị',
    );
  });
});

describe('a later sentence of a conclusion', () => {
  const head = 'UBND TỈNH NẬM KHE\nSố: 8/TB-UBND\nTHÔNG BÁO\nKết luận về trồng tre\nII. Việc cần làm\n';

  it.each([
    ['Tre đang ít đi. Các Sở Xây dựng, Tài chính sớm bố trí vốn mua giống.', 'Các Sở Xây dựng, Tài chính'],
    ['Tre đang ít đi. Trên cơ sở quy hoạch, các trường trồng tre quanh sân.', 'Các trường'],
    ['Tiếp thu ý kiến các sở, Công ty Măng Mây sớm hoàn chỉnh báo cáo.', 'Công ty Măng Mây'],
  ])('may give something to several: %j', (text, name) => {
    expect(given(`1. ${text}\n2. Trồng tre.\n`, head).map((each) => each.split(' | ')[0])).toEqual([name]);
  });

  it.each([
    'Tre đang ít đi. Các trường đã trồng tre quanh sân.',
    'Tre đang ít đi. Các cơ quan, đơn vị liên quan trồng tre.',
    'Tre đang ít đi. Yêu cầu các trường nghiêm túc rút kinh nghiệm.',
    'Ngành tre chiếm vị trí quan trọng.',
  ])('gives nothing by what is, or to anybody: %j', (text) => {
    expect(given(`1. ${text}\n2. Trồng tre.\n`, head)).toEqual([]);
  });
});

describe('a paragraph below the name of a body', () => {
  it.each([
    'Thực tế cho thấy tre ven hồ lớn nhanh hơn tre ven suối.',
    'Việc trồng tre ven suối đã được triển khai ở ba xã.',
  ])('gives it nothing where it tells how things are: %j', (text) => {
    expect(given(`1. Sở Y tế\nTrồng tre quanh trụ sở.\n${text}\nBón phân.\n`)).toEqual([
      'Sở Y tế | Trồng tre quanh trụ sở.',
      'Sở Y tế | Bón phân.',
    ]);
  });

  it('gives it what is to be done all the same', () => {
    const text = 'Việc trồng tre ven suối phải xong trước mùa mưa.';
    expect(given(`1. Sở Y tế\nTrồng tre quanh trụ sở.\n${text}\n`)).toHaveLength(2);
  });
});

describe('an office that makes a conclusion known', () => {
  it('has no task by that', () => {
    const head = 'BỘ NẬM\nSố: 8/TB-BN\nTHÔNG BÁO\nKết luận về trồng tre\n';
    const told =
      'Văn phòng Bộ xin thông báo kết luận của Thứ trưởng Lê Mây về trồng tre để các Sở biết và thực hiện.';
    expect(given(`1. Sở Y tế chủ trì trồng tre.\n${told}\n`, head)).toHaveLength(1);
  });
});

describe('a title in small letters below the type of the document', () => {
  it.each([
    ['THÔNG BÁO', 'Kết luận hội nghị về trồng tre'],
    ['KẾ HOẠCH', 'Chương trình về trồng tre năm 2026'],
  ])('keeps the other type that it begins with: %s', (type, title) => {
    expect(
      readPlan(`UBND TỈNH NẬM KHE\nSố: 8/UBND\n${type}\n${title}\n\n1. Sở Y tế trồng tre.\n`).title,
    ).toBe(title);
  });
});
