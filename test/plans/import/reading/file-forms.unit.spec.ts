import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

/** Each duty under its body, with its day. */
const told = (text: string): string[] =>
  readPlan(text).bodies.flatMap(({ name, duties }) =>
    duties.map((duty) => [name, duty.text, duty.dueOn ?? ''].join(' | ')),
  );

const head = `ỦY BAN NHÂN DÂN
XÃ BẾN HOA
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bến Hoa, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Trồng hoa năm 2026
`;
const assigned = `I. TỔ CHỨC THỰC HIỆN
1. Hội Phụ nữ xã
- Ươm cây con, giao các thôn trước ngày 30/4/2026.
2. Trưởng các thôn
- Vận động các hộ tưới hoa.
`;

describe('a table whose columns only spaces part', () => {
  const table = `II. DANH MỤC NHIỆM VỤ
 T    Nội dung công việc          Đơn vị chủ  Đơn vị phối     Thời gian
 T                                trì         hợp             hoàn thành
 I    TRỒNG HOA
 1    Làm đất ở các tuyến đường   Hội Nông    Các thôn        30/4/20
      ven sông, mua hạt giống     dân xã                      26
 2    Ươm cây con, giao cho từng  Hội Phụ nữ  Hội Nông dân    Quý II/2026
      thôn                        xã          xã

                                       2

 T    Nội dung công việc           Đơn vị chủ   Đơn vị phối    Thời gian
 T                                 trì          hợp            hoàn thành
      theo nhu cầu
 II   CHĂM SÓC CÁC TUYẾN HOA ĐÃ TRỒNG VÀ CÁC TUYẾN HOA MỚI CỦA XÃ
 3    Tưới hoa                     Các thôn     Đoàn xã        Tháng
                                                               8/2026

Trên đây là Kế hoạch trồng hoa năm 2026 của Ủy ban nhân dân xã Bến Hoa./.
`;

  it('is read by its columns, which each page sets anew', () => {
    expect(told(head + table)).toEqual([
      'Hội Nông dân xã | Làm đất ở các tuyến đường ven sông, mua hạt giống | 2026-04-30',
      'Hội Phụ nữ xã | Ươm cây con, giao cho từng thôn theo nhu cầu | 2026-06-30',
      'Các thôn | Tưới hoa | 2026-08-31',
    ]);
  });

  it('ends before a numbered section, and has the numbers whole that a narrow column cuts', () => {
    const cut = `2. TIẾN ĐỘ
TT   Nội dung công việc         Đơn vị thực hiện    Thời gian
2.   Làm đất ở các tuyến đường  Hội Nông dân xã     Quý I/2026
1    ven sông
2.   Ươm cây con, giao cho      Hội Phụ nữ xã, Đoàn Quý II/2026
2    từng thôn                  xã
     3. TỔ CHỨC THỰC HIỆN
3.1. Đoàn xã
- Tưới hoa.
`;
    expect(told(head + cut)).toEqual([
      'Hội Nông dân xã | Làm đất ở các tuyến đường ven sông | 2026-03-31',
      'Hội Phụ nữ xã, Đoàn xã | Ươm cây con, giao cho từng thôn | 2026-06-30',
      'Đoàn xã | Tưới hoa. | ',
    ]);
  });

  it('is read where numbers and titles stand in the middle of their rows', () => {
    const centered = `II. DANH MỤC NHIỆM VỤ
                                    Phân công thực hiện         Thời
 TT     Nội dung công việc                                      gian
                                  Chủ trì        Phối hợp
 I    TRỒNG HOA
      Làm đất ở các tuyến                      Các thôn,
 1    đường ven sông, mua         Hội Nông dân Công ty Hoa      Quý I/2026
      hạt giống                                Bến
      Ươm cây con, giao cho
                                                                Quý
 2    từng thôn theo nhu          Hội Phụ nữ   Hội Nông dân
                                                                II/2026
      cầu
                                    Phân công thực hiện         Thời
 TT     Nội dung công việc                                      gian
                                  Chủ trì        Phối hợp
      Tưới hoa mỗi chiều, thay
 3                                Đoàn xã      Các thôn         Thường xuyên
      cây chết
2. Kinh phí do các thôn tự lo.
`;
    expect(told(head + centered)).toEqual([
      'Hội Nông dân | Làm đất ở các tuyến đường ven sông, mua hạt giống | 2026-03-31',
      'Hội Phụ nữ | Ươm cây con, giao cho từng thôn theo nhu cầu | 2026-06-30',
      'Đoàn xã | Tưới hoa mỗi chiều, thay cây chết | ',
    ]);
    expect(readPlan(head + centered).bodies[0]?.duties[0]?.cooperating).toEqual([
      'Các thôn',
      'Công ty Hoa Bến',
    ]);
  });
});

