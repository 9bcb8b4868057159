import { describe, expect, it } from '@jest/globals';
import { questionsIn } from '../../src/web/reviews/review-questions-form.js';

const asked = [
  { id: 'a', text: 'Số lớp đã mở?', removed: false },
  { id: 'b', text: 'Vướng mắc\nvề kinh phí?', removed: false },
  { id: 'c', text: 'Số đảng viên mới?', removed: true },
];

describe('the questions of a review, one a line', () => {
  it('keep their ids where they stand as they were, wherever they are moved, and where they are asked again', () => {
    expect(
      questionsIn(
        'Vướng mắc về kinh phí?\r\n\r\n  Số lớp đã mở? \nSố đảng viên mới?\nCó mô hình mới không?',
        asked,
      ),
    ).toEqual([
      { id: 'b', text: 'Vướng mắc về kinh phí?' },
      { id: 'a', text: 'Số lớp đã mở?' },
      { id: 'c', text: 'Số đảng viên mới?' },
      { text: 'Có mô hình mới không?' },
    ]);
  });

  it('keep the id of one that is reworded in its place', () => {
    expect(questionsIn('Số lớp đã mở trong kỳ?\nVướng mắc về kinh phí?', asked)).toEqual([
      { id: 'a', text: 'Số lớp đã mở trong kỳ?' },
      { id: 'b', text: 'Vướng mắc về kinh phí?' },
    ]);
  });

  it('give no answers of theirs to another question that is written in the place of one', () => {
    expect(questionsIn('Số lớp đã mở?\nSố tin, bài đã đăng?', asked)).toEqual([
      { id: 'a', text: 'Số lớp đã mở?' },
      { text: 'Số tin, bài đã đăng?' },
    ]);
  });

  it('are none where nothing is typed, and twice the same where it is typed twice', () => {
    expect(questionsIn(' \n', asked)).toEqual([]);
    expect(questionsIn('Số lớp đã mở?\nSố lớp đã mở?\nKhác', asked)).toEqual([
      { id: 'a', text: 'Số lớp đã mở?' },
      { text: 'Số lớp đã mở?' },
      { text: 'Khác' },
    ]);
  });
});
