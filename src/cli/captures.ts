import { captureList, type CaptureListOptions } from "../analysis/capture-list.ts";

const opening = `# Read-only commands. Paste each block into a session on its host and save the session as a text file,
# or save each output in a file that is named after its command, in a folder that is named after the host.
`;

export function listCaptures(options: CaptureListOptions): void {
  process.stdout.write(opening);
  for (const { host, role, commands } of captureList(options)) {
    process.stdout.write(`\n# On ${host} (${role})\n`);
    for (const { command, when } of commands) {
      process.stdout.write(when === "always" ? `${command}\n` : `${command}   # ${when}\n`);
    }
  }
}
