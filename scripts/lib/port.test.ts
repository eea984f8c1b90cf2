import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { assertPortFree } from "./port";

async function listen(host: string) {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

describe("assertPortFree", () => {
  it("takes a port that nobody has", async () => {
    const { port, close } = await listen("127.0.0.1");
    close();
    await expect(assertPortFree(port, "127.0.0.1", "dev")).resolves.toBeUndefined();
  });

  it("says which port is taken, and how to use another", async () => {
    const { port, close } = await listen("127.0.0.1");
    await expect(assertPortFree(port, "127.0.0.1", "dev")).rejects.toThrow(
      new RegExp(`^Port ${port} is in use .* PORT=${port + 1} npm run dev$`),
    );
    close();
  });

  it("minds a program on another interface: localhost would lead to it", async () => {
    const { port, close } = await listen("127.0.0.1");
    await expect(assertPortFree(port, "127.0.0.2", "dev")).rejects.toThrow(/is in use/);
    close();
  });
});
