import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Client } from 'pg';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { encodeSessionCookie, SESSION_COOKIE } from '@/lib/people/session-cookie';
import { createMember, createSession, createTeam } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';

/** Somebody at a browser of their own, signed in. */
export type Person = { member: Member; context: BrowserContext; page: Page };

type ContextOptions = NonNullable<Parameters<import('@playwright/test').Browser['newContext']>[0]>;

type Fixtures = {
  /** What browsers complained about; a test that expects a complaint names it. */
  complaints: { tolerate: (pattern: RegExp) => void; watch: (context: BrowserContext) => void };
  /** A new team, and a new browser for each person who opens one. */
  desk: {
    teamId: string;
    open: (role: Role, name: string, options?: ContextOptions) => Promise<Person>;
  };
  /** Browsers besides the test's own: of anybody, or of nobody. */
  openBrowser: (member: Member | null, options?: ContextOptions) => Promise<BrowserContext>;
  /** Tips go to one team of an installation: to the desk's until the test ends. Other tests that take them wait so long. */
  takeTips: () => Promise<void>;
  /** What a browser of somebody, or of nobody, sends and gets, without the browser: where no page is looked at. */
  openRequest: (member: Member | null) => Promise<APIRequestContext>;
};

export { expect };

async function createCookie(by: Member) {
  const session = await createSession(db, { by });
  const value = await encodeSessionCookie(session.id, process.env.AUTH_SECRET ?? '');
  return { name: SESSION_COOKIE, value, httpOnly: true, sameSite: 'Lax' as const };
}

/** Signs a browser in without the form. */
export async function signIn(context: BrowserContext, member: Member, url: string): Promise<void> {
  await context.addCookies([{ ...(await createCookie(member)), url }]);
}

/** Whether React has taken over all that can be clicked or typed into, and what listens from then on does. */
function listens(): boolean | Promise<boolean> {
  if (!document.querySelector('script[src*="/_next/"]')) return true;
  const active = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea',
  );
  const taken = [...active].every((element) =>
    Object.keys(element).some((key) => key.startsWith('__reactFiber$')),
  );
  // Effects come after the picture that shows what they belong to.
  return taken && new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))));
}

/**
 * A page whose `goto` waits until React listens: a key or a click before that reaches nobody, and no person is that quick.
 * Pages without our scripts (an error of the server, a file) are there when they are there.
 */
async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await goto(address, options);
    await page.waitForFunction(listens);
    return response;
  };
  return page;
}

/** Playwright's test, in which a console error, a console warning or an error of a page is a failure. */
export const test = base.extend<Fixtures>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const heard: string[] = [];
      // Next preloads the style sheets of pages that a link on the screen leads to; nobody has to go there.
      const tolerated = [/was preloaded using link preload but not used/];
      await use({
        tolerate: (pattern) => tolerated.push(pattern),
        watch: (context) => {
          context.on('console', (message) => {
            if (message.type() !== 'error' && message.type() !== 'warning') return;
            heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
          });
          context.on('weberror', (fault) => heard.push(`page error: ${fault.error().stack}`));
        },
      });
      const unexpected = heard.filter((line) => !tolerated.some((pattern) => pattern.test(line)));
      expect(unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    complaints.watch(context);
    await use(context);
  },
  openBrowser: async ({ browser, complaints, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (member, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      complaints.watch(context);
      if (member) await signIn(context, member, String(baseURL));
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  takeTips: async ({ desk: { teamId } }, use) => {
    const line = new Client({ connectionString: process.env.DATABASE_URL });
    await use(async () => {
      await line.connect();
      await line.query("SELECT pg_advisory_lock(hashtext('the tips of a test'))");
      const settings = { teamId, keepDays: 90 };
      await db.readerSettings.upsert({ where: { id: 1 }, create: settings, update: settings });
    });
    await line.end();
  },
  openRequest: async ({ playwright, baseURL }, use) => {
    const requests: APIRequestContext[] = [];
    await use(async (member) => {
      const place = { domain: new URL(String(baseURL)).hostname, path: '/', expires: -1 };
      const cookies = member ? [{ ...(await createCookie(member)), ...place, secure: false }] : [];
      const storageState = { cookies, origins: [] };
      const request = await playwright.request.newContext({ baseURL, storageState });
      requests.push(request);
      return request;
    });
    await Promise.all(requests.map((request) => request.dispose()));
  },
  desk: async ({ openBrowser }, use) => {
    const { id: teamId } = await createTeam(db, { name: 'Tamar Desk' });
    await use({
      teamId,
      open: async (role, name, options) => {
        const member = await createMember(db, { teamId, role, name });
        const context = await openBrowser(member, options);
        return { member, context, page: await openPage(context) };
      },
    });
  },
});
