import type { NavbarAction, NavbarProps } from 'sanity';

import { LanguageSwitchInBar, LanguageSwitchInDrawer } from './language-switch.tsx';

const switches: NavbarAction[] = [
  { name: 'language', location: 'topbar', render: LanguageSwitchInBar },
  { name: 'language', location: 'sidebar', render: LanguageSwitchInDrawer },
];

/**
 * Studio's bar with a switch between its languages: Studio has one in the user's menu, which its
 * makers have turned off until schemas can be translated. Ours can.
 */
export function NavbarWithLanguages({ renderDefault, ...props }: NavbarProps) {
  return renderDefault({
    ...props,
    renderDefault,
    __internal_actions: [...(props.__internal_actions ?? []), ...switches],
  });
}
