import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as later } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import type { Visit } from "./current";
import { connectVisits, handVisitOver, takeVisit } from "./handed-visit";

const visitOf = (id: string) => ({ session: { user: { id } } }) as unknown as Visit;
const headersOf = ({ headers }: IncomingMessage) => new Headers({ cookie: headers.cookie ?? "" });

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
});

/** A server that answers each request with what `handle` makes of it. */
async function serve(handle: (request: IncomingMessage) => Promise<unknown>) {
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await handle(request)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async (cookie: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { cookie } });
    return answer.json();
  };
}

const connected = () => ends.push(connectVisits());

it("hands a visit to the page of the same request, once", async () => {
  connected();
  const ask = await serve(async (request) => {
    handVisitOver(headersOf(request), visitOf("ada"));
    await later();
    return [takeVisit(headersOf(request)), takeVisit(headersOf(request))];
  });
  expect(await ask("session=1")).toEqual([visitOf("ada"), null]);
});

it("keeps requests apart that run at the same time, even with the same cookies", async () => {
  connected();
  let [came, open] = [0, () => {}];
  const together = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ask = await serve(async (request) => {
    const me = visitOf(`${++came}`);
    handVisitOver(headersOf(request), me);
    if (came === 20) open();
    await together;
    return [takeVisit(headersOf(request)), me];
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask("session=1")));
  for (const [taken, own] of answers) expect(taken).toEqual(own);
  expect(new Set(answers.map(([taken]) => taken.session.user.id)).size).toBe(20);
});

it("leaves nothing to the next request of the same connection", async () => {
  connected();
  const sockets = new Set<unknown>();
  const ask = await serve(async (request) => {
    const taken = takeVisit(headersOf(request));
    sockets.add(request.socket);
    handVisitOver(headersOf(request), visitOf("ada"));
    return taken;
  });
  for (let turn = 0; turn < 5; turn++) expect(await ask("session=1")).toBeNull();
  expect(sockets.size).toBeLessThan(5);
});

it("gives nothing to other cookies than the visit was found by", async () => {
  connected();
  const ask = await serve(async (request) => {
    handVisitOver(headersOf(request), visitOf("ada"));
    return takeVisit(new Headers({ cookie: "session=2" }));
  });
  expect(await ask("session=1")).toBeNull();
});

it("hands nothing over where requests are not told apart", async () => {
  const ask = await serve(async (request) => {
    handVisitOver(headersOf(request), visitOf("ada"));
    return takeVisit(headersOf(request));
  });
  expect(await ask("session=1")).toBeNull();
});
