/** Where something looks like a secret; what it says is told nowhere. */
export type Finding = { readonly path: string; readonly line: number; readonly rule: string };

export type Text = { readonly path: string; readonly text: string };
