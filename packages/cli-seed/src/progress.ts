/** A stream for progress, perhaps a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  reached(at: number): void;
  done(): void;
}

const dayLength = 24 * 3_600_000;

/** Shows the current day in one line, only on a terminal. */
export function progressOn(
  screen: Screen | null,
  { start, days }: { readonly start: number; readonly days: number },
): ProgressLine {
  if (!screen?.isTTY) return { reached: () => {}, done: () => {} };
  let shown = -1;
  return {
    reached(at) {
      const day = Math.floor((at - start) / dayLength);
      if (day === shown) return;
      shown = day;
      screen.write(`\rDay ${day + 1} of ${days} `);
    },
    done() {
      if (shown >= 0) screen.write(`\r${' '.repeat(24)}\r`);
    },
  };
}
