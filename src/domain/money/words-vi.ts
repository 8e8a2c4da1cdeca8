const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

const billion = 1_000_000_000n;
const scales = [
  { size: 1_000_000n, word: "triệu" },
  { size: 1_000n, word: "nghìn" },
  { size: 1n, word: "" },
] as const;

/** A number from 0 up, as it is read out: 1.005.000 is "một triệu không trăm linh năm nghìn". */
export function vietnameseNumber(value: bigint): string {
  return value === 0n ? digits[0] : readValue(value).join(" ");
}

/** Beyond a thousand tỷ the word repeats: "một nghìn tỷ", "một tỷ tỷ". */
function readValue(value: bigint): readonly string[] {
  const above = value / billion;
  const head = above > 0n ? [...readValue(above), "tỷ"] : [];
  const groups = scales.flatMap(({ size, word }) => {
    const group = Number((value / size) % 1_000n);
    return group === 0 ? [] : [...readGroup(group, value >= size * 1_000n), word];
  });
  return [...head, ...groups].filter(Boolean);
}

/** Inside a number the hundreds are always said, so that 1.005 and 1.500 cannot be confused. */
function readGroup(group: number, isInside: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const head = hundreds > 0 || isInside ? [digitOf(hundreds), "trăm"] : [];
  if (rest === 0) return head;
  return rest < 10 && head.length > 0 ? [...head, "linh", digitOf(rest)] : [...head, ...readTens(rest)];
}

function readTens(value: number): string[] {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return [digitOf(unit)];
  const head = tens === 1 ? ["mười"] : [digitOf(tens), "mươi"];
  return unit === 0 ? head : [...head, unitAfterTens(tens, unit)];
}

function unitAfterTens(tens: number, unit: number): string {
  if (unit === 5) return "lăm";
  if (tens > 1 && unit === 1) return "mốt";
  if (tens > 1 && unit === 4) return "tư";
  return digitOf(unit);
}

function digitOf(value: number): string {
  return digits[value] ?? "";
}
