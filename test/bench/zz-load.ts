import pg from "pg";
const orig = pg.Client.prototype.query;
(pg.Client.prototype as any).query = function (...a: any[]) { const t = performance.now(); const r = (orig as any).apply(this, a); const s = typeof a[0] === "string" ? a[0] : a[0]?.text; if (r?.then && s && /INSERT INTO (sale|coll|day|cust)|VACUUM/.test(s)) r.then(() => console.log(((performance.now() - t) / 1000).toFixed(1), s.slice(0, 60).replaceAll("\n", " "))); return r; };
const { measureKpi } = await import("/work/main/test/bench/kpi.ts");
const { formatFindings } = await import("/work/main/test/bench/report.ts");
console.log(formatFindings(await measureKpi()));
