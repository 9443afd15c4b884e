import { openingWords } from './words/opening';

const languages = ['fr', 'en'] as const;

/**
 * What stands where the Studio is about to be: the server cannot know its user's language, which the
 * browser keeps, so that both are said. Without scripts it says why nothing more comes.
 */
export function Opening() {
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
      <div role="status" id="studio-opening">
        {languages.map((language) => (
          <div key={language} lang={language}>
            {openingWords.opening[language]}
          </div>
        ))}
      </div>
      <noscript>
        <style>{'#studio-opening { display: none; }'}</style>
        {languages.map((language) => (
          <div key={language} lang={language}>
            {openingWords.needsScripts[language]}
          </div>
        ))}
      </noscript>
    </div>
  );
}
