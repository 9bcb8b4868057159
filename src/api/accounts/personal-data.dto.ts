import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../trimmed.decorator.js';
import { AccountDto } from './account.dto.js';

const aPart = { type: 'object', additionalProperties: true } as const;
const rows = { type: 'array', items: aPart } as const;

/** All that is kept about the person of an account; no secrets. */
export class PersonalDataDto {
  /**
   * When it was put together
   * @example 2026-06-15T02:00:00.000Z
   */
  madeAt!: string;

  /** The account with its roles */
  account!: AccountDto;

  @ApiProperty({
    description: 'Sessions, tokens, links, second factors, identities',
    ...aPart,
    example: { sessions: [], tokens: [], links: [], secondFactors: [], identities: [] },
  })
  signIn!: Record<string, unknown>;

  @ApiProperty({
    description: 'What it did and what befell it',
    ...rows,
    example: [{ kind: 'signed-in', address: '203.0.113.7' }],
  })
  securityEvents!: unknown[];

  @ApiProperty({
    description: 'The mails to it',
    ...rows,
    example: [{ to: 'officer.xa-lat@lacduong.example', subject: 'Nhắc việc' }],
  })
  mails!: unknown[];

  @ApiProperty({
    description: 'What it did, by the history',
    ...rows,
    example: [{ objectType: 'task', action: 'task.updated' }],
  })
  history!: unknown[];

  @ApiProperty({ description: 'The bodies that it follows', ...rows, example: [{ code: 'xa-lat' }] })
  followedBodies!: unknown[];

  @ApiProperty({ description: 'The urgings that it sent', ...rows, example: [{ text: 'Đã gọi nhắc.' }] })
  urgings!: unknown[];

  @ApiProperty({
    description: 'What it wrote and gave on tasks',
    ...aPart,
    example: { updates: [], contributions: [], files: [] },
  })
  tasks!: Record<string, unknown>;

  @ApiProperty({ description: 'The signed papers that it gave', ...rows, example: [{ symbol: '12-BC/ĐU' }] })
  signedPapers!: unknown[];
}

/** What shows that the right account is meant. */
export class EraseAccountDto {
  /**
   * The address or name that the account signs in with, typed once more
   * @example officer.xa-lat@lacduong.example
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;
}
