import { describe, expect, it } from '@jest/globals';
import { given, HEAD } from './small-plan.js';

const WORK = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG');

describe('what a body is urged to do', () => {
  const URGED = 'Giáo viên chủ nhiệm phải thực hiện các công việc sau:\n- Ghi sổ tre.\n- Gặp gỡ phụ huynh.\n';
  const DONE = ['Ghi sổ tre.', 'Gặp gỡ phụ huynh.'].map((task) => `Giáo viên chủ nhiệm | ${task}`);

  it.each(['Kinh phí do nhà trường cấp.\n', 'Cần chú ý các điểm sau:\n- Bảo đảm an toàn.\n- Tổ chức gọn.\n'])(
    'ends with the next paragraph: %j',
    (behind) => {
      expect(given(URGED + behind, WORK)).toEqual(DONE);
    },
  );
});
