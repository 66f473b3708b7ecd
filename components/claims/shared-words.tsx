import { Quoted } from '@/components/ui/quoted';

type SharedWordsProps = {
  statement: string;
  /** Parts of the statement (UTF-16 code units), in order. */
  shared: readonly { start: number; end: number }[];
};

/** A statement in quotation marks, with the words underlined that were said too. */
export function SharedWords({ statement, shared }: SharedWordsProps) {
  return (
    <Quoted>
      {shared.map(({ start, end }, index) => (
        <span key={start}>
          {statement.slice(shared[index - 1]?.end ?? 0, start)}
          <mark className="bg-transparent font-semibold text-inherit">
            {statement.slice(start, end)}
          </mark>
        </span>
      ))}
      {statement.slice(shared.at(-1)?.end ?? 0)}
    </Quoted>
  );
}
