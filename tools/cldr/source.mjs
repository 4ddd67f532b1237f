// What the other scripts read of the npm packages.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

// read returns one JSON file of a package, or undefined where it has none.
export function read(path) {
  let file;
  try {
    file = require.resolve(path);
  } catch {
    return undefined;
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

const core = name => read(`cldr-core/supplemental/${name}.json`).supplemental;

export const version = read('cldr-core/package.json').version;
export const tags = read('cldr-core/availableLocales.json').availableLocales.full.map(t => (t === 'root' ? 'und' : t));
export const likely = core('likelySubtags').likelySubtags;
export const parents = core('parentLocales').parentLocales.parentLocale;
export const cardinals = core('plurals')['plurals-type-cardinal'];
export const ordinals = core('ordinals')['plurals-type-ordinal'];
export const calendarsOf = core('calendarPreferenceData').calendarPreferenceData;
export const fractions = core('currencyData').currencyData.fractions;
export const systems = core('numberingSystems').numberingSystems;
export const dayPeriods = core('dayPeriods').dayPeriodRuleSet;
export const scripts = read('cldr-core/scriptMetadata.json').scriptMetadata;

// parts splits a tag into language, script and region.
export function parts(tag) {
  const [lang, ...rest] = tag.split('-');
  const script = rest.find(s => /^[A-Z][a-z]{3}$/.test(s)) ?? '';
  const region = rest.find(s => /^([A-Z]{2}|\d{3})$/.test(s)) ?? '';
  return { lang, script, region };
}

// maximal adds the likely script and region to a tag.
export function maximal(tag) {
  const { lang, script, region } = parts(tag);
  for (const key of [[lang, script, region], [lang, region], [lang, script], [lang]]) {
    const found = likely[key.filter(Boolean).join('-')];
    if (found) {
      const m = parts(found);
      return { lang, script: script || m.script, region: region || m.region };
    }
  }
  return { lang, script: script || 'Zzzz', region: region || 'ZZ' };
}

// parent returns the locale a tag inherits from, by CLDR's explicit list or
// by cutting its last part off.
export function parent(tag) {
  if (tag === 'und') return undefined;
  if (parents[tag]) return parents[tag] === 'root' ? 'und' : parents[tag];
  const cut = tag.lastIndexOf('-');
  return cut < 0 ? 'und' : tag.slice(0, cut);
}
