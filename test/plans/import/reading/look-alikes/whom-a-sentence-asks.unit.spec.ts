import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, TASKS } from './small-plan.js';

const DECISION = 'UBND TỈNH NẬM KHE\nSố: 8/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc trồng tre\n';

describe('a sentence over tasks', () => {
  it('has them for the body that it urges, who leads them where it says so', () => {
    const text =
      'Điều 1. Trồng tre ven hồ.\nĐiều 2. Các việc trước mắt\nSở Y tế chủ trì, phối hợp với Sở Xây dựng tiến hành ngay các việc sau đây:\n- Đo bãi tre.\n- Mua giống tre.\n';
    expect(given(text, DECISION)).toEqual(['Sở Y tế | Đo bãi tre.', 'Sở Y tế | Mua giống tre.']);
    const [duty] = readPlan(DECISION + text).bodies.flatMap(({ duties }) => duties);
    expect([duty?.role, duty?.cooperating]).toEqual(['lead', ['Sở Xây dựng']]);
    expect(
      given(
        'Điều 1. Các việc khác\n1. UBND các xã chỉ đạo các thôn khẩn trương thực hiện các nhiệm vụ sau:\na) Đo bãi tre.\nb) Mua giống tre.\n',
        DECISION,
      ),
    ).toEqual(['UBND các xã | Đo bãi tre.', 'UBND các xã | Mua giống tre.']);
  });

  it('has none where it only tells what who issues the plan does', () => {
    expect(
      given(
        'Điều 1. Nội dung\nUBND tỉnh triển khai thực hiện các nội dung sau:\n- Đo bãi tre.\n- Mua giống tre.\n',
        DECISION,
      ),
    ).toEqual([]);
  });
});

describe('a sentence behind an article', () => {
  it('gives what it charges somebody with, or has told from time to time', () => {
    expect(
      given(
        'Điều 1. Kinh phí trồng tre do ngân sách tỉnh cấp.\nTổ giúp việc chịu trách nhiệm quản lý kinh phí này.\nCác thành viên Tổ giúp việc định kỳ có báo cáo gửi Trưởng Ban Chỉ đạo về bãi tre.\nTổ giúp việc gồm 05 người.\n',
        DECISION,
      ),
    ).toEqual([
      'Tổ giúp việc | Tổ giúp việc chịu trách nhiệm quản lý kinh phí này.',
      'Các thành viên Tổ giúp việc | Các thành viên Tổ giúp việc định kỳ có báo cáo gửi Trưởng Ban Chỉ đạo về bãi tre.',
    ]);
  });
});

describe('bodies among tasks', () => {
  const tasks = '1. Trồng tre ven hồ\na) Đo bãi tre.\n2. Giữ tre\na) Rào bãi tre.\n';

  it('are charged by the scope of what they do too', () => {
    expect(
      given(
        `${tasks}3. Các sở, ngành căn cứ chức năng, nhiệm vụ được giao có trách nhiệm đưa việc trồng tre vào kế hoạch.\n`,
        TASKS,
      ),
    ).toEqual([
      'Các sở, ngành | Các sở, ngành căn cứ chức năng, nhiệm vụ được giao có trách nhiệm đưa việc trồng tre vào kế hoạch.',
    ]);
  });

  it('have what stands under their names where these end the numbers, and one beside them leads', () => {
    const bodies =
      '3. Sở Tài chính chủ trì cấp vốn mua giống tre.\n4. UBND các xã\na) Trồng tre.\nb) Rào bãi tre.\n5. Đề nghị Hội Nông dân tỉnh vận động hội viên.\n';
    expect(given(tasks + bodies, TASKS)).toEqual([
      'Sở Tài chính | Sở Tài chính chủ trì cấp vốn mua giống tre.',
      'UBND các xã | Trồng tre.',
      'UBND các xã | Rào bãi tre.',
      'Hội Nông dân tỉnh | Đề nghị Hội Nông dân tỉnh vận động hội viên.',
    ]);
    expect(given(`${tasks}3. Hội thi\na) Trồng tre.\nb) Rào bãi tre.\n`, TASKS)).toEqual([]);
  });
});

