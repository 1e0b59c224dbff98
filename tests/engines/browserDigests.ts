import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page that runs the golden runs and sends home what they came to, or how they broke. */
function pageWith(script: string): string {
  const safe = script.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><script>${safe}
    let told;
    try { told = goldenDigests(); } catch (error) { told = String(error); }
    fetch('/told', { method: 'POST', body: told });
  </script>`;
}

/** What a browser sends home for the golden runs: it is started without a window, with a profile of its own, and ended. */
export async function browserDigests(program: string, script: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'loadbearing-engines-'));
  const told = new EventEmitter();
  const server = serve(pageWith(script), (body) => told.emit('digests', body));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/`],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = once(browser, 'exit').then(([code]) => {
    throw new Error(`${program} ended early with ${String(code)}.`);
  });
  try {
    const [body] = (await Promise.race([once(told, 'digests'), ended])) as [string];
    return body;
  } finally {
    ended.catch(() => {});
    browser.kill();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Serves the page, and tells what is sent home. */
function serve(page: string, tell: (body: string) => void): Server {
  return createServer((request, response) => {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/' ? page : '');
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      response.end();
      tell(body);
    });
  }).listen(0, '127.0.0.1');
}
