export type News = { readonly name: string; readonly data: string };

export type Updates = { close(): void };

/** Opens the stream on which the page of one person is told what is new. */
export async function openUpdates(
  address: string,
  personId: number,
  hear: (news: News) => void,
): Promise<Updates> {
  const closing = new AbortController();
  const response = await fetch(`${address}/chat/events?as=${personId}`, { signal: closing.signal });
  if (!response.ok || !response.body) throw new Error(`no stream of news: ${response.status}`);

  // A stream that was closed, or whose bot was killed, ends by an error.
  void read(response.body.pipeThrough(new TextDecoderStream())).catch(() => undefined);
  return { close: () => closing.abort() };

  async function read(stream: ReadableStream<string>): Promise<void> {
    let rest = "";
    for await (const text of stream) {
      const parts = (rest + text).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) {
        const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
        if (name !== undefined && data !== undefined) hear({ name, data });
      }
    }
  }
}
