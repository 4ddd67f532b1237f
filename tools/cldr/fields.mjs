// The fields of one locale, by the short keys internal/locale reads.
import { calendarsOf, cardinals, dayPeriods, maximal, ordinals, parts, read, scripts, systems } from './source.mjs';
import { calendarFields, known } from './calendars.mjs';

const join = list => list.join('|');
const months = set => join(Array.from({ length: 12 }, (_, i) => set[i + 1]));
const days = set => join(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map(d => set[d]));

// A pattern in which months are Roman (Hawaiian) gets our letter R for them.
// A few have the year of the week (Y) where the year is meant, and two spaces.
function pattern(v) {
  if (typeof v === 'string') return v.replace(/Y+/, 'y').replaceAll('  ', ' ');
  if (v._numbers === 'M=romanlow') return v._value.replace('M', 'R');
  throw new Error(`unknown numbers in ${JSON.stringify(v)}`);
}

// formats returns the patterns of one calendar.
function formats(c, prefix) {
  const f = {};
  for (const [key, style] of [['dF', 'full'], ['dL', 'long'], ['dM', 'medium'], ['dS', 'short']]) f[prefix + key] = pattern(c.dateFormats[style]);
  const a = c.dateTimeFormats.availableFormats;
  const wide = p => p && pattern(p).replace(/(?<![ML])([ML])\1\1(?!\1)/, '$1$1$1$1');
  f[prefix + 'yMMMM'] = pattern(a.yMMMM ?? a.yyyyMMMM ?? wide(a.yMMM ?? a.yyyyMMM));
  f[prefix + 'yMMM'] = pattern(a.yMMM ?? a.yyyyMMM);
  f[prefix + 'MMMMd'] = pattern(a.MMMMd ?? wide(a.MMMd));
  f[prefix + 'y'] = pattern(a.yyyy ?? a.y);
  return f;
}

function names(c, prefix) {
  return {
    [prefix + 'mw']: months(c.months.format.wide),
    [prefix + 'ma']: months(c.months.format.abbreviated),
    [prefix + 'mws']: months(c.months['stand-alone'].wide),
    [prefix + 'mas']: months(c.months['stand-alone'].abbreviated),
  };
}

function weekdays(c, prefix) {
  return {
    [prefix + 'ww']: days(c.days.format.wide),
    [prefix + 'wa']: days(c.days.format.abbreviated),
    [prefix + 'wws']: days(c.days['stand-alone'].wide),
    [prefix + 'was']: days(c.days['stand-alone'].abbreviated),
  };
}

// sameBut tells whether ICU's pattern is CLDR's but for what cannot be read
// off a date it wrote: the engine of Node writes a plain space where CLDR has
// a narrow one, and a name may be the same alone and in a date, or wide and
// abbreviated.
function sameBut(icu, cldr, oneWidth) {
  const plain = s => s.replaceAll("'", '').replaceAll('\u202f', ' ').replaceAll('L', 'M').replaceAll('c', 'E').replaceAll(oneWidth ? 'MMMM' : '', oneWidth ? 'MMM' : '');
  return plain(icu) === plain(cldr);
}

