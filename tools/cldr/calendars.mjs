// What the npm packages of this version lack and Node's own ICU has: patterns
// and names of the Buddhist, Japanese, Minguo and Persian calendars. The
// packages of these are of CLDR 28 to 46, Node's ICU is of 48.
const day = 86400000;

// A day with a one-figure month and day in the calendar, so that a pattern's
// M and MM, d and dd can be told apart.
const sample = {
  buddhist: Date.UTC(2024, 7, 5),
  japanese: Date.UTC(2024, 7, 5),
  roc: Date.UTC(2024, 7, 5),
  persian: Date.UTC(2024, 6, 27),
};

// The first days of the eras of Japan (calendarData.json), and a day in each.
const eraDays = [Date.UTC(1900, 0, 1), Date.UTC(1920, 0, 1), Date.UTC(1950, 0, 1), Date.UTC(2000, 0, 1), Date.UTC(2024, 0, 1)];

export const styles = { dF: { dateStyle: 'full' }, dL: { dateStyle: 'long' }, dM: { dateStyle: 'medium' }, dS: { dateStyle: 'short' } };
export const skeletons = {
  yMMMM: { year: 'numeric', month: 'long' },
  yMMM: { year: 'numeric', month: 'short' },
  MMMMd: { month: 'long', day: 'numeric' },
  y: { year: 'numeric' },
};

export const known = tag => Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;

function parts(tag, calendar, options, time) {if(process.env.DBG)process._rawDebug(tag,calendar,JSON.stringify(options));
  return new Intl.DateTimeFormat(tag, { calendar, numberingSystem: 'latn', timeZone: 'UTC', ...options }).formatToParts(time);
}

const text = (ps, type) => ps.find(p => p.type === type)?.value ?? '';

// months returns the names of a calendar's months, in a date or alone.
function months(tag, calendar, width, alone) {
  const names = [];
  for (let i = 0, t = Date.UTC(2024, 2, 25); i < 12; i++, t += 30.5 * day) {
    names.push(text(parts(tag, calendar, alone ? { month: width } : { month: width, day: 'numeric', year: 'numeric' }, t), 'month'));
  }
  return names;
}

// patternOf turns what ICU wrote of a known day back into the pattern.
function patternOf(tag, calendar, options) {
  const time = sample[calendar];
  const ps = parts(tag, calendar, options, time);
  const name = width => text(parts(tag, calendar, { month: width, day: 'numeric', year: 'numeric' }, time), 'month');
  const era = width => text(parts(tag, calendar, { era: width, year: 'numeric' }, time), 'era');
  let out = '';
  for (const { type, value } of ps) {
    switch (type) {
      case 'day': out += value.length > 1 ? 'dd' : 'd'; break;
      case 'year': case 'relatedYear': out += /^0?\d$|^\d{3,}$/.test(value) ? (value[0] === '0' ? 'yy' : 'y') : 'yy'; break;
      case 'month':
        if (/^\d$/.test(value)) out += 'M';
        else if (/^\d\d$/.test(value)) out += 'MM';
        else if (value === name('long')) out += 'MMMM';
        else if (value === name('short')) out += 'MMM';
        else out += options.month === 'short' ? 'LLL' : 'LLLL';
        break;
      case 'weekday': out += value === text(parts(tag, calendar, { weekday: 'long' }, time), 'weekday') ? 'EEEE' : 'EEE'; break;
      case 'era': out += value === era('short') ? 'G' : value === era('narrow') ? 'GGGGG' : 'GGGG'; break;
      default: out += /[A-Za-z']/.test(value) ? `'${value.replaceAll("'", "''")}'` : value;
    }
  }
  return out;
}

// calendarFields returns the fields of one calendar in one locale Node knows,
// without the patterns that have a week year, at which Node gives up.
export function calendarFields(tag, calendar, skip) {
  const f = {};
  for (const [key, options] of Object.entries({ ...styles, ...skeletons })) if (!skip.includes(key)) f[key] = patternOf(tag, calendar, options);
  const eras = calendar === 'japanese' ? eraDays : [sample[calendar]];
  const names = width => eras.map(t => text(parts(tag, calendar, { era: width, year: 'numeric', month: 'numeric', day: 'numeric' }, t), 'era'));
  f.era = names('short').join('|');
  f.eraN = names('narrow').join('|');
  f.eraW = names('long').join('|');
  if (calendar === 'persian') {
    f.mw = months(tag, calendar, 'long', false).join('|');
    f.ma = months(tag, calendar, 'short', false).join('|');
    f.mws = months(tag, calendar, 'long', true).join('|');
    f.mas = months(tag, calendar, 'short', true).join('|');
  }
  // The first year of an era is written 元 in Japanese.
  if (calendar === 'japanese') {
    const y = text(parts(tag, calendar, { dateStyle: 'long' }, Date.UTC(2019, 7, 5)), 'year');
    if (!/^\d+$/.test(y)) f.gannen = y;
  }
  return f;
}

// ummAlQura returns the first day of the table of the Umm al-Qura calendar,
// counted from 1970-01-01, the year it begins, and the lengths of its months:
// three hexadecimal figures a year, a bit for each month of thirty days, the
// first month highest.
export function ummAlQura() {
  const format = new Intl.DateTimeFormat('en', { calendar: 'islamic-umalqura', timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const at = t => {
    const p = format.formatToParts(t);
    return ['year', 'month', 'day'].map(k => Number(text(p, k)));
  };
  let t = Date.UTC(1882, 10, 1);
  while (at(t).join() !== '1300,1,1') t += day;
  const start = t / day;
  let out = '';
  for (let y = 1300; y <= 1600; y++) {
    let bits = 0;
    for (let m = 1; m <= 12; m++) {
      const next = m === 12 ? [y + 1, 1, 1] : [y, m + 1, 1];
      const long = at(t + 29 * day).join() !== next.join();
      if (long && at(t + 30 * day).join() !== next.join()) throw new Error(`a month of ${y}-${m} has another length`);
      bits = bits * 2 + (long ? 1 : 0);
      t += (long ? 30 : 29) * day;
    }
    out += bits.toString(16).padStart(3, '0');
  }
  return `${start}|1300|${out}`;
}
