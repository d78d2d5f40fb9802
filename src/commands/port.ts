import { Fault } from '#src/lib/fault.ts';

/**
 * The port that `--port` names; `undefined` if it was not given.
 * @throws {Fault} if it is none.
 */
export function readPort(option: string | undefined): number | undefined {
  if (option === undefined) return undefined;
  const port = Number(option);
  if (!/^\d+$/.test(option) || port > 65_535)
    throw new Fault(`«${option}» non è una porta: serve un numero fino a 65535.`);
  return port;
}
