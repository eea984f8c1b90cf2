import { gateTests } from "./support/gate-journey";

gateTests({ exactReturn: true });
