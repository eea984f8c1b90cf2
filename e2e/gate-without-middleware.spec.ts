import { gateTests } from "./support/gate-journey";
import { test } from "./support/test";

// The middleware is comfort: everything it turns away is refused without it too.
test.use({ middleware: false });

gateTests({ exactReturn: false });
