// For `sanity exec`: what the command line is given.
const names = ['HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'SANITY_AUTH_TOKEN', 'TMPDIR'];
console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, process.env[name]]))));
