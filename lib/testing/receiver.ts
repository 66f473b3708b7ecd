import type { ServerResponse } from 'node:http';
import { Webhook as Verifier } from 'standardwebhooks';
import { type LocalServer, startLocalServer } from './local-server';

/** What a receiver got and believed: somebody else's package verified it. */
export type Received = { id: string; type: string; timestamp: string; data: unknown };

type Answer = (response: ServerResponse, path: string) => void;

const take: Answer = (response) => response.writeHead(204).end();

/** A program that receives webhooks on this machine. It takes what is signed, unless `answer` says otherwise. */
export class Receiver {
  answer: Answer = take;
  /** The secrets by which it verifies; with none it believes nothing. */
  secret = '';
  readonly received: Received[] = [];
  /** Those whose signature was wrong. */
  refused = 0;

  private constructor(readonly server: LocalServer) {}

  static async start(port = 0): Promise<Receiver> {
    let own: Receiver | undefined;
    const server = await startLocalServer((request, response) => {
      own?.take(request, response);
    }, port);
    own = new Receiver(server);
    return own;
  }

  get url(): string {
    return `${this.server.origin}/hook`;
  }

  private take({ headers, body, path }: LocalServer['seen'][number], response: ServerResponse) {
    try {
      const said = new Verifier(this.secret).verify(body, headers as Record<string, string>);
      this.received.push({ id: String(headers['webhook-id']), ...(said as Omit<Received, 'id'>) });
    } catch {
      this.refused += 1;
    }
    this.answer(response, path);
  }

  /** From now on it answers with this status, as something that fails does. */
  fail(status = 503): void {
    this.answer = (response) => response.writeHead(status).end(`No: ${status}`);
  }

  /** From now on it takes what comes. */
  recover(): void {
    this.answer = take;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
