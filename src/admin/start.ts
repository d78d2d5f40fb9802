import { toEditorComponent } from '#src/admin/components.ts';
import { createFormat } from '#src/admin/formats.ts';
import type { AdminSettings } from '#src/lib/admin-settings.ts';

/** What we use of Sveltia CMS. */
type Cms = {
  init: (options: { config: object }) => Promise<void>;
  registerCustomFormat: (name: string, extension: string, format: object) => void;
  registerEditorComponent: (component: object) => void;
};

declare global {
  interface Window {
    CMS?: Cms;
    CMS_MANUAL_INIT?: boolean;
  }
}

const preferences = 'sveltia-cms.prefs';

/** The program speaks the language of the browser; our editors' is Italian unless they chose another one. */
function speakItalian(): void {
  const chosen = JSON.parse(localStorage.getItem(preferences) ?? '{}') as object;
  localStorage.setItem(preferences, JSON.stringify({ locale: 'it', ...chosen }));
}

function loadProgram(): Promise<Cms> {
  window.CMS_MANUAL_INIT = true;
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = 'sveltia/sveltia-cms.js';
    script.onload = () => (window.CMS ? done(window.CMS) : fail(new Error('Sveltia CMS did not start')));
    script.onerror = () => fail(new Error('Sveltia CMS did not load'));
    document.head.append(script);
  });
}

const isThisMachine = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);

async function start(): Promise<void> {
  const settings = (await (await fetch('config.json')).json()) as AdminSettings;
  if (!settings.hasRepository && !isThisMachine) {
    say(
      'Da qui non si può scrivere: questa pagina lavora sulla cartella del progetto, sul tuo computer. Aprila con «npm run dev», all’indirizzo che il comando scrive, seguito da «admin/».',
    );
    return;
  }
  speakItalian();
  const cms = await loadProgram();
  for (const { name, extension, hasBody, type } of settings.formats)
    cms.registerCustomFormat(name, extension, createFormat(type, hasBody));
  for (const component of settings.components) cms.registerEditorComponent(toEditorComponent(component));
  // The page that waits is the site's; the program has a look of its own.
  for (const part of document.querySelectorAll('main, link[rel="stylesheet"]')) part.remove();
  await cms.init({ config: settings.config });
}

function say(text: string): void {
  const status = document.querySelector('[role="status"]');
  if (status) status.textContent = text;
}

start().catch((error: unknown) => {
  console.error(error);
  say('La pagina non si è avviata: ricaricala. Se non basta, chiudi e riapri il comando «npm run dev».');
});
