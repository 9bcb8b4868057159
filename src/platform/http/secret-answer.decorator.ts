import { SetMetadata } from '@nestjs/common';

export const SECRET_ANSWER = 'secret-answer';

/** The route's answer holds a secret that is kept nowhere: no `Idempotency-Key` is taken, as its answer would be kept. */
export const SecretAnswer = () => SetMetadata(SECRET_ANSWER, true);
