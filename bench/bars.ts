export interface Bar {
  readonly name: string;
  readonly value: number;
}

const WIDTH = 640;
const ROW = 26;
const NAMES = 120;
const FIGURES = 90;
const TOP = 34;

/** Values as bars below one another: an SVG image, which GitHub and browsers show. */
export function bars(title: string, unit: string, all: readonly Bar[]): string {
  const most = Math.max(...all.map(({ value }) => value));
  const rows = all.map(({ name, value }, index) => {
    const y = TOP + index * ROW;
    const length = Math.max(1, Math.round((value / most) * (WIDTH - NAMES - FIGURES)));
    return `  <text x="${NAMES - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
  <rect x="${NAMES}" y="${y + 3}" width="${length}" height="16" fill="${index === 0 ? "#8a8a8a" : "#2f6f8f"}"/>
  <text x="${NAMES + length + 6}" y="${y + 15}">${figure(value)} ${escaped(unit)}</text>`;
  });
  const height = TOP + all.length * ROW + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${escaped(title)}">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="8" y="20" font-weight="bold">${escaped(title)}</text>
${rows.join("\n")}
</svg>
`;
}

function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
