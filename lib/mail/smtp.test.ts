import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { invitation } from "./messages";
import { smtpTransport } from "./smtp";

// A conversation by the book (RFC 5321) with a mail server of our own on a socket.

interface Conversation {
  url: string;
  /** What the client said, a line each, and the message apart from it. */
  commands: string[];
  data: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** `answers` replaces what the server says to a command. */
async function mailServer(answers: Record<string, string> = {}): Promise<Conversation> {
  const heard: Conversation = { url: "", commands: [], data: "" };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let inData = false;
    let rest = "";
    say("220 mail.example.test ESMTP");
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (inData) {
          if (line !== ".") heard.data += `${line}\n`;
          else {
            inData = false;
            say(answers["."] ?? "250 2.0.0 queued");
          }
          continue;
        }
        heard.commands.push(line);
        const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
        if (verb === "EHLO") socket.write("250-mail.example.test\r\n250 AUTH PLAIN\r\n");
        else if (verb === "AUTH") say(answers.AUTH ?? "235 2.7.0 welcome");
        else if (verb === "DATA") {
          inData = true;
          say("354 go ahead");
        } else if (verb === "QUIT") socket.end("221 bye\r\n");
        else say(answers[verb] ?? "250 ok");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  heard.url = `smtp://ada:s%40cret@127.0.0.1:${port}`;
  return heard;
}

const from = "Gatehouse <no-reply@example.test>";
const to = { name: "Grace “Bug” Hopper, Dr.", address: "grace@example.test" };
const message = () => ({
  to,
  ...invitation({
    name: "<b>Grace</b>",
    url: "https://app.example.test/reset-password?token=a&b=c",
    lasts: "7 days",
    by: "Ada & Co",
  }),
});

it("signs in, names sender and receiver, and hands both versions over", async () => {
  const server = await mailServer();
  await smtpTransport({ url: server.url, from }).send(message());
  const plain = server.commands.find((line) => line.startsWith("AUTH PLAIN ")) ?? "";
  expect(Buffer.from(plain.slice(11), "base64").toString()).toBe("\0ada\0s@cret");
  expect(server.commands).toContain("MAIL FROM:<no-reply@example.test>");
  expect(server.commands).toContain("RCPT TO:<grace@example.test>");
  const headers = server.data.replace(/\n[ \t]+/g, " ");
  expect(headers).toMatch(/^From: Gatehouse <no-reply@example\.test>$/m);
  expect(headers).toMatch(/^To: .*<grace@example\.test>$/m);
  expect(headers).toMatch(/^Subject: Your invitation to Gatehouse$/m);
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(server.data).toContain("Content-Type: text/plain");
  expect(server.data).toContain("Content-Type: text/html");
  const decoded = server.data.replace(/=\n/g, "").replaceAll("=3D", "=");
  expect(decoded).toContain("https://app.example.test/reset-password?token=a&b=c");
  expect(decoded).toContain('href="https://app.example.test/reset-password?token=a&amp;b=c"');
  expect(decoded).toContain("&lt;b&gt;Grace&lt;/b&gt;");
  expect(decoded.slice(decoded.indexOf("text/html"))).not.toContain("<b>Grace");
});

it.each([
  ["the receiver", { RCPT: "550 5.1.1 no such user" }, "no such user"],
  ["the message", { ".": "552 5.2.2 mailbox full" }, "mailbox full"],
  ["the password", { AUTH: "535 5.7.8 who are you" }, "who are you"],
])("fails when the server refuses %s", async (_, answers, complaint) => {
  const server = await mailServer(answers);
  await expect(smtpTransport({ url: server.url, from }).send(message())).rejects.toThrow(complaint);
});

it("fails where nobody listens", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const transport = smtpTransport({ url: `smtp://127.0.0.1:${port}`, from });
  await expect(transport.send(message())).rejects.toThrow("ECONNREFUSED");
});
