/** One open page. What it is sent arrives in order, or the stream ends and the page asks anew. */
export type EventStream = {
  readonly response: Response;
  send(event: string, data: unknown): void;
  close(): void;
};

const heartbeatMs = 15_000;

/** A page that has stopped reading is let go; it comes back by itself and fetches what it missed. */
const unreadAtMost = 200;

const reconnectAfter = "retry: 1000\n\n";

/** Server-sent events (HTML standard, section 9.2) as a response. */
export function openEventStream(onClose: () => void): EventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      write(reconnectAfter);
    },
    cancel: end,
  });
  const heartbeat = setInterval(() => write(":\n\n"), heartbeatMs);

  return {
    response: new Response(body, {
      headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
    }),
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close,
  };

  function write(text: string): void {
    if ((controller?.desiredSize ?? 0) < -unreadAtMost) close();
    else controller?.enqueue(encoder.encode(text));
  }

  function close(): void {
    controller?.close();
    end();
  }

  function end(): void {
    if (!controller) return;
    controller = undefined;
    clearInterval(heartbeat);
    onClose();
  }
}