describe('a resolution that asks one body', () => {
  const RESOLUTION = 'HĐND TỈNH NẬM KHE\nSố: 8/NQ-HĐND\nNGHỊ QUYẾT\nVề trồng tre\nQUYẾT NGHỊ:\n';
  const asked =
    'Điều 1. Nhất trí với báo cáo. Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh chỉ đạo thực hiện một số việc sau:\n';

  it('asks it for all below its topics, but what a body by name ahead of a colon is to do', () => {
    expect(
      given(
        `${asked}1. Về lĩnh vực nông nghiệp:\n- Chỉ đạo Sở Y tế: Đo bãi tre.\n- Mua giống tre.\n- Chỉ đạo các huyện: Giữ bãi tre.\n2. Về lĩnh vực xây dựng:\n- Chỉ đạo Sở Xây dựng:\n+ Tu sửa bãi tre.\n+ Yêu cầu đơn vị thi công trồng lại tre.\n`,
        RESOLUTION,
      ),
    ).toEqual([
      'Sở Y tế | Đo bãi tre.',
      'Ủy ban nhân dân tỉnh | Mua giống tre.',
      'Ủy ban nhân dân tỉnh | Chỉ đạo các huyện: Giữ bãi tre.',
      'Sở Xây dựng | Tu sửa bãi tre.',
      'Sở Xây dựng | Yêu cầu đơn vị thi công trồng lại tre.',
    ]);
  });

  it('may ask it again over a list, or name at the end whom it is to direct', () => {
    expect(
      given(
        `${asked}1. Về các bãi tre:\na) Đề nghị UBND tỉnh giữ đúng cam kết với các bãi tre sau:\n- Tu sửa bãi Mây.\n- Tu sửa bãi Khe.\n2. Về an ninh: Đề nghị UBND tỉnh chỉ đạo Công an tỉnh:\n- Tuần tra bãi tre.\n- Kiểm tra bãi tre.\n`,
        RESOLUTION,
      ),
    ).toEqual([
      'Ủy ban nhân dân tỉnh | Tu sửa bãi Mây.',
      'Ủy ban nhân dân tỉnh | Tu sửa bãi Khe.',
      'Công an tỉnh | Tuần tra bãi tre.',
      'Công an tỉnh | Kiểm tra bãi tre.',
    ]);
  });
});

describe('a title about all bodies', () => {
  it('names none of them, where each item does', () => {
    const items =
      'a) Trong mùa tre, Thường trực Hội đồng nhân dân tỉnh giám sát việc trồng tre.\nb) Sở Nội vụ, Sở Y tế, Sở Tài chính, Sở Xây dựng báo cáo việc trồng tre.\n';
    expect(
      given(`1. Sở Y tế\n- Đo bãi tre.\n2. Trách nhiệm của các cơ quan, tổ chức\n${items}`).slice(1),
    ).toEqual([
      'Thường trực Hội đồng nhân dân tỉnh | Trong mùa tre, Thường trực Hội đồng nhân dân tỉnh giám sát việc trồng tre.',
      'Sở Nội vụ, Sở Y tế, Sở Tài chính, Sở Xây dựng | Sở Nội vụ, Sở Y tế, Sở Tài chính, Sở Xây dựng báo cáo việc trồng tre.',
    ]);
  });
});

describe('a line that ends with an order', () => {
  it('goes on with whom it is for, where lines are wrapped hard', () => {
    const text = `1. Các việc trước mắt của các bãi tre ven hồ và ven sông trong mùa
mưa năm nay:
a) Đo lại các bãi tre ven hồ và ghi vào sổ, báo cáo kết quả cho
người trông coi bãi tre trước khi trồng thêm.
b) Đề nghị
UBND các xã ven hồ giữ bãi tre, không cho trâu bò vào phá tre mới
trồng trong mùa mưa năm nay.
c) Giao Sở Y tế đo lại các bãi tre ven sông và ghi vào sổ, báo cáo
kết quả cho người trông coi bãi tre.
`;
    expect(given(text)[0]).toBe(
      'UBND các xã ven hồ | Đề nghị UBND các xã ven hồ giữ bãi tre, không cho trâu bò vào phá tre mới trồng trong mùa mưa năm nay.',
    );
  });
});

