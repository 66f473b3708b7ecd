'use client';

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { fieldError, typed } from '@/lib/form-state';
import { ProfileField } from './profile-field';

type Column = { name: string; label: string; className?: string };

type ProfileRowsProps = {
  /** The list's name; a field of its third row is called `people.2.name`. */
  list: string;
  legend: string;
  hint?: string;
  columns: readonly Column[];
  /** What has to be agreed to for each row, if anything. */
  agreed?: string;
  words: { add: string; remove: string };
  initial: readonly Record<string, string>[];
  readOnly: boolean;
};

/** A list of the profile: a row of fields for each entry, and as many more as are needed. Rows left empty are not kept. */
export function ProfileRows(props: ProfileRowsProps) {
  const { list, legend, hint, columns, agreed, words, initial, readOnly } = props;
  const state = useSentForm();
  // Rows keep their numbers while others are added or taken away; what is sent and answered begins anew.
  const [edited, setEdited] = useState<{ after: typeof state; rows: readonly number[] } | null>(
    null,
  );
  const rows = edited?.after === state ? edited.rows : rowsOf(state, list, initial.length);
  const edit = (next: readonly number[]) => setEdited({ after: state, rows: next });
  const error = fieldError(state, list);
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && <p className="text-12 text-muted">{hint}</p>}
      {error && <p className="text-12 text-danger">{error}</p>}
      {rows.map((row) => (
        <div key={row} className="grid gap-3 border-s-2 ps-3">
          <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-6">
            {columns.map(({ name, label, className }) => (
              <ProfileField
                key={name}
                {...{ label, readOnly, className }}
                name={`${list}.${row}.${name}`}
                initial={initial[row]?.[name]}
              />
            ))}
          </div>
          {!readOnly && (
            <div className="flex items-start justify-between gap-3">
              {agreed ? (
                <Agreement
                  name={`${list}.${row}.agreed`}
                  {...{ agreed, initial: row in initial }}
                />
              ) : (
                <span />
              )}
              <IconButton
                label={words.remove}
                onClick={() => edit(rows.filter((one) => one !== row))}
              >
                <X className="size-4" />
              </IconButton>
            </div>
          )}
        </div>
      ))}
      {!readOnly && (
        <div>
          <Button
            variant="secondary"
            size="small"
            onClick={() => edit([...rows, Math.max(-1, ...rows) + 1])}
          >
            <Plus className="size-4" />
            {words.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Agreement({ name, agreed, initial }: { name: string; agreed: string; initial: boolean }) {
  const state = useSentForm();
  const checked = typed(state, name, initial ? 'on' : '') === 'on';
  const error = fieldError(state, name);
  return (
    <div>
      <Checkbox key={String(checked)} name={name} label={agreed} defaultChecked={checked} />
      {error && <p className="text-12 text-danger">{error}</p>}
    </div>
  );
}

/** The numbers of the rows that were sent, or of those that there are. */
function rowsOf(state: ReturnType<typeof useSentForm>, list: string, count: number): number[] {
  if (state.status !== 'refused') return [...Array(count).keys()];
  const sent = Object.keys(state.values).flatMap((name) => {
    const [of, row] = name.split('.');
    return of === list && row ? [Number(row)] : [];
  });
  return [...new Set(sent)].toSorted((a, b) => a - b);
}
