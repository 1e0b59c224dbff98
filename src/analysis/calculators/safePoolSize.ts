/**
 * The smallest pool with which threads that each need so many connections at once never come to a standstill:
 * T (C - 1) + 1, so that one of them gets its last connection when all the others hold all but one.
 */
export function safePoolSize(threads: number, connectionsEach: number): number {
  return threads * (connectionsEach - 1) + 1;
}
