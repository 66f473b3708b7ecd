import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as it arrived: its envelope, and its source with headers. */
export type ArrivedMail = { from: string; to: string[]; source: string };

/**
 * How the server behaves: it takes mail; answers 421 or 550 to the address, or 450 or 554 to the text; hangs up at the address,
 * while it reads the text, or after it has read all of it; or says nothing after the text.
 */
export type MailManner =
  | 'take'
  | 'busy'
  | 'unknown'
  | 'later'
  | 'spam'
  | 'drop-before'
  | 'drop-within'
  | 'drop-after'
  | 'silent-after';

type State = {
  /** The mails it took, or read wholly before it hung up. */
  arrived: ArrivedMail[];
  /** How many texts it reads at this moment, and at most so far. */
  load: { now: number; most: number };
  manner: MailManner;
  /** How long it thinks about an address and about a text, in milliseconds. */
  slowMs: number;
};

/** A mail server on this machine; its manner may be changed at any time. */
export type MailServer = State & { url: string; port: number; close: () => Promise<void> };

/** Starts a mail server that takes what it gets, on a port that is free unless one is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const state: State = { arrived: [], load: { now: 0, most: 0 }, manner: 'take', slowMs: 0 };
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: (_address, { remotePort }, answer) => {
      setTimeout(() => {
        if (state.manner === 'drop-before') sockets.get(remotePort)?.destroy();
        else if (state.manner === 'busy')
          answer(refusal(421, 'Too many connections, come back later'));
        else if (state.manner === 'unknown') answer(refusal(550, 'No such person here'));
        else answer();
      }, state.slowMs);
    },
    onData: (stream, session, answer) => {
      const hangUp = () => sockets.get(session.remotePort)?.destroy();
      readText(state, stream, session, hangUp).then(answer, answer);
    },
  });
  // Connections that are cut, here or by the other side.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: chosen } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return Object.assign(state, { url: `smtp://127.0.0.1:${chosen}`, port: chosen, close });
}

/** Reads a text as the server's manner is; answers the refusal, if there is one. */
async function readText(
  state: State,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  hangUp: () => void,
): Promise<Error | undefined> {
  const { manner, load } = state;
  load.now += 1;
  load.most = Math.max(load.most, load.now);
  try {
    const parts: Buffer[] = [];
    for await (const part of stream) {
      parts.push(Buffer.from(part));
      if (manner === 'drop-within') hangUp();
    }
    if (state.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, state.slowMs));
    if (manner === 'later') return refusal(450, 'Mailbox busy');
    if (manner === 'spam') return refusal(554, 'Not wanted');
    state.arrived.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      source: Buffer.concat(parts).toString('utf8'),
    });
    if (manner === 'drop-after') hangUp();
    if (manner === 'silent-after') await new Promise(() => undefined);
    return undefined;
  } finally {
    load.now -= 1;
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
