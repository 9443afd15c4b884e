import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useDocumentStore } from 'sanity';

import {
  emptyProvenance,
  type Provenance,
  provenanceIdOf,
  provenanceIn,
} from '../../../../lib/import/provenance/provenance.ts';
import {
  type StandingFields,
  standingFields,
} from '../../../../lib/import/provenance/standing-fields.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { apiVersion } from '../../../api-version.ts';

interface FormProvenance {
  /** Undefined until it is read. */
  readonly provenance: Provenance | undefined;
  /** What an import wrote and nobody changed since. */
  readonly standing: StandingFields;
}

const nothing: FormProvenance = { provenance: undefined, standing: new Map() };

const ProvenanceContext = createContext(nothing);

interface ProvenanceProviderProps {
  /** The published `_id` of the work. */
  readonly id: string;
  /** The work as it is in the form. */
  readonly work: WorkDocument;
  readonly children: ReactNode;
}

/** Where the fields of a form are from: one subscription for all of them. */
export function ProvenanceProvider({ id, work, children }: ProvenanceProviderProps) {
  const provenance = useProvenanceOf(id);
  // The lines may lag behind, so that typing does not.
  const shown = useDeferredValue(work);
  const value = useMemo(
    () => ({
      provenance,
      standing: provenance === undefined ? nothing.standing : standingFields(shown, provenance),
    }),
    [provenance, shown],
  );
  return <ProvenanceContext value={value}>{children}</ProvenanceContext>;
}

/** Where the fields of this form are from; outside of the form of a work nothing is known. */
export function useFormProvenance(): FormProvenance {
  return useContext(ProvenanceContext);
}

/** What imports wrote into a work, kept up to date. */
function useProvenanceOf(id: string): Provenance | undefined {
  const store = useDocumentStore();
  const [read, setRead] = useState<Provenance>();
  useEffect(() => {
    const params = { id: provenanceIdOf(id) };
    const options = { apiVersion, perspective: 'raw', tag: 'portrait.provenance' } as const;
    const following = store
      .listenQuery({ fetch: '*[_id == $id][0]', listen: '*[_id == $id]' }, params, options)
      .subscribe({
        next: (document) => setRead(provenanceIn(document) ?? emptyProvenance(id)),
        // After an error what is known stays.
        error: () => undefined,
      });
    return () => following.unsubscribe();
  }, [store, id]);
  return read?.work === id ? read : undefined;
}
