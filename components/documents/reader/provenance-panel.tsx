import { useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { LineageDrawing } from '@/components/lineage/lineage-drawing';
import { LineageTable } from '@/components/lineage/lineage-table';
import { SuggestionList } from '@/components/suggestions/suggestion-list';
import type { DocumentProvenance } from '@/lib/lineage/queries';
import { Derivations } from './derivations';
import { DrawsOnForm } from './draws-on-form';

type ProvenancePanelProps = {
  document: { id: string; title: string; can: { correct: boolean } };
  provenance: DocumentProvenance;
};

/** Where a document has it from and who has it from there: confirmed, suggested, and drawn. */
export function ProvenancePanel({ document, provenance }: ProvenancePanelProps) {
  const { derivations, suggestions, lineage } = provenance;
  const t = useTranslations('reader.provenance');
  const words = useTranslations();
  const add = { name: 'draws-on', label: t('add'), command: 'draws-on', content: <DrawsOnForm /> };
  return (
    <>
      <Derivations document={document} derivations={derivations} canChange={document.can.correct} />
      {suggestions.length > 0 && (
        <AsidePanel title={words('suggestions.title')} note={suggestions.length}>
          <SuggestionList items={suggestions} />
        </AsidePanel>
      )}
      {(lineage.edges.length > 0 || document.can.correct) && (
        <AsidePanel title={words('lineage.documentTitle')}>
          {lineage.edges.length === 0 ? (
            <p className="text-12 text-muted">{t('nothing')}</p>
          ) : (
            <>
              <LineageDrawing lineage={lineage} desk />
              <details className="mt-2">
                <summary className="text-12 text-accent">{words('lineage.asTable')}</summary>
                <LineageTable lineage={lineage} desk />
              </details>
            </>
          )}
          {document.can.correct && <PanelSwitch panels={[add]} className="-ms-2 mt-2" />}
        </AsidePanel>
      )}
    </>
  );
}
