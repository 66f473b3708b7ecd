import { randomUUID } from 'node:crypto';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { encodeSessionCookie, SESSION_COOKIE } from '@/lib/people/session-cookie';
import { createClaim, createDocument, createMember } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import type { Screen } from './listener-crowd';
import type { Random } from './random';

type Place = { claimId: string; threadId: string };

/** A team at work: its people's screens, and where things are done. */
export type Team = { screens: Screen[]; places: Place[]; documentId: string; sentences: string[] };

/** More sentences than are ever quoted, so that no quotation comes twice. */
const SENTENCES = 2_000;

/** Makes one team, everyone signed in, with claims that are discussed and a document of so many sentences. */
export async function gatherTeam(
  people: number,
  claims: number,
  secret: string,
  length = SENTENCES,
): Promise<Team> {
  const lead = await createMember(db, { role: 'editor', name: 'Lead' });
  const sentences = Array.from(
    { length },
    (_, index) => `Station ${index} found ${400 + index} trout in the upper river.`,
  );
  const document = await createDocument(db, { by: lead, text: sentences.join('\n\n') });
  const places: Place[] = [];
  for (let index = 0; index < claims; index += 1) {
    const claim = await createClaim(db, { by: lead, statement: `Trout doubled at ${index}.` });
    const { id } = await createThread(db, { by: lead, claimId: claim.id });
    places.push({ claimId: claim.id, threadId: id });
  }
  return {
    ...{ places, sentences, documentId: document.id },
    screens: await signIn(lead, people, secret),
  };
}

async function signIn({ teamId }: Member, count: number, secret: string): Promise<Screen[]> {
  const ids = Array.from({ length: count }, () => ({ user: randomUUID(), session: randomUUID() }));
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.user.createMany({
    data: ids.map(({ user: id }, index) => ({
      ...{ id, name: `Person ${index}`, email: `${id}@example.test` },
    })),
  });
  await db.member.createMany({
    data: ids.map(({ user: userId }) => ({ teamId, userId, role: 'reviewer' })),
  });
  await db.session.createMany({
    data: ids.map(({ user: userId, session: id }) => ({ id, userId, teamId, expiresAt })),
  });
  const screens: Screen[] = [];
  for (const { session } of ids) {
    const cookie = `${SESSION_COOKIE}=${await encodeSessionCookie(session, secret)}`;
    screens.push({ cookie, screenId: randomUUID(), lastId: '', close: () => undefined });
  }
  return screens;
}

/** Somebody of a team does things over HTTP, as their browser would. */
export class Doing {
  /** When the request was sent that made the thing with this id. */
  readonly sent = new Map<string, number>();
  #quoted = 0;
  readonly #address: string;
  readonly #team: Team;
  readonly #random: Random;

  constructor(address: string, team: Team, random: Random) {
    this.#address = address;
    this.#team = team;
    this.#random = random;
  }

  /** Four comments to one piece of evidence. */
  async act(): Promise<void> {
    const { claimId, threadId } = this.#random.pick(this.#team.places);
    const { cookie } = this.#random.pick(this.#team.screens);
    const at = Date.now();
    const made = this.#random.chance(0.2)
      ? await this.#post(cookie, `/claims/${claimId}/evidence`, this.#evidence())
      : await this.#post(cookie, `/threads/${threadId}/comments`, { body: 'Is that in tonnes?' });
    this.sent.set((JSON.parse(made) as { id: string }).id, at);
  }

  /** One screen says where it is, as each does every 25 seconds. */
  async bePresent(index: number): Promise<void> {
    const { screens, places } = this.#team;
    const screen = screens[index % screens.length];
    const place = places[index % places.length];
    if (!screen || !place) return;
    const body = { screen: screen.screenId, claim: place.claimId };
    await this.#post(screen.cookie, '/presence', body);
  }

  #evidence() {
    const { documentId, sentences } = this.#team;
    this.#quoted += 1;
    const exact = sentences[this.#quoted % sentences.length];
    return { documentId, quote: { exact }, stance: 'supports', reason: 'It counts them.' };
  }

  async #post(cookie: string, path: string, body: object): Promise<string> {
    const headers = {
      ...{ cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    };
    const answer = await fetch(`${this.#address}/api/v1${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${text}`);
    return text;
  }
}
