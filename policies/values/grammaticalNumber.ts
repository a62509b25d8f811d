const known = new Map<string, string>();

/**
 * The plural of a singular name and the other way round. Translators of Terraform's blocks keep its singular names
 * (`attribute`) where Pulumi's bridge has the plural (`attributes`).
 */
export function otherNumberOf(name: string): string {
  let other = known.get(name);
  if (other === undefined) known.set(name, (other = inflected(name)));
  return other;
}

function inflected(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/.test(name)) return name.slice(0, -2);
  if (name.endsWith("s") && !name.endsWith("ss")) return name.slice(0, -1);
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(ss|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
