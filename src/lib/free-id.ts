/** An id that is not taken: `pagato` if that is free, else `pagato-2`, `pagato-3`… */
export function freeId(id: string, taken: ReadonlySet<string>, count = 2): string {
  if (!taken.has(id)) return id;
  return taken.has(`${id}-${count}`) ? freeId(id, taken, count + 1) : `${id}-${count}`;
}
