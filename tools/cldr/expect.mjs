// Records what Node's ICU writes, and CLDR's samples of plurals, for the tests
// of internal/locale: node tools/cldr/expect.mjs. It shares nothing with
// generate.mjs but the list of tags and the tables of samples.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cardinals, ordinals, read, version } from './source.mjs';

const out = new URL('../../internal/locale/testdata/', import.meta.url);
mkdirSync(out, { recursive: true });

const tags = ['sa', 'ur', 'fi', 'fa', 'fa-AF', 'th', 'he', 'ar', 'ar-EG', 'ar-SA', 'ar-MA', 'hi', 'bn', 'my', 'ja', 'zh', 'zh-Hant', 'zh-HK', 'ko', 'ru', 'uk', 'pl', 'cs', 'de',
  'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX', 'it', 'pt', 'pt-PT', 'el', 'tr', 'nl', 'sv', 'sw', 'vi', 'id', 'en', 'en-GB', 'en-IN', 'mr', 'ta', 'bg', 'hu', 'lt', 'sr', 'sr-Latn', 'hy', 'ka', 'am',
  'mn', 'ckb', 'ps', 'ff-Adlm', 'eu', 'da', 'nb'];
const head = what => `# ${what}\n# Recorded by tools/cldr/expect.mjs from Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}.\n`;
const spaces = 'Node writes a plain space where CLDR has U+202F; the test takes them for the same.';
const write = (name, text) => writeFileSync(new URL(name, out), text);
const iso = t => new Date(t).toISOString();

const styles = ['full', 'long', 'medium', 'short'];
const days = [Date.UTC(2024, 7, 13, 15, 4), Date.UTC(2023, 0, 31, 9, 30), Date.UTC(1999, 11, 5, 0, 7), Date.UTC(2025, 5, 22, 12, 45)];

function dateLines(tag, calendar, list) {
  const format = (o, t) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...(calendar && { calendar }), ...o }).format(t);
  let text = '';
  for (const t of list) {
    const line = (what, o) => { text += [tag, calendar ?? '', what, iso(t), format(o, t)].join('\t') + '\n'; };
    for (const s of styles) line(s, { dateStyle: s });
    line('monthday', { month: 'long', day: 'numeric' });
    const headings = { gregorian: /^fa|^ps|^ckb|^uz-Arab/.test(tag) && !calendar };
    const c = headings.gregorian ? { calendar: 'gregory' } : {};
    if (!/^(persian|islamic)/.test(calendar ?? '')) {
      line('monthyear', { year: 'numeric', month: 'long', ...c });
      line('shortmonthyear', { year: 'numeric', month: 'short', ...c });
      line('year', { year: 'numeric', ...c });
    }
    if (calendar) continue;
    line('time', { timeStyle: 'short' });
    for (const s of styles) line(`${s} time`, { dateStyle: s, timeStyle: 'short' });
    line('month', { month: 'long', calendar: 'gregory' });
    line('weekday', { weekday: 'long' });
  }
  return text;
}

let text = head('Dates: tag, calendar, what, time, text.') + `# ${spaces}\n`;
for (const tag of tags) text += dateLines(tag, undefined, days);
for (const tag of ['en', 'de', 'ru', 'ja', 'zh-Hant', 'th', 'fa', 'ar', 'ar-SA', 'hi', 'ko', 'id', 'tr', 'fi']) {
  for (const c of ['gregory', 'persian', 'buddhist', 'islamic-umalqura', 'islamic-civil', 'japanese', 'roc']) text += dateLines(tag, c, days.slice(0, 3));
}
write('dates.txt', text);

// Numbers.
text = head('Numbers: tag, digits, what, value, text.');
for (const tag of [...tags, 'en-u-nu-arab', 'de-u-nu-deva', 'fa-u-nu-latn', 'ar-u-nu-arabext', 'hi-u-nu-deva', 'my-u-nu-latn']) {
  const [base, nu] = tag.split('-u-nu-');
  const line = (what, value, o, times = 1) => { text += [base, nu ?? '', what, value, new Intl.NumberFormat(tag, o).format(value * times)].join('\t') + '\n'; };
  for (const n of [0, 7, 999, 1234, 12345, 1234567, -1234, -1234567890]) line('number', n, {});
  for (const n of [0.5, 1234.5678, -12345.0625, 0.0005, 2.0015, 99999.9996]) line('decimal', n, {});
  for (const n of [0.25, 0.256, 1, 12.345, -0.031]) line('percent', n, { style: 'percent', maximumFractionDigits: 1 });
  for (const c of ['EUR', 'USD', 'JPY', 'GBP', 'INR', 'CHF', 'CNY', 'RUB', 'ILS', 'IRR', 'THB', 'KWD', 'SEK']) {
    for (const n of [1234.5, -0.75, 1000000]) line(c, n, { style: 'currency', currency: c });
  }
}
write('numbers.txt', text);

