const small = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const scales = [
  { size: 10n ** 18n, word: "quintillion" },
  { size: 10n ** 15n, word: "quadrillion" },
  { size: 10n ** 12n, word: "trillion" },
  { size: 10n ** 9n, word: "billion" },
  { size: 10n ** 6n, word: "million" },
  { size: 1_000n, word: "thousand" },
] as const;

/** A number from 0 up, as it is read out: "one billion five hundred million". */
export function englishNumber(value: bigint): string {
  const scale = scales.find(({ size }) => value >= size);
  if (!scale) return readBelowThousand(Number(value));

  const head = `${englishNumber(value / scale.size)} ${scale.word}`;
  const rest = value % scale.size;
  return rest === 0n ? head : `${head} ${englishNumber(rest)}`;
}

function readBelowThousand(value: number): string {
  if (value < 100) return readBelowHundred(value);
  const head = `${small[Math.floor(value / 100)]} hundred`;
  return value % 100 === 0 ? head : `${head} ${readBelowHundred(value % 100)}`;
}

function readBelowHundred(value: number): string {
  if (value < 20) return small[value] ?? "";
  const ten = tens[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}