describe('a table whose cells stand below one another, parted by blank lines', () => {
  it('is read cell by cell, however many lines they take', () => {
    const table = `II. DANH MỤC NHIỆM VỤ
T
T

Nội dung công việc

Đơn vị
chủ trì

Phối hợp

Thời gian

1

Ươm cây con, giao cho từng
thôn

Hội Phụ nữ
xã

Các thôn

Tháng
4/2026

2

Tưới hoa ở các tuyến đường
ven sông

Đoàn xã

Trường
học

Quý II/2026

III. KINH PHÍ
Từ ngân sách xã.
`;
    expect(told(head + table)).toEqual([
      'Hội Phụ nữ xã | Ươm cây con, giao cho từng thôn | 2026-04-30',
      'Đoàn xã | Tưới hoa ở các tuyến đường ven sông | 2026-06-30',
    ]);
  });
});

describe('a table whose cells stand one on a line', () => {
  it('has the columns under a title that stands over two of them in the place of that title', () => {
    const table = `II. DANH MỤC NHIỆM VỤ
STT
Nội dung
Phân công thực hiện
Thời gian
Đơn vị chủ trì
Đơn vị phối hợp
1
Ươm cây con
Hội Phụ nữ xã
Các thôn
Tháng 4/2026
2
Tưới hoa
Đoàn xã
Trường học
Quý II/2026
`;
    expect(told(head + table)).toEqual([
      'Hội Phụ nữ xã | Ươm cây con | 2026-04-30',
      'Đoàn xã | Tưới hoa | 2026-06-30',
    ]);
  });
});

