import { describe, expect, it } from '@jest/globals';
import { answeredQuestions, changedQuestions, withAnswers } from '../../src/reports/review-questions.js';

const asked = { id: 'a', text: 'Một?', removed: false };
const other = { id: 'b', text: 'Hai?', removed: false };
const removed = { id: 'c', text: 'Ba?', removed: true };

describe('the questions of a report', () => {
  it('are all that are asked, answered or not, and removed ones that have an answer', () => {
    const questions = [asked, other, removed, { ...removed, id: 'd' }];
    const answers = [
      { questionId: 'c', text: '3' },
      { questionId: 'b', text: '2' },
    ];
    expect(
      answeredQuestions(questions, answers).map(({ questionId, answer }) => [questionId, answer]),
    ).toEqual([
      ['a', ''],
      ['b', '2'],
      ['c', '3'],
    ]);
  });

  it('keep every answer that is not typed anew', () => {
    const standing = [
      { questionId: 'a', text: '1' },
      { questionId: 'c', text: '3' },
    ];
    const typed = [
      { questionId: 'c', text: 'drei' },
      { questionId: 'b', text: '2' },
    ];
    expect(withAnswers(standing, typed, [asked, other, removed])).toEqual([
      { questionId: 'a', text: '1' },
      { questionId: 'c', text: 'drei' },
      { questionId: 'b', text: '2' },
    ]);
  });
});

describe('questions that are set anew', () => {
  it('lose none: what is not named stays as removed, what was removed can be asked again', () => {
    expect(
      changedQuestions(
        [asked, other, removed],
        [
          { id: 'c', text: 'Ba, lại?' },
          { id: 'n', text: 'Mới?' },
        ],
        new Set('n'),
      ),
    ).toEqual([
      { id: 'c', text: 'Ba, lại?', removed: false },
      { id: 'n', text: 'Mới?', removed: false },
      { ...asked, removed: true },
      { ...other, removed: true },
    ]);
  });

  it('are refused where an id is no question of the review', () => {
    expect(() => changedQuestions([asked], [{ id: 'x', text: '?' }], new Set())).toThrow(/no question “x”/);
  });
});
