import { languages } from '../../../lib/i18n/languages.ts';
import { loadingWords } from './words.ts';

/**
 * Shown until the Studio has loaded. It is in both languages, because the server does not know the
 * one that is stored in the browser. Without JavaScript it tells why nothing more comes.
 */
export function LoadingScreen() {
  return (
    <div
      style={{
        height: '100%',
        display: 'grid',
        placeContent: 'center',
        gap: '0.5rem',
        textAlign: 'center',
        font: '0.875rem/1.5 system-ui, sans-serif',
        colorScheme: 'light dark',
        background: 'Canvas',
        color: 'CanvasText',
      }}
    >
      <div role="status" id="studio-loading">
        {languages.map((language) => (
          <div key={language} lang={language}>
            {loadingWords.loading[language]}
          </div>
        ))}
      </div>
      <noscript>
        <style>{'#studio-loading { display: none; }'}</style>
        {languages.map((language) => (
          <div key={language} lang={language}>
            {loadingWords.needsScripts[language]}
          </div>
        ))}
      </noscript>
    </div>
  );
}
