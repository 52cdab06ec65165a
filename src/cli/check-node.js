// Ends the process with a plain sentence where Node is too old, before anything that would fail on it in an odd way.
// Plain JavaScript, since the npm scripts run it as it stands, before anything is compiled.
const [MAJOR, MINOR] = [22, 12];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  process.stderr.write(
    `smarketing needs Node ${MAJOR}.${MINOR} or newer; this is Node ${process.versions.node}. ` +
      'On Linux `npm ci` brings one, which `npm start` and every other npm script use; elsewhere take it from https://nodejs.org.\n',
  );
  process.exit(2);
}
