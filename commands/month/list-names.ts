const shownNames = 10;

/** `Lan, Minh, +12` */
export function listNames(people: readonly { readonly name: string }[]): string {
  const names = people.slice(0, shownNames).map(({ name }) => name);
  return [...names, ...(people.length > shownNames ? [`+${people.length - shownNames}`] : [])].join(", ");
}
