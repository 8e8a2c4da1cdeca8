// The SDK changes the protobufjs that it shares with everybody when it is loaded, and frame types that were declared
// before that break; so it comes first.
import "@larksuiteoapi/node-sdk";
import protobuf from "protobufjs";

const declaration = `syntax = "proto2";
message Header { required string key = 1; required string value = 2; }
message Frame {
  required uint64 SeqID = 1;
  required uint64 LogID = 2;
  required int32 service = 3;
  required int32 method = 4;
  repeated Header headers = 5;
  optional string payload_encoding = 6;
  optional string payload_type = 7;
  optional bytes payload = 8;
  optional string LogIDNew = 9;
}`;

const frameType = protobuf.parse(declaration, { keepCase: true }).root.lookupType("Frame");

/** One frame of the long connection: `control` for pings, `data` for events and their acknowledgements. */
export type Frame = {
  readonly method: "control" | "data";
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
};

export function encodeFrame({ method, headers, payload }: Frame): Uint8Array {
  return frameType
    .encode(
      frameType.create({
        SeqID: 1,
        LogID: 1,
        service: 33,
        method: method === "data" ? 1 : 0,
        headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
        payload,
      }),
    )
    .finish();
}

/** Undefined when it is no frame. */
export function decodeFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const { method, headers, payload } = frameType.decode(bytes).toJSON() as {
      readonly method: number;
      readonly headers?: readonly { readonly key: string; readonly value: string }[];
      readonly payload?: string;
    };
    return {
      method: method === 1 ? "data" : "control",
      headers: Object.fromEntries((headers ?? []).map(({ key, value }) => [key, value])),
      payload: Buffer.from(payload ?? "", "base64"),
    };
  } catch {
    return undefined;
  }
}
