/** Stands for a secret value of an export, whatever it holds: neither its plaintext nor its ciphertext is kept. */
export const SECRET: unique symbol = Symbol.for("plinth.exports.secret");
