/** What the platform answers a call with. */
export type Answer = {
  readonly status: number;
  readonly body: object | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly raw: Buffer;
};

export function ok(data?: object): Answer {
  return { status: 200, body: { code: 0, msg: "success", ...(data !== undefined && { data }) } };
}

export function refused(code: number, message: string, { status = 400, headers = {} } = {}): Answer {
  return { status, body: { code, msg: message, error: { log_id: "0" } }, headers };
}

export function parseJson(raw: Uint8Array | string): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString("utf8"));
  } catch {
    return undefined;
  }
}
