import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine. `seen` are the requests so far. */
export type LocalServer = {
  origin: string;
  seen: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  close: () => Promise<void>;
};

type Answer = (request: LocalServer['seen'][number], response: ServerResponse) => void;

/** Starts a web server that stands in for somebody else’s, on a port that is free unless one is given. */
export async function startLocalServer(answer: Answer, port = 0): Promise<LocalServer> {
  const seen: LocalServer['seen'] = [];
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: Buffer.concat(parts).toString('utf8') };
    seen.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An article as a web page, long enough that it is found in the page. */
export function articlePage(title: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((one) => `<p>${one}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>Menu</nav>
    <article><h1>${title}</h1>${text}</article></body></html>`;
}
