declare const self: ServiceWorkerGlobalScope;

/** Put before this script by the build. */
declare const offlineBuild: {
  readonly version: string;
  /** The script that the page begins with: a page that does not name it is of another build. */
  readonly entry: string;
  /** All files of this build that the page may ask for, from the page's folder. */
  readonly files: readonly string[];
};

/** How many builds stay: tabs that were opened before an update go on asking for the parts of theirs. */
const buildsKept = 3;

const { version, entry, files } = offlineBuild;
const scope = new URL(self.registration.scope);
// Other pages of the same site have caches of their own.
const prefix = `loadbearing ${scope.pathname} `;
const cacheName = prefix + version;
const own = new Set(files);

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.origin) return;
  if (!pathname.startsWith(scope.pathname)) return;
  const file = pathname.slice(scope.pathname.length);
  if (request.mode === 'navigate') {
    if (file === '' || file === 'index.html') event.respondWith(page(request));
  } else if (own.has(file) || file.startsWith('assets/')) {
    event.respondWith(part(request, pathname));
  }
});

/** Takes the whole build to this device, or fails and leaves the one before in its place. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([takePage(cache), ...files.map((file) => takePart(cache, file))]);
}

async function takePage(cache: Cache): Promise<void> {
  const html = await (await load(scope)).text();
  if (!html.includes(entry)) throw new Error('The server has another build by now.');
  // One of its own, because a page that came by a redirection may not be answered with.
  await cache.put(scope, new Response(html, { headers: { 'content-type': 'text/html' } }));
}

async function takePart(cache: Cache, file: string): Promise<void> {
  const address = new URL(file, scope);
  // A part with its hash in its name is the same in every build.
  const known = file.startsWith('assets/') ? await caches.match(address) : undefined;
  await cache.put(address, known ?? (await load(address)));
}

async function load(address: URL): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address.pathname} is not on the server.`);
  return response;
}

async function takeOver(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const before = builds.filter((name) => name !== cacheName);
  const old = before.slice(0, Math.max(0, before.length - buildsKept + 1));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const kept = await caches.match(scope, { cacheName }).catch(() => undefined);
  return kept ?? fetch(request);
}

/** From this build, else from one before it that a tab still runs, else from the server. */
async function part(request: Request, pathname: string): Promise<Response> {
  const options = { ignoreVary: true };
  const kept =
    (await caches.match(pathname, { ...options, cacheName }).catch(() => undefined)) ??
    (await caches.match(pathname, options).catch(() => undefined));
  return kept ?? fetch(request);
}
