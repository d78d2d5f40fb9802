import { Agent, createServer, get } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '#src/publishing/listen.ts';

describe('listen', () => {
  test('takes the next port if no certain one is asked for and the first is taken', async () => {
    const [first, second] = [
      await listen(createServer(), undefined),
      await listen(createServer(), undefined),
    ];
    onTestFinished(first.close);
    onTestFinished(second.close);
    expect(first.port).toBeGreaterThanOrEqual(4321);
    expect(second.port).toBeGreaterThan(first.port);
  });

  test('rejects with a message if the port that was asked for is taken', async () => {
    const first = await listen(createServer(), 0);
    onTestFinished(first.close);
    await expect(listen(createServer(), first.port)).rejects.toThrow(
      `La porta ${first.port} è occupata: scegline un’altra con --port.`,
    );
  });

  test('is closed when close() is done, though a browser keeps its connection', async () => {
    const server = createServer((_, response) => response.end('ciao'));
    const { port, close } = await listen(server, 0);
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await new Promise<void>((done, fail) => {
      get({ host: 'localhost', port, agent }, (response) => response.resume().on('end', done)).on(
        'error',
        fail,
      );
    });
    let isClosed = false;
    server.on('close', () => (isClosed = true));
    await close();
    expect(isClosed).toBe(true);
  });
});
