import { asWidth, PRIMARY_WIDTH } from "./arrangement";
import { COLUMN_EDGE, COLUMN_RESIZED, type ColumnResized } from "./row-keys";

/** How far an arrow key moves a column's edge, in pixels. */
const STEP = 16;

/** Moves a column's edge by a key; Home is the usual width. */
export function moveByKey(edge: HTMLElement, key: string) {
  const step = { ArrowLeft: -STEP, ArrowRight: STEP }[key];
  settle(edge, step ? asWidth(widthOf(edge) + step) : null);
}

/** Follows the pointer until it lets go; only the browser's own layout moves meanwhile. */
export function drag(edge: HTMLElement, pointerId: number, start: number) {
  edge.focus();
  try {
    edge.setPointerCapture(pointerId);
  } catch {
    return; // It has let go already.
  }
  const width = widthOf(edge);
  let now = width;
  const listening = new AbortController();
  const { signal } = listening;
  const move = ({ clientX }: PointerEvent) => {
    now = asWidth(width + clientX - start);
    show(edge, `${now}px`);
  };
  const drop = () => {
    listening.abort();
    if (now !== width) settle(edge, now);
  };
  const cancel = () => {
    listening.abort();
    show(edge, `${width}px`);
  };
  edge.addEventListener("pointermove", move, { signal });
  edge.addEventListener("pointerup", drop, { signal });
  edge.addEventListener("pointercancel", cancel, { signal });
}

const widthOf = (edge: HTMLElement) => Number(edge.getAttribute("aria-valuenow"));

/** Shows a width, and tells whoever remembers it; null is the usual one. */
function settle(edge: HTMLElement, width: number | null) {
  const pixels = width ?? Number(edge.dataset.usual);
  show(edge, `${pixels}px`);
  edge.setAttribute("aria-valuenow", String(pixels));
  edge.setAttribute("aria-valuetext", `${pixels} pixels`);
  const detail: ColumnResized = { id: edge.getAttribute(COLUMN_EDGE) ?? "", width };
  edge.dispatchEvent(new CustomEvent(COLUMN_RESIZED, { bubbles: true, detail }));
}

function show(edge: HTMLElement, width: string) {
  const table = edge.closest("table");
  const columns = [...(table?.querySelectorAll<HTMLElement>("col") ?? [])];
  const own = columns.find(({ dataset }) => dataset.column === edge.getAttribute(COLUMN_EDGE));
  if (!table || !own) return;
  own.style.width = width;
  // Every column keeps its width: rather than narrow another one the table scrolls.
  const widths = columns.map(({ style }) => style.width || PRIMARY_WIDTH);
  table.style.setProperty("--table-min-width", `calc(${widths.join(" + ")})`);
}
