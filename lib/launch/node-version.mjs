// Plain JavaScript without imports, because an older Node has to be able to read it.
if (!process.features.typescript) {
  process.stderr.write(
    `Node ${process.versions.node} cannot run Portrait, which needs 22.18 or later: run \`npm ci\`, ` +
      'then `npm start`; npm scripts run on the Node 24 that it installs.\n',
  );
  process.exit(1);
}
