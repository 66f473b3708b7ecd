import { useTranslations } from 'next-intl';
import type { NamedDocument } from '@/lib/derivations/draws-queries';
import { DocumentLine } from './document-line';
import { DrawnFrom } from './drawn-from';
import { EvidenceEntry } from './evidence-entry';
import type { EvidenceGroup, PlacedEvidence } from './evidence-groups';

type SourceGroupProps = {
  group: EvidenceGroup;
  documents: readonly NamedDocument[];
  canDiscuss: boolean;
  /** The first open thread on a piece of evidence, by its id. */
  openThread: ReadonlyMap<string, string>;
};

/** Evidence that goes back to one independent source: the source first, what is drawn from it set back. */
export function SourceGroup({ group, documents, canDiscuss, openThread }: SourceGroupProps) {
  const t = useTranslations('evidence');
  const { source, items } = group;
  const entry = (item: PlacedEvidence) => (
    <EvidenceEntry
      evidence={item}
      number={item.number}
      canDiscuss={canDiscuss}
      threadId={openThread.get(item.id)}
    />
  );
  return (
    <div className="mt-5 first:mt-3">
      <DocumentLine document={source} />
      {items.every((item) => item.document.id !== source.id) && (
        <p className="mt-1 text-12 text-muted">{t('notQuoted')}</p>
      )}
      {items.map((item) =>
        item.document.id === source.id ? (
          <div key={item.id} className="[&+&]:mt-4">
            {entry(item)}
          </div>
        ) : (
          <div key={item.id} className="mt-4 border-s ps-4">
            <DocumentLine document={item.document} />
            <DrawnFrom draws={item.drawn} documents={documents} canChange={item.canChange} />
            {entry(item)}
          </div>
        ),
      )}
    </div>
  );
}
