import { TEST_SECRET } from "./secret";

// The app's modules under test sign and check cookies with the factories' key.
process.env.BETTER_AUTH_SECRET = TEST_SECRET;
