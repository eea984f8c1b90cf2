export interface Progress {
  step(label: string, work: () => string | Promise<string>): Promise<void>;
}
export function createProgress(stream?: NodeJS.WriteStream): Progress;
