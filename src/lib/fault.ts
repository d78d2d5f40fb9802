/** Why a command stops, told to an editor in Italian: printed alone, without where in the code. */
export class Fault extends Error {
  override name = 'Fault';
}

/** Why a command cannot go on from a file that is not as its schema wants it. */
export function faultOf(path: string): Fault {
  return new Fault(`«${path}» ha dei problemi: mettilo prima a posto con «npm run check».`);
}
