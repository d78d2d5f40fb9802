import { describeChange } from '#src/lib/changes.ts';
import { formatDay } from '#src/lib/day.ts';
import {
  hasSilentChange,
  type AddedFigure,
  type ContentDiff,
  type ContentState,
} from '#src/lib/diff/content-diff.ts';
import { figureName } from '#src/lib/figure-name.ts';
import { statusMark } from '#src/lib/status.ts';
import type { Figure } from '#src/lib/ledger.ts';
import { describeCorrection } from '#src/lib/revisions.ts';

/** New values of one bulletin beyond which those of a series are told as one line. */
const longSeries = 6;

/** A text inside a Markdown table or line: nothing in it is markup. */
function plain(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
    .replace(/[\r\n]+/g, ' ');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function value(figure: Figure): string {
  return plain(`${figure.text}${statusMark(figure.status)}`);
}

function addedRow({ figure, before, change }: AddedFigure): string[] {
  const compared = before
    ? `${plain(change)}; era ${value(before)} al ${formatDay(before.asOf)}`
    : 'prima volta';
  return [plain(figureName(figure)), value(figure), formatDay(figure.asOf), compared];
}

/** The series of the bulletin that a figure comes from; empty for one that stands on its own. */
function seriesName({ figure }: AddedFigure): string {
  const { role, observation, asOf, breakdown } = figure;
  if (role === 'target') return '';
  const key = [asOf, ...breakdown.map((item) => item.value)].find((end) =>
    observation.id.endsWith(`-${end}`),
  );
  return key === undefined ? '' : observation.id.slice(0, -key.length - 1);
}

/** The rows of one bulletin: a long series as one line, from its first to its last value. */
function addedRows(added: AddedFigure[]): string[][] {
  const groups = Map.groupBy(added, (one) => seriesName(one));
  return [...groups].flatMap(([series, members]) => {
    const [first, last] = [members[0], members.at(-1)];
    if (series === '' || members.length <= longSeries || !first || !last) return members.map(addedRow);
    const ends = `da ${value(first.figure)} a ${value(last.figure)}`;
    const [from, to] = [first.figure.asOf, last.figure.asOf];
    const days = from === to ? formatDay(from) : `dal ${formatDay(from)} al ${formatDay(to)}`;
    return [
      [
        plain(`${first.figure.indicator.data.name}, serie ${series}`),
        `${members.length} valori, ${ends}`,
        days,
        '',
      ],
    ];
  });
}

function addedPart({ added }: ContentDiff, { drafts }: ContentState): string[] {
  const groups = Map.groupBy(added, ({ figure }) => figure.bulletin ?? '');
  return [...groups].map(([bulletin, figures]) => {
    const title = bulletin === '' ? 'Traguardi' : `Bollettino ${bulletin}`;
    const draft = drafts.has(bulletin) ? ' (bozza)' : '';
    const rows = addedRows(figures);
    return `### ${title}${draft}\n\n${table(['Cifra', 'Valore', 'Al', 'Rispetto a prima'], rows)}`;
  });
}

function changedPart({ changed }: ContentDiff): string[] {
  if (changed.length === 0) return [];
  const rows = changed.map(({ before, now, published, corrected, silent }) => [
    `${plain(figureName(now))} (${plain(now.key)})`,
    value(before),
    value(now),
    plain(before.asOf === now.asOf ? describeChange(before, now) : `ora al ${formatDay(now.asOf)}`),
    silent ? '**manca**' : corrected ? 'sì' : published ? 'da rivedere' : 'bozza',
  ]);
  return [table(['Cifra', 'Prima', 'Ora', 'Differenza', 'Correzione'], rows)];
}

function section(title: string, parts: string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts];
}

const list = (items: string[]) => (items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]);

/**
 * What changed in the figures, in Italian and as Markdown, for who reviews a pull request. `base` names what it is
 * compared with.
 */
export function diffReport(diff: ContentDiff, now: ContentState, base: string): string {
  const { removed, reached, corrections, pages } = diff;
  const silent = hasSilentChange(diff)
    ? [
        '**Una cifra pubblicata è cambiata senza una correzione.** Aggiungila a `corrections` nel suo bollettino.',
      ]
    : [];
  const parts = [
    ...section('Cifre nuove', addedPart(diff, now)),
    ...section('Cifre cambiate', changedPart(diff)),
    ...section(
      'Cifre tolte',
      list(
        removed.map(({ figure, silent: wasPublished }) => {
          const published = wasPublished ? ' **Era pubblicata.**' : '';
          return `${plain(figureName(figure))} (${plain(figure.key)}): era ${value(figure)}.${published}`;
        }),
      ),
    ),
    ...section(
      'Traguardi raggiunti',
      list(
        reached.map(({ target, figure }) => {
          const code = plain(target.target?.code ?? target.key);
          const due = formatDay(target.asOf);
          return `${code}, ${value(target)} entro il ${due}: ${value(figure)} al ${formatDay(figure.asOf)}`;
        }),
      ),
    ),
    ...section(
      'Correzioni',
      list(
        corrections.map((corrected) => {
          const { figure, correction } = corrected;
          const change = plain(describeCorrection(corrected));
          return `${plain(figureName(figure))} (${plain(figure.key)}): ${change}. ${plain(correction.reason)}`;
        }),
      ),
    ),
    ...section('Pagine toccate', list(pages.map((address) => `\`${address}\``))),
  ];
  const nothing = parts.length === 0 ? ['Nessuna cifra e nessun testo sono cambiati.'] : [];
  return ['# Che cosa cambia nelle cifre', `Rispetto a \`${base}\`.`, ...silent, ...parts, ...nothing].join(
    '\n\n',
  );
}
