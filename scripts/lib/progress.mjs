// Plain Node: the first step installs what everything else needs.

const LABEL_WIDTH = 20;
/** Steps that take less don't tell how long they took. */
const WORTH_TELLING = 100;

/**
 * One line a step: what it is, what came of it, how long it took. In a terminal
 * the line counts the seconds meanwhile.
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream = process.stdout) {
  const live = stream.isTTY === true;
  const draw = (mark, label, rest) =>
    `  ${live ? `${mark} ` : ""}${label.padEnd(LABEL_WIDTH)}${rest}`;

  /**
   * @param {string} label
   * @param {() => string | Promise<string>} work answers with what came of it
   */
  async function step(label, work) {
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    const rewrite = (line) => stream.write(`\r\u001b[2K${line}`);
    stream.write(draw("…", label, ""));
    const timer = live
      ? setInterval(() => rewrite(draw("…", label, seconds(elapsed(), 0))), 1000)
      : undefined;
    const finish = (mark, outcome) => {
      const time = elapsed() < WORTH_TELLING ? "" : ` (${seconds(elapsed(), 1)})`;
      if (live) rewrite(`${draw(mark, label, outcome + time)}\n`);
      else stream.write(`${outcome}${time}\n`);
    };
    try {
      const outcome = await work();
      finish("✓", outcome);
    } catch (error) {
      finish("✗", "failed");
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  return { step };
}

function seconds(milliseconds, digits) {
  return `${(milliseconds / 1000).toFixed(digits)} s`;
}
