import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiTooManyRequestsResponse } from '@nestjs/swagger';
import type { WindowKind } from '../platform/limits/limit-rules.js';

export const LIMITED = 'limited';

/** The route is counted by account under that kind, and refused with 429 when an account is over its limit. */
export const Limited = (kind: WindowKind) =>
  applyDecorators(SetMetadata(LIMITED, kind), ApiTooManyRequestsResponse());
