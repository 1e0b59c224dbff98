import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** A host of static files that a test can take down, and give another build; the page stands in a folder of it. */
export class StaticHost {
  /** Whether every call fails, as without a network. */
  isDown = false;
  private files: ReadonlyMap<string, Buffer>;
  private readonly server: Server;
  private readonly folder = '/some/where/';

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.files = files;
    this.server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://host').pathname;
      const name = path.slice(this.folder.length) || 'index.html';
      const content = path.startsWith(this.folder) ? this.files.get(name) : undefined;
      if (this.isDown) {
        request.socket.destroy();
      } else if (content === undefined) {
        response.writeHead(404).end();
      } else {
        response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' });
        response.end(content);
      }
    });
  }

  /** Begins to serve, and gives the page's address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.folder}`;
  }

  /** Has these files in the place of the ones before, of which nothing is left. */
  deploy(files: ReadonlyMap<string, Buffer>): void {
    this.files = files;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** The files of the build, by their names. */
  static build(): ReadonlyMap<string, Buffer> {
    const folder = join(import.meta.dirname, '../../../dist');
    return new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .map((path) => [relative(folder, path), readFileSync(path)]),
    );
  }

  /** A later build of the same: another title, another version, and every part under another name. */
  static laterBuild(): ReadonlyMap<string, Buffer> {
    return new Map(
      [...StaticHost.build()].map(([name, content]) => [
        later(name),
        /\.(?:html|js|css)$/.test(name) ? Buffer.from(later(content.toString())) : content,
      ]),
    );
  }
}

/** The text of a file as the later build has it. */
function later(text: string): string {
  return text
    .replaceAll(/\b([A-Za-z.]+-)([\w-]{8})(\.(?:js|css))\b/g, '$1later-$2$3')
    .replace('<title>Loadbearing</title>', '<title>Loadbearing, later</title>')
    .replace(/"version":"[0-9a-f]{12}"/, '"version":"later"');
}
