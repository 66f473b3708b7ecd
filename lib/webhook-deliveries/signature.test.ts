import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signatureOf, signedHeaders } from './signature';

const bytes = (base64: string) => Buffer.from(base64, 'base64');

describe('signatures', () => {
  // The first is the sign test of the libraries of Standard Webhooks, the second the example in Svix's documentation.
  it.each([
    {
      secret: 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      seconds: 1614265330,
      body: '{"test": 2432232314}',
      signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    {
      secret: 'plJ3nmyCDGBKInavdOK15jsl',
      id: 'msg_loFOjxBNrRLzqYUf',
      seconds: 1731705121,
      body: '{"event_type":"ping","data":{"success":true}}',
      signature: 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    },
  ])('are those of the published example $id', ({ secret, id, seconds, body, signature }) => {
    const at = new Date(seconds * 1000 + 999);
    expect(signatureOf({ id, at, body }, bytes(secret))).toBe(signature);
  });

  it('are accepted by somebody else’s package, with the newer secret and with the older one', () => {
    const [newer, older] = [Buffer.alloc(32, 'n'), Buffer.alloc(32, 'o')];
    const body = '{"type":"claim.created","data":{"text":"à 🐟 \\u2028"}}';
    const headers = signedHeaders({ id: 'one', at: new Date(), body }, [newer, older]);
    for (const secret of [newer, older]) {
      const receiver = new Webhook(`whsec_${secret.toString('base64')}`);
      expect(receiver.verify(body, headers)).toEqual(JSON.parse(body));
      expect(() => receiver.verify(`${body} `, headers)).toThrow('No matching signature');
    }
    const stranger = new Webhook(`whsec_${Buffer.alloc(32, 's').toString('base64')}`);
    expect(() => stranger.verify(body, headers)).toThrow('No matching signature');
  });

  it('are of no use later: the second in which it was sent is signed', () => {
    const secret = Buffer.alloc(32, 'n');
    const receiver = new Webhook(`whsec_${secret.toString('base64')}`);
    const at = new Date(Date.now() - 6 * 60_000);
    const headers = signedHeaders({ id: 'one', at, body: '{}' }, [secret]);
    expect(() => receiver.verify('{}', headers)).toThrow('too old');
    const moved = { ...headers, 'webhook-timestamp': `${Math.floor(Date.now() / 1000)}` };
    expect(() => receiver.verify('{}', moved)).toThrow('No matching signature');
  });
});