describe('“Thực hiện nghiêm kỷ luật”', () => {
  it('is a task, and no words ahead of who does it', () => {
    expect(
      given(
        '1. Thực hiện nghiêm kỷ luật trồng tre. Đề cao trách nhiệm của các cấp, các ngành trong quản lý bãi tre.\n',
      ),
    ).toEqual([]);
  });
});

describe('a paragraph behind the tasks of the last body', () => {
  it('tells how all report, and is no task of that body', () => {
    const tasks = '1. Sở Y tế\n- Đo bãi tre.\n2. Các hội và doanh nghiệp\nKhuyến khích các hội trồng tre.\n';
    const report = 'Hằng năm, các sở, ngành báo cáo việc trồng tre về Sở Y tế.\n';
    expect(given(`${tasks}${report}`).slice(1)).toEqual([
      'Các hội và doanh nghiệp | Khuyến khích các hội trồng tre.',
      'Các sở, ngành | Hằng năm, các sở, ngành báo cáo việc trồng tre về Sở Y tế.',
    ]);
    expect(given(`${tasks}Hằng năm, Sở Y tế mua giống tre.\n${report}`).at(-1)).toMatch(/^Các sở, ngành/u);
  });
});

describe('a list of fields', () => {
  it('ends ahead of an office of another kind', () => {
    const [duty] = readPlan(
      `${DECISION}Điều 1. Sở Xây dựng chủ trì, phối hợp với các Sở: Y tế, Tài chính, Chi cục Thủy lợi trồng tre.\n`,
    ).bodies.flatMap(({ duties }) => duties);
    expect(duty?.cooperating).toEqual(['Sở Y tế', 'Sở Tài chính', 'Chi cục Thủy lợi']);
  });
});

describe('a long sentence that ends in “trong đó:”', () => {
  it('gives each of the tasks below it', () => {
    const asked =
      'Chủ tịch Ủy ban nhân dân các xã theo dõi sát tình hình mưa lũ, chuẩn bị lực lượng tại chỗ, chủ động triển khai các biện pháp cần thiết để giữ các bãi tre ven suối trong mùa mưa năm nay, trong đó:';
    expect(
      given(`1. ${asked}\na) Kiểm tra bãi tre.\nb) Trồng tre.\n2. Sở Y tế phát thuốc.\n`).slice(0, 2),
    ).toEqual([
      'Chủ tịch Ủy ban nhân dân các xã | Kiểm tra bãi tre.',
      'Chủ tịch Ủy ban nhân dân các xã | Trồng tre.',
    ]);
  });
});

describe('a letter that asks at length', () => {
  it('gives what stands under its topics, also under one on buildings', () => {
    expect(
      given(
        'Ban Chỉ đạo trồng tre của tỉnh yêu cầu Chủ tịch Ủy ban nhân dân các xã sớm xem lại, cùng các thôn gỡ cho xong mọi việc còn bỏ dở từ mùa khô năm trước mỗi khi trồng tre ven suối trong mùa mưa năm nay, một số nội dung cụ thể sau:\n1. Về giống tre\n- Mua giống tre trước ngày 30/6/2026.\n2. Về cơ sở vật chất\nRà soát các kho giống tre.\n',
        'Kính gửi: Chủ tịch Ủy ban nhân dân các xã.\n',
      ),
    ).toEqual([
      'Chủ tịch Ủy ban nhân dân các xã | Mua giống tre trước ngày 30/6/2026. | 2026-06-30',
      'Chủ tịch Ủy ban nhân dân các xã | Rà soát các kho giống tre.',
    ]);
  });
});
