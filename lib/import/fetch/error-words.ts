import type { ImportSource } from '../../env/import-settings.ts';
import type { SourceError, SourceErrorCode } from './errors.ts';

/** The languages of the Studio. */
export type ErrorLanguage = 'fr' | 'en';

interface Details {
  /** The name of the service. */
  readonly source: string;
  /** Until it may be asked again, where the service said it. */
  readonly seconds?: number | undefined;
}

type Sentence = Readonly<Record<ErrorLanguage, (details: Details) => string>>;

/** What a service is called. */
export const serviceNames: Readonly<Record<ImportSource, string>> = {
  crossref: 'Crossref',
  datacite: 'DataCite',
  arxiv: 'arXiv',
  openalex: 'OpenAlex',
  orcid: 'ORCID',
};

/** What an editor reads when a service gives no answer: what happened, and the way out. */
export const errorWords: Readonly<Record<SourceErrorCode, Sentence>> = {
  unavailable: {
    fr: (of) =>
      `${of.source} ne répond pas en ce moment. Rien n’est perdu\u00a0: réessayez ${frWait(of)}.`,
    en: (of) =>
      `${of.source} does not answer at the moment. Nothing is lost: try again ${enWait(of)}.`,
  },
  busy: {
    fr: (of) => `${of.source} demande d’attendre. Rien n’est perdu\u00a0: réessayez ${frWait(of)}.`,
    en: (of) => `${of.source} asks us to wait. Nothing is lost: try again ${enWait(of)}.`,
  },
  notFound: {
    fr: (of) =>
      `${of.source} ne connaît pas cet identifiant. Vérifiez qu’il est complet, ou collez la notice en BibTeX.`,
    en: (of) =>
      `${of.source} does not know this identifier. Check that it is complete, or paste the record as BibTeX.`,
  },
  refused: {
    fr: (of) =>
      `${of.source} refuse cette demande. Vérifiez l’identifiant\u202f; si d’autres sont refusés aussi, prévenez la personne responsable du site.`,
    en: (of) =>
      `${of.source} refuses this request. Check the identifier; if others are refused too, tell whoever runs this site.`,
  },
  tooLarge: {
    fr: (of) =>
      `${of.source} envoie une réponse trop volumineuse pour être lue. Collez plutôt la notice en BibTeX ou en RIS.`,
    en: (of) =>
      `${of.source} sends an answer that is too large to be read. Paste the record as BibTeX or RIS instead.`,
  },
  tooSlow: {
    fr: (of) =>
      `${of.source} est trop lent en ce moment. Rien n’est perdu\u00a0: réessayez ${frWait(of)}.`,
    en: (of) => `${of.source} is too slow at the moment. Nothing is lost: try again ${enWait(of)}.`,
  },
  badRedirect: {
    fr: (of) =>
      `${of.source} renvoie à une adresse que Portrait n’ouvre pas. Collez plutôt la notice en BibTeX ou en RIS.`,
    en: (of) =>
      `${of.source} leads to an address that Portrait does not open. Paste the record as BibTeX or RIS instead.`,
  },
  unexpectedAnswer: {
    fr: (of) =>
      `${of.source} envoie une réponse inattendue. Réessayez plus tard, ou collez la notice en BibTeX.`,
    en: (of) =>
      `${of.source} sends an unexpected answer. Try again later, or paste the record as BibTeX.`,
  },
  badEncoding: {
    fr: (of) =>
      `${of.source} envoie une réponse illisible. Réessayez plus tard, ou collez la notice en BibTeX.`,
    en: (of) =>
      `${of.source} sends an answer that cannot be decoded. Try again later, or paste the record as BibTeX.`,
  },
  queueFull: {
    fr: (of) =>
      `Trop de demandes attendent déjà ${of.source}. Rien n’est perdu\u00a0: réessayez ${frWait(of)}.`,
    en: (of) =>
      `Too many requests are waiting for ${of.source} already. Nothing is lost: try again ${enWait(of)}.`,
  },
  aborted: {
    fr: (of) =>
      `La demande à ${of.source} a été arrêtée. Ce qui est déjà reçu est gardé\u202f; reprenez quand vous voulez.`,
    en: (of) =>
      `The request to ${of.source} was stopped. What has arrived is kept; resume whenever you like.`,
  },
  badRequest: {
    fr: (of) =>
      `Cet identifiant ne peut pas être demandé à ${of.source}. Vérifiez qu’il est complet, sans autre texte.`,
    en: (of) =>
      `${of.source} cannot be asked for this identifier. Check that it is complete, without other text.`,
  },
};

/** What an editor reads of an error. */
export function sourceErrorSentence(
  { code, source, retryAfterMs }: Pick<SourceError, 'code' | 'source' | 'retryAfterMs'>,
  language: ErrorLanguage,
): string {
  const seconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000);
  return errorWords[code][language]({ source: serviceNames[source], seconds });
}

function frWait({ seconds }: Details): string {
  return seconds === undefined ? 'dans quelques minutes' : `dans ${duration(seconds, 'fr-CA')}`;
}

function enWait({ seconds }: Details): string {
  return seconds === undefined ? 'in a few minutes' : `in ${duration(seconds, 'en-CA')}`;
}

/** In minutes from ninety seconds on, rounded up. */
function duration(seconds: number, locale: string): string {
  const inMinutes = seconds >= 90;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(inMinutes ? Math.ceil(seconds / 60) : Math.max(seconds, 1));
}