describe('a plan copied from a page of the web', () => {
  it('is read without what the page says beside it', () => {
    const page = `Trang chủ
Kế hoạch trồng hoa theo Chỉ thị ngày 05/01/2026 của Ủy ban nhân dân tỉnh
Cập nhật: 05/03/2026 | Lượt xem: 1532
In trang

${head}${assigned}
Xem chi tiết!
Tải về: Kế hoạch.pdf
(Nguồn: Công văn số 15/VP ngày 02/3/2026)
Lượt xem: 1532
Các tin khác
Sở Y tế tổ chức hội nghị về công tác dân số
`;
    expect(told(page)).toEqual([
      'Hội Phụ nữ xã | Ươm cây con, giao các thôn trước ngày 30/4/2026. | 2026-04-30',
      'Trưởng các thôn | Vận động các hộ tưới hoa. | ',
    ]);
    expect(readPlan(page)).toMatchObject({ issuedOn: '2026-03-02', symbol: '12/KH-UBND' });
  });

  it('keeps duties that begin like words of such a page', () => {
    const text = `${head}I. TỔ CHỨC THỰC HIỆN
1. Hội Phụ nữ xã
Chia sẻ hạt giống với các thôn.
2. Đoàn xã
Tải về và in tờ hướng dẫn trồng hoa.
`;
    expect(told(text)).toEqual([
      'Hội Phụ nữ xã | Chia sẻ hạt giống với các thôn. | ',
      'Đoàn xã | Tải về và in tờ hướng dẫn trồng hoa. | ',
    ]);
  });

  it('is read from its letterhead on, where the page says its number and its day ahead of that', () => {
    const page = `Thành Viên
Quên mật khẩu? Đăng ký mới
Kế hoạch 99/KH-UBND năm 2025 trồng hoa
Số hiệu: 99/KH-UBND Loại văn bản: Văn bản khác
Ngày ban hành: 25/09/2025 Ngày hiệu lực: Đã biết

${head}${assigned}`;
    expect(readPlan(page)).toMatchObject({ issuedOn: '2026-03-02', symbol: '12/KH-UBND' });
  });

  it('is read though the ends of its lines are written out', () => {
    const page = (head + assigned).replaceAll('\n', '\\r\\n\\r\\n\n').replace('giao các', 'giao\\r\\ncác');
    expect(told(page)[0]).toBe(
      'Hội Phụ nữ xã | Ươm cây con, giao các thôn trước ngày 30/4/2026. | 2026-04-30',
    );
    expect(readPlan(page).issuer).toBe('Ủy ban nhân dân xã Bến Hoa');
  });

  it('is read cell by cell, where a bar stands on its own after each of them', () => {
    const page = `UBND THÀNH PHỐ SÔNG MÂY
UBND PHƯỜNG BẾN
HOA
--------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 12/KH-UBND
|
Bến Hoa, ngày 02 tháng 3
năm 2026
|
KẾ HOẠCH
Trồng hoa năm 2026
I. DANH MỤC NHIỆM VỤ
STT
|
Nội dung
công việc
|
Cơ quan chủ trì
|
Thời gian
|
1
|
Ươm cây con, giao
các tổ dân phố
|
Hội Phụ nữ
phường
|
Tháng 4/2026
|
2
|
Tưới hoa
|
Đoàn phường
|
Quý II/2026
|
`;
    expect(told(page)).toEqual([
      'Hội Phụ nữ phường | Ươm cây con, giao các tổ dân phố | 2026-04-30',
      'Đoàn phường | Tưới hoa | 2026-06-30',
    ]);
    expect(readPlan(page)).toMatchObject({ issuer: 'UBND phường Bến Hoa', issuedOn: '2026-03-02' });
  });

  it('names who issues it where the letterhead stands on one line', () => {
    const line = head.replace(
      'ỦY BAN NHÂN DÂN\nXÃ BẾN HOA',
      'ĐẢNG BỘ TỈNH SÔNG MÂY ĐẢNG ỦY XÃ BẾN HOA -------',
    );
    expect(readPlan(line + assigned).issuer).toBe('Đảng ủy xã Bến Hoa');
  });
});

describe('a title without a line of room under it', () => {
  it('ends before a long sentence that tells what has happened', () => {
    const text = `${head}Trong hai năm qua các thôn đã trồng nhiều hoa ở ven đường, tuy nhiên một số nơi để hoa chết khô.
${assigned}`;
    expect(readPlan(text).title).toBe('Trồng hoa năm 2026');
  });
});

describe('lines that are wrapped hard', () => {
  it('end where a line that is full is followed by a name alone', () => {
    const wrapped = `${head}I. TỔ CHỨC THỰC HIỆN
Hội Phụ nữ xã
- Ươm cây con ở vườn của hội, giao cho từng thôn trước ngày
30/4/2026, mời các cháu học sinh của ba trường cùng tưới.
Trưởng các thôn
- Vận động các hộ ở ven đường làm đất trồng hoa, bón phân và
tưới hoa, báo cáo kết quả về Văn phòng của xã hằng tháng./.
`;
    expect(readPlan(wrapped).bodies.map(({ name }) => name)).toEqual(['Hội Phụ nữ xã', 'Trưởng các thôn']);
  });
});

