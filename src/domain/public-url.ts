/** The address of a public page, with or without its scheme: http or https, and no login in it. */
export function readPublicUrl(text: string): URL | undefined {
  const url = URL.parse(withScheme(text.trim()));
  return url && isPublic(url) ? url : undefined;
}

/** “vidu.vn:8080/bai” has a port and no scheme. */
function withScheme(text: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]+\.[a-z]{2,}:\d/i.test(text) ? text : `https://${text}`;
}

function isPublic({ protocol, hostname, username, password }: URL): boolean {
  if (protocol !== "https:" && protocol !== "http:") return false;
  if (username !== "" || password !== "") return false;
  return /^(?:[^.\s]+\.)+[a-z][a-z\d-]+\.?$/.test(hostname);
}
