// What a browser is called, from what it says of itself.
const programs: [RegExp, string][] = [
  [/\bEdg\w*\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** As its owner would call it: `Firefox, Windows`; empty where it says nothing that we know. */
export function browserIn(agent: string): string {
  const named = (all: [RegExp, string][]) => all.find(([pattern]) => pattern.test(agent))?.[1]
  return [named(programs), named(systems)].filter(Boolean).join(', ')
}
