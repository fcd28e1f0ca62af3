import type { ArgumentsHost } from '@nestjs/common';
import { DomainError } from '@preau/kernel';
import type { Problem } from './problem';
import { ProblemFilter } from './problem.filter';

function told(error: unknown, headers: Record<string, string> = {}): Problem {
  const problems: Problem[] = [];
  const reply = { status: () => reply, header: (name: string, value: string) => ((headers[name] = value), reply), type: () => reply, send: (text: string) => problems.push(JSON.parse(text) as Problem) };
  const request = { id: 'r1', headers: {}, query: {}, routeOptions: { url: '/' } };
  new ProblemFilter().catch(error, { switchToHttp: () => ({ getRequest: () => request, getResponse: () => reply }) } as unknown as ArgumentsHost);
  const [problem] = problems;
  if (problem === undefined) throw new Error('nothing was told');
  return problem;
}

it.each(['55P03', '40P01'])('a lock that could not be had (%s) is a crowd, not an accident', (code) => {
  expect(told(Object.assign(new Error('canceling statement due to lock timeout'), { code }))).toMatchObject({ status: 429, code: 'kernel.busy', retryMayHelp: true });
});

it('a crowd is told one way, wherever it was too many: 429, when to ask again, and that nothing is lost', () => {
  for (const error of [new DomainError('kernel.busy'), Object.assign(new Error('lock timeout'), { code: '55P03' })]) {
    const headers: Record<string, string> = {};
    expect(told(error, headers)).toMatchObject({ status: 429, code: 'kernel.busy', next: expect.stringContaining('Rien n’est perdu') as string });
    expect(headers['retry-after']).toBe('2');
  }
});
