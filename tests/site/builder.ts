/**
 * Builds the sites that it is told to, one after the other, and answers each with what went wrong, if anything: Astro is
 * loaded once, and a build then takes a third of the processor's time.
 */
import { registerHooks } from 'node:module';
import { dayToJudge, setToday } from '#src/commands/today.ts';
import { buildSite } from '#src/publishing/build-site.ts';

/** What to build, and the day that its pages are told, if there is one. */
export type Order = { content: string; out: string; today: string | undefined };

let builds = 0;

// The modules of pages are written anew by each build, often under the names of before: none may be known already.
registerHooks({
  resolve: (specifier, context, resolve) => {
    const found = resolve(specifier, context);
    return found.url.includes('/.prerender/') ? { ...found, url: `${found.url}?build=${builds}` } : found;
  },
});

process.on('disconnect', () => process.exit());
process.on('message', ({ content, out, today }: Order) => {
  builds += 1;
  process.env['CONTENT_DIR'] = content;
  delete process.env['BUILD_TODAY'];
  setToday(today);
  buildSite(content, out, dayToJudge()).then(
    () => process.send?.(''),
    (error: unknown) => process.send?.(String(error)),
  );
});
