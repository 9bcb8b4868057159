import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const SECRET_ANSWER = 'secret-answer';

/** The route's answer holds a secret that is kept nowhere: no `Idempotency-Key` is taken, as its answer would be kept. */
export const SecretAnswer = () =>
  applyDecorators(SetMetadata(SECRET_ANSWER, true), ApiExtension('x-secret-answer', true));
