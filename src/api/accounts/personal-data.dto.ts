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
    ...aPart,
    example: { sessions: [], tokens: [], links: [], secondFactors: [], identities: [] },
  })
  signIn!: Record<string, unknown>;

  @ApiProperty({ ...rows, example: [{ kind: 'signed-in', address: '203.0.113.7' }] })
  securityEvents!: unknown[];

  @ApiProperty({ ...rows, example: [{ to: 'officer.xa-lat@lacduong.example', subject: 'Nhắc việc' }] })
  mails!: unknown[];

  @ApiProperty({ ...rows, example: [{ objectType: 'task', action: 'task.updated' }] })
  history!: unknown[];

  @ApiProperty({ ...rows, example: [{ code: 'xa-lat' }] })
  followedBodies!: unknown[];

  @ApiProperty({ ...rows, example: [{ text: 'Đã gọi nhắc.' }] })
  urgings!: unknown[];

  @ApiProperty({ ...aPart, example: { updates: [], contributions: [], files: [] } })
  tasks!: Record<string, unknown>;

  @ApiProperty({ ...rows, example: [{ symbol: '12-BC/ĐU' }] })
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
