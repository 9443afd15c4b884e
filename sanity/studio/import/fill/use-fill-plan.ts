import { useMemo, useState } from 'react';

import { overwritesNobody } from '../../../../lib/import/accept/accept-items.ts';
import { type FillPlan, fillPlan } from '../../../../lib/import/accept/fill-work.ts';
import type { AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import type { Takes } from '../changes/changes-table.tsx';
import { useFormProvenance } from '../provenance/provenance-context.tsx';
import { fillBase } from './fill-base.ts';
import type { FoundWork } from './use-fill.ts';

/** What would be written into the form, as far as the editor takes it. */
export interface FillChoice {
  readonly found: FoundWork;
  readonly plan: FillPlan;
  /** What is empty, or has what an import wrote. */
  readonly fills: readonly FieldChange[];
  /** What would replace an editor's word. */
  readonly replaces: readonly FieldChange[];
  /** What is to be written. */
  readonly taken: readonly FieldChange[];
  /** The fields that the work begins with, should it be new. */
  readonly initial: WorkDocument;
  readonly takes: Takes;
  readonly onTakes: (takes: Takes) => void;
  readonly choices: AuthorChoices;
  readonly onChoices: (choices: AuthorChoices) => void;
}

/** What a found work would change in the form. It follows what is typed meanwhile; what was chosen is of one work. */
export function useFillPlan(
  found: FoundWork | undefined,
  work: WorkDocument,
): FillChoice | undefined {
  const { provenance } = useFormProvenance();
  const [chosen, setChosen] = useState<Chosen>({ found, takes: new Map(), choices: new Map() });
  const { takes, choices } = chosen.found === found ? chosen : nothingChosen;
  return useMemo(() => {
    if (found === undefined || provenance === undefined) return undefined;
    const { records, known } = found;
    const initial = fillBase(work);
    const options = { records, work: initial, provenance, people: known.people, choices };
    const plan = fillPlan(options);
    return {
      found,
      plan,
      fills: plan.changes.filter(overwritesNobody),
      replaces: plan.changes.filter((change) => !overwritesNobody(change)),
      taken: plan.changes.filter((one) => takes.get(one.path) ?? overwritesNobody(one)),
      initial,
      takes,
      onTakes: (after) => setChosen({ found, takes: after, choices }),
      choices,
      onChoices: (after) => setChosen({ found, takes, choices: after }),
    };
  }, [found, provenance, work, takes, choices]);
}

interface Chosen {
  readonly found: FoundWork | undefined;
  readonly takes: Takes;
  readonly choices: AuthorChoices;
}

const nothingChosen: Pick<Chosen, 'takes' | 'choices'> = { takes: new Map(), choices: new Map() };
