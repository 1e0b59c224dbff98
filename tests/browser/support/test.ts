import { expect, test as base } from '@playwright/test';

interface Fixtures {
  /** What went wrong in any page of the test so far; a test that provokes an error on purpose empties it. */
  readonly pageProblems: string[];
}

/** Playwright's `test`, failing as well on console errors, uncaught errors and breaches of the content security policy. */
export const test = base.extend<Fixtures>({
  pageProblems: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      context.on('weberror', (webError) => {
        problems.push(`uncaught: ${webError.error().message}`);
      });
      await context.exposeFunction('reportPolicyBreach', (breach: string) => {
        problems.push(`policy: ${breach}`);
      });
      await context.addInitScript(watchPolicy);

      await use(problems);
      expect(problems, 'problems reported by the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in the page, before anything else does. */
function watchPolicy(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report = Reflect.get(window, 'reportPolicyBreach') as (breach: string) => void;
    report(`${event.effectiveDirective} refused ${event.blockedURI}`);
  });
}
