import { expect, it } from "vitest";
import { messages } from "./statement-counter";

function message(type: string, body: string) {
  const content = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(type), length, content]);
}
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const startup = message("", "\0\x03\0\0user\0postgres\0\0");

function typesOf(pieces: Buffer[]) {
  const types: string[] = [];
  const read = messages((type) => types.push(type));
  for (const piece of pieces) read(piece);
  return types.join("");
}

const sent = [startup, message("P", "\0SELECT 'E'\0"), message("B", "EEE"), message("E", "\0")];

it("tells messages apart, whatever is in them", () => {
  expect(typesOf(sent)).toBe("PBE");
  expect(typesOf([sslRequest, ...sent, message("Q", "SELECT 1\0")])).toBe("PBEQ");
});

it("does not mind how they are cut", () => {
  const all = Buffer.concat([sslRequest, ...sent, message("S", "")]);
  expect(typesOf([all])).toBe("PBES");
  expect(typesOf([...all].map((byte) => Buffer.from([byte])))).toBe("PBES");
});
