import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Block, FileBlock, ImageBlock } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { findAnswer } from "#src/store/outbox.ts";
import { dispositionOf } from "../file-name.ts";
import { platform, readDirectory, readerOf } from "./access.ts";
import type { ChatDependencies } from "./dependencies.ts";

/** A stored answer never changes, so neither do its pictures and files; what is secret, no browser keeps. */
const cacheControl = ({ isSecret }: ImageBlock | FileBlock) =>
  isSecret ? "no-store" : "private, max-age=31536000, immutable";

/** The pictures and files of answers, for those who may read the conversation they stand in. */
export function serveAttachments(dependencies: ChatDependencies): Hono {
  const { database, draw } = dependencies;

  return new Hono()
    .get("/images/:answer{[0-9]{1,9}}/:picture{[0-9]{1,3}\\.png}", async (context) => {
      const block = await findBlock(context, Number.parseInt(context.req.param("picture"), 10));
      if (block?.kind !== "image") return context.notFound();
      const png = await draw(block.chart);
      return context.body(Uint8Array.from(png), 200, {
        "Content-Type": "image/png",
        "Cache-Control": cacheControl(block),
      });
    })

    .get("/files/:answer{[0-9]{1,9}}/:block{[0-9]{1,3}}/:name", async (context) => {
      const block = await findBlock(context, Number(context.req.param("block")));
      if (block?.kind !== "file") return context.notFound();
      return context.body(Uint8Array.from(block.bytes), 200, {
        "Content-Type": block.mediaType,
        "Content-Disposition": dispositionOf(block.name),
        "Cache-Control": cacheControl(block),
      });
    });

  async function findBlock(context: Context, place: number): Promise<Block | undefined> {
    const directory = await readDirectory(dependencies);
    const person = readerOf(context, directory);
    const answer = await findAnswer(database.prisma, Number(context.req.param("answer")));
    if (answer?.platform !== platform) return undefined;
    if (!directory.mayRead(person, answer.conversation)) {
      throw new HTTPException(403, { message: "forbidden" });
    }
    return restoreReply(answer).blocks[place];
  }
}
