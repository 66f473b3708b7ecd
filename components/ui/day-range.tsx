import { TextField } from './text-field';

type DayRangeProps = {
  /** The first and the last day, as they stand in the address. */
  from?: string;
  to?: string;
  /** What the two fields are called. */
  labels: { from: string; to: string };
};

/** The days of a filter; drawn anew when the address chooses others. */
export function DayRange({ from, to, labels }: DayRangeProps) {
  return (
    <>
      <TextField
        key={`from ${from}`}
        type="date"
        name="from"
        label={labels.from}
        defaultValue={from}
      />
      <TextField key={`to ${to}`} type="date" name="to" label={labels.to} defaultValue={to} />
    </>
  );
}
