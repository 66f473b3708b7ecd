import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { canChangeView, visibleViews } from './policy';

/** What a filter asks for that is not there any more. */
export type Gone = 'topic' | 'person';

/** A filter of the claims under a name; `query` is the part of the address after the question mark. */
export type SavedView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  owner: PersonView;
  /** What it filters by that is gone: it finds nothing then. */
  gone: Gone[];
  can: { change: boolean };
};

/** The viewer's own views and the team's, each by name, own ones first; none for a visitor. */
export async function listSavedViews(viewer: Viewer): Promise<SavedView[]> {
  if (viewer.kind !== 'member') return [];
  const { teamId, userId } = viewer;
  const rows = await db.savedView.findMany({
    where: visibleViews(viewer),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const [people, topics, members] = await Promise.all([
    listPeople(teamId),
    db.topic.findMany({ where: { teamId }, select: { slug: true } }),
    db.member.findMany({ where: { teamId, removedAt: null }, select: { userId: true } }),
  ]);
  const slugs = new Set(topics.map(({ slug }) => slug));
  const present = new Set(members.map((member) => member.userId));
  const views = rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    shared: row.shared,
    owner: people.find(({ id }) => id === row.ownerId) ?? { id: row.ownerId, name: row.ownerId },
    gone: goneOf(new URLSearchParams(row.query), slugs, present),
    can: { change: canChangeView(viewer, row) },
  }));
  const own = views.filter(({ owner }) => owner.id === userId);
  return [...own, ...views.filter(({ owner }) => owner.id !== userId)];
}

/** One view as the viewer sees it; null when there is none or it is somebody else's own. */
export async function getSavedView(viewer: Viewer, id: string): Promise<SavedView | null> {
  return (await listSavedViews(viewer)).find((view) => view.id === id) ?? null;
}

function goneOf(
  query: URLSearchParams,
  slugs: ReadonlySet<string>,
  present: ReadonlySet<string>,
): Gone[] {
  const [topic, person] = [query.get('topic'), query.get('assignee')];
  const gone: Gone[] = [];
  if (topic && !slugs.has(topic)) gone.push('topic');
  if (person && person !== 'me' && !present.has(person)) gone.push('person');
  return gone;
}
