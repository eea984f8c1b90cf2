import { describe, expect, it } from "vitest";
import { type ChainRow, GENESIS, hashOf, isSignedBy, signHead, verifyChain } from "./chain";

/** A chain of `length` rows that holds. */
function chain(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let i = 1; i <= length; i++) {
    const row: ChainRow = {
      seq: String(i),
      id: `event-${i}`,
      createdAt: "2026-01-31T12:00:00.000Z",
      action: "user.banned",
      outcome: "success",
      actorId: null,
      actorLabel: 'Ада "Admin" <ada@example.test>\n\u0001',
      impersonatorId: null,
      impersonatorLabel: null,
      targetType: "user",
      targetId: "u1",
      targetLabel: "ü",
      reason: null,
      before: null,
      after: '{"banned":true}',
      ipAddress: null,
      userAgent: null,
      requestId: null,
      batchId: null,
      prevHash: rows.at(-1)?.hash ?? GENESIS,
      hash: "",
    };
    rows.push({ ...row, hash: hashOf(row) });
  }
  return rows;
}

async function* stream(rows: readonly ChainRow[]) {
  yield* rows;
}

const verify = (rows: readonly ChainRow[], options = {}) => verifyChain(stream(rows), options);
const head = { seq: "5", hash: chain(5)[4]?.hash ?? "" };

describe("verifyChain", () => {
  it("accepts a whole chain, an empty one, and the rest after a checkpoint", async () => {
    const rows = chain(5);
    expect(await verify(rows, { expected: [head] })).toEqual({ rows: 5, head, fault: null });
    expect(await verify([])).toEqual({ rows: 0, head: null, fault: null });
    const after = { seq: "2", hash: rows[1]?.hash ?? "" };
    expect((await verify(rows.slice(2), { after })).fault).toBeNull();
  });

  it.each<[string, string, (rows: ChainRow[]) => unknown]>([
    ["an edited row", "3", (rows) => Object.assign(rows[2] as ChainRow, { reason: "none" })],
    ["a deleted row", "3", (rows) => rows.splice(2, 1)],
    ["the first row deleted", "1", (rows) => rows.shift()],
    [
      "an edited row with its hash computed again",
      "4",
      (rows) => {
        const row = Object.assign(rows[2] as ChainRow, { reason: "none" });
        row.hash = hashOf(row);
      },
    ],
    [
      "two rows with their contents swapped",
      "2",
      (rows) => {
        const [second, third] = [rows[1] as ChainRow, rows[2] as ChainRow];
        [rows[1], rows[2]] = [
          { ...third, seq: "2" },
          { ...second, seq: "3" },
        ];
      },
    ],
    ["a cut tail, against a head", "5", (rows) => rows.pop()],
  ])("names %s", async (_, seq, tamper) => {
    const rows = chain(5);
    tamper(rows);
    const report = await verify(rows, { expected: [head] });
    expect(report.fault?.seq).toBe(seq);
  });

  it("names a chain that was forged as a whole, against a head", async () => {
    const rows = chain(5);
    let prevHash = GENESIS;
    for (const row of rows) {
      Object.assign(row, { actorLabel: "somebody else", prevHash });
      row.hash = prevHash = hashOf(row);
    }
    expect((await verify(rows)).fault).toBeNull();
    expect((await verify(rows, { expected: [head] })).fault?.seq).toBe("5");
  });
});

describe("signed heads", () => {
  it("are known by their key, and not when changed", () => {
    const signed = signHead(head, "key");
    expect(isSignedBy(signed, "key")).toBe(true);
    expect(isSignedBy(signed, "other")).toBe(false);
    expect(isSignedBy({ ...signed, seq: "6" }, "key")).toBe(false);
    expect(isSignedBy({ ...signed, signature: "" }, "key")).toBe(false);
  });
});
