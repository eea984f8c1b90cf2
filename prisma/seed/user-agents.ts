const mozilla = "Mozilla/5.0";
const windows = "(Windows NT 10.0; Win64; x64)";
const mac = "(Macintosh; Intel Mac OS X 10_15_7)";
const linux = "(X11; Linux x86_64)";
const android = (device: string) => `(Linux; Android 10; ${device})`;
const blink = (version: number) => `AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0`;
const iphone =
  "(iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ipad = "(iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const firefox = (system: string, version: number) =>
  `${mozilla} (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;

/** User agents as browsers send them, each with its share relative to the others. */
export const userAgents: ReadonlyArray<{ share: number; text: string }> = [
  { share: 14, text: `${mozilla} ${windows} ${blink(154)} Safari/537.36` },
  { share: 5, text: `${mozilla} ${windows} ${blink(153)} Safari/537.36` },
  { share: 2, text: `${mozilla} ${windows} ${blink(149)} Safari/537.36` },
  { share: 8, text: `${mozilla} ${mac} ${blink(154)} Safari/537.36` },
  { share: 3, text: `${mozilla} ${mac} ${blink(152)} Safari/537.36` },
  { share: 3, text: `${mozilla} ${linux} ${blink(154)} Safari/537.36` },
  { share: 1, text: `${mozilla} (X11; CrOS x86_64 14541.0.0) ${blink(153)} Safari/537.36` },
  { share: 13, text: `${mozilla} ${android("K")} ${blink(154)} Mobile Safari/537.36` },
  { share: 4, text: `${mozilla} ${android("K")} ${blink(151)} Mobile Safari/537.36` },
  { share: 2, text: `${mozilla} ${android("K")} ${blink(154)} Safari/537.36` },
  { share: 12, text: `${mozilla} ${iphone} Version/26.1 Mobile/15E148 Safari/604.1` },
  { share: 4, text: `${mozilla} ${iphone} Version/26.0 Mobile/15E148 Safari/604.1` },
  { share: 2, text: `${mozilla} ${ipad} Version/26.1 Mobile/15E148 Safari/604.1` },
  { share: 2, text: `${mozilla} ${iphone} CriOS/154.0.7791.40 Mobile/15E148 Safari/604.1` },
  { share: 1, text: `${mozilla} ${iphone} FxiOS/156.0 Mobile/15E148 Safari/604.1` },
  {
    share: 6,
    text: `${mozilla} ${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`,
  },
  { share: 6, text: `${mozilla} ${windows} ${blink(154)} Safari/537.36 Edg/154.0.0.0` },
  { share: 1, text: `${mozilla} ${mac} ${blink(154)} Safari/537.36 Edg/154.0.0.0` },
  {
    share: 1,
    text: `${mozilla} ${android("K")} ${blink(154)} Mobile Safari/537.36 EdgA/154.0.0.0`,
  },
  { share: 3, text: firefox("Windows NT 10.0; Win64; x64", 156) },
  { share: 1, text: firefox("Macintosh; Intel Mac OS X 10.15", 156) },
  { share: 2, text: firefox("X11; Linux x86_64", 156) },
  { share: 1, text: firefox("X11; Ubuntu; Linux x86_64", 140) },
  { share: 1, text: `${mozilla} (Android 15; Mobile; rv:156.0) Gecko/156.0 Firefox/156.0` },
  { share: 1, text: `${mozilla} ${windows} ${blink(152)} Safari/537.36 OPR/137.0.0.0` },
  { share: 1, text: `${mozilla} ${windows} ${blink(152)} Safari/537.36 Vivaldi/8.1.4087.35` },
  {
    share: 3,
    text: `${mozilla} ${android("K")} AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/30.0 Chrome/148.0.0.0 Mobile Safari/537.36`,
  },
  {
    share: 1,
    text: `${mozilla} ${iphone} Mobile/22G86 Instagram 412.0.0.27.81 (iPhone15,2; iOS 18_6; de_DE; de; scale=3.00; 1179x2556)`,
  },
  {
    share: 1,
    text: `${mozilla} (Linux; Android 15; SM-S921B Build/AP3A.240905.015; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/153.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/531.0.0.48.109;]`,
  },
  { share: 1, text: "curl/8.16.0" },
  { share: 1, text: "gatehouse-sync/2.4 (node 20.20.0; linux x64)" },
];
