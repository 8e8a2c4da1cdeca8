import type { Transaction } from "../database.ts";
import { drawIds } from "./draw.ts";

/** Writes the people to talk to at customers'; their customers are there. */
export async function writeContacts(tx: Transaction): Promise<void> {
  await drawIds(tx, "contact", "contacts");
  await tx.$executeRaw`
    INSERT INTO contact (id, customer_id, name, title, phone, email)
    SELECT s.target, c.customer, s.name, s.title, s.phone, s.email
    FROM staged s JOIN staged_customer c ON c.key = s."customerKey"
    WHERE s.kind = 'contacts' AND s.verdict = 'new' ORDER BY s.target`;
  await tx.$executeRaw`
    UPDATE staged s SET before = jsonb_build_object('name', x.name, 'title', x.title, 'phone', x.phone, 'email', x.email)
    FROM contact x WHERE s.kind = 'contacts' AND s.verdict = 'changed' AND x.id = s.target`;
  await tx.$executeRaw`
    UPDATE contact x SET name = s.name, title = coalesce(s.title, x.title), phone = coalesce(s.phone, x.phone),
      email = coalesce(s.email, x.email)
    FROM staged s WHERE s.kind = 'contacts' AND s.verdict = 'changed' AND x.id = s.target`;
}

export async function writeProducts(tx: Transaction): Promise<void> {
  await drawIds(tx, "product", "products");
  await tx.$executeRaw`
    INSERT INTO product (id, name, folded_name, series, price, description, url)
    SELECT target, name, folded, series, amount, description, url FROM staged
    WHERE kind = 'products' AND verdict = 'new' ORDER BY target`;
  await tx.$executeRaw`
    UPDATE staged s SET before = jsonb_build_object('series', p.series, 'price', p.price, 'description', p.description,
      'url', p.url)
    FROM product p WHERE s.kind = 'products' AND s.verdict = 'changed' AND p.id = s.target`;
  await tx.$executeRaw`
    UPDATE product p SET series = coalesce(s.series, p.series), price = coalesce(s.amount, p.price),
      description = coalesce(s.description, p.description), url = coalesce(s.url, p.url)
    FROM staged s WHERE s.kind = 'products' AND s.verdict = 'changed' AND p.id = s.target`;
}