// Lists.
text = head('Lists: tag, kind, things, text.');
for (const tag of tags) {
  for (const [kind, o] of [['and', {}], ['or', { type: 'disjunction' }], ['narrow', { style: 'narrow' }]]) {
    for (const n of [1, 2, 3, 4]) {
      const items = tag === 'he' ? ['דג', 'לחם', 'מלח', 'יין'] : tag.startsWith('es') ? ['agua', 'isla', 'oro', 'Ignacio'] : ['A', 'B', 'C', 'D'];
      const list = items.slice(0, n);
      text += [tag, kind, list.join('|'), new Intl.ListFormat(tag, o).format(list)].join('\t') + '\n';
    }
  }
}
for (const [kind, o] of [['and', {}], ['or', { type: 'disjunction' }]]) {
  for (const list of [['a', 'hielo'], ['a', 'hijo'], ['a', 'Ibiza'], ['a', 'iones'], ['a', 'hotel'], ['a', '8'], ['pan', 'vino']]) {
    text += ['es', kind, list.join('|'), new Intl.ListFormat('es', o).format(list)].join('\t') + '\n';
  }
  for (const list of [['דג', 'ABC'], ['דג', '7']]) text += ['he', kind, list.join('|'), new Intl.ListFormat('he', o).format(list)].join('\t') + '\n';
}
write('lists.txt', text);

// Quotation marks, from CLDR itself, which Node does not show.
text = `# Quotation marks: tag, open, close, open and close of those within. From CLDR ${version} delimiters.json.\n`;
for (const tag of tags) {
  const q = read(`cldr-misc-full/main/${tag}/delimiters.json`)?.main[tag].delimiters;
  if (q) text += [tag, q.quotationStart, q.quotationEnd, q.alternateQuotationStart, q.alternateQuotationEnd].join('\t') + '\n';
}
write('quotes.txt', text);

// Days of the calendars from 1925 to 2124.
text = head('Days: Gregorian day, then year, month and day in each calendar.');
const calendars = ['persian', 'buddhist', 'islamic-umalqura', 'islamic-civil', 'japanese', 'roc'];
text += `# day\t${calendars.join('\t')}\n`;
const formats = calendars.map(c => new Intl.DateTimeFormat('en', { calendar: c, timeZone: 'UTC', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' }));
for (let t = Date.UTC(1925, 0, 1); t < Date.UTC(2125, 0, 1); t += 97 * 86400000) {
  text += iso(t).slice(0, 10) + '\t' + formats.map(f => {
    const p = f.formatToParts(t);
    return ['year', 'month', 'day'].map(k => p.find(x => x.type === k).value).join('-');
  }).join('\t') + '\n';
}
// And some far away, where Umm al-Qura has no table.
for (const d of ['1868-10-22', '1868-10-23', '1880-01-01', '1882-11-11', '1882-11-12', '1912-07-29', '1912-07-30', '1926-12-25', '1989-01-07', '1989-01-08', '2019-04-30', '2019-05-01', '2174-11-25', '2174-11-26', '2200-06-01']) {
  const t = Date.parse(d);
  text += d + '\t' + formats.map((f, i) => {
    const p = f.formatToParts(t);
    const era = p.find(x => x.type === 'era').value;
    if (i === 4 && d < '1868-10-23' || i === 5 && era.startsWith('B')) return '-';
    return ['year', 'month', 'day'].map(k => p.find(x => x.type === k).value).join('-');
  }).join('\t') + '\n';
}
write('days.txt', text);

// Plurals: the samples of CLDR, languages of the same rules together.
for (const [name, table, file] of [['Cardinal', cardinals, 'cardinals.txt'], ['Ordinal', ordinals, 'ordinals.txt']]) {
  text = `# ${name} categories: tags, then per category its samples. From CLDR ${version} ${file.replace('cardinals', 'plurals').replace('.txt', '.json')}.\n`;
  const same = new Map();
  for (const [tag, rules] of Object.entries(table)) {
    if (tag === 'und') continue;
    const key = Object.entries(rules).map(([c, r]) => {
      const samples = r.slice(r.indexOf('@')).replace(/@integer|@decimal/g, ',').replaceAll('…', '').split(',').map(s => s.trim()).filter(Boolean);
      return c.replace('pluralRule-count-', '') + ' ' + (r.includes('@') ? samples.join(' ') : '');
    }).join('\t');
    same.set(key, [...(same.get(key) ?? []), tag]);
  }
  for (const [key, list] of same) text += `${list.join(' ')}\t${key}\n`;
  write(file, text);
}
