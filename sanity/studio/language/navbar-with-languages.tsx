import type { NavbarAction, NavbarProps } from 'sanity';

import { LanguageSwitchInBar, LanguageSwitchInDrawer } from './language-switch.tsx';

const switches: NavbarAction[] = [
  { name: 'language', location: 'topbar', render: LanguageSwitchInBar },
  { name: 'language', location: 'sidebar', render: LanguageSwitchInDrawer },
];

/**
 * The Studio's navigation bar with a language switch. The Studio has one in the user menu, but
 * turned off as long as it cannot translate schemas; this schema is made in both languages.
 */
export function NavbarWithLanguages({ renderDefault, ...props }: NavbarProps) {
  return renderDefault({
    ...props,
    renderDefault,
    __internal_actions: [...(props.__internal_actions ?? []), ...switches],
  });
}
