import { readStory } from '@/lib/api/definitions/story';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getStoryPage } from '@/lib/story/queries';

const read = apiRoute(readStory, async ({ viewer, params, query }) => {
  const page = found(await getStoryPage(viewer, params.id, query));
  return {
    ...page,
    days: page.days.map(({ day, events }) => ({ day, events })),
    items: page.items.map(({ actor: by, ...item }) =>
      item.kind === 'change' ? { ...item, by } : { ...item, by, threadId: item.thread.id },
    ),
  };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
