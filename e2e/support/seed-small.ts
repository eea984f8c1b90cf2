import { createUser, type Queryable } from "@/test/factories";

const DAY = 86_400_000;

/**
 * What every journey finds: an admin who is nobody's to demote, and enough
 * people for a second page, some in each state. Names are told apart from those
 * that tests make by "Person".
 */
export async function seedSmall(db: Queryable) {
  await createUser(db, { name: "Standing Admin", email: "standing@example.test", role: "admin" });
  for (let number = 1; number <= 60; number++) {
    const padded = String(number).padStart(2, "0");
    await createUser(db, {
      name: `Person ${padded}`,
      email: `person-${padded}@example.test`,
      createdAt: new Date(Date.now() - number * DAY),
      emailVerified: number % 10 !== 1,
      isActive: number % 20 !== 2,
      ...(number % 15 === 3 ? { banned: true, banReason: "Spam or advertising" } : {}),
    });
  }
}
