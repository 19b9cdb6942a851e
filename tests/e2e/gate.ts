// The one door through which the test browser's connections go: those for the replica's host are
// passed on, all others are written down and closed. It sees the extension's background and the
// browser's own traffic too, which no page-level request event shows.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection to anything but the replica: the host asked for and when, in ms since 1970. */
export interface Stranger {
  host: string;
  at: number;
}

export interface Gate {
  port: number;
  /** Every connection that was refused, oldest first. Grows while the browser runs. */
  strangers: readonly Stranger[];
  close(): Promise<void>;
}

/** Opens a gate on loopback that passes TLS connections for `host` on to `sitePort`. */
export async function openGate(host: string, sitePort: number | undefined): Promise<Gate> {
  const strangers: Stranger[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    track(socket, sockets);
    socket.once('data', (first) => {
      const asked = hostAskedFor(first);
      if (asked === host && sitePort !== undefined) {
        const site = connect(sitePort, '127.0.0.1');
        track(site, sockets);
        site.write(first);
        socket.pipe(site).pipe(socket);
        socket.on('close', () => site.destroy());
        site.on('close', () => socket.destroy());
      } else {
        strangers.push({ host: asked, at: Date.now() });
        socket.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    strangers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function track(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  // A browser that closes drops its connections in any order; that is no event for a test.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}

/** The host named by a TLS hello (SNI) or by a plain HTTP request, else a readable remainder. */
export function hostAskedFor(first: Buffer): string {
  if (first[0] === 0x16) return serverName(first) ?? '(TLS without a server name)';
  const text = first.toString('latin1');
  return (
    /^host: *([^\r\n:]+)/im.exec(text)?.[1] ?? `(not HTTP: ${JSON.stringify(text.slice(0, 40))})`
  );
}

/** RFC 8446, 4.1.2 and RFC 6066, 3: walks to the extension of type 0 of a ClientHello. */
function serverName(hello: Buffer): string | undefined {
  try {
    let at = 43; // record header 5, handshake header 4, version 2, random 32
    at += 1 + hello.readUInt8(at); // session id
    at += 2 + hello.readUInt16BE(at); // cipher suites
    at += 1 + hello.readUInt8(at); // compression methods
    at += 2; // length of all extensions
    while (at + 4 <= hello.length) {
      const length = hello.readUInt16BE(at + 2);
      if (hello.readUInt16BE(at) === 0) {
        return hello.toString('latin1', at + 9, at + 9 + hello.readUInt16BE(at + 7));
      }
      at += 4 + length;
    }
  } catch (error) {
    // A hello cut short by the network: no name to be had.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}
