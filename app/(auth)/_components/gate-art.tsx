const arches = [8, 7, 6, 5, 4, 3, 2, 1];

/** The outline of an arch on the floor's middle; 0 is the door, higher is nearer and wider. */
function archPath(index: number) {
  const half = 54 + index * 46;
  const spring = 700 - index * 58;
  return `M${400 - half} 1010V${spring}a${half} ${half} 0 0 1 ${half * 2} 0V1010`;
}

/** Arch within arch, lighter towards the open door: the picture beside the forms. */
export function GateArt() {
  return (
    <div className="relative hidden overflow-hidden bg-night lg:block">
      <svg
        aria-hidden="true"
        viewBox="0 0 800 1000"
        preserveAspectRatio="xMidYMax slice"
        className="absolute inset-0 size-full"
      >
        <defs>
          <radialGradient id="gate-glow" cx="50%" cy="82%" r="60%">
            <stop offset="0%" stopColor="oklch(0.84 0.1 190)" stopOpacity="0.55" />
            <stop offset="45%" stopColor="oklch(0.6 0.09 200)" stopOpacity="0.16" />
            <stop offset="100%" stopColor="oklch(0.265 0.045 215)" stopOpacity="0" />
          </radialGradient>
          <linearGradient id="gate-edge" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0%" stopColor="oklch(0.94 0.05 192)" stopOpacity="0.5" />
            <stop offset="70%" stopColor="oklch(0.94 0.05 192)" stopOpacity="0.06" />
          </linearGradient>
          <linearGradient id="gate-door" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0%" stopColor="oklch(0.95 0.06 188)" stopOpacity="0.95" />
            <stop offset="100%" stopColor="oklch(0.82 0.1 192)" stopOpacity="0.55" />
          </linearGradient>
        </defs>
        {arches.map((index) => (
          <path
            key={index}
            d={archPath(index)}
            fill="oklch(0.72 0.09 198)"
            fillOpacity={0.055}
            stroke="url(#gate-edge)"
          />
        ))}
        <rect width="800" height="1000" fill="url(#gate-glow)" />
        <path d={archPath(0)} fill="url(#gate-door)" />
      </svg>
    </div>
  );
}
