/** How many words a minute people read of such a text. */
const wordsPerMinute = 200;

/** How long people read a text, in words: `4 minuti di lettura`. A component that stands for a figure is read as a word. */
export function readingTime(text: string): string {
  const words = text
    .replaceAll(/<[^>]*\/>/g, ' 0 ')
    .replaceAll(/<[^>]*>/g, '')
    .match(/[\p{L}\d]\S*/gu);
  const minutes = Math.max(1, Math.round((words?.length ?? 0) / wordsPerMinute));
  return minutes === 1 ? 'un minuto di lettura' : `${minutes} minuti di lettura`;
}
