import { keepsTheContract } from "./contract/suite.ts";
import { slack } from "./contract/traits.ts";

keepsTheContract(slack);
