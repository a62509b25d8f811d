/** The same function, which works out each answer once: many resources may share what it is asked about. */
export function once<Key extends object, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Answer;
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}
