export { useMockCloud, type MockCloud, type MockCloudOptions, type MockResource } from "./mockCloud";
