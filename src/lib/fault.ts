/** Why a command stops, told to an editor in Italian: printed alone, without where in the code. */
export class Fault extends Error {
  override name = 'Fault';
}
