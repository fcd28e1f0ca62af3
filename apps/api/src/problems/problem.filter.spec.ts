import type { ArgumentsHost } from '@nestjs/common';
import type { Problem } from './problem';
import { ProblemFilter } from './problem.filter';

function told(error: unknown): Problem {
  const problems: Problem[] = [];
  const reply = { status: () => reply, header: () => reply, type: () => reply, send: (text: string) => problems.push(JSON.parse(text) as Problem) };
  const request = { id: 'r1', headers: {}, query: {}, routeOptions: { url: '/' } };
  new ProblemFilter().catch(error, { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) } as unknown as ArgumentsHost);
  const [problem] = problems;
  if (problem === undefined) throw new Error('nothing was told');
  return problem;
}

it.each(['55P03', '40P01'])('a lock that could not be had (%s) is a crowd, not an accident', (code) => {
  expect(told(Object.assign(new Error('canceling statement due to lock timeout'), { code }))).toMatchObject({ status: 503, code: 'kernel.busy' });
});
