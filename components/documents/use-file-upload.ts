import { useEffect, useRef, useState } from 'react';
import { sayAll } from '@/components/layout/say-all';
import type { ImportItemView } from '@/lib/imports/queries';

/** A file that is not on the server yet, or was refused before it got there. */
export type Upload = {
  id: string;
  name: string;
  status: 'unsent' | 'sending' | 'failed';
  reason?: string;
};

export type Batch = { batchId: string; items: ImportItemView[] };

type Sentences = {
  /** Why a file is not even sent; null when it is. */
  refuse: (file: File) => string | null;
  broken: string;
};

/** When the server limits the requests without saying for how long. */
const USUAL_PAUSE_S = 10;

type Queued = { upload: Upload; file: File; fields: FormData };

/** Sends files one after the other into one batch, so that a broken one costs nothing but itself. */
export function useFileUpload(
  initialBatch: string | null,
  sentences: Sentences,
  onSent: (batch: Batch) => void,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Queued[]>([]);
  const batchId = useRef(initialBatch);
  const busy = useRef(false);
  const sending = uploads.some((upload) => upload.status !== 'failed');
  useLeaveWarning(sending);

  const change = (id: string, next: Partial<Upload> | null) =>
    setUploads((all) =>
      next
        ? all.map((upload) => (upload.id === id ? { ...upload, ...next } : upload))
        : all.filter((upload) => upload.id !== id),
    );

  const sendOne = async ({ upload, file, fields }: Queued) => {
    change(upload.id, { status: 'sending' });
    const answer = await post(file, fields, batchId.current);
    if (typeof answer === 'string') {
      change(upload.id, { status: 'failed', reason: answer || sentences.broken });
      return;
    }
    batchId.current = answer.batchId;
    onSent(answer);
    change(upload.id, null);
  };

  const work = async () => {
    if (busy.current) return;
    busy.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) await sendOne(next);
    busy.current = false;
  };

  const add = (files: File[], fields: FormData) => {
    const added = files.map((file) => {
      const reason = sentences.refuse(file) ?? undefined;
      const status: Upload['status'] = reason ? 'failed' : 'unsent';
      return { upload: { id: crypto.randomUUID(), name: file.name, status, reason }, file, fields };
    });
    setUploads((all) => [...all, ...added.map(({ upload }) => upload)]);
    queue.current.push(...added.filter(({ upload }) => upload.status === 'unsent'));
    void work();
  };

  return { uploads, add, sending };
}

/** The batch as it is then, or why the server refused; an empty string when it did not answer. */
async function post(file: File, fields: FormData, batchId: string | null): Promise<Batch | string> {
  const body = new FormData();
  for (const [name, value] of fields) if (value !== '') body.append(name, value);
  if (batchId) body.set('batchId', batchId);
  body.set('file', file);
  try {
    const response = await fetch('/api/v1/imports', { method: 'POST', body });
    if (response.status === 429) {
      await pause(Number(response.headers.get('retry-after')) || USUAL_PAUSE_S);
      return await post(file, fields, batchId);
    }
    const answer: Batch & { detail?: string } = await response.json();
    if (response.ok) return answer;
    const { detail = '' } = answer;
    return (await sayAll([detail]))(detail);
  } catch {
    return '';
  }
}

/** Many small files may be more requests than a minute allows; then they wait. */
function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

function useLeaveWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [active]);
}
