import { expect, it } from "vitest";
import { balancedOrders } from "./rounds";

it.each([2, 3, 4, 5, 6])(
  "has each of %i sides in every place and after every other equally often",
  (n) => {
    const orders = balancedOrders(n);
    const after = new Map<string, number>();
    const places = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const order of orders) {
      expect(order.toSorted()).toEqual(Array.from({ length: n }, (_, side) => side));
      for (const [place, side] of order.entries()) {
        count(places, `${side} at ${place}`);
        if (place > 0) count(after, `${side} after ${order[place - 1]}`);
      }
    }
    expect(places.size).toBe(n * n);
    expect(after.size).toBe(n * (n - 1));
    for (const counts of [places, after]) expect(new Set(counts.values()).size).toBe(1);
  },
);
