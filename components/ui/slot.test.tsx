import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./button";
import { Slot } from "./slot";

test("the child keeps what it says itself, and gets the rest", () => {
  const markup = renderToStaticMarkup(
    <Slot id="slot" title="Slot" className="p-1 font-medium">
      <a id="child" href="/users" className="p-2">
        Users
      </a>
    </Slot>,
  );
  expect(markup).toBe('<a id="child" href="/users" class="font-medium p-2" title="Slot">Users</a>');
});

test("the handlers of both run, the child's first", () => {
  const ran: string[] = [];
  const { props } = Slot({
    onClick: () => ran.push("slot"),
    onFocus: () => ran.push("focus"),
    children: (
      <button type="button" onClick={() => ran.push("child")}>
        Users
      </button>
    ),
  }) as ReactElement<{ onClick(): void; onFocus(): void }>;
  props.onClick();
  props.onFocus();
  expect(ran).toEqual(["child", "slot", "focus"]);
});

test("a button around no element is a mistake", () => {
  expect(() => renderToStaticMarkup(<Button asChild>Users</Button>)).toThrow("one element");
});
