/** A day of an ordinary lunar month. Leap months hold no holiday and cannot be named. */
export type LunarDay = { readonly day: number; readonly month: number; readonly year: number };

/** Mùng 1 Tết of the lunar year that begins in `year`. */
export function lunarNewYear(year: number): Temporal.PlainDate {
  return fromLunar({ day: 1, month: 1, year });
}

/**
 * The solar date in Việt Nam, by the rules that Hồ Ngọc Đức published: moon and sun are observed at UTC+7,
 * month 11 holds the winter solstice, and a leap month is the first one in which the sun enters no new sign.
 * Throws a RangeError for a day that the calendar does not have.
 */
export function fromLunar({ day, month, year }: LunarDay): Temporal.PlainDate {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`No lunar month ${month}.`);

  const lunation = lunationOf(month, month < 11 ? year - 1 : year);
  const firstDay = newMoonDay(lunation);
  const length = newMoonDay(lunation + 1) - firstDay;
  if (!Number.isInteger(day) || day < 1 || day > length) {
    throw new RangeError(`No day ${day} in lunar month ${month} of ${year}.`);
  }

  return unixEpoch.add({ days: firstDay + day - 1 - julianDayOfUnixEpoch });
}

/** Counts new moons since 1900. `solsticeYear` is the solar year in which month 11 of the cycle lies. */
function lunationOf(month: number, solsticeYear: number): number {
  const first = solsticeLunation(solsticeYear);
  const monthsInCycle = solsticeLunation(solsticeYear + 1) - first;
  const monthsAfterSolstice = (month + 1) % 12;
  if (monthsInCycle === 12) return first + monthsAfterSolstice;

  let leap = 1;
  while (sunSign(newMoonDay(first + leap)) !== sunSign(newMoonDay(first + leap + 1))) leap += 1;
  return first + monthsAfterSolstice + (monthsAfterSolstice >= leap ? 1 : 0);
}

/** The new moon that opens month 11: the last one before the sun has reached 270°. */
function solsticeLunation(year: number): number {
  const lastOfDecember = unixEpoch.until(Temporal.PlainDate.from({ year, month: 12, day: 31 })).days;
  const daysSince1900 = lastOfDecember + julianDayOfUnixEpoch - julianDayOf1900;

  let lunation = Math.floor(daysSince1900 / meanLunarMonth) + 1;
  while (sunSign(newMoonDay(lunation)) >= winterSolsticeSign) lunation -= 1;
  return lunation;
}

const unixEpoch = Temporal.PlainDate.from("1970-01-01");
const julianDayOfUnixEpoch = 2_440_588;
const julianDayOf1900 = 2_415_021;
const julianDayOf2000 = 2_451_545;
const meanLunarMonth = 29.530588853;
const winterSolsticeSign = 9;
const vietnamOffset = 7 / 24;

/** The Julian day number of the Vietnamese day on which the moon is new. Series after Meeus. */
function newMoonDay(lunation: number): number {
  const k = lunation;
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;

  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
  const drift = 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;

  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);

  // The series runs on dynamical time, which the turning of the earth falls behind.
  const delay = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + drift + correction - delay + 0.5 + vietnamOffset);
}

/** Which twelfth of its yearly path, from 0 at the spring equinox, the sun is in as the Vietnamese day begins. */
function sunSign(julianDay: number): number {
  const t = (julianDay - 0.5 - vietnamOffset - julianDayOf2000) / 36_525;
  const t2 = t * t;

  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);

  const longitude = mean + centre;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
