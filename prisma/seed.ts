import type { System } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { confirmDerivation } from '@/lib/derivations/mutations';
import { correctDocument, importText } from '@/lib/documents/mutations';
import { hashPassword } from '@/lib/people/password';
import { describePublisher } from '@/lib/publisher/mutations';
import { foundTeam } from '@/lib/teams/mutations';
import { tellChallenges } from './demo/challenges';
import { graduated, training } from './demo/claims';
import { demoDocuments } from './demo/documents';
import { fillInboxes } from './demo/inboxes';
import { both, tellLater } from './demo/later';
import { openClaims } from './demo/open-claims';
import { demoPublisher } from './demo/publisher';
import { tellClaim } from './demo/story';
import type { DemoTeam } from './demo/team';
import { tellPassageThreads } from './demo/threads';
import { sendDemoTips } from './demo/tips';
import { createMember } from './factories';

const loader: System = { kind: 'system', job: 'demonstration' };

/**
 * Loads the demonstration team into an empty database: members, documents and claims in every state, all by the
 * product's own mutations, so that every rule holds for them as well. Not to be run twice.
 */
export async function seedDemo(): Promise<void> {
  const team = await createDemoTeam();
  const documents = await importDocuments(team);
  const claims = new Map<string, string>();
  for (const claim of [training, graduated, ...openClaims, both]) {
    claims.set(claim.key, await tellClaim(team, documents, claims, claim));
  }
  await tellPassageThreads(team, documents);
  const texts = new Map(demoDocuments.map(({ key, text }) => [key, text]));
  await tellLater(team, documents, claims, texts);
  await sendDemoTips(team, new Date());
  await tellChallenges(team, claims);
  await fillInboxes();
}

async function createDemoTeam(): Promise<DemoTeam> {
  const passwordHash = await hashPassword('assay-demo');
  return await transaction(async (tx) => {
    await describePublisher(tx, loader, demoPublisher);
    const { id: teamId } = await foundTeam(tx, loader, {
      name: 'Demonstration team',
      slug: 'demo',
      isDemonstration: true,
    });
    const join = (
      email: string,
      name: string,
      role: 'observer' | 'reviewer' | 'editor' | 'admin',
    ) => createMember(tx, { teamId, role, name, email, passwordHash });
    return {
      observer: await join('observer@demo.test', 'Noor Haddad', 'observer'),
      reviewer: await join('reviewer@demo.test', 'Mara Lind', 'reviewer'),
      reviewer2: await join('reviewer2@demo.test', 'Jonas Adeyemi', 'reviewer'),
      editor: await join('editor@demo.test', 'Ines Varga', 'editor'),
      editor2: await join('editor2@demo.test', 'Tomás Reyes', 'editor'),
      admin: await join('admin@demo.test', 'Aiko Brandt', 'admin'),
    };
  });
}

async function importDocuments(team: DemoTeam): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, drawsOn, ...fields } of demoDocuments) {
    const { document } = await importText(team.reviewer, {
      ...fields,
      language: 'en',
      method: 'paste',
    });
    await correctDocument(team.reviewer, {
      documentId: document.id,
      version: document.version,
      noCopyReason: 'A briefing written for the demonstration; there is no page of it.',
    });
    ids.set(key, document.id);
    const toId = drawsOn && ids.get(drawsOn.key);
    if (toId)
      await confirmDerivation(team.reviewer, { fromId: document.id, toId, kind: drawsOn.kind });
  }
  return ids;
}
