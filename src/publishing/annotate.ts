import type { Problem } from '#src/checks/problem.ts';

/** A text as a command of GitHub Actions takes it: one line, in which `%` stands for itself no more. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * The problems as GitHub Actions shows them beside the lines of a pull request, one command a line, with its line break: the form
 * of «workflow commands», `::error file=…,line=…,col=…,title=…::message`.
 */
export function annotate(problems: Problem[], severity: 'error' | 'warning'): string {
  return problems
    .map(({ rule, file, line, column, message, remedy }) => {
      const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity} ${place}::${escapeText(`${message}. Rimedio: ${remedy}${remedy.includes('\n') ? '' : '.'}`)}\n`;
    })
    .join('');
}
