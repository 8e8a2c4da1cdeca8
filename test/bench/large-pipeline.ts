import { foldFirmName } from "#src/domain/fold.ts";
import { openDatabase } from "#src/store/database.ts";
import { Prisma } from "#src/store/generated/client.ts";
import { addLeadFigures } from "#src/store/lead-figures.ts";
import { run, withoutIndexes } from "./bulk.ts";
import { createStaff, type Staff, usualStaff } from "./large-company.ts";

const legalForms = ["Công ty TNHH", "Công ty CP", "Cty"];
const firmWords = [
  [
    "Minh",
    "An",
    "Đại",
    "Tân",
    "Hoàng",
    "Việt",
    "Nam",
    "Thành",
    "Phú",
    "Kim",
    "Hải",
    "Đông",
    "Bình",
    "Quang",
    "Trường",
  ],
  [
    "Phát",
    "Long",
    "Thịnh",
    "Tiến",
    "Đạt",
    "Hưng",
    "Lợi",
    "Phúc",
    "Gia",
    "Sơn",
    "Hà",
    "Khang",
    "Vượng",
    "Tín",
    "Quân",
  ],
  [
    "Logistics",
    "Xây dựng",
    "Thương mại",
    "Dệt may",
    "Nội thất",
    "Dược phẩm",
    "Bao bì",
    "Cơ khí",
    "Du lịch",
    "Hà Nội",
    "Sài Gòn",
    "Đà Nẵng",
  ],
];
const personWords = [
  ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"],
  ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Thu", "Quốc", "Hữu", "Kim", "Thanh", "Anh", "Bảo"],
  [
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Giang",
    "Hà",
    "Hùng",
    "Khánh",
    "Lan",
    "Linh",
    "Mai",
    "Nam",
    "Oanh",
    "Phong",
    "Quân",
    "Sơn",
    "Trang",
    "Uyên",
    "Vân",
    "Yến",
  ],
];

/** A new database on the server of that address, to whose people so many leads have come in three years. */
export async function createPipeline(serverUrl: string, name: string, leads: number): Promise<string> {
  const url = await createStaff(serverUrl, name);
  await fillPipeline(url, leads);
  return url;
}

/** So many leads for the people who are there. */
export async function fillPipeline(url: string, leads: number, staff = usualStaff): Promise<void> {
  await withoutIndexes(url, ["lead", "lead_temperature"], leadsOf(leads, staff));
  await count(url);
}

/** By the very function that the bot counts with. */
async function count(url: string): Promise<void> {
  const database = openDatabase(url);
  try {
    await database.prisma.$transaction((tx) => addLeadFigures(tx, Prisma.sql`TRUE`), { timeout: 300_000 });
  } finally {
    await database.close();
  }
  await run(url, ["VACUUM ANALYZE lead_count, day_figure"]);
}

/** Most of them came to an end long ago; names repeat as they do in life. */
function leadsOf(leads: number, { reps, teams, days }: Staff): readonly string[] {
  const sellers = reps + teams;
  const names = allNames();
  const list = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join(",")}]`;
  const pick = (values: readonly string[], salt: number) =>
    `(${list(values)})[1 + abs(hashint8(n::bigint * 7919 + ${salt}) % ${values.length})]`;

  return [
    "CREATE TEMP TABLE known (id int PRIMARY KEY, name text, folded_name text)",
    `INSERT INTO known SELECT row_number() OVER (), name, folded
      FROM unnest(${list(names)}, ${list(names.map(foldFirmName))}) k (name, folded)`,
    `INSERT INTO lead (name, folded_name, phone, source, priority, step, temperature, status, status_at, owner_id,
        owner_since, first_owner_id, created_by_id, expected_amount, received_on, received_at, closed_on, touched_at)
      SELECT k.name, k.folded_name, '+849' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0'),
        ${pick(["Facebook", "Zalo", "Website", "Giới thiệu", "Gọi điện", "Sự kiện", "Khác"], 1)},
        ${pick(["Cao", "Trung bình", "Thấp"], 2)}, ${pick(["Tiếp cận", "Tư vấn", "Demo", "Báo giá", "Đàm phán"], 3)},
        (CASE WHEN chance % 3 = 0 THEN 'warm' WHEN chance % 5 = 0 THEN 'cold' END)::"Temperature",
        status::"LeadStatus", day, owner, day, owner, owner, 1000000 * (20 + chance), day, day,
        CASE WHEN status IN ('qualified', 'unqualified', 'paused', 'duplicate')
          THEN least(day + chance % 40, current_date) END,
        least(day + chance % 40, current_date)
      FROM generate_series(1, ${leads}) n
        CROSS JOIN LATERAL (SELECT current_date - ${days} + (n::bigint * ${days} / ${leads})::int,
          abs(hashint8(n::bigint) % 1000), 1 + abs(hashint8(n::bigint * 31) % ${sellers})) d (day, chance, owner)
        CROSS JOIN LATERAL (SELECT CASE WHEN chance < 5 THEN 'new' WHEN chance < 20 THEN 'assigned'
          WHEN chance < 60 THEN 'in_progress' WHEN chance < 400 THEN 'qualified' WHEN chance < 850 THEN 'unqualified'
          WHEN chance < 950 THEN 'paused' ELSE 'duplicate' END) s (status)
        JOIN known k ON k.id = 1 + abs(hashint8(n::bigint * 17) % ${names.length})`,
    `INSERT INTO lead_temperature (lead_id, person_id, "on", temperature, at)
      SELECT id, owner_id, received_on, temperature, received_at FROM lead WHERE temperature IS NOT NULL`,
  ];
}

function allNames(): readonly string[] {
  const firms = combine(firmWords).map((name, index) => `${legalForms[index % legalForms.length]} ${name}`);
  return [...firms, ...combine(personWords)];
}

function combine(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce(
    (names, words) => names.flatMap((name) => words.map((word) => `${name} ${word}`.trim())),
    [""],
  );
}
