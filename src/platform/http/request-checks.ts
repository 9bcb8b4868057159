import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldProblem } from '../../kernel/domain-error.js';
import { unusableInput } from './input-hygiene.js';
import { invalidFields } from './validation.js';

const givenTwice = {
  vi: 'được nêu hai lần; mỗi tham số chỉ được một giá trị',
  en: 'is given twice; each parameter takes one value',
};

/** A hook that refuses what no path and no query may hold, whatever the route takes. */
export function checkAddress(
  request: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const problems = [...unusableInput(request.params), ...queryProblems(request.query)];
  done(problems.length > 0 ? invalidFields(problems) : undefined);
}

function queryProblems(query: unknown): FieldProblem[] {
  const repeated = Object.entries(query ?? {}).filter(([, value]) => Array.isArray(value));
  const twice = repeated.map(([name]) => ({ name: name.slice(0, 80), message: givenTwice }));
  return twice.length > 0 ? twice : unusableInput(query);
}
