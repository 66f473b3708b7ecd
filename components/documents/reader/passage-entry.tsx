'use client';

import { Quoted } from '@/components/ui/quoted';
import type { PassageView } from '@/lib/passages/queries';
import { PassageMarks } from './passage-marks';
import { useReader } from './reader-context';

/** One passage in the list; pressing it goes to its place in the text. */
export function PassageEntry({ passage }: { passage: PassageView }) {
  const { language, goTo, hover } = useReader();
  return (
    <li id={`passage-${passage.id}`}>
      <button
        type="button"
        onClick={() => goTo(passage)}
        onFocus={() => hover(passage)}
        onBlur={() => hover(null)}
        onPointerEnter={() => hover(passage)}
        onPointerLeave={() => hover(null)}
        className="-mx-2 block w-[calc(100%+16px)] rounded px-2 py-2 text-start outline-offset-[-2px] hover:bg-sunk"
      >
        <span className="block text-12">
          <PassageMarks passage={passage} />
        </span>
        <span
          dir="auto"
          lang={language ?? undefined}
          className="mt-0.5 line-clamp-2 font-serif text-16"
        >
          <Quoted>{passage.exact}</Quoted>
        </span>
      </button>
    </li>
  );
}
