import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '#tests/commands/command.ts';
import { repositoryOf } from '#tests/commands/repository.ts';
import { workFolder } from '#tests/publishing/folder.ts';
import { build, page } from '#tests/site/builds.ts';

const work = workFolder();
const bulletin = 'content/bulletins/2023-03.mdx';
const [draftLine, publishedLine] = ['draft: true', 'draft: false'];

/** What stands between the fences of the guide, in its order. */
function fencesOf(guide: string): string[] {
  return [...readFileSync(guide, 'utf8').matchAll(/^```\n(.*?)\n```$/gms)].map(([, text = '']) => text);
}

/** The words of a page, as a reader sees them. */
function wordsOf(site: string, address: string): string {
  const text = page(site, `${address}index.html`).querySelector('main')?.textContent ?? '';
  return text.replace(/\s+/g, ' ');
}

/** An editor at work on a copy of the project, who does what the guide says and nothing else. */
function follow(guide: string) {
  const fences = fencesOf(guide)[Symbol.iterator]();
  const folder = repositoryOf('content');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  /** The next fence: throws if it is not the one that is meant. */
  const next = (start: string): string => {
    const { value = '' } = fences.next();
    if (!value.startsWith(start)) throw new Error(`Not «${start}…» but:\n${value}`);
    return value;
  };
  const replace = (from: string, to: string): void => {
    if (read(bulletin).split(from).length !== 2) throw new Error(`Not once in the bulletin: ${from}`);
    write(
      bulletin,
      read(bulletin).replace(from, () => to),
    );
  };
  /** Runs `npm run name -- args`; paths are told as in the folder of the editor. */
  const run = async (line: string) => {
    const [, , name = '', ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
    const env = { CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder };
    const { code, output } = await runCommand(
      name,
      args.filter((argument) => argument !== '--'),
      env,
    );
    const here = `${relative('.', folder).split(sep).join('/')}/`;
    return { code, output: output.replaceAll(here, '').replaceAll(`${folder}/`, '') };
  };
  const site = (name: string) => build(join(folder, 'content'), join(work, name));
  return { next, read, write, replace, run, site, left: () => [...fences] };
}

test('the worked example does what it says, step by step', async () => {
  const { next, read, write, replace, run, site, left } = follow('content/docs/esempio-completo.mdx');
  const inOrder = { code: 0, output: expect.stringContaining('I contenuti sono in ordine') };
  const saying = (code: number, start: string) => ({ code, output: expect.stringContaining(next(start)) });

  next('git clone bollettino prova\ncd prova\nnpm ci');
  expect(await run(next('npm run check'))).toEqual(inOrder);

  const created = await run(next('npm run new -- '));
  expect(created).toEqual(saying(0, 'La bozza'));
  replace(next('releaseDate'), next('releaseDate'));
  replace(next('    tipo-di-ente'), next('    tipo-di-ente'));
  write('content/sources.yaml', `${read('content/sources.yaml')}${next('od-riletti')}\n`);

  write('dati.csv', next('indicatore;'));
  const before = read(bulletin);
  const imported = await run(next('npm run import -- '));
  expect(imported).toEqual(saying(0, 'Scritto'));
  expect(before).toContain(next('  - id: candidature'));
  expect(read(bulletin)).toContain(next('  - id: candidature'));

  const [summary, standfirst] = [next('summary: DA-SCRIVERE'), next('standfirst: DA-SCRIVERE')];
  replace(summary, next('summary: '));
  replace(standfirst, next('standfirst: '));
  replace(read(bulletin).slice(read(bulletin).indexOf('\ncharts:')), `\n${next('charts:')}\n`);

  const slipped = await run(next('npm run check'));
  expect(slipped).toEqual(saying(1, bulletin));
  replace('id="settembre-22"', 'id="settembre-2022"');
  expect(await run(next('npm run check'))).toEqual(inOrder);

  // What step 8 says of the checks that would have stopped.
  const sound = read(bulletin);
  write(bulletin, sound.replaceAll('od-riletti-2023-03-06', 'od-2023-03'));
  expect(await run('npm run check')).toEqual({
    code: 1,
    output: expect.stringContaining('2023-04 dice 12369'),
  });
  write(bulletin, sound.replace('value: 2048', 'value: 2049'));
  expect(await run('npm run check')).toEqual({
    code: 1,
    output: expect.stringContaining('Le parti per «mese» fanno 12935'),
  });
  write(bulletin, sound);

  next('npm run dev');
  next('L’anteprima si legge');

  replace(next(draftLine), next(publishedLine));
  const recorded = await run(next('npm run record'));
  expect(recorded).toEqual(saying(0, 'Registrato'));
  const { output: report } = await run(next('npm run diff'));
  for (const line of next('# Che cosa cambia').split('\n'))
    expect(report).toContain(line.startsWith('Rispetto a') ? 'Rispetto a `HEAD (' : line);
  next('npm run build\nnpm run serve');
  const first = await site('first');
  expect(wordsOf(first, 'bollettini/')).toContain('Misura 1.2: in quali mesi sono arrivati i decreti');
  expect(wordsOf(first, 'bollettini/2023-03/')).toMatch(/più recente.*12\.369 al 4 marzo 2023.*12\.396/);
  expect(wordsOf(first, 'bollettini/2023-03/')).not.toContain('Bozza');

  const figure = next('  - id: enti');
  replace(figure, figure.replace('    value: 12396', next('    value: ')));
  const silent = await run(next('npm run check'));
  expect(silent).toEqual(saying(1, bulletin));
  replace(next('modified'), next('modified'));
  const { output: behind } = await run(next('npm run check'));
  expect(behind).toMatch(/rimedio: esegui npm run record\s+Un problema nei contenuti\./);
  const last = next('npm run record\n').split('\n');
  expect(last).toEqual(['record', 'check', 'build', 'serve'].map((name) => `npm run ${name}`));
  expect((await run('npm run record')).code).toBe(0);
  expect(await run('npm run check')).toEqual(inOrder);
  const mended = await site('mended');
  for (const address of ['bollettini/2023-03/', 'correzioni/', 'indicatori/enti-con-candidatura-misura-1-2/'])
    expect(wordsOf(mended, address)).toMatch(/12\.396.*12\.369.*Due cifre erano scambiate/);
  expect(wordsOf(mended, 'bollettini/2023-03/')).not.toContain('Una cifra ha un valore più recente');

  next('git checkout -- content');
  expect(left()).toEqual([]);
});
