// @ts-check
// A local TLS server that a browser with mapped hosts takes for https://claude.ai.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

/**
 * @typedef {{ method: string, path: string, host: string, at: number }} SiteRequest
 *   `at` is `Date.now()`, in milliseconds.
 * @typedef {{
 *   port: number,
 *   requests: SiteRequest[],
 *   setFixture: (name: string, body: string) => void,
 *   close: () => Promise<void>,
 * }} Site
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const ARTIFACT = fileURLToPath(new URL('./artifact.html', import.meta.url));

/**
 * Serves the built page for every route of the app, and whatever tests set as a fixture at
 * `/fixture/<name>`. `__NONCE__` in a page becomes the nonce that its policy allows for styles.
 *
 * @param {{ dir: string, log?: (request: SiteRequest) => void, extraCsp?: string }} options
 * @returns {Promise<Site>}
 */
export async function startSite({ dir, log, extraCsp = '' }) {
  const { private: key, cert } = await makeCertificate();
  /** @type {SiteRequest[]} */
  const requests = [];
  /** @type {Map<string, string>} */
  const fixtures = new Map();

  const server = createServer({ key, cert }, async (request, response) => {
    const { method = '', url = '/' } = request;
    const seen = { method, path: url, host: request.headers.host ?? '', at: Date.now() };
    requests.push(seen);
    log?.(seen);
    const path = decodeURIComponent(url.replace(/[?#].*/, ''));
    const found = await find(path);
    const nonce = randomBytes(12).toString('base64');
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain',
      // Markup of a test's own may say in place how large something is.
      'content-security-policy': policy(nonce, [
        ...(path.startsWith('/fixture/') ? ["style-src-attr 'unsafe-inline'"] : []),
        ...(extraCsp ? [extraCsp] : []),
      ]),
      'cache-control': 'no-store',
    });
    response.end(found?.body.replaceAll('__NONCE__', nonce) ?? 'Not found');
  });

  /**
   * @param {string} path
   * @returns {Promise<{ type: string, body: string } | undefined>}
   */
  async function find(path) {
    if (path.startsWith('/fixture/')) {
      const name = path.slice('/fixture/'.length);
      return answer(fixtures.get(name), extname(name));
    }
    if (path.startsWith('/artifact/')) return answer(await read(ARTIFACT), '.html');
    const ending = extname(path);
    if (ending) return answer(await read(join(dir, normalize(path))), ending);
    return answer(await read(join(dir, 'index.html')), '.html');
  }

  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve());
    })
  );
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    requests,
    setFixture: (name, body) => void fixtures.set(name, body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string | undefined} body
 * @param {string} ending
 */
function answer(body, ending) {
  if (body === undefined) return undefined;
  return { body, type: TYPES[ending] ?? TYPES['.html'] ?? '' };
}

/** @param {string} file */
async function read(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}

/** As strict as the site's own may be: nothing inline, neither scripts nor styles.
 * @param {string} nonce
 * @param {string[]} extra
 */
function policy(nonce, extra) {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    ...extra,
  ].join('; ');
}

/** Made anew at every start: no private key lives in the repository. */
function makeCertificate() {
  return generate([{ name: 'commonName', value: 'claude.ai' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'claude.ai' }] },
    ],
  });
}
