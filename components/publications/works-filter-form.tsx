import { useTranslations } from 'next-intl';

import { FilterForm } from '@/components/list/filter-form';
import type { FilterForm as FilterFormView } from '@/lib/content/list/filters';
import type { WorkFilterName } from '@/lib/content/publications/view';

import { useWorkKindName } from './work-kind-name';

interface Props {
  form: FilterFormView<WorkFilterName>;
  /** Parameters that the list has and the form does not offer. */
  kept?: Readonly<Record<string, string>>;
}

/** The filters of a list of works. */
export function WorksFilterForm({ form, kept }: Props) {
  const t = useTranslations('filters');
  const kindName = useWorkKindName();
  return (
    <FilterForm
      form={form}
      textLabel={t('text')}
      labelOf={(name) => t(`fields.${name}`)}
      choiceName={(name, { value, name: named }) =>
        named?.text ?? (name === 'type' ? kindName(value) : value)
      }
      {...(kept && { kept })}
    />
  );
}
