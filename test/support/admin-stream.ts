import type { Caller, Reply } from "./http";
import type { Random } from "./random";

// A stream of administration as many people at once would cause it, each call
// with a request id of its own, so that what became of it can be looked up.

/** One call, and what it was answered; no status means that no answer came. */
export interface Sent {
  requestId: string;
  path: string;
  /** What the log calls it once it is done; null for what the log does not tell. */
  action: string | null;
  /** Whom it was about, and the password that it gave. */
  userId?: string;
  password?: string;
  status?: number;
}

interface Call {
  path: string;
  body: object;
  action: string | null;
  userId?: string;
  password?: string;
}

export interface StreamPerson {
  id: string;
  email: string;
}

/** What the people behind the calls know: each call works with what others were answered. */
export interface Scene {
  random: Random;
  /** Who calls; whoever is turned away leaves. */
  actors: { id: string; cookie: string }[];
  people: StreamPerson[];
  passwords: Map<string, string>;
  sent: Sent[];
}

export const SIGN_IN = "/sign-in/email";

const PERMISSIONS = {
  user: ["list", "get", "ban", "update"],
  session: ["list", "revoke"],
  adminPanel: ["access"],
};
const ROLE_NAMES = ["night-watch", "billing", "moderator", "helper", "auditor", "guest"];

/** The kinds of calls; one that stands there twice is made twice as often. */
const KINDS = [
  ...["ban", "ban", "ban", "unban", "unban", "disable", "disable", "enable", "enable"],
  ...["set-role", "set-role", "set-role", "rename", "rename", "password", "revoke", "revoke"],
  ...["create", "create", "remove", "create-role", "create-role", "update-role", "update-role"],
  ...["delete-role", "impersonate", "impersonate", "impersonate", "sign-in", "sign-in"],
] as const;

/** Calls one after the other until `over`, or until nobody is left who may. */
export async function runClient(scene: Scene, http: Caller, over: () => boolean) {
  while (!over()) {
    const actor = scene.actors.length > 0 ? scene.random.pick(scene.actors) : undefined;
    if (!actor) return;
    const call = nextCall(scene);
    const reply = await send(scene, http, call, actor.cookie);
    if (!reply) return;
    if (reply.status === 401 || reply.status === 403) {
      if (call.path !== SIGN_IN) scene.actors = scene.actors.filter((other) => other !== actor);
    }
    if (reply.status !== 200) continue;
    learn(scene, call, reply);
    // The rest are left to run, until a ban ends them.
    if (call.action === "impersonation.started" && scene.random.chance(0.6)) {
      const stop = { path: "/admin/stop-impersonating", body: {}, action: null };
      await send(scene, http, stop, reply.cookie);
    }
  }
}

/** Makes a call and notes it; null when no answer came. */
export async function send(
  scene: Pick<Scene, "sent">,
  http: Caller,
  { path, body, action, userId, password }: Call,
  cookie: string,
): Promise<Reply | null> {
  const sent: Sent = { requestId: `call-${scene.sent.length}`, path, action, userId, password };
  scene.sent.push(sent);
  try {
    const reply = await http(path, { body, cookie, headers: { "x-request-id": sent.requestId } });
    sent.status = reply.status;
    return reply;
  } catch {
    return null;
  }
}

function learn({ people, passwords }: Scene, call: Call, reply: Reply) {
  if (call.action === "user.created") {
    people.push(reply.body.user);
    if (call.password) passwords.set(reply.body.user.id, call.password);
  }
  if (call.action === "user.password_set" && call.userId && call.password) {
    passwords.set(call.userId, call.password);
  }
}

function nextCall({ random, people, passwords, sent }: Scene): Call {
  const person = random.pick(people);
  const userId = person.id;
  const unique = `${sent.length}-${random.int(0, 1e9)}`;
  const onUser = (name: string, action: string, extra: object = {}): Call => ({
    path: `/admin/${name}`,
    body: { userId, ...extra },
    action,
    userId,
  });
  const kind = random.pick(KINDS);
  switch (kind) {
    case "ban":
      return onUser("ban-user", "user.banned", {
        banReason: `Reason ${unique}`,
        // Some are over within the stream, and lifted by the next sign-in.
        ...(random.chance(0.3) ? { banExpiresIn: 1 } : {}),
      });
    case "unban":
      return onUser("unban-user", "user.unbanned");
    case "disable":
      return onUser("disable-user", "user.disabled");
    case "enable":
      return onUser("enable-user", "user.enabled");
    case "set-role":
      return onUser("set-role", "user.role_set", {
        role: random.pick(["user", "support", "user,support", "admin", ...ROLE_NAMES]),
      });
    case "rename":
      return onUser("update-user", "user.updated", { data: { name: `Name ${unique}` } });
    case "password": {
      const password = `secret ${unique}`;
      const call = onUser("set-user-password", "user.password_set", { newPassword: password });
      return { ...call, password };
    }
    case "revoke":
      return onUser("revoke-user-sessions", "session.revoked_all");
    case "remove":
      return onUser("remove-user", "user.removed");
    case "create": {
      const password = random.chance(0.3) ? `secret ${unique}` : undefined;
      const body = { email: `made-${unique}@example.test`, name: "Made", password };
      return { path: "/admin/create-user", body, action: "user.created", password };
    }
    case "create-role":
    case "update-role": {
      const name = random.pick(ROLE_NAMES);
      const permissions = Object.fromEntries(
        Object.entries(PERMISSIONS).map(([resource, actions]) => [
          resource,
          actions.filter(() => random.chance(0.5)),
        ]),
      );
      const description = random.chance(0.5) ? `Text ${unique}` : undefined;
      if (kind === "create-role") {
        const body = { name, permissions, description };
        return { path: "/admin/create-role", body, action: "role.created" };
      }
      const newName = random.chance(0.3) ? random.pick(ROLE_NAMES) : undefined;
      const body = { name, data: { permissions, description, newName } };
      return { path: "/admin/update-role", body, action: "role.updated" };
    }
    case "delete-role":
      return {
        path: "/admin/delete-role",
        body: { name: random.pick(ROLE_NAMES) },
        action: "role.deleted",
      };
    case "impersonate":
      return onUser("impersonate-user", "impersonation.started", { reason: unique });
    case "sign-in": {
      const password = passwords.get(userId) ?? "a password that was never set";
      return { path: SIGN_IN, body: { email: person.email, password }, action: null };
    }
  }
}
