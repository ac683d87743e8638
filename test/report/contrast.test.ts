import { describe, expect, it } from 'vitest';
import { palette } from '../../src/charts/chart-spec.js';
import { standingColours } from '../../src/charts/targetStandings.js';
import { reportStyles } from '../../src/report/report-styles.js';
import { tableStyles } from '../../src/tables/table-styles.js';

type Colour = readonly [red: number, green: number, blue: number];

/** The parts of a colour, from 0 to 1. */
function colourOf(hex: string): Colour {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./gu, '$&$&') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255) as unknown as Colour;
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

// What `invert(1) hue-rotate(180deg)` of the style sheet makes of a colour of a chart in the dark scheme.
function inverted(colour: Colour): Colour {
  const [red, green, blue] = colour.map((part) => 1 - part) as unknown as Colour;
  const rows = [
    [-0.574, 1.43, 0.144],
    [0.426, 0.43, 0.144],
    [0.426, 1.43, -0.856],
  ];
  return rows.map(([a, b, c]) => Math.min(1, Math.max(0, a! * red + b! * green + c! * blue))) as unknown as Colour;
}

/** The variables of a style sheet: light, dark and print, in this order. */
function schemes(styles: string): readonly Readonly<Record<string, Colour>>[] {
  return [...styles.matchAll(/\{(?:color-scheme:[^;]*;)?(--ink:[^}]*?)(?:;?\n|\})/gu)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([a-z]+):(#[0-9a-f]{3,6})/gu)].map(([, name, hex]) => [name!, colourOf(hex!)]),
    ),
  );
}

describe.each([
  ['the page', reportStyles],
  ['a table', tableStyles],
])('every colour of the text of %s', (_, styles) => {
  const found = schemes(styles);

  it('is read in three schemes: light, dark and print', () => {
    expect(found.length).toBe(3);
    for (const scheme of found) expect(Object.keys(scheme)).toEqual(expect.arrayContaining(['ink', 'soft', 'paper']));
  });

  it.each(['ink', 'soft', 'good', 'bad', 'accent'])(
    '%s has a contrast of 4.5 on the ground and on the band',
    (name) => {
      for (const scheme of found) {
        // What a scheme does not name stays as it is on the light screen.
        const colour = scheme[name] ?? found[0]![name]!;
        for (const ground of ['paper', 'band']) expect(contrast(colour, scheme[ground]!)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

describe('every colour of a chart', () => {
  const white: Colour = [1, 1, 1];
  const dark = schemes(reportStyles)[1]!['paper']!;

  it.each(Object.entries(palette).filter(([name]) => name !== 'line'))(
    '%s has a contrast of 4.5 on white, and in the dark on the ground of the page',
    (_, hex) => {
      expect(contrast(colourOf(hex), white)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inverted(colourOf(hex)), dark)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.entries(standingColours))('the number on the bar “%s” has a contrast of 4.5', (_, [fill, text]) => {
    expect(contrast(colourOf(fill), colourOf(text))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inverted(colourOf(fill)), inverted(colourOf(text)))).toBeGreaterThanOrEqual(4.5);
  });
});
