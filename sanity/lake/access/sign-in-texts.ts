import type { PageLanguage } from './accept-language.ts';

export interface SignInTexts {
  readonly title: string;
  readonly errorTitle: string;
  readonly name: string;
  readonly key: string;
  readonly keyHint: string;
  readonly submit: string;
  readonly returnsTo: (origin: string) => string;
  readonly wrong: string;
  readonly elsewhere: string;
  readonly refusedTitle: string;
  readonly noOrigin: string;
  readonly refusedOrigin: (origin: string) => string;
  readonly refusedAdvice: string;
  readonly doneTitle: string;
  readonly goOn: string;
}

const fr: SignInTexts = {
  title: 'Connexion à Portrait',
  errorTitle: 'Erreur',
  name: 'Nom',
  key: 'Clé de connexion',
  keyHint:
    'Les 25 lettres et chiffres qui vous ont été remis. Les majuscules, les espaces et les traits d’union n’ont pas d’importance.',
  submit: 'Se connecter',
  returnsTo: (origin) => `Vous reviendrez ensuite à ${origin}.`,
  wrong:
    'Ce nom et cette clé ne vont pas ensemble. Vérifiez les deux, ou demandez une nouvelle clé.',
  elsewhere: 'Ce formulaire a été envoyé depuis un autre site. Remplissez-le ici.',
  refusedTitle: 'Connexion impossible',
  noOrigin: 'L’adresse de cette page ne dit pas où revenir. Ouvrez le Studio, et suivez son lien.',
  refusedOrigin: (origin) => `On ne peut pas se connecter depuis ${origin}.`,
  refusedAdvice:
    'La personne qui administre le serveur peut ajouter cette origine à la variable LAKE_ALLOWED_ORIGINS.',
  doneTitle: 'Connexion réussie',
  goOn: 'Continuer vers le Studio',
};

const en: SignInTexts = {
  title: 'Sign in to Portrait',
  errorTitle: 'Error',
  name: 'Name',
  key: 'Sign-in key',
  keyHint:
    'The 25 letters and digits that you were given. Capitals, spaces and hyphens do not matter.',
  submit: 'Sign in',
  returnsTo: (origin) => `You will then return to ${origin}.`,
  wrong: 'This name and this key do not go together. Check both, or ask for a new key.',
  elsewhere: 'This form was sent from another site. Fill it in here.',
  refusedTitle: 'You cannot sign in',
  noOrigin:
    'The address of this page does not say where to return to. Open the Studio, and follow its link.',
  refusedOrigin: (origin) => `It is not possible to sign in from ${origin}.`,
  refusedAdvice:
    'Whoever administers the server can add this origin to the variable LAKE_ALLOWED_ORIGINS.',
  doneTitle: 'Signed in',
  goOn: 'Continue to the Studio',
};

/** What the sign-in page says. */
export const signInTexts: Readonly<Record<PageLanguage, SignInTexts>> = { fr, en };
