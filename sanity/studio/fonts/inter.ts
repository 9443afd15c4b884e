// The typeface that the Studio's styles call Inter; see `remove-remote-fonts.mjs`.
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
