import { describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/actor.js';
import { evidenceMediaType, givingBody, shownName } from '../../src/tasks/evidence-file.js';
import { actorAs } from '../support/actors.js';

describe('the kind of evidence', () => {
  it('is allowed where name and content say the same', () => {
    expect(evidenceMediaType('Báo cáo.PDF', 'pdf')).toBe('application/pdf');
    expect(evidenceMediaType('ảnh.jpeg', 'jpg')).toBe('image/jpeg');
    expect(evidenceMediaType('cũ.doc', 'doc')).toBe('application/msword');
  });

  it('is refused where they differ, or where it is none of the allowed', () => {
    expect(evidenceMediaType('báo cáo.pdf', 'docx')).toBeNull();
    expect(evidenceMediaType('tệp.zip', 'zip')).toBeNull();
    expect(evidenceMediaType('không tên', 'pdf')).toBeNull();
    expect(evidenceMediaType('x.constructor', 'constructor')).toBeNull();
    expect(evidenceMediaType('trang.html', null)).toBeNull();
  });
});

describe('the name of evidence', () => {
  it('is shown in composed form, without folders', () => {
    expect(shownName('C:\\hồ sơ\\Báo cáo.pdf')).toBe('Báo cáo.pdf');
    expect(shownName('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(shownName('Báo cáo.pdf'.normalize('NFD'))).toBe('Báo cáo.pdf'.normalize('NFC'));
  });

  it('has no characters that cannot be seen or turn the text around', () => {
    expect(shownName('a\0b\u202efdp\u200b.pdf')).toBe('abfdp.pdf');
    expect(shownName(' một \t hai\r\nba .pdf ')).toBe('một hai ba.pdf');
    expect(shownName('nửa\ud800.pdf')).toBe('nửa.pdf');
  });

  it('has at most 200 characters, of which the extension stays', () => {
    const long = shownName(`${'ệ'.repeat(300)}.docx`);
    expect([...long]).toHaveLength(200);
    expect(long.endsWith('ệ.docx')).toBe(true);
    expect([...shownName('x'.repeat(300))]).toHaveLength(200);
  });

  it('is never empty', () => {
    expect(shownName('')).toBe('tai-lieu');
    expect(shownName('\u0007.pdf')).toBe('tai-lieu.pdf');
  });
});

describe('the body that evidence comes from', () => {
  const [lead, helper, other, committee] = ['lead', 'helper', 'other', 'committee'].map((id) => ({ id }));
  if (!lead || !helper || !other || !committee) throw new Error('four bodies');
  const task = { committeeId: 'committee', bodyId: 'lead', cooperatingBodies: ['helper', 'other'] };

  it("is the actor's own", () => {
    expect(givingBody(actorAs('officer', lead), task, undefined)).toBe('lead');
    expect(givingBody(actorAs('head', helper), task, undefined)).toBe('helper');
    expect(() => givingBody(actorAs('officer', helper), task, 'lead')).toThrow('that you speak for: helper');
  });

  it('is named by the clerk of the board, or is the lead body', () => {
    const board = actorAs('board', committee);
    expect(givingBody(board, task, undefined)).toBe('lead');
    expect(givingBody(board, task, 'other')).toBe('other');
    expect(() => givingBody(board, task, 'somebody else')).toThrow('lead, helper, other');
    expect(givingBody(system, task, 'helper')).toBe('helper');
  });
});
