export { problemsOf } from "./problemsOf";