function dates(tag) {
  const calendars = name => read(`cldr-dates-full/main/${tag}/ca-${name}.json`).main[tag].dates.calendars[name];
  const g = calendars('gregorian');
  const generic = formats(calendars('generic'), 'g.');
  const f = { ...formats(g, ''), ...names(g, ''), ...generic, t: g.timeFormats.short };
  for (const [key, style] of [['gF', 'full'], ['gL', 'long'], ['gM', 'medium'], ['gS', 'short']]) {
    f[key] = g['dateTimeFormats-atTime']?.standard?.[style] ?? g.dateTimeFormats[style];
  }
  Object.assign(f, weekdays(g, ''));
  f.ap = join([g.dayPeriods.format.abbreviated.am, g.dayPeriods.format.abbreviated.pm]);
  if (f.t.includes('B')) f.B = periods(tag, g.dayPeriods.format.abbreviated);
  if ([f.dF, f.dL, f.dM, f.dS].some(p => p.replace(/'[^']*'/g, '').includes('G'))) {
    f.era = g.eras.eraAbbr[1];
    f.eraN = g.eras.eraNarrow[1];
    f.eraW = g.eras.eraNames[1];
  }

  const islamic = read(`cldr-cal-islamic-full/main/${tag}/ca-islamic-umalqura.json`)?.main[tag].dates.calendars['islamic-umalqura'];
  if (islamic) {
    Object.assign(f, names(islamic, 'i.'), formats(islamic, 'i.'), weekdays(islamic, 'i.'));
    for (const key of ['ww', 'wa', 'wws', 'was']) if (f['i.' + key] === f[key]) delete f['i.' + key];
    f['i.era'] = islamic.eras.eraAbbr[0];
    f['i.eraN'] = islamic.eras.eraNarrow[0];
    f['i.eraW'] = islamic.eras.eraNames[0];
  }
  if (known(tag)) {
    const c = calendars('generic');
    const skip = [['dF', c.dateFormats.full], ['yMMMM', c.dateTimeFormats.availableFormats.yyyyMMMM]].filter(([, p]) => p?.includes('Y')).map(([key]) => key);
    for (const [prefix, calendar] of [['b.', 'buddhist'], ['j.', 'japanese'], ['r.', 'roc'], ['p.', 'persian']]) {
      for (const [key, value] of Object.entries(calendarFields(tag, calendar, skip))) f[prefix + key] = value;
    }
  }
  // What is as in the generic calendar is not said again.
  for (const p of ['i.', 'b.', 'j.', 'r.', 'p.']) {
    for (const key of Object.keys(generic)) {
      const own = p + key.slice(2);
      if (f[own] !== undefined && sameBut(f[own], generic[key], p === 'p.' ? f['p.mw'] === f['p.ma'] : f.mw.split('|')[7] === f.ma.split('|')[7])) delete f[own];
    }
  }
  return f;
}

// periods names the part of the day of each hour (pattern letter B).
function periods(tag, words) {
  const { lang } = parts(tag);
  const rules = dayPeriods[tag] ?? dayPeriods[lang];
  const hour = s => Number(s.split(':')[0]);
  return join(Array.from({ length: 24 }, (_, h) => {
    for (const [name, r] of Object.entries(rules)) {
      if (!r._from) continue;
      const from = hour(r._from), before = hour(r._before);
      if (from < before ? h >= from && h < before : h >= from || h < before) return words[name];
    }
    throw new Error(`${tag}: no part of the day for hour ${h}`);
  }));
}

function numbers(tag) {
  const n = read(`cldr-numbers-full/main/${tag}/numbers.json`).main[tag].numbers;
  const f = { nu: n.defaultNumberingSystem, min: n.minimumGroupingDigits };
  for (const key of Object.keys(n)) {
    const system = /^symbols-numberSystem-(\w+)$/.exec(key)?.[1];
    if (!system || systems[system]?._type !== 'numeric') continue;
    const s = n[key];
    f[`s.${system}`] = join([s.decimal, s.group, s.minusSign, s.percentSign, s.currencyDecimal ?? '', s.currencyGroup ?? '']);
    const cur = n[`currencyFormats-numberSystem-${system}`];
    f[`n.${system}`] = join([n[`decimalFormats-numberSystem-${system}`].standard, n[`percentFormats-numberSystem-${system}`].standard,
      cur.standard, cur['standard-alphaNextToNumber'] ?? '']);
  }
  const currencies = read(`cldr-numbers-full/main/${tag}/currencies.json`).main[tag].numbers.currencies;
  for (const [code, c] of Object.entries(currencies)) if (c.symbol && c.symbol !== code) f[`c.${code}`] = c.symbol;
  return f;
}

function words(tag) {
  const f = {};
  const misc = name => read(`cldr-misc-full/main/${tag}/${name}.json`)?.main[tag];
  const l = misc('listPatterns')?.listPatterns;
  for (const [key, type] of [['la', 'standard'], ['ln', 'standard-narrow'], ['lo', 'or']]) {
    const p = l?.[`listPattern-type-${type}`];
    if (p) f[key] = join([p[2], p.start, p.middle, p.end]);
  }
  const q = misc('delimiters')?.delimiters;
  if (q) f.q = join([q.quotationStart, q.quotationEnd, q.alternateQuotationStart, q.alternateQuotationEnd]);

  const { lang, script } = parts(tag);
  const named = read(`cldr-localenames-full/main/${tag}/languages.json`)?.main[tag].localeDisplayNames.languages ?? {};
  const name = named[tag] ?? named[script ? `${lang}-${script}` : ''] ?? named[lang];
  if (name && name !== lang) f.name = capital(name, lang);
  return f;
}

// capital writes a name as in a menu. Georgian has no capital at the
// beginning of a word.
function capital(name, lang) {
  const first = String.fromCodePoint(name.codePointAt(0));
  return lang === 'ka' ? name : first.toLocaleUpperCase(lang) + name.slice(first.length);
}

// layout returns the script, its calendar, and the writing mode where lines are
// columns. The direction must be the one of the script.
function layout(tag) {
  const { script, region } = maximal(tag);
  const f = { script };
  const calendar = calendarsOf[region]?.[0] ?? 'gregorian';
  if (calendar !== 'gregorian') f.ca = calendar;
  const o = read(`cldr-misc-full/main/${tag}/layout.json`)?.main[tag].layout.orientation;
  if (!o) return f;
  const dir = o.characterOrder === 'right-to-left' ? 'rtl' : 'ltr';
  if (dir !== (scripts[f.script]?.rtl === 'YES' ? 'rtl' : 'ltr')) throw new Error(`${tag} is not written ${dir} by its script`);
  if (o.characterOrder === 'top-to-bottom') f.mode = o.lineOrder === 'left-to-right' ? 'vertical-lr' : 'vertical-rl';
  return f;
}

// rules returns the plural rules of a locale without their samples.
export function rules(tag) {
  const f = {};
  for (const [key, table] of [['pl', cardinals], ['or', ordinals]]) {
    const { lang } = parts(tag);
    const found = table[tag] ?? table[lang];
    if (!found) continue;
    f[key] = join(Object.entries(found).map(([category, rule]) => `${category.replace('pluralRule-count-', '')}:${rule.split('@')[0].trim()}`));
  }
  return f;
}

// fields returns all a locale has, inherited or not.
export function fields(tag) {
  return { ...layout(tag), ...dates(tag), ...numbers(tag), ...words(tag), ...rules(tag) };
}
