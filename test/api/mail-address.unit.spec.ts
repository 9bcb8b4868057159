import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ChangeAccountDto, InvitationDto, NewAccountDto } from '../../src/api/accounts/account.dto.js';
import { PasswordResetDto } from '../../src/api/accounts/password-link.dto.js';
import { ChangeBodyDto, NewBodyDto } from '../../src/api/bodies/body.dto.js';

const misleading = [
  '"a\r\nBcc: x@y"@z.example',
  '"a\u2028b"@z.example',
  '"a>b"@z.example',
  '"a b"@z.example',
  'a\u202eb@z.example',
  'a\u200bb@z.example',
  'a@z\u2028z.example',
];

const fields = [
  [InvitationDto, 'email'],
  [NewAccountDto, 'email'],
  [ChangeAccountDto, 'email'],
  [PasswordResetDto, 'email'],
  [NewBodyDto, 'mailbox'],
  [ChangeBodyDto, 'mailbox'],
] as const;

describe('a mail address', () => {
  it.each(fields)('of %p, in %s, holds nothing that leads on in a header or is not seen', (type, name) => {
    const refused = (address: string) =>
      validateSync(plainToInstance(type as new () => object, { [name]: address })).some(
        ({ property }) => property === name,
      );
    expect(misleading.filter((address) => !refused(address))).toEqual([]);
    const taken = ['xa-lat@lacduong.example', "o'hara+kh@sub.z.example", ' xa-lat@lacduong.example '];
    expect(taken.filter(refused)).toEqual([]);
  });
});
