/** Under this name the visitor's device keeps the chosen theme; `public/tema.js` reads it before the page is drawn. */
const key = 'tema';
/** What each theme is called, in the order in which the button offers them. */
const names = { system: 'del sistema', light: 'chiaro', dark: 'scuro' };
const themes = ['system', 'light', 'dark'] as const;

/** The theme that the device keeps. Throws where a browser keeps nothing. */
function readTheme(): (typeof themes)[number] {
  const kept = localStorage.getItem(key);
  return themes.find((theme) => theme === kept) ?? 'system';
}

function showTheme(button: HTMLButtonElement): void {
  const theme = readTheme();
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const scheme = (meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light');
    if (theme === 'system') meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = theme === scheme ? 'all' : 'not all';
  }
  button.title = `Tema: ${names[theme]}`;
  button.ariaLabel = button.title;
}

/** Lets the button of the header change the theme; it stays hidden where nothing can be kept. */
export function startThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  if (!button) return;
  try {
    showTheme(button);
  } catch {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(readTheme()) + 1) % themes.length];
    if (next && next !== 'system') localStorage.setItem(key, next);
    else localStorage.removeItem(key);
    showTheme(button);
  });
  // A page that comes back as it was left may have been left in another theme.
  addEventListener('pageshow', () => showTheme(button));
}
