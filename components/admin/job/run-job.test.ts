import { describe, expect, test } from "vitest";
import { CHUNK, type ItemOutcome, type Job, newJob, retried, settledCount } from "./job";
import type { Reply } from "./reply";
import { runJob } from "./run-job";

interface Task {
  action: "disable" | "remove";
}

type Answer = Reply<{ results: ItemOutcome[] }>;

const users = (count: number) => Array.from({ length: count }, (_, index) => `user-${index}`);
const done = (chunk: readonly string[]): Answer => ({
  kind: "answer",
  data: { results: chunk.map((key) => ({ key, status: "done" })) },
});
const lost: Answer = { kind: "lost", sentence: "The server could not be reached." };

/** Runs a job against a server that answers by `reply`; what was kept last is the job. */
function start(
  given: Job<Task> | number,
  reply: (chunk: readonly string[], request: number) => Answer,
  { task = { action: "disable" } as Task, stopAfter = Number.POSITIVE_INFINITY } = {},
) {
  const job = typeof given === "number" ? newJob("admin", task, users(given)) : given;
  const sent: (readonly string[])[] = [];
  const waited: number[] = [];
  let kept: Job<Task> = job;
  const run = async () => {
    const end = await runJob(job, {
      send: async (_, chunk) => {
        sent.push(chunk);
        return reply(chunk, sent.length);
      },
      wasDone: ({ task: { action } }, { code }) => action === "remove" && code === "USER_NOT_FOUND",
      namesOf: async (_, ids) => new Map(ids.map((id) => [id, `Name of ${id}`])),
      keep: (next) => {
        kept = next;
      },
      isStopping: () => sent.length >= stopAfter,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
    });
    return { end, job: kept, sent, waited };
  };
  return run();
}

describe("a run", () => {
  test("sends everybody once, a hundred at a time, under one batch id", async () => {
    const { end, job, sent } = await start(250, done);
    expect(end).toEqual({ kind: "finished" });
    expect(sent.map(({ length }) => length)).toEqual([CHUNK, CHUNK, 50]);
    expect(new Set(sent.flat())).toEqual(new Set(users(250)));
    expect(job).toMatchObject({ done: 250, todo: [], failed: [], inDoubt: [], total: 250 });
    expect(job.batchId).toMatch(/^[\w-]{8,64}$/);
  });

  test("counts what was done, left as it was and refused, each with name and reason", async () => {
    const { job } = await start(3, () => ({
      kind: "answer",
      data: {
        results: [
          { key: "user-0", status: "done" },
          { key: "user-1", status: "unchanged" },
          { key: "user-2", status: "refused", code: "LAST_ADMIN", message: "The last one" },
        ],
      },
    }));
    expect(job).toMatchObject({ done: 1, unchanged: 1 });
    expect(job.refused).toEqual([
      { key: "user-2", name: "Name of user-2", message: "The last one" },
    ]);
    expect(settledCount(job)).toBe(3);
  });

  test("stops between chunks, and goes on where it stopped", async () => {
    const first = await start(250, done, { stopAfter: 1 });
    expect(first.end).toEqual({ kind: "stopped" });
    expect(first.job).toMatchObject({ done: 100, inDoubt: [] });
    expect(first.job.todo).toHaveLength(150);
    const second = await start(first.job, done);
    expect(second.sent.flat()).toEqual(users(250).slice(100));
    expect(second.job).toMatchObject({ done: 250, todo: [] });
  });

  test("takes no lost answer for a success, and goes on with the others", async () => {
    const { end, job, waited } = await start(250, (chunk, request) =>
      request === 2 ? lost : done(chunk),
    );
    expect(end).toEqual({ kind: "finished" });
    expect(waited).toEqual([1_000]);
    expect(job).toMatchObject({ done: 150, todo: [] });
    expect(job.failed).toEqual(users(200).slice(100));
    expect(job.inDoubt).toEqual(job.failed);
    const again = await start(retried(job), done);
    expect(again.sent.flat()).toEqual(users(200).slice(100));
    expect(again.job).toMatchObject({ done: 250, failed: [], inDoubt: [] });
  });

  test("does not send the rest in vain", async () => {
    const { end, job, sent } = await start(500, () => lost);
    expect(end).toEqual({ kind: "halted", sentence: "The server could not be reached." });
    expect(sent).toHaveLength(2);
    expect(job.todo).toHaveLength(300);
    expect(job.failed).toHaveLength(200);
    expect(settledCount(job)).toBe(0);
  });

  test("waits when it is told to, and sends the same again", async () => {
    const { end, job, sent, waited } = await start(150, (chunk, request) =>
      request === 2 ? { kind: "wait", seconds: 7 } : done(chunk),
    );
    expect(end).toEqual({ kind: "finished" });
    expect(waited).toEqual([7_000]);
    expect(sent[2]).toEqual(sent[1]);
    expect(job).toMatchObject({ done: 150, failed: [], inDoubt: [] });
  });

  test("halts when the server refuses all of it, and nobody is in doubt", async () => {
    const { end, job } = await start(150, (chunk, request) =>
      request === 2 ? { kind: "refusal", sentence: "Sign in again." } : done(chunk),
    );
    expect(end).toEqual({ kind: "halted", sentence: "Sign in again." });
    expect(job).toMatchObject({ done: 100, failed: [], inDoubt: [] });
    expect(job.todo).toHaveLength(50);
  });

  test("has in doubt who was on the way when the page went away", async () => {
    let onTheWay: Job<Task> | undefined;
    const job = newJob<Task>("admin", { action: "remove" }, users(2));
    void runJob(job, {
      send: () => new Promise(() => {}),
      namesOf: async () => new Map(),
      keep: (next) => {
        onTheWay = next;
      },
      isStopping: () => false,
      wait: async () => {},
    });
    expect(onTheWay).toMatchObject({ todo: users(2), inDoubt: users(2), done: 0 });
    if (!onTheWay) throw new Error("nothing was kept");
    // Had the deletion arrived, they are gone: no refusal, but nothing done by this request.
    const gone = (chunk: readonly string[]): Answer => ({
      kind: "answer",
      data: {
        results: chunk.map((key) => ({
          key,
          status: "refused",
          code: "USER_NOT_FOUND",
          message: "User not found",
        })),
      },
    });
    const resumed = await start(onTheWay, gone);
    expect(resumed.job).toMatchObject({ done: 0, unchanged: 2, refused: [] });
    // In a first request the same answer is a refusal.
    const fresh = await start(2, gone, { task: { action: "remove" } });
    expect(fresh.job.refused).toHaveLength(2);
  });
});