describe('marks of a file that are no words of a duty', () => {
  it('leaves out a reference to a footnote that stands behind a year', () => {
    const text = `${head}${assigned.replace('30/4/2026.', '30/4/20262.')}2 Theo Kế hoạch số 7/KH-UBND.\n`;
    expect(told(text)[0]).toBe(
      'Hội Phụ nữ xã | Ươm cây con, giao các thôn trước ngày 30/4/2026. | 2026-04-30',
    );
  });

  it('takes a bracket under the title of an annex for no duty, though it goes on in a second line', () => {
    const annex = `PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026 của
Chủ tịch Ủy ban nhân dân xã Bến Hoa)
Hội Phụ nữ xã: Ươm cây con.
`;
    expect(told(head + annex)).toEqual(['Hội Phụ nữ xã | Ươm cây con. | ']);
  });

  it('takes a dash on a line of its own for the mark of the words in the next line', () => {
    const text = 'I. TỔ CHỨC THỰC HIỆN\n1. Hội Phụ nữ xã\n\n-\nƯơm cây con.\n\n-\nĐếm hoa.\n';
    expect(readPlan(head + text).bodies[0]?.duties.map(({ place }) => place)).toEqual([
      'I.1, gạch đầu dòng 1',
      'I.1, gạch đầu dòng 2',
    ]);
  });

  it('goes on with a share at the head of a line, which what stands ahead asks for', () => {
    const text =
      'I. TỔ CHỨC THỰC HIỆN\n1. Hội Phụ nữ xã\n- Tưới hoa hằng ngày, bắt sâu, phấn đấu giảm\n50% số luống hoa bị sâu hại.\n';
    expect(told(head + text).map((duty) => duty.split(' | ')[1])).toEqual([
      'Tưới hoa hằng ngày, bắt sâu, phấn đấu giảm 50% số luống hoa bị sâu hại.',
    ]);
  });

  it('takes hyphens at which no line may end for hyphens', () => {
    expect(readPlan(head.replace('12/KH-UBND', '12/KH\u2011UBND') + assigned).symbol).toBe('12/KH-UBND');
  });

  it('takes "Nội dung:" behind a number for the label that it is', () => {
    const text = `${head}I. NHIỆM VỤ
1. Nội dung: Ươm cây con
- Cơ quan chủ trì: Hội Phụ nữ xã.
- Thời gian hoàn thành: Trước ngày 30/4/2026.
2. Nội dung: Làm đất
- Cơ quan chủ trì: Hội Nông dân xã.
`;
    expect(told(text)).toEqual(['Hội Phụ nữ xã | Ươm cây con | 2026-04-30', 'Hội Nông dân xã | Làm đất | ']);
  });

  it('keeps "và cộng đồng", "và các chương trình khác" with the name that it ends', () => {
    const text = `${head}I. TỔ CHỨC THỰC HIỆN
1. Các hội, đoàn thể, tổ chức xã hội và cộng đồng
Trồng hoa trước nhà.
2. Trưởng các thôn
Tưới hoa.
`;
    expect(readPlan(text).bodies[0]?.name).toBe('Các hội, đoàn thể, tổ chức xã hội và cộng đồng');
    const radio = 'Báo Bến Hoa, Đài Phát thanh và Truyền hình thành phố';
    expect(readPlan(text.replace('Trưởng các thôn', radio)).bodies[1]?.name).toBe(radio);
    const programmes =
      'Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới và các chương trình khác';
    expect(readPlan(text.replace('Trưởng các thôn', programmes)).bodies[1]?.name).toBe(programmes);
  });

  it('tells words that a text layer has glued together, and leaves them as they stand', () => {
    const text = `${head}I. TỔ CHỨC THỰC HIỆN
1. Vụ Tổ chức,Cán bộ
Phốihợp với Hội Phụ nữ xã ươm cây.
2. Giao Đoàn xã chủtrì trồng hoa ở các cơquan trước ngày30/4/2026.
`;
    expect(readPlan(text).bodies).toMatchObject([
      {
        name: 'Vụ Tổ chức, Cán bộ',
        duties: [
          { text: 'Phốihợp với Hội Phụ nữ xã ươm cây.', role: 'cooperate', cooperating: ['Hội Phụ nữ xã'] },
        ],
      },
      {
        name: 'Đoàn xã',
        duties: [
          {
            text: 'Giao Đoàn xã chủtrì trồng hoa ở các cơquan trước ngày30/4/2026.',
            role: 'lead',
            dueOn: '2026-04-30',
          },
        ],
      },
    ]);
  });
});
