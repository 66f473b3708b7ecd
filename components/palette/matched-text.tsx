import { Fragment } from 'react';
import type { Range } from './match';

type MatchedTextProps = { text: string; ranges: readonly Range[] };

/** A text with the stretches marked that fit what was typed. */
export function MatchedText({ text, ranges }: MatchedTextProps) {
  const before = [0, ...ranges.map(([, end]) => end)];
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(before[index], start)}
          <mark className="font-semibold text-accent">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(before.at(-1))}
    </>
  );
}
